import { NOTHING, type PyGenerator, type Result } from '../../objects/index.ts';
import { pauseThen } from '../continue.ts';
import type { Thread } from '../thread.ts';
import { withCollector } from './watching.ts';

/**
 * Watches a generator that waits within `try` or `with`, to be closed when nobody refers to it any more, or a
 * coroutine that has not begun, of which the program is warned then.
 */
export function watchGenerator(thread: Thread, generator: PyGenerator): Result {
  return withCollector(thread, (inner, collector) => {
    const wasActive = collector.isActive;
    collector.watchPatiently(generator);
    return wasActive ? nothing() : pauseThen(inner, nothing, undefined, undefined, 0);
  });
}

function nothing(): Result {
  return NOTHING as never;
}
