import { fitsSsize, type Int } from '../numbers/index.ts';
import { type Result, typeOf, type Value } from '../objects/index.ts';
import { workThen } from './continue.ts';
import { indexOf, integerIn } from './conversions.ts';
import { raise } from './errors.ts';
import type { Thread } from './thread.ts';

/** Goes on with a value as an integer of any size. Raises TypeError. */
export function withInteger(
  thread: Thread,
  value: Value,
  then: (thread: Thread, integer: Int) => Result,
  complaint?: string,
): Result {
  const known = integerIn(value);
  if (known !== undefined) return then(thread, known);
  return workThen(
    thread,
    () => indexOf(thread, value, complaint),
    (inner, answer) => then(inner, answer as Int),
    undefined,
  );
}

/** Goes on with a value as a number of items or a place. Raises TypeError, OverflowError for what has 64 bits or more. */
export function withSize(
  thread: Thread,
  value: Value,
  then: (thread: Thread, size: number) => Result,
  tooLarge = 'Python int too large to convert to C ssize_t',
): Result {
  return withInteger(thread, value, (inner, integer) => {
    if (!fitsSsize(integer)) raise('OverflowError', tooLarge);
    return then(inner, Number(integer));
  });
}

/** Goes on with a place in a sequence as a subscript gives it. Raises IndexError for what has 64 bits or more. */
export function withSubscript(
  thread: Thread,
  value: Value,
  then: (thread: Thread, index: number) => Result,
  complaint: string,
): Result {
  if (typeof value === 'number') return then(thread, value);
  return withInteger(
    thread,
    value,
    (inner, integer) => {
      if (!fitsSsize(integer)) {
        raise('IndexError', `cannot fit '${typeOf(value).name}' into an index-sized integer`);
      }
      return then(inner, Number(integer));
    },
    complaint,
  );
}
