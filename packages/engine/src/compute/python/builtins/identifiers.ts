import type { Sliced } from '../slices.ts';
import { isEvery } from '../text/index.ts';
import { continuesIdentifier, startsIdentifier } from '../unicode/index.ts';

/** Whether a text can be a name: `str.isidentifier`. */
export function isIdentifier(text: string): Sliced<boolean> {
  const first = text.codePointAt(0);
  if (first === undefined || !startsIdentifier(first)) return false;
  return isEvery(text, continuesIdentifier);
}
