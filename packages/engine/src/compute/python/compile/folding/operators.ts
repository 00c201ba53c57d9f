import { bitLength, invert, negate, powerOfFloats } from '../../numbers/index.ts';
import { PyBytes, PyComplex, PyFloat, PyTuple, type Value } from '../../objects/index.ts';
import { OperationError } from '../../operation-error.ts';
import type { BinaryOperator, UnaryOperator } from '../../syntax/index.ts';
import { characterAt, length } from '../../text/index.ts';
import { builtInBinary } from '../../vm/built-in-operators.ts';
import { ConstantSet } from '../constants.ts';
import { operatorArguments } from '../operators.ts';
import { isTrueConstant } from '../truth.ts';

// Limits of what is computed beforehand. Source: ast_opt.c of CPython.
const LARGEST_INT = 128;
const LARGEST_COLLECTION = 256;
const LARGEST_TEXT = 4096;
const MOST_ITEMS = 1024;

function integer(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return typeof value === 'boolean' ? Number(value) : undefined;
}

/** The value of an operator before a constant; `undefined` when it has none. */
export function foldUnary(operator: UnaryOperator, value: Value): Value | undefined {
  if (operator === 'Not') return !isTrueConstant(value);
  const whole = integer(value);
  if (whole !== undefined) {
    if (operator === 'Invert') return invert(whole);
    return operator === 'USub' ? negate(whole) : whole;
  }
  if (operator === 'Invert') return undefined;
  if (value instanceof PyFloat) return operator === 'USub' ? new PyFloat(-value.value) : value;
  if (!(value instanceof PyComplex)) return undefined;
  return operator === 'USub' ? new PyComplex(-value.real, -value.imaginary) : value;
}

/** The value of an operator between constants; `undefined` when it has none or would be large. */
export function foldBinary(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  switch (operator) {
    case 'Mult':
      return multiply(left, right);
    case 'Pow':
    case 'LShift':
      if (!isSmallPower(operator, left, right)) return undefined;
      return operator === 'Pow' ? power(left, right) : compute(operator, left, right);
    case 'Mod':
      if (typeof left === 'string' || left instanceof PyBytes) return undefined;
      return compute(operator, left, right);
    case 'Add':
      return concatenate(left, right) ?? compute(operator, left, right);
    default:
      return compute(operator, left, right);
  }
}

function compute(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  return unlessRefused(() => builtInBinary(operatorArguments[operator], left, right));
}

/** A result; `undefined` when the operation raises an error, which is left to the program. */
function unlessRefused(operation: () => Value | undefined): Value | undefined {
  try {
    return operation();
  } catch (thrown) {
    if (thrown instanceof OperationError) return undefined;
    throw thrown;
  }
}

function isSmallPower(operator: 'Pow' | 'LShift', left: Value, right: Value): boolean {
  const base = integer(left);
  const count = integer(right);
  if (base === undefined || count === undefined || Number(base) === 0 || count <= 0) return true;
  if (count > LARGEST_INT) return false;
  const bits = bitLength(base);
  return operator === 'Pow'
    ? bits <= Math.floor(LARGEST_INT / Number(count))
    : bits <= LARGEST_INT - Number(count);
}

/** Powers of floats, and of an int by a negative one, which is that of floats. */
function power(left: Value, right: Value): Value | undefined {
  const base = left instanceof PyFloat ? left.value : integer(left);
  const count = right instanceof PyFloat ? right.value : integer(right);
  const isWhole = !(left instanceof PyFloat || right instanceof PyFloat);
  if (base === undefined || count === undefined || (isWhole && count >= 0)) {
    return compute('Pow', left, right);
  }
  // What is no number then, or an error, is left to the program.
  if (Number(base) <= 0) return compute('Pow', left, right);
  return unlessRefused(() => {
    const result = powerOfFloats(Number(base), Number(count));
    return result === null ? undefined : new PyFloat(result);
  });
}

function multiply(left: Value, right: Value): Value | undefined {
  const times = integer(left);
  const otherTimes = integer(right);
  if (times !== undefined && otherTimes !== undefined) {
    const isSmall = bitLength(times) + bitLength(otherTimes) <= LARGEST_INT;
    const isZero = Number(times) === 0 || Number(otherTimes) === 0;
    return isSmall || isZero ? compute('Mult', left, right) : undefined;
  }
  if (times !== undefined && sizeOf(right) !== undefined) return repeat(right, times);
  if (otherTimes !== undefined && sizeOf(left) !== undefined) return repeat(left, otherTimes);
  return compute('Mult', left, right);
}

function repeat(value: Value, times: number | bigint): Value | undefined {
  const size = sizeOf(value);
  if (size === undefined) return undefined;
  const isCollection = value instanceof PyTuple || value instanceof ConstantSet;
  const limit = isCollection ? LARGEST_COLLECTION : LARGEST_TEXT;
  if (size > 0 && (times < 0 || times > Math.floor(limit / size))) return undefined;
  const count = size === 0 ? 0 : Number(times);
  if (typeof value === 'string') return value.repeat(count);
  if (value instanceof PyBytes) return new PyBytes(repeated(value.bytes, count));
  if (!(value instanceof PyTuple)) return undefined;
  if (count > 0 && itemsIn(value, Math.floor(MOST_ITEMS / count)) < 0) return undefined;
  return new PyTuple(Array.from({ length: count }, () => value.items).flat());
}

function repeated(bytes: Uint8Array, count: number): Uint8Array {
  const all = new Uint8Array(bytes.length * count);
  for (let index = 0; index < count; index += 1) all.set(bytes, index * bytes.length);
  return all;
}

function sizeOf(value: Value): number | undefined {
  if (typeof value === 'string') return length(value);
  if (value instanceof PyBytes) return value.bytes.length;
  if (value instanceof PyTuple) return value.items.length;
  return value instanceof ConstantSet ? value.members.length : undefined;
}

/** What is left of a limit after all items of a constant, at any depth; below 0 when there are more. */
function itemsIn(value: Value, limit: number): number {
  if (!(value instanceof PyTuple)) {
    return value instanceof ConstantSet ? limit - value.members.length : limit;
  }
  let left = limit - value.items.length;
  for (const item of value.items) {
    if (left < 0) return left;
    left = itemsIn(item, left);
  }
  return left;
}

function concatenate(left: Value, right: Value): Value | undefined {
  if (left instanceof PyTuple && right instanceof PyTuple) {
    return new PyTuple([...left.items, ...right.items]);
  }
  if (!(left instanceof PyBytes && right instanceof PyBytes)) return undefined;
  const bytes = new Uint8Array(left.bytes.length + right.bytes.length);
  bytes.set(left.bytes);
  bytes.set(right.bytes, left.bytes.length);
  return new PyBytes(bytes);
}

/** An item of a constant; `undefined` when there is none. */
export function foldSubscript(value: Value, subscript: Value): Value | undefined {
  const index = integer(subscript);
  const size = sizeOf(value);
  if (index === undefined || size === undefined) return undefined;
  const place = Number(index) < 0 ? Number(index) + size : Number(index);
  if (place < 0 || place >= size) return undefined;
  if (typeof value === 'string') return characterAt(value, place);
  if (value instanceof PyBytes) return value.bytes[place];
  return value instanceof PyTuple ? value.items[place] : undefined;
}
