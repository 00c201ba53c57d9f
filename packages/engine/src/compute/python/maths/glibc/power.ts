import { productOf } from '../double.ts';
import { inBits, logarithmOf, nearestDouble } from './digits.ts';
import { exponential } from './exponential.ts';
import { fused } from './fused.ts';
import { LN2_HIGH, LN2_LOW } from './logarithm.ts';
import { stretchOf } from './stretches.ts';

/*
 * `x ** y` as glibc 2.28 and later computes it on x86-64 with fused multiply-add: the same roundings in the same order,
 * so that the last bit is the same too (within 0.51 units in the last place of the true value).
 * Source: Szabolcs Nagy, ARM optimized routines, 2018.
 */

const STRETCHES = 128;
/** Upper half of the bits of the number at which the stretches begin. */
const LOWEST = 0x3fe6_9555;

/** A reciprocal of few bits of the middle of each stretch, and the logarithm of the number whose reciprocal it is. */
const reciprocals = new Float64Array(STRETCHES);
const logarithms = new Float64Array(STRETCHES);
const logarithmRests = new Float64Array(STRETCHES);
fillTables();

function fillTables() {
  const lowest = new Float64Array(new Uint32Array([0, LOWEST]).buffer)[0] as number;
  let start = lowest;
  for (let index = 0; index < STRETCHES; index++) {
    // Numbers above 1 are half as dense.
    const end = lowest + (index + 1) / (2 * STRETCHES);
    const next = end <= 1 ? end : 2 * end - 1;
    const inverse = 2 / (start + next);
    const unit = inverse >= 1 ? STRETCHES : 2 * STRETCHES;
    const count = Math.round(inverse * unit);
    reciprocals[index] = count / unit;
    const exact = logarithmOf(BigInt(unit), BigInt(count));
    const rounded = Math.round(nearestDouble(exact) * 2 ** 43) * 2 ** -43;
    logarithms[index] = rounded;
    logarithmRests[index] = nearestDouble(exact - inBits(rounded));
    start = next;
  }
}

/** Coefficients of `ln(1 + r) - r + r ** 2 / 2`, made for powers of `-r / 2`. */
const A1 = -0.6666666666666679;
const A2 = 0.5000000000000007;
const A3 = 0.7999999995323976;
const A4 = -0.6666666663487739;
const A5 = -1.142909628459501;
const A6 = 1.0000415263675542;

/** Powers by less than this are 1, those by more out of range. */
const LEAST = 2 ** -65;
const MOST = 2 ** 63;

/** `x ** y` as the C function `pow` has it: also for negative x, zeros, infinities and nan. */
export function pow(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  const size = Math.abs(x);
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) {
    // For the host (-1) ** infinity is nan.
    return size === 1 && !Number.isNaN(y) ? 1 : x ** y;
  }
  if (x < 0 && !Number.isInteger(y)) return Number.NaN;
  const sign = x < 0 && Math.abs(y) % 2 === 1 ? -1 : 1;
  if (size === 1 || Math.abs(y) < LEAST) return sign;
  if (Math.abs(y) >= MOST) return size > 1 === y > 0 ? sign * Number.POSITIVE_INFINITY : sign * 0;
  return sign * positivePower(size, y);
}

function positivePower(x: number, y: number): number {
  const { exponent, rest, index } = stretchOf(x, LOWEST);
  const r = fused(rest, reciprocals[index] as number, -1);
  const whole = exponent * LN2_HIGH + (logarithms[index] as number);
  const sum = whole + r;
  const half = -0.5 * r;
  const square = r * half;
  const cube = r * square;
  const high = sum + square;
  const parts =
    fused(exponent, LN2_LOW, logarithmRests[index] as number) +
    (whole - sum + r) +
    productOf(half, r).low +
    (sum - high + square);
  const series = fused(square, fused(fused(r, A6, A5), square, fused(A4, r, A3)), fused(A2, r, A1));
  const low = fused(cube, series, parts);
  const logarithm = high + low;
  const logarithmRest = high - logarithm + low;
  const product = productOf(y, logarithm);
  return exponential(product.high, fused(y, logarithmRest, product.low));
}
