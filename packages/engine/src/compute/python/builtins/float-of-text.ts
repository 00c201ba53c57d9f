import { floatFromText } from '../numbers/index.ts';
import { PyByteArray, type Value } from '../objects/index.ts';
import { OperationError } from '../operation-error.ts';
import { reprOfBytes } from '../unicode/index.ts';
import { raise } from '../vm/errors.ts';

/** The float that a text says. The message of what is no number shows a bytearray as such. */
export function floatOfText(source: Value, written: string | Uint8Array): number {
  try {
    return floatFromText(written);
  } catch (error) {
    if (!(source instanceof PyByteArray && error instanceof OperationError)) throw error;
    return raise(
      'ValueError',
      `could not convert string to float: bytearray(${reprOfBytes(source.bytes)})`,
    );
  }
}
