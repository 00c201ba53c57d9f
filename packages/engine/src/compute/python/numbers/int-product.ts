import { OperationError } from '../operation-error.ts';
import type { Sliced, Slices } from '../slices.ts';
import {
  absolute,
  absoluteBig,
  atMostBits,
  bitLength,
  checkBits,
  type Int,
  int,
  subtract,
} from './int.ts';
import { floorDivideAtOnce, moduloAtOnce, multiplyAtOnce, PIECE } from './int-at-once.ts';

export function multiply(a: Int, b: Int): Sliced<Int> {
  const quick = multiplyAtOnce(a, b);
  if (quick !== undefined) return quick;
  if (a !== 0 && b !== 0) checkBits(bitLength(a) + bitLength(b) - 1);
  return productOf(BigInt(a), BigInt(b));
}

function* productOf(a: bigint, b: bigint): Slices<Int> {
  const magnitude = yield* productInSlices(absoluteBig(a), absoluteBig(b));
  checkBits(bitLength(magnitude));
  return int(a < 0n === b < 0n ? magnitude : -magnitude);
}

/**
 * The product of two integers that are not negative, in pieces.
 * Source: A. Karatsuba and Y. Ofman, "Multiplication of Multidigit Numbers on Automata" (1962).
 */
export function* productInSlices(a: bigint, b: bigint): Slices<bigint> {
  const [large, small] = a >= b ? [a, b] : [b, a];
  const largeBits = bitLength(large);
  const smallBits = bitLength(small);
  if (largeBits * smallBits <= PIECE) {
    const product = large * small;
    yield;
    return product;
  }
  const cut = largeBits >> 1;
  const shift = BigInt(cut);
  const high = large >> shift;
  const low = BigInt.asUintN(cut, large);
  if (smallBits <= cut) {
    const upper = yield* productInSlices(high, small);
    return (upper << shift) + (yield* productInSlices(low, small));
  }
  const smallHigh = small >> shift;
  const smallLow = BigInt.asUintN(cut, small);
  const upper = yield* productInSlices(high, smallHigh);
  const lower = yield* productInSlices(low, smallLow);
  const crossed = yield* productInSlices(high + low, smallHigh + smallLow);
  return (((upper << shift) + (crossed - upper - lower)) << shift) + lower;
}

/** Quotient and remainder of integers that are not negative, in pieces: long division by large digits. */
export function* divisionInSlices(a: bigint, b: bigint): Slices<readonly [bigint, bigint]> {
  const aBits = bitLength(a);
  const bBits = bitLength(b);
  const digit = Math.max(64, Math.floor(PIECE / bBits / 2));
  let quotient = 0n;
  let rest = 0n;
  for (let place = Math.floor(aBits / digit) * digit; place >= 0; place -= digit) {
    const part = (rest << BigInt(digit)) | BigInt.asUintN(digit, a >> BigInt(place));
    const next = part / b;
    rest = part - next * b;
    quotient = (quotient << BigInt(digit)) | next;
    yield;
  }
  return [quotient, rest];
}

/** Quotient rounded down and remainder with the sign of the divisor, from those of the magnitudes. */
function floored(a: Int, b: Int, quotient: Int, rest: Int): readonly [Int, Int] {
  if (a < 0 === b < 0) return [quotient, a < 0 ? subtract(0, rest) : rest];
  if (rest === 0) return [subtract(0, quotient), 0];
  const remainder = subtract(absolute(b), rest);
  return [subtract(-1, quotient), b < 0 ? subtract(0, remainder) : remainder];
}

function* flooredInSlices(a: Int, b: Int): Slices<readonly [Int, Int]> {
  const [quotient, rest] = yield* divisionInSlices(BigInt(absolute(a)), BigInt(absolute(b)));
  return floored(a, b, int(quotient), int(rest));
}

/** `divmod(a, b)`; the message is that of `//`, which `divmod` shares. */
export function divmod(a: Int, b: Int): Sliced<readonly [Int, Int]> {
  if (b === 0) throw divisionByZero('integer division or modulo by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = Math.abs(a) % Math.abs(b);
    return floored(a, b, (Math.abs(a) - rest) / Math.abs(b), rest);
  }
  if (isLongDivision(a, b)) return flooredInSlices(a, b);
  const dividend = BigInt(absolute(a));
  const divisor = BigInt(absolute(b));
  const quotient = dividend / divisor;
  return floored(a, b, int(quotient), int(dividend - quotient * divisor));
}

const divisionByZero = (message: string) => new OperationError('ZeroDivisionError', message);

/** The work is that of multiplying quotient and divisor. */
function isLongDivision(a: Int, b: Int): boolean {
  const aBits = atMostBits(a);
  const bBits = atMostBits(b);
  return aBits * Math.min(aBits, bBits) > 2 * PIECE;
}

/** `a // b` */
export function floorDivide(a: Int, b: Int): Sliced<Int> {
  const quick = floorDivideAtOnce(a, b);
  if (quick !== undefined) return quick;
  const both = divmod(a, b);
  if (!('next' in both)) return both[0];
  return (function* () {
    return (yield* both)[0];
  })();
}

/** `a % b`, with the sign of `b` */
export function modulo(a: Int, b: Int): Sliced<Int> {
  if (b === 0) throw divisionByZero('integer modulo by zero');
  const quick = moduloAtOnce(a, b);
  if (quick !== undefined) return quick;
  const both = divmod(a, b);
  if (!('next' in both)) return both[1];
  return (function* () {
    return (yield* both)[1];
  })();
}

/**
 * `a / b`: the float nearest to the exact quotient, ties to even. Its work is linear: of large operands no
 * more than 56 bits of the quotient are computed, and whether anything is left.
 */
export function trueDivide(a: Int, b: Int): number {
  if (b === 0) throw divisionByZero('division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const negative = a < 0 !== b < 0;
  const dividend = BigInt(absolute(a));
  const divisor = BigInt(absolute(b));
  // A quotient of 65 or 66 bits, or fewer where the result is subnormal; a last bit says that there was more.
  const shift = Math.min(1074 + 2, bitLength(divisor) - bitLength(dividend) + 65);
  const scaled = shift > 0 ? dividend << BigInt(shift) : dividend;
  const scale = shift < 0 ? divisor << BigInt(-shift) : divisor;
  const quotient = scaled / scale;
  const sticky = quotient * scale === scaled ? 0n : 1n;
  const value = scaleByPowerOfTwo(
    Number((quotient << 1n) | sticky),
    -shift - 1,
    (quotient << 1n) | sticky,
  );
  if (value === Number.POSITIVE_INFINITY) {
    throw new OperationError('OverflowError', 'integer division result too large for a float');
  }
  return negative ? -value : value;
}

/** `exact × 2^exponent` rounded once, ties to even; `nearest` is the float nearest to `exact`. */
function scaleByPowerOfTwo(nearest: number, exponent: number, exact: bigint): number {
  const size = bitLength(exact) + exponent;
  if (size > 1025) return Number.POSITIVE_INFINITY;
  if (size > -1021)
    return nearest * 2 ** Math.max(exponent, -1000) * 2 ** Math.min(0, exponent + 1000);
  // Subnormal: whole multiples of 2^-1074.
  const cut = -1074 - exponent;
  if (cut <= 0) return Number(exact << BigInt(-cut)) * 2 ** -1074;
  const shift = BigInt(cut);
  const floor = exact >> shift;
  const rest = exact - (floor << shift);
  const half = 1n << (shift - 1n);
  const up = rest > half || (rest === half && (floor & 1n) === 1n);
  return Number(up ? floor + 1n : floor) * 2 ** -1074;
}
