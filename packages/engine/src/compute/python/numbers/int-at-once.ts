/** What is done with ints in one piece, and quickly: everything that is usual. The rest has slices. */
import { atMostBits, bitLength, type Int, int, MAXIMUM_BITS } from './int.ts';

/** Digits that `str(int)` and `int(str)` allow unless `sys.set_int_max_str_digits` says otherwise. */
export const DEFAULT_DIGIT_LIMIT = 4300;

/**
 * The largest product of the operands' bits that the host multiplies or divides in one piece. A host without
 * fast multiplication takes a nanosecond or two for 64 by 64 bits, so this is two to four milliseconds.
 */
export const PIECE = 2 ** 33;

/** Bits of the largest power that the host computes in one piece. */
const DIRECT_POWER = 2 ** 16;

/** `a * b`; `undefined` where that takes long or is too large. */
export function multiplyAtOnce(a: Int, b: Int): Int | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a * b;
    if (Number.isSafeInteger(result)) return result + 0;
  }
  const aBits = atMostBits(a);
  const bBits = atMostBits(b);
  if (aBits * bBits > PIECE || aBits + bBits > MAXIMUM_BITS) return undefined;
  return int(BigInt(a) * BigInt(b));
}

/** Quotient rounded down and remainder of large ints; `undefined` where that takes long. */
function divideAtOnce(a: Int, b: Int): readonly [bigint, bigint] | undefined {
  const aBits = atMostBits(a);
  // The work is that of multiplying quotient and divisor.
  if (b === 0 || aBits * Math.min(aBits, atMostBits(b)) > 2 * PIECE) return undefined;
  const dividend = BigInt(a);
  const divisor = BigInt(b);
  const quotient = dividend / divisor;
  const rest = dividend - quotient * divisor;
  return rest !== 0n && rest < 0n !== divisor < 0n
    ? [quotient - 1n, rest + divisor]
    : [quotient, rest];
}

/** `a // b`; `undefined` where that takes long or is not possible. */
export function floorDivideAtOnce(a: Int, b: Int): Int | undefined {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    const rest = a % b;
    const quotient = (a - rest) / b;
    return (rest !== 0 && a < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
  }
  const both = divideAtOnce(a, b);
  return both === undefined ? undefined : int(both[0]);
}

/** `a % b`, with the sign of `b`; `undefined` where that takes long or is not possible. */
export function moduloAtOnce(a: Int, b: Int): Int | undefined {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) {
    const rest = a % b;
    return (rest !== 0 && a < 0 !== b < 0 ? rest + b : rest) + 0;
  }
  const both = divideAtOnce(a, b);
  return both === undefined ? undefined : int(both[1]);
}

/** Whether an int is that of its float. */
const isFloat = (a: Int): boolean => typeof a === 'number' || BigInt(Number(a)) === a;

/** `a / b`; `undefined` where that is more than dividing floats, or not possible. */
export function trueDivideAtOnce(a: Int, b: Int): number | undefined {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) return a / b;
  if (b === 0 || atMostBits(a) > 1024 || atMostBits(b) > 1024) return undefined;
  if (!Number.isFinite(Number(a)) || !Number.isFinite(Number(b))) return undefined;
  return isFloat(a) && isFloat(b) ? Number(a) / Number(b) : undefined;
}

/** `base ** exponent`; `undefined` where that takes long, is too large or no int. */
export function powerAtOnce(base: Int, exponent: Int): Int | undefined {
  if (exponent < 0) return undefined;
  if (typeof base === 'number' && typeof exponent === 'number') {
    // What the host computes is exact where it is a safe integer, save that its power may be inexact: small only.
    if (exponent === 2 && Math.abs(base) < 94_906_265) return base * base;
    if (base === 2 && exponent < 53) return 2 ** exponent;
  }
  if (exponent === 0 || base === 1) return 1;
  if (base === 0) return 0;
  if (base === -1) return BigInt(exponent) & 1n ? -1 : 1;
  if (bitLength(base) * Number(exponent) > DIRECT_POWER) return undefined;
  return int(BigInt(base) ** BigInt(exponent));
}

/** `str(a)`; `undefined` where that takes long or may be too long. */
export function decimalAtOnce(a: Int): string | undefined {
  return typeof a === 'number' || atMostBits(a) <= 1024 ? `${a}` : undefined;
}

const DECIMAL = /^[ \t-\r]*[+-]?\d{1,15}[ \t-\r]*$/;

/** The int that a text says in the usual way; `undefined` for other ways, and what is none. */
export function intAtOnce(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) + 0 : undefined;
}
