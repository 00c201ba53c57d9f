import type { PyObject, Result } from '../../objects/index.ts';
import { pauseThen } from '../continue.ts';
import { part, withPart } from '../parts.ts';
import type { Thread } from '../thread.ts';
import type { Collector } from './collector.ts';

const collecting = part(() => import('./collector.ts'));

/** Goes on with the collector of a program, which is made when it is first needed. */
export function withCollector(
  thread: Thread,
  then: (thread: Thread, collector: Collector) => Result,
): Result {
  const { interpreter } = thread;
  if (interpreter.collector !== undefined) return then(thread, interpreter.collector);
  return withPart(thread, collecting, (inner, { Collector }) => {
    interpreter.collector ??= new Collector();
    return then(inner, interpreter.collector);
  });
}

/**
 * Goes on once an object is watched, so that its `__del__` is called when nothing holds it any more. The thread gives
 * way when it is the first such object: from then on it has to run carefully.
 */
export function watchedThen<State>(
  thread: Thread,
  object: PyObject,
  then: (thread: Thread, value: null, state: State) => Result,
  state: State,
): Result {
  return withCollector(thread, (inner, collector) => {
    const wasActive = collector.isActive;
    collector.watch(object);
    return wasActive
      ? then(inner, null, state)
      : pauseThen(inner, then as never, state, undefined, 0);
  });
}
