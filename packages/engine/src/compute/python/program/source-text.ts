import { fetchedOnce, type Run } from '../../../machine/index.ts';
import { decodeUtf8 } from '../../../text/index.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { withoutMark } from './byte-order-mark.ts';

const encoded = fetchedOnce(() => import('./encoded-source.ts'));

/** What may tell of an encoding, in the first two lines, and what is there instead of bytes that are not UTF-8. */
const UNUSUAL = /^(?:[^\n]*\n)?[ \t\f]*#.*?coding[:=]|[\ud800-\udfff]/u;

/** The text of a file with a program. Raises SyntaxError. */
export function* sourceText(
  interpreter: Interpreter,
  bytes: Uint8Array,
  fileName: string,
): Run<string> {
  const text = decodeUtf8(bytes);
  if (!UNUSUAL.test(text)) return withoutMark(text);
  const { encodedSource } = yield* encoded.fetch(interpreter);
  return encodedSource(bytes, fileName);
}
