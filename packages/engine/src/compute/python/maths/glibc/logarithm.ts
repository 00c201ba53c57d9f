import { fused } from './fused.ts';
import { INVERSES, reciprocalsIn } from './inverses.ts';
import { stretchOf } from './stretches.ts';

/*
 * The natural logarithm as glibc 2.28 and later computes it on x86-64 with fused multiply-add: the same roundings in
 * the same order, so that the last bit is the same too (within 0.52 units in the last place of the true value).
 * Source: Szabolcs Nagy, ARM optimized routines, 2018.
 */

/** The reciprocal of a number near the middle of each stretch, and the logarithm of that number. */
const reciprocals = reciprocalsIn(INVERSES);
const logarithms = reciprocals.map((one) => Math.round(-Math.log(one) * 2 ** 43) * 2 ** -43);

/** `ln 2`: so few bits of it that its multiples are exact, and the rest. */
export const LN2_HIGH = 0.6931471805598903;
export const LN2_LOW = 5.497923018708371e-14;

/** Coefficients of `ln(1 + r) - r` within a stretch, from that of `r ** 2` on. */
const A0 = -0.5000000000000001;
const A1 = 0.33333333331825593;
const A2 = -0.2499999999622955;
const A3 = 0.20000304511814496;
const A4 = -0.16667054827627667;

/** The same near 1, where the result is small and needs more of them. */
const B0 = -0.5;
const B1 = 0.3333333333333352;
const B2 = -0.24999999999998432;
const B3 = 0.19999999999320328;
const B4 = -0.16666666669929706;
const B5 = 0.14285715076560868;
const B6 = -0.12499997863982555;
const B7 = 0.11110712032936046;
const B8 = -0.10000486757818193;
const B9 = 0.09181994006195467;
const B10 = -0.08328363062289341;
const NEAR_ONE_FROM = 1 - 2 ** -4;
const NEAR_ONE_TO = 1 + 265 / 4096;

/** Natural logarithm; of 0 minus infinity, of a negative number nan. */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  if (x >= NEAR_ONE_FROM && x < NEAR_ONE_TO) return nearOne(x - 1);
  const { exponent, rest, index } = stretchOf(x, 0x3fe6_0000);
  const r = fused(rest, reciprocals[index] as number, -1);
  const whole = exponent * LN2_HIGH + (logarithms[index] as number);
  const high = whole + r;
  const square = r * r;
  const low = fused(square, A0, fused(exponent, LN2_LOW, whole - high + r));
  return fused(r * square, fused(fused(r, A4, A3), square, fused(A2, r, A1)), low) + high;
}

/** `ln(1 + r)`. */
function nearOne(r: number): number {
  if (r === 0) return 0;
  const square = r * r;
  const cube = r * square;
  const first = fused(square, B3, fused(B2, r, B1));
  const second = fused(square, B6, fused(B5, r, B4));
  const third = fused(cube, B10, fused(square, B9, fused(B8, r, B7)));
  const series = fused(fused(third, cube, second), cube, first);
  // The square of the upper bits is exact.
  const upper = fused(-(2 ** 27), r, fused(r, 2 ** 27, r));
  const upperSquare = upper * upper;
  const high = fused(upperSquare, B0, r);
  const low = fused(B0 * (r - upper), r + upper, fused(upperSquare, B0, r - high));
  return high + fused(series, cube, low);
}
