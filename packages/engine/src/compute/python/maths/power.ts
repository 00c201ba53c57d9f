import { exponential } from './exponential.ts';
import { highWord, multiplyAdd, withHighWord } from './fused.ts';
import { LN2_HIGH, LN2_LOW, POWER_COEFFICIENTS, POWER_TABLE } from './tables.ts';

/*
 * Powers by the method of Arm's optimized routines, which glibc has: a logarithm to some 68 bits from a table and a
 * polynomial, then the power of e; each operation, fused or not, as in glibc 2.36 for processors that fuse.
 */

const [A0, A1, A2, A3, A4, A5, A6] = POWER_COEFFICIENTS;

/** High word of the number at which the stretches of the table begin: a little below 0.7. */
const FIRST = 0x3fe69555;

/** `x ** y` as the C function `pow` has it: also for negative x, zeros, infinities and nan. */
export function pow(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  const magnitude = Math.abs(x);
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) {
    // For the host 1 ** infinity and (-1) ** infinity are nan.
    return magnitude === 1 && !Number.isNaN(y) ? 1 : x ** y;
  }
  if (x < 0 && !Number.isInteger(y)) return Number.NaN;
  const sign = x < 0 && Math.abs(y) % 2 === 1 ? -1 : 1;
  if (magnitude === 1) return sign;
  const size = Math.abs(y);
  if (size < 2 ** -65) return 1;
  if (size >= 2 ** 63) return magnitude > 1 === y > 0 ? sign * Number.POSITIVE_INFINITY : sign * 0;
  return sign * ofPositive(magnitude, y);
}

function ofPositive(x: number, y: number): number {
  let exponent = 0;
  let number = x;
  if (x < 2 ** -1022) {
    number = x * 2 ** 52;
    exponent = -52;
  }
  const word = highWord(number);
  const offset = word - FIRST;
  const place = 3 * ((offset >> 13) & 127);
  exponent += offset >> 20;
  const z = withHighWord(number, word - (offset & 0xfff00000));
  const r = multiplyAdd(z, POWER_TABLE[place] as number, -1);
  // The product is exact.
  const first = exponent * LN2_HIGH + (POWER_TABLE[place + 1] as number);
  const second = first + r;
  const low1 = multiplyAdd(exponent, LN2_LOW, POWER_TABLE[place + 2] as number);
  const low2 = first - second + r;
  const half = A0 * r;
  const square = r * half;
  const cube = r * square;
  const third = second + square;
  const low3 = multiplyAdd(half, r, -square);
  const low4 = second - third + square;
  const tail = multiplyAdd(multiplyAdd(r, A6, A5), square, multiplyAdd(r, A4, A3));
  const sum = multiplyAdd(square, tail, multiplyAdd(r, A2, A1));
  const low = multiplyAdd(cube, sum, low1 + low2 + low3 + low4);
  const high = third + low;
  const rest = third - high + low;
  const power = y * high;
  return exponential(power, multiplyAdd(y, rest, multiplyAdd(high, y, -power)));
}
