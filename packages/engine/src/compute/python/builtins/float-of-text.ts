import { floatFromText } from '../numbers/index.ts';
import { PyByteArray, PyMemoryView, type Value } from '../objects/index.ts';
import { OperationError } from '../operation-error.ts';
import { reprOfByteArray, reprOfBytes } from '../unicode/index.ts';
import { raise } from '../vm/errors.ts';
import { identity } from '../vm/identity.ts';
import type { Thread } from '../vm/thread.ts';

/** The float that a text says. The message of what is no number shows a bytearray and a memoryview as such. */
export function floatOfText(thread: Thread, source: Value, written: string | Uint8Array): number {
  try {
    return floatFromText(written);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const shown =
      source instanceof PyByteArray
        ? reprOfByteArray(source.type.name, reprOfBytes(source.bytes))
        : source instanceof PyMemoryView
          ? `<memory at 0x${identity(thread.interpreter, source).toString(16)}>`
          : undefined;
    if (shown === undefined) throw error;
    return raise('ValueError', `could not convert string to float: ${shown}`);
  }
}
