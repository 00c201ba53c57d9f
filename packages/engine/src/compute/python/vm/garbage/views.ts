import {
  type PyByteArray,
  type PyItemBuffer,
  PyMemoryView,
  type Result,
} from '../../objects/index.ts';
import type { Thread } from '../thread.ts';
import { searchThen } from './searching.ts';

/** Counts the views that still look at an object, those among `args` too, and goes on: dropped ones do not count. */
export function recountViews(
  thread: Thread,
  object: PyByteArray | PyItemBuffer,
  args: readonly unknown[],
  then: (thread: Thread) => Result,
): Result {
  return searchThen(
    thread,
    (inner, marking) => {
      if (!marking.isHidden) {
        const held = new Set([...marking.found, ...args]);
        object.exports = 0;
        for (const one of held) {
          if (one instanceof PyMemoryView && one.holds && one.object === object)
            object.exports += 1;
        }
      }
      return then(inner);
    },
    undefined,
  );
}
