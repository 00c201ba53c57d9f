import { Raised } from '../objects/index.ts';
import { OperationError } from '../operation-error.ts';
import { declaredEncoding, decode } from '../text/index.ts';
import { exceptionOf } from '../vm/errors.ts';
import { withoutMark } from './byte-order-mark.ts';

/** The text of a file that names its encoding, or that is not plain UTF-8. Raises SyntaxError. */
export function encodedSource(bytes: Uint8Array, fileName: string): string {
  const named = declaredEncoding(bytes);
  try {
    return withoutMark(decode(bytes, named ?? 'utf-8'));
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    if (error.kind === 'LookupError') {
      throw new Raised(exceptionOf('SyntaxError', `encoding problem: ${named}`));
    }
    const at = error.data?.start ?? 0;
    const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
    throw new Raised(
      exceptionOf(
        'SyntaxError',
        `Non-UTF-8 code starting with '\\x${byte}' in file ${fileName} on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`,
      ),
    );
  }
}
