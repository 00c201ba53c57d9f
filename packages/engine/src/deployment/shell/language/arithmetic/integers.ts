import type { BinaryOperator } from './expression.ts';

/**
 * A 64-bit integer: a host number while it is safe, a BigInt beyond. Equal values are always of the same kind,
 * so `===` compares them.
 */
export type Integer = number | bigint;

const SMALLEST_BIG = BigInt(Number.MIN_SAFE_INTEGER);
const GREATEST_BIG = BigInt(Number.MAX_SAFE_INTEGER);

/** Wraps around at 64 bits, as two's complement. */
export function wrap(value: bigint): Integer {
  const wrapped = BigInt.asIntN(64, value);
  return wrapped >= SMALLEST_BIG && wrapped <= GREATEST_BIG ? Number(wrapped) : wrapped;
}

export function add(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return wrap(BigInt(left) + BigInt(right));
}

export function subtract(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return wrap(BigInt(left) - BigInt(right));
}

function multiply(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return wrap(BigInt(left) * BigInt(right));
}

/** The remainder that C has: with the sign of the dividend. */
function remainder(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') return (left % right) + 0;
  return wrap(BigInt(left) % BigInt(right));
}

/** The quotient that C has: cut off towards 0. */
function divide(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    // Without its remainder the dividend is a multiple, whose quotient a double holds exactly.
    return (left - (left % right)) / right + 0;
  }
  return wrap(BigInt(left) / BigInt(right));
}

/** `base ** exponent` for an exponent that is not negative. */
function power(base: Integer, exponent: Integer): Integer {
  if (typeof base === 'number' && typeof exponent === 'number') {
    const result = base ** exponent;
    if (Number.isSafeInteger(result)) return result;
  }
  let result = 1n;
  let factor = BigInt(base);
  for (let rest = BigInt(exponent); rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = BigInt.asIntN(64, result * factor);
    factor = BigInt.asIntN(64, factor * factor);
  }
  return wrap(result);
}

/** Shift counts are taken modulo 64, as the instructions of x86-64 do. */
function shift(left: Integer, by: Integer, toLeft: boolean): Integer {
  const count = typeof by === 'number' ? ((by % 64) + 64) % 64 : Number(BigInt.asUintN(6, by));
  if (typeof left === 'number') {
    const result = toLeft ? left * 2 ** count : Math.floor(left / 2 ** count);
    if (Number.isSafeInteger(result)) return result + 0;
  }
  return wrap(toLeft ? BigInt(left) << BigInt(count) : BigInt(left) >> BigInt(count));
}

function bitwise(operator: '&' | '|' | '^', left: Integer, right: Integer): Integer {
  if ((Number(left) | 0) === left && (Number(right) | 0) === right) {
    if (operator === '&') return left & right;
    return operator === '|' ? left | right : left ^ right;
  }
  const [first, second] = [BigInt(left), BigInt(right)];
  if (operator === '&') return wrap(first & second);
  return wrap(operator === '|' ? first | second : first ^ second);
}

/** Applies an operator; division by 0 and negative exponents are for the caller to refuse. */
export function applyBinary(operator: BinaryOperator, left: Integer, right: Integer): Integer {
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '*':
      return multiply(left, right);
    case '/':
      return divide(left, right);
    case '%':
      return remainder(left, right);
    case '**':
      return power(left, right);
    case '<<':
      return shift(left, right, true);
    case '>>':
      return shift(left, right, false);
    case '<':
      return left < right ? 1 : 0;
    case '<=':
      return left <= right ? 1 : 0;
    case '>':
      return left > right ? 1 : 0;
    case '>=':
      return left >= right ? 1 : 0;
    case '==':
      return left === right ? 1 : 0;
    case '!=':
      return left === right ? 0 : 1;
    case '&':
    case '|':
    case '^':
      return bitwise(operator, left, right);
  }
}

/** `~value`. */
export function complement(value: Integer): Integer {
  return subtract(-1, value);
}
