import { allocation } from '../allocation.ts';
import { OperationError } from '../operation-error.ts';

/** An `int`: a number while that is a safe integer (never -0), a bigint beyond. */
export type Int = number | bigint;

/**
 * Bits of the largest int. Python knows no limit, but hosts do: 2^20 bits in Safari and Firefox, of which
 * some are left for what is computed on the way. Beyond it is a MemoryError.
 * Source: JSBigInt.h of WebKit ("Support up to 1 million bits").
 */
export const MAXIMUM_BITS = 2 ** 20 - 2 ** 10;

/** Beyond it the room that an int takes is worth counting. */
const LONG = 1n << 4096n;
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** The int of a bigint. */
export function int(value: bigint): Int {
  if (value <= LARGEST && value >= -LARGEST) return Number(value);
  if (value > LONG || value < -LONG) allocation.text += atMostBits(value) / 8;
  return value;
}

/** The int of an integral host number, which may be too large to be a safe integer. */
export function intOf(value: number): Int {
  return Number.isSafeInteger(value) ? value + 0 : int(BigInt(value));
}

/** Whether it fits 64 bits with a sign, which sizes and places have. */
export const fitsSsize = (value: Int): boolean =>
  typeof value === 'number' || BigInt.asIntN(64, value) === value;

export const absoluteBig = (value: bigint): bigint => (value < 0n ? -value : value);

const bitsOfSafe = (value: number): number =>
  value < 2 ** 32 ? 32 - Math.clz32(value) : 64 - Math.clz32(value / 2 ** 32);

/** Bits of the magnitude without leading zeros: `int.bit_length()`. */
export function bitLength(a: Int): number {
  if (typeof a === 'number') return bitsOfSafe(Math.abs(a));
  // The host converts to a power of two in linear time.
  const digits = absoluteBig(a).toString(16);
  return 4 * (digits.length - 1) + bitsOfSafe(Number.parseInt(digits.charAt(0), 16));
}

/** So many sizes are told apart: 1,024, 2,048 … bits, and the most that an int has. */
const SIZES = 11;

/** The first powers of two that ints of these sizes are below, as far as they have been asked for. */
const POWERS: bigint[] = [];

/**
 * At least the bits of the magnitude and at most twice as many (or 1,024), at once: the host compares
 * numbers of different lengths without reading them.
 */
export function atMostBits(a: Int): number {
  if (typeof a === 'number') return 53;
  for (let index = 0; index < SIZES; index++) {
    const bits = Math.min(MAXIMUM_BITS, 2 ** (10 + index));
    const power = POWERS[index] ?? 1n << BigInt(bits);
    POWERS[index] = power;
    if (a < power && a > -power) return bits;
  }
  return 2 * MAXIMUM_BITS;
}

/** Refuses a result of so many bits. */
export function checkBits(bits: number): void {
  if (bits > MAXIMUM_BITS) throw new OperationError('MemoryError', '');
}

/** The int of a sum, which may be a bit too long. */
function sum(value: bigint): Int {
  if (atMostBits(value) > MAXIMUM_BITS) checkBits(bitLength(value));
  return int(value);
}

export function add(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a + b;
    if (Number.isSafeInteger(result)) return result;
  }
  return sum(BigInt(a) + BigInt(b));
}

export function subtract(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a - b;
    if (Number.isSafeInteger(result)) return result;
  }
  return sum(BigInt(a) - BigInt(b));
}

export const negate = (a: Int): Int => (typeof a === 'number' ? 0 - a : int(-a));

export const absolute = (a: Int): Int => (a < 0 ? negate(a) : a);

/** `~a` */
export const invert = (a: Int): Int => subtract(-1, a);

/** Order of two ints: negative, 0 or positive. The host compares number and bigint exactly. */
export const compare = (a: Int, b: Int): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Order of an int and a float by their exact values: negative, 0 or positive, and nan when the float
 * is no number.
 */
export const compareToFloat = (a: Int, b: number): number =>
  a < b ? -1 : a > b ? 1 : Number.isNaN(b) ? Number.NaN : 0;

/** The nearest float, ties to even. */
export function toFloat(a: Int): number {
  const value = Number(a);
  if (Number.isFinite(value)) return value;
  throw new OperationError('OverflowError', 'int too large to convert to float');
}

const isSmall = (value: number): boolean => (value | 0) === value;

export function bitwiseAnd(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number' && isSmall(a) && isSmall(b)) return a & b;
  return int(BigInt(a) & BigInt(b));
}

export function bitwiseOr(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number' && isSmall(a) && isSmall(b)) return a | b;
  return int(BigInt(a) | BigInt(b));
}

export function bitwiseXor(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number' && isSmall(a) && isSmall(b)) return a ^ b;
  return int(BigInt(a) ^ BigInt(b));
}

function checkShift(count: Int): void {
  if (count < 0) throw new OperationError('ValueError', 'negative shift count');
}

export function shiftLeft(a: Int, count: Int): Int {
  checkShift(count);
  if (a === 0) return 0;
  // CPython's digits have 30 bits and take four bytes, of which a machine word counts 2^63.
  if (count >= 30n * 2n ** 61n) {
    throw new OperationError('OverflowError', 'too many digits in integer');
  }
  if (typeof a === 'number' && count < 53) {
    const result = a * 2 ** Number(count);
    if (Number.isSafeInteger(result)) return result;
  }
  checkBits(Number(count) + bitLength(a));
  return int(BigInt(a) << BigInt(count));
}

export function shiftRight(a: Int, count: Int): Int {
  checkShift(count);
  if (typeof a === 'number')
    return count < 1074 ? Math.floor(a / 2 ** Number(count)) : a < 0 ? -1 : 0;
  if (count > MAXIMUM_BITS) return a < 0n ? -1 : 0;
  return int(a >> BigInt(count));
}
