import { fitsSsize, type Int } from '../numbers/index.ts';
import {
  type PENDING,
  PyDict,
  PyFloat,
  PyList,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { callThen, workThen } from './continue.ts';
import { integerIn } from './conversions.ts';
import { raise } from './errors.ts';
import { withInteger } from './indices.ts';
import type { Thread } from './thread.ts';

/** Whether a value is true: a bool, perhaps later. */
export function truth(thread: Thread, value: Value): boolean | typeof PENDING {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'string':
      return value !== '';
    case 'bigint':
      return true;
    default:
      return value === null ? false : truthOfObject(thread, value);
  }
}

function truthOfObject(thread: Thread, value: Value & object): boolean | typeof PENDING {
  const { type } = value;
  const asBool = type.lookUp('__bool__');
  if (asBool !== undefined) {
    return callThen(thread, asBool, [value], mustBeBool, undefined) as boolean | typeof PENDING;
  }
  const length = type.lookUp('__len__');
  if (length === undefined) return true;
  return callThen(thread, length, [value], truthOfLength, undefined) as boolean | typeof PENDING;
}

function mustBeBool(_thread: Thread, value: Value): Result {
  if (typeof value === 'boolean') return value;
  raise('TypeError', `__bool__ should return bool, returned ${typeOf(value).name}`);
}

function truthOfLength(thread: Thread, answer: Value): Result {
  return typeof answer === 'number' && answer >= 0
    ? answer !== 0
    : withLength(thread, answer, (_thread, length) => length !== 0);
}

/** Goes on with what `__len__` answered, as a length. Raises TypeError, ValueError, OverflowError. */
export function withLength(
  thread: Thread,
  answer: Value,
  then: (thread: Thread, length: Int) => Result,
): Result {
  return withInteger(thread, answer, (inner, integer) => {
    if (integer < 0) raise('ValueError', '__len__() should return >= 0');
    if (!fitsSsize(integer)) {
      const kind = integerIn(answer) === undefined ? 'int' : typeOf(answer).name;
      raise('OverflowError', `cannot fit '${kind}' into an index-sized integer`);
    }
    return then(inner, integer);
  });
}

/** `not value`. */
export function negatedTruth(thread: Thread, value: Value): Result {
  const quick = quickTruth(value);
  return quick === undefined
    ? workThen(thread, () => truth(thread, value), negated, undefined)
    : !quick;
}

function negated(_thread: Thread, answer: Value): Result {
  return answer !== true;
}

/** The truth of a value that the host can tell; `undefined` when the program must be asked. */
export function quickTruth(value: Value): boolean | undefined {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'string':
      return value !== '';
    case 'bigint':
      return true;
    default:
      if (value === null) return false;
      if (!value.type.builtIn) return undefined;
      if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0;
      if (value instanceof PyDict) return value.size > 0;
      return value instanceof PyFloat ? value.value !== 0 : undefined;
  }
}
