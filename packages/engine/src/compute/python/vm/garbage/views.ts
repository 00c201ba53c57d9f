import {
  type PyByteArray,
  type PyItemBuffer,
  PyMemoryView,
  type Result,
} from '../../objects/index.ts';
import type { Thread } from '../thread.ts';
import { searchThen } from './searching.ts';

/** Counts the views that still look at an object, those among `held` too, and goes on: dropped ones do not count. */
export function recountViews(
  thread: Thread,
  object: PyByteArray | PyItemBuffer,
  held: readonly unknown[],
  then: (thread: Thread) => Result,
): Result {
  return searchThen(
    thread,
    (inner, marking) => {
      if (!marking.isHidden) {
        let views = object.pins;
        const looksAtIt = (one: unknown): one is PyMemoryView =>
          one instanceof PyMemoryView && one.holds && one.object === object;
        for (const one of marking.found) if (looksAtIt(one)) views += 1;
        for (const one of new Set(held)) if (looksAtIt(one) && !marking.has(one)) views += 1;
        object.exports = views;
      }
      return then(inner);
    },
    undefined,
  );
}
