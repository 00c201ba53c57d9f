import { encodeUtf8 } from '../../../text/index.ts';
import { OperationError } from '../operation-error.ts';
import { decode } from './decode.ts';

/** Why a text whose lone surrogates stand for bytes is no UTF-8, as the compiler says it. */
export function whyNotUtf8(text: string): string {
  const bytes = encodeUtf8(text);
  try {
    decode(bytes);
  } catch (error) {
    if (!(error instanceof OperationError) || error.data === null) throw error;
    const { start, end, reason } = error.data;
    const which =
      end - start === 1
        ? `byte 0x${bytes[start]?.toString(16)} in position ${start}`
        : `bytes in position ${start}-${end - 1}`;
    return `(unicode error) 'utf-8' codec can't decode ${which}: ${reason}`;
  }
  throw new Error('it is UTF-8');
}
