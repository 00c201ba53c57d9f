import type { Result, Value } from '../objects/index.ts';
import { UnreadableText } from '../operation-error.ts';
import { workThen } from '../vm/continue.ts';
import { reprOf } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';

/** Reads the number that an object says as a text. What says none is shown in the message by its own `__repr__`. */
export function readNumber(thread: Thread, source: Value, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableText) || typeof source !== 'object') throw error;
    return workThen(
      thread,
      (inner) => reprOf(inner, source),
      (_thread, shown) => raise('ValueError', error.complaint(shown as string)),
      undefined,
    );
  }
}
