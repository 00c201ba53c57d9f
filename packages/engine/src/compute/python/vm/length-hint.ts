import { NOT_IMPLEMENTED, type Result, typeOf, type Value } from '../objects/index.ts';
import { call } from './call.ts';
import { workThen } from './continue.ts';
import { integerIn } from './conversions.ts';
import { isException, raise, throwException } from './errors.ts';
import { length } from './subscripts.ts';
import type { Thread } from './thread.ts';

/**
 * Asks an object for how many items it will give, as CPython does before it gathers them: `__len__`, or else
 * `__length_hint__`. The answer itself is not needed. Raises what they raise, except TypeError.
 */
export function askLength(thread: Thread, iterable: Value): Result {
  if (typeOf(iterable).lookUp('__len__') === undefined) return askHint(thread, iterable);
  return workThen(
    thread,
    (inner) => length(inner, iterable),
    (_thread, items) => (typeof items === 'bigint' ? raise('MemoryError') : null),
    undefined,
    (inner, exception) =>
      isException(exception, 'TypeError') ? askHint(inner, iterable) : throwException(exception),
  );
}

function askHint(thread: Thread, iterable: Value): Result {
  const method = typeOf(iterable).lookUp('__length_hint__');
  if (method === undefined) return null;
  return workThen(
    thread,
    (inner) => call(inner, method, [iterable]),
    (_thread, answer) => {
      if (answer === NOT_IMPLEMENTED) return null;
      const hint = integerIn(answer);
      if (hint === undefined) {
        raise('TypeError', `__length_hint__ must be an integer, not ${typeOf(answer).name}`);
      }
      if (hint < 0) raise('ValueError', '__length_hint__() should return >= 0');
      return null;
    },
    undefined,
    (_thread, exception) =>
      isException(exception, 'TypeError') ? null : throwException(exception),
  );
}
