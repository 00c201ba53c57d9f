import { inBits, nearestDouble, quotient, rootsOfTwo } from './digits.ts';
import { fused } from './fused.ts';

/*
 * `e ** x` as glibc 2.28 and later computes it on x86-64 with fused multiply-add: the same roundings in the same
 * order, so that the last bit is the same too (within 0.51 units in the last place of the true value).
 * Source: Szabolcs Nagy, ARM optimized routines, 2018.
 */

/** Stretches of the argument between two powers of two of the result. */
const STRETCHES = 128;
const STRETCHES_PER_LN2 = STRETCHES * Math.LOG2E;
/** `-ln 2 / 128`: so few bits of it that its multiples are exact, and the rest. */
const NEGATIVE_LN2_HIGH = -0.005415212348111709;
const NEGATIVE_LN2_LOW = -1.2864023111638346e-14;
/** Added and taken off again, it leaves a whole number. */
const SHIFT = 1.5 * 2 ** 52;
/** The same for a whole number of stretches of a power of two. */
const STRETCH_SHIFT = SHIFT / STRETCHES;

/** Coefficients of `e ** r - 1 - r`, from that of `r ** 2` on. */
const C2 = 0.49999999999996786;
const C3 = 0.16666666666665886;
const C4 = 0.0416666808410674;
const C5 = 0.008333335853059549;

/** The same of `2 ** r - 1`, from that of `r` on. */
const D1 = Math.LN2;
const D2 = 0.24022650695909065;
const D3 = 0.0555041086686087;
const D4 = 0.009618131975721055;
const D5 = 0.0013332074570119598;

/** `2 ** (index / 128)`, and by what part of itself the true value is greater. */
const powers = new Float64Array(STRETCHES);
const rests = new Float64Array(STRETCHES);
for (const [index, exact] of rootsOfTwo(STRETCHES).entries()) {
  const power = nearestDouble(exact);
  powers[index] = power;
  rests[index] = nearestDouble(quotient(exact - inBits(power), inBits(power)));
}
/** Upper and lower halves of the powers' bits, to set their exponents. */
const powerHalves = new Uint32Array(powers.buffer);

const scale = new Float64Array(1);
const scaleHalves = new Uint32Array(scale.buffer);

/** `2 ** (index / 128 + exponent)`. */
function scaleOf(index: number, exponent: number): number {
  scaleHalves[0] = powerHalves[2 * index] as number;
  scaleHalves[1] = (powerHalves[2 * index + 1] as number) + exponent * 2 ** 20;
  return scale[0] as number;
}

/** Below this the result is the nearest number to 1. */
const TINY = 2 ** -54;
/** From here on the result, or what leads to it, may be out of range. */
const LARGE = 512;
const BEYOND = 1024;

/** `e ** (x + rest)`, for a rest of less than `2 ** -15` that is small beside x. */
export function exponential(x: number, rest: number): number {
  const size = Math.abs(x);
  if (!(size >= TINY)) return 1 + x;
  if (size >= BEYOND) return x < 0 ? 0 : Number.POSITIVE_INFINITY;
  const count = fused(x, STRETCHES_PER_LN2, SHIFT) - SHIFT;
  const r = fused(count, NEGATIVE_LN2_LOW, count * NEGATIVE_LN2_HIGH + x) + rest;
  const index = count & (STRETCHES - 1);
  const square = r * r;
  const low = fused(fused(C3, r, C2), square, r + (rests[index] as number));
  const growth = fused(fused(r, C5, C4), square * square, low);
  const exponent = (count - index) / STRETCHES;
  if (size >= LARGE) return scaled(index, exponent, growth);
  const power = scaleOf(index, exponent);
  return fused(power, growth, power);
}

/** `2 ** (index / 128 + exponent) * (1 + growth)` where that may be out of range. */
function scaled(index: number, exponent: number, growth: number): number {
  if (exponent >= 0) {
    const power = scaleOf(index, exponent - 1009);
    return 2 ** 1009 * fused(power, growth, power);
  }
  return scaledDown(index, exponent, growth);
}

function scaledDown(index: number, exponent: number, growth: number): number {
  const power = scaleOf(index, exponent + 1022);
  const more = power * growth;
  const sum = power + more;
  if (sum >= 1) return 2 ** -1022 * sum;
  // It is rounded to as many bits as a subnormal number has, before it is one.
  const high = 1 + sum;
  const low = 1 - high + sum + (power - sum + more);
  return 2 ** -1022 * (low + high - 1);
}

/** `e ** x`. */
export const exp = (x: number): number => exponential(x, 0);

/** From here on a power of two, or what leads to it, may be out of range. */
const LARGE_POWER = 928;

/** `2 ** x`, of which glibc has no variant with fused multiply-add. */
export function exp2(x: number): number {
  const size = Math.abs(x);
  if (!(size >= TINY)) return 1 + x;
  if (x >= BEYOND) return Number.POSITIVE_INFINITY;
  if (x <= -1075) return 0;
  const near = x + STRETCH_SHIFT - STRETCH_SHIFT;
  const r = x - near;
  const count = near * STRETCHES;
  const index = count & (STRETCHES - 1);
  const square = r * r;
  const low = (r * D3 + D2) * square + ((rests[index] as number) + r * D1);
  const growth = low + (r * D5 + D4) * (square * square);
  const exponent = (count - index) / STRETCHES;
  if (size <= LARGE_POWER) {
    const power = scaleOf(index, exponent);
    return power + power * growth;
  }
  if (exponent < 0) return scaledDown(index, exponent, growth);
  const power = scaleOf(index, exponent - 1);
  return 2 * (power + power * growth);
}
