import { type PyByteArray, type PyItemBuffer, Raised, type Result } from '../objects/index.ts';
import { isException } from '../vm/errors.ts';
import { part, withPart } from '../vm/parts.ts';
import type { Thread } from '../vm/thread.ts';

const counting = part(() => import('../vm/garbage/views.ts'));

/**
 * Makes a change that is refused while views look at an object, before it has changed anything. A view that nobody
 * refers to any more does not fix the size: after a refusal they are counted, and it is tried again. `held` are values
 * in the hands of whoever makes the change, which no frame of the program may refer to.
 */
export function resized(
  thread: Thread,
  self: PyByteArray | PyItemBuffer,
  change: (thread: Thread) => Result,
  held: readonly unknown[] = [],
): Result {
  try {
    return change(thread);
  } catch (error) {
    const isRefused = error instanceof Raised && isException(error.exception, 'BufferError');
    if (!isRefused || self.exports === 0) throw error;
    return withPart(thread, counting, (inner, { recountViews }) =>
      recountViews(inner, self, held, change),
    );
  }
}
