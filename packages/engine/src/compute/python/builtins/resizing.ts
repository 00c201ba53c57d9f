import type { PyByteArray, PyItemBuffer, Result, Value } from '../objects/index.ts';
import { part, withPart } from '../vm/parts.ts';
import type { Thread } from '../vm/thread.ts';

const counting = part(() => import('../vm/garbage/views.ts'));

/**
 * A method that may change the size of what views look at. It looks first whether those views are still in use: one
 * that nobody refers to any more does not fix the size.
 */
export function resizing<Self extends PyByteArray | PyItemBuffer, Args extends Value[]>(
  method: (thread: Thread, self: Self, ...args: Args) => Result,
): typeof method {
  return (thread, self, ...args) => {
    if (self.exports === 0) return method(thread, self, ...args);
    return withPart(thread, counting, (inner, { recountViews }) =>
      recountViews(inner, self, args, (later) => method(later, self, ...args)),
    );
  };
}
