import { type Result, typeOf, type Value } from '../objects/index.ts';
import { integerIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { withSize } from '../vm/indices.ts';
import type { Thread } from '../vm/thread.ts';

/** An integer argument that fits a host number. Raises TypeError, OverflowError. */
export function smallInteger(value: Value | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const integer = integerIn(value);
  if (integer === undefined) {
    raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  if (typeof integer === 'bigint') {
    raise('OverflowError', 'Python int too large to convert to C int');
  }
  return integer;
}

/** Goes on with a number of bytes or characters, −1 for none. Raises TypeError, OverflowError. */
export function withSizeArgument(
  thread: Thread,
  value: Value | undefined,
  then: (thread: Thread, size: number) => Result,
): Result {
  if (value === undefined || value === null) return then(thread, -1);
  const { name } = typeOf(value);
  if (integerIn(value) === undefined && typeOf(value).lookUp('__index__') === undefined) {
    raise('TypeError', `argument should be integer or None, not '${name}'`);
  }
  return withSize(thread, value, then, `cannot fit '${name}' into an index-sized integer`);
}
