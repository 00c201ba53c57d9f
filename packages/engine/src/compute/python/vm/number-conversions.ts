import { type Int, toFloat } from '../numbers/index.ts';
import { PyFloat, type Result, typeOf, type Value } from '../objects/index.ts';
import { callThen, workThen } from './continue.ts';
import { indexOf, integerAnswer, integerIn, plainAnswer, subclassAnswers } from './conversions.ts';
import { raise } from './errors.ts';
import type { Then } from './frame.ts';
import { withPart } from './parts.ts';
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
  if (own !== undefined) return callThen(thread, own, [value], intOf, undefined);
  if (type.lookUp('__index__') !== undefined) return indexOf(thread, value);
  const truncate = type.lookUp('__trunc__');
  if (truncate === undefined) raise('TypeError', complaint());
  return withPart(thread, subclassAnswers, (inner, { afterTruncation }) =>
    afterTruncation(inner, (later) => callThen(later, truncate, [value], integralOf, undefined)),
  );
}

const intOf: Then<undefined> = (thread, answer) => integerAnswer(thread, '__int__', answer);

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
  return workThen(
    thread,
    (inner) => indexOf(inner, value),
    (_thread, answer) => new PyFloat(toFloat(answer as Int)),
    undefined,
  );
}

function mustBeFloat(thread: Thread, answer: Value, typeName: string): Result {
  if (!(answer instanceof PyFloat)) {
    raise('TypeError', `${typeName}.__float__ returned non-float (type ${typeOf(answer).name})`);
  }
  if (answer.type.builtIn) return answer;
  const value = plainFloat(answer);
  return plainAnswer(thread, { method: `${typeName}.__float__`, kind: 'float', answer, value });
}

/** A float of a subclass as a float. */
export function plainFloat(value: PyFloat): PyFloat {
  return value.type.builtIn ? value : new PyFloat(value.value);
}
