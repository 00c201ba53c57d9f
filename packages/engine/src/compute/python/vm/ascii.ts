import type { Result, Value } from '../objects/index.ts';
import { escapeOf, isAscii } from '../unicode/index.ts';
import { workThen } from './continue.ts';
import { reprOf } from './conversions.ts';
import type { Thread } from './thread.ts';

/** `ascii(value)`, a str. */
export function asciiOf(thread: Thread, value: Value): Result {
  return workThen(
    thread,
    () => reprOf(thread, value),
    (_thread, text) => escapeBeyondAscii(text as string),
    undefined,
  );
}

function escapeBeyondAscii(text: string): string {
  if (isAscii(text)) return text;
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    result += code < 128 ? character : escapeOf(code);
  }
  return result;
}
