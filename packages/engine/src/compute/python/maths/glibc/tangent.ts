import { TANGENTS } from './angle-tables.ts';
import { fused } from './fused.ts';
import { polynomial } from './polynomial.ts';
import { type Angle, FIRST, SECOND, withinQuarter, withinQuarterExactly } from './sine.ts';

/*
 * The tangent as glibc 2.36 computes it on x86-64 with fused multiply-add: the same roundings in the same
 * order, so that the last bit is the same too.
 * Source: IBM Accurate Mathematical Library, 2001, as changed by Wilco Dijkstra, 2021.
 */

/** Up to the first the tangent is a series alone; up to the second it is that of one stretch. */
const SERIES_LIMIT = 0.060799986124038696;
const FIRST_LIMIT = 0.7869997024536133;
/** The third part of half of pi, which is the last here. */
const THIRD_WHOLE = -4.9789962505147994e-17;
/** Up to this size an angle is taken to pieces in few steps. */
const MODERATE = 1e8;

/** Coefficients of the tangent within a stretch. */
const STEP5 = 0.13333354920669913;
const STEP3 = 0.3333333333332254;

const TANGENT = [
  0.008896546349534924, 0.021869380598167253, 0.05396825411095433, 0.1333333333332673,
  0.3333333333333333,
] as const;

/** Tangent; nan of what is not finite. */
export function tan(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const size = Math.abs(x);
  if (size <= 1.2589993048095494e-8) return x;
  if (size <= SERIES_LIMIT) {
    const square = x * x;
    return fused(x * square, polynomial(square, TANGENT), x);
  }
  if (size <= FIRST_LIMIT) {
    const result = fromStretch(size, 0, false);
    return x < 0 ? -result : result;
  }
  const { angle, rest, quarter } = size <= 25 ? withinSmall(x) : withinLater(x, size);
  const isOdd = (quarter & 1) === 1;
  if (Math.abs(angle) > SERIES_LIMIT) {
    const result = fromStretch(Math.abs(angle), angle < 0 ? -rest : rest, isOdd);
    return angle < 0 !== isOdd ? -result : result;
  }
  const square = angle * angle;
  const more = fused(angle * square, polynomial(square, TANGENT), rest);
  const sum = angle + more;
  if (!isOdd) return sum;
  const sumLow = Math.abs(angle) > Math.abs(more) ? angle - sum + more : more - sum + angle;
  const c = 1 / sum;
  const product = c * sum;
  const error = 1 - product - fused(c, sum, -product);
  const low = fused(-sumLow, c, error) / sum;
  const high = c + low;
  return -(c - high + low + high);
}

/** Added and taken off again, it leaves a whole number. */
const SHIFT = 1.5 * 2 ** 52;

/** An angle less the nearest multiple of half of pi, of which few are in it. */
function withinSmall(x: number): Angle & { readonly quarter: number } {
  const count = fused(x, 2 / Math.PI, SHIFT) - SHIFT;
  const y = fused(-count, SECOND, fused(-count, FIRST, x));
  const angle = fused(-count, THIRD_WHOLE, y);
  return { angle, rest: fused(-count, THIRD_WHOLE, y - angle), quarter: count };
}

function withinLater(x: number, size: number): Angle & { readonly quarter: number } {
  const { angle, rest, quarter } = size <= MODERATE ? withinQuarter(x) : withinQuarterExactly(x);
  const sum = angle + rest;
  const low = Math.abs(angle) > Math.abs(rest) ? angle - sum + rest : rest - sum + angle;
  return { angle: sum, rest: low, quarter };
}

/** Size of the tangent of `a + off`, or of its cotangent. */
function fromStretch(a: number, off: number, isOdd: boolean): number {
  const place = 3 * Math.trunc(fused(a, 256, -15.5));
  const z = a - (TANGENTS[place] as number) + off;
  const square = z * z;
  const t = fused(z * square, fused(square, STEP5, STEP3), z);
  const tangent = TANGENTS[place + 1] as number;
  const cotangent = TANGENTS[place + 2] as number;
  const product = (tangent + cotangent) * t;
  return isOdd ? cotangent - product / (t + tangent) : product / (cotangent - t) + tangent;
}
