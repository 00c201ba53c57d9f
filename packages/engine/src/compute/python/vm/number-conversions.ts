import { toFloat } from '../numbers/index.ts';
import { PyFloat, type Result, typeOf, type Value } from '../objects/index.ts';
import { callThen } from './continue.ts';
import { indexOf, integerIn } from './conversions.ts';
import { raise } from './errors.ts';
import type { Thread } from './thread.ts';

/**
 * The integer that a number is by its `__int__`, `__index__` or `__trunc__`. Raises TypeError with `complaint` where
 * there are none.
 */
export function integerFrom(thread: Thread, value: Value, complaint: () => string): Result {
  if (typeof value !== 'object') {
    const known = integerIn(value);
    if (known !== undefined) return known;
  }
  const type = typeOf(value);
  const own = type.lookUp('__int__');
  if (own !== undefined) return callThen(thread, own, [value], mustBeInt, '__int__');
  if (type.lookUp('__index__') !== undefined) return indexOf(thread, value);
  const truncate = type.lookUp('__trunc__');
  if (truncate === undefined) raise('TypeError', complaint());
  return callThen(thread, truncate, [value], integralOf, undefined);
}

function mustBeInt(_thread: Thread, answer: Value, method: string): Result {
  const known = integerIn(answer);
  if (known === undefined) {
    raise('TypeError', `${method} returned non-int (type ${typeOf(answer).name})`);
  }
  return known;
}

function integralOf(thread: Thread, answer: Value): Result {
  const known = integerIn(answer);
  if (known !== undefined) return known;
  if (typeOf(answer).lookUp('__index__') === undefined) {
    raise('TypeError', `__trunc__ returned non-Integral (type ${typeOf(answer).name})`);
  }
  return indexOf(thread, answer);
}

/**
 * The float that a number is, by its `__float__` or `__index__`. Raises TypeError with `complaint` where there are
 * none.
 */
export function floatFrom(
  thread: Thread,
  value: Value,
  complaint = `must be real number, not ${typeOf(value).name}`,
): Result {
  if (value instanceof PyFloat && value.type.builtIn) return value;
  if (typeof value !== 'object') {
    const known = integerIn(value);
    if (known !== undefined) return new PyFloat(toFloat(known));
  }
  const type = typeOf(value);
  const own = type.lookUp('__float__');
  if (own !== undefined) return callThen(thread, own, [value], mustBeFloat, type.name);
  if (type.lookUp('__index__') === undefined) raise('TypeError', complaint);
  return callThen(
    thread,
    type.lookUp('__index__') as Value,
    [value],
    (_thread, answer) => new PyFloat(toFloat(mustBeInt(_thread, answer, '__index__') as number)),
    undefined,
  );
}

function mustBeFloat(_thread: Thread, answer: Value, typeName: string): Result {
  if (!(answer instanceof PyFloat)) {
    raise('TypeError', `${typeName}.__float__ returned non-float (type ${typeOf(answer).name})`);
  }
  return plainFloat(answer);
}

/** A float of a subclass as a float. */
export function plainFloat(value: PyFloat): PyFloat {
  return value.type.builtIn ? value : new PyFloat(value.value);
}
