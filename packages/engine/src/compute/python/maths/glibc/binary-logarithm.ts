import { productOf } from '../double.ts';
import { fused } from './fused.ts';
import { BINARY_INVERSES, reciprocalsIn } from './inverses.ts';
import { stretchOf } from './stretches.ts';

/*
 * The logarithm to base 2 as glibc 2.28 and later computes it on x86-64 with fused multiply-add: the same roundings in
 * the same order, so that the last bit is the same too (within 0.55 units in the last place of the true value).
 * Source: Szabolcs Nagy, ARM optimized routines, 2018.
 */

/** The reciprocal of a number near the middle of each stretch, and the logarithm of that number. */
const reciprocals = reciprocalsIn(BINARY_INVERSES);
const logarithms = reciprocals.map((one) => Math.round(-Math.log2(one) * 2 ** 42) * 2 ** -42);

/** `1 / ln 2`: half of its bits, and the rest. */
const HIGH = 1.4426950407214463;
const LOW = 1.6751713164886512e-10;

/** Coefficients of the logarithm of `1 + r` within a stretch, from that of `r ** 2` on. */
const A0 = -0.7213475204444882;
const A1 = 0.4808983469629985;
const A2 = -0.36067375954075914;
const A3 = 0.2885390073180969;
const A4 = -0.2404693555628422;
const A5 = 0.2061202382173603;

/** The same near 1, where the result is small and needs more of them. */
const B0 = -0.7213475204444817;
const B1 = 0.48089834696298744;
const B2 = -0.360673760222145;
const B3 = 0.2885390081805197;
const B4 = -0.24044917405728863;
const B5 = 0.2060992861022954;
const B6 = -0.18033596705327856;
const B7 = 0.1603032746063156;
const B8 = -0.14483316576701266;
const B9 = 0.13046826811283835;
const NEAR_ONE_FROM = 0.9576029777526855;
const NEAR_ONE_TO = 1.0442743301391602;

/** Logarithm to base 2; of 0 minus infinity, of a negative number nan. */
export function log2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  if (x >= NEAR_ONE_FROM && x < NEAR_ONE_TO) return nearOne(x - 1);
  const { exponent, rest, index } = stretchOf(x, 0x3fe6_0000);
  const half = index >> 1;
  const r = fused(rest, reciprocals[half] as number, -1);
  const whole = exponent + (logarithms[half] as number);
  const product = productOf(HIGH, r);
  const high = product.high + whole;
  const low = whole - high + product.high + fused(r, LOW, product.low);
  const square = r * r;
  const series = fused(fused(A3, r, A2), square, fused(A1, r, A0));
  return fused(square, fused(fused(r, A5, A4), square * square, series), low) + high;
}

/** The logarithm of `1 + r`. */
function nearOne(r: number): number {
  if (r === 0) return 0;
  const product = productOf(HIGH, r);
  const square = r * r;
  const fourth = square * square;
  const first = fused(B1, r, B0);
  const high = fused(first, square, product.high);
  const low = fused(first, square, product.high - high) + fused(r, LOW, product.low);
  const second = fused(fused(B5, r, B4), square, fused(B3, r, B2));
  const third = fused(fused(r, B9, B8), square, fused(B7, r, B6));
  return high + fused(fused(third, fourth, second), fourth, low);
}
