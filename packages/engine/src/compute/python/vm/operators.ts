import { binaryOperators, comparisons } from '../bytecode/opcodes.ts';
import {
  NOT_IMPLEMENTED,
  PyBytes,
  PyInstance,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { builtInBinary, builtInCompare, floatPowerAtOnce } from './built-in-operators.ts';
import { afterBulk, callThen } from './continue.ts';
import { raise } from './errors.ts';
import type { Thread } from './thread.ts';

/** Special methods of `BINARY_OP` by its argument, without the underscores; in place from 13 on. */
export const operatorMethods = [
  'add',
  'and',
  'floordiv',
  'lshift',
  'matmul',
  'mul',
  'mod',
  'or',
  'pow',
  'rshift',
  'sub',
  'truediv',
  'xor',
] as const;

const IN_PLACE = operatorMethods.length;
const MULTIPLY = 5;
const POWER = 8;

const ownNames = operatorMethods.map((name) => `__${name}__`);
const reflectedNames = operatorMethods.map((name) => `__r${name}__`);
const inPlaceNames = operatorMethods.map((name) => `__i${name}__`);

/** Built-in sequences join and repeat only when the other operand has nothing to say. */
const SEQUENCES = new Set(['list', 'tuple', 'str', 'bytes', 'bytearray', 'array.array']);

/** A special method to try: with what, and the operand that is its `self`. */
interface Attempt {
  readonly method: Value;
  readonly self: Value;
  readonly other: Value;
}

/** What is left of an operation: the attempts to come, and how to fail. */
interface Operation {
  readonly attempts: readonly Attempt[];
  readonly index: number;
  readonly operator: number;
  readonly left: Value;
  readonly right: Value;
  readonly otherwise: (operator: number, left: Value, right: Value) => Result;
}

/** The first answer of the attempts that is not `NotImplemented`. */
function tryAttempts(thread: Thread, operation: Operation): Result {
  const { attempts, index, operator, left, right, otherwise } = operation;
  const attempt = attempts[index];
  if (attempt === undefined) return otherwise(operator, left, right);
  const state = { ...operation, index: index + 1 };
  const args = [attempt.self, attempt.other];
  // CPython counts a comparison as a level of recursion, other operations not.
  const levels = otherwise === withoutAnswer ? 1 : 0;
  return callThen(thread, attempt.method, args, tryNext, state, undefined, undefined, levels);
}

/** Goes on with the next attempt unless one has answered. */
export function tryNext(thread: Thread, value: Value, operation: Operation): Result {
  return value === NOT_IMPLEMENTED ? tryAttempts(thread, operation) : value;
}

/** A binary operator by the argument of `BINARY_OP`. Raises TypeError for operands that it is not for. */
export function binaryOperation(
  thread: Thread,
  operator: number,
  left: Value,
  right: Value,
): Result {
  const index = operator % IN_PLACE;
  const quick = left instanceof PyInstance ? undefined : builtInBinary(index, left, right);
  if (quick !== undefined) {
    // What is joined is not copied yet.
    return operator === MULTIPLY && typeof quick === 'string'
      ? afterBulk(thread, quick, quick.length)
      : quick;
  }
  if (index === POWER) {
    const power = floatPowerAtOnce(thread.interpreter, left, right);
    if (power !== undefined) return power;
  }
  const attempts = attemptsFor(
    left,
    right,
    ownNames[index] as string,
    reflectedNames[index] as string,
  );
  if (operator === IN_PLACE + MULTIPLY && !canRepeatRight(left, right)) attempts.pop();
  if (operator >= IN_PLACE) {
    const inPlace = typeOf(left).lookUp(inPlaceNames[index] as string);
    if (inPlace !== undefined) attempts.unshift({ method: inPlace, self: left, other: right });
  }
  return tryAttempts(thread, {
    attempts,
    index: 0,
    operator,
    left,
    right,
    otherwise: failOperation,
  });
}

/** Built-in types that have items and cannot be repeated. */
const UNREPEATABLE = new Set([
  'dict',
  'dict_items',
  'dict_keys',
  'dict_values',
  'frozenset',
  'mappingproxy',
  'memoryview',
  'range',
  'set',
]);

/** Whether `left *= right` repeats a sequence at the right: CPython asks it only for a left that has no items. */
function canRepeatRight(left: Value, right: Value): boolean {
  const leftType = typeOf(left);
  return (
    (leftType.builtIn && !UNREPEATABLE.has(leftType.name)) ||
    isSequenceMethod(leftType, '__mul__') ||
    !isSequenceMethod(typeOf(right), '__rmul__')
  );
}

/** What `divmod` and its like do: a method of the left operand, or the reflected one of the right. */
export function binaryByName(
  thread: Thread,
  name: string,
  left: Value,
  right: Value,
  otherwise: () => Result,
): Result {
  const attempts = attemptsFor(left, right, `__${name}__`, `__r${name}__`);
  return tryAttempts(thread, { attempts, index: 0, operator: 0, left, right, otherwise });
}

export function failOperation(operator: number, left: Value, right: Value): never {
  const symbol = binaryOperators[operator] as string;
  const shown = symbol === '**' ? '** or pow()' : symbol === '**=' ? '**=' : symbol;
  raise(
    'TypeError',
    `unsupported operand type(s) for ${shown}: '${typeOf(left).name}' and '${typeOf(right).name}'`,
  );
}

/** The order in which the methods of two operands are tried. Source: the language reference, 3.3.8. */
function attemptsFor(left: Value, right: Value, name: string, reflected: string): Attempt[] {
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  const attempts: Attempt[] = [];
  const own = leftType.lookUp(name);
  if (own !== undefined) attempts.push({ method: own, self: left, other: right });
  if (leftType === rightType) return attempts;
  const other = rightType.lookUp(reflected);
  if (other === undefined) return attempts;
  const attempt = { method: other, self: right, other: left };
  const first =
    (rightType.isSubtypeOf(leftType) && other !== leftType.lookUp(reflected)) ||
    (isSequenceMethod(leftType, name) && !isSequenceMethod(rightType, reflected));
  if (first) attempts.unshift(attempt);
  else attempts.push(attempt);
  return attempts;
}

function isSequenceMethod(type: PyType, name: string): boolean {
  if (name !== '__add__' && name !== '__mul__' && name !== '__rmul__') return false;
  const owner = type.ownerOf(name);
  return owner?.builtIn === true && SEQUENCES.has(owner.name);
}

const comparisonMethods = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;
const mirrored = [4, 5, 2, 3, 0, 1] as const;

/** A comparison by the argument of `COMPARE_OP`: any value, not always a bool. */
export function compare(thread: Thread, operator: number, left: Value, right: Value): Result {
  const quick = builtInCompare(operator, left, right);
  if (quick !== undefined) {
    if (typeof left === 'string') return afterBulk(thread, quick, left.length);
    return left instanceof PyBytes ? afterBulk(thread, quick, left.bytes.length) : quick;
  }
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  const own = leftType.lookUp(comparisonMethods[operator] as string);
  const other = rightType.lookUp(comparisonMethods[mirrored[operator] as number] as string);
  const attempts: Attempt[] = [];
  if (own !== undefined) attempts.push({ method: own, self: left, other: right });
  if (other !== undefined) {
    const attempt = { method: other, self: right, other: left };
    if (leftType !== rightType && rightType.isSubtypeOf(leftType)) attempts.unshift(attempt);
    else attempts.push(attempt);
  }
  return tryAttempts(thread, {
    attempts,
    index: 0,
    operator,
    left,
    right,
    otherwise: withoutAnswer,
  });
}

/** Objects that know nothing of each other are equal only when they are the same. */
export function withoutAnswer(operator: number, left: Value, right: Value): Value {
  if (operator === EQUAL) return left === right;
  if (operator === NOT_EQUAL) return left !== right;
  return raise(
    'TypeError',
    `'${comparisons[operator]}' not supported between instances of '${typeOf(left).name}' and '${typeOf(right).name}'`,
  );
}

export const EQUAL = 2;
export const NOT_EQUAL = 3;
export const LESS = 0;
export const GREATER = 4;

const unaryMethods = {
  '+': '__pos__',
  '-': '__neg__',
  '~': '__invert__',
} as const;

/** A unary operator; not `not`. */
export function unaryOperation(
  thread: Thread,
  operator: keyof typeof unaryMethods,
  value: Value,
): Result {
  const method = typeOf(value).lookUp(unaryMethods[operator]);
  if (method === undefined) {
    raise('TypeError', `bad operand type for unary ${operator}: '${typeOf(value).name}'`);
  }
  return callThen(thread, method, [value], (_thread, answer) => answer, undefined);
}
