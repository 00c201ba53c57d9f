import { highWord, multiplyAdd, withHighWord } from './fused.ts';
import {
  EXP_COEFFICIENTS,
  EXP2_COEFFICIENTS,
  NEGATIVE_LN2,
  POWER_ERRORS,
  POWERS,
} from './tables.ts';

/*
 * Powers of e and of 2 by the method of Arm's optimized routines, which glibc has: `2 ** (k / 128)` from a table,
 * times a polynomial of what is left; each operation, fused or not, as in glibc 2.36 for processors that fuse.
 */

const [C2, C3, C4, C5] = EXP_COEFFICIENTS;
const [D1, D2, D3, D4, D5] = EXP2_COEFFICIENTS;
const [NEGATIVE_LN2_HIGH, NEGATIVE_LN2_LOW] = NEGATIVE_LN2;

/** 128 / ln 2. */
const STEPS = 184.6649652337873;
/** What is added and taken away again to round to an integer, and to a multiple of 1 / 128. */
const TO_INTEGER = 1.5 * 2 ** 52;
const TO_STEP = 1.5 * 2 ** 45;

/** From this size on a result may be out of range; below `2 ** -54` it is 1 and the exponent. */
const LARGE = 512;
const TINY = 2 ** -54;

/** `2 ** (steps / 128 + exponent)`. */
function scaled(steps: number, exponent: number): number {
  const table = POWERS[steps & 127] as number;
  return withHighWord(table, highWord(table) + (((steps >> 7) + exponent) << 20));
}

/** A result whose scale may be out of range. `up` is how far the scale of a large one is lowered first. */
function atTheEdge(steps: number, rest: number, up: number): number {
  if (steps >= 0) {
    const scale = scaled(steps, -up);
    const raise = up === 1 ? 2 : 2 ** 1009;
    return raise * (up === 1 ? scale + scale * rest : multiplyAdd(scale, rest, scale));
  }
  const scale = scaled(steps, 1022);
  const product = scale * rest;
  let result = scale + product;
  if (result < 1) {
    // Subnormal: rounded once, to the places that it will have.
    const off = scale - result + product;
    const high = 1 + result;
    result = high + (1 - high + result + off) - 1;
  }
  return 2 ** -1022 * result;
}

/** `e ** (x + more)`, for `more` much smaller than x; pow's second half, and exp. */
export function exponential(x: number, more: number): number {
  const size = Math.abs(x);
  if (size < TINY) return 1 + x;
  if (size >= 1024) return x < 0 ? 0 : x * Number.POSITIVE_INFINITY;
  let count = STEPS * x + TO_INTEGER - TO_INTEGER;
  if (Math.abs(STEPS * x - count) === 0.5) {
    count = multiplyAdd(STEPS, x, TO_INTEGER) - TO_INTEGER;
  }
  // The first product is exact.
  const r = multiplyAdd(count, NEGATIVE_LN2_LOW, x + count * NEGATIVE_LN2_HIGH) + more;
  const square = r * r;
  const start = multiplyAdd(
    multiplyAdd(r, C3, C2),
    square,
    (POWER_ERRORS[count & 127] as number) + r,
  );
  const rest = multiplyAdd(square * square, multiplyAdd(r, C5, C4), start);
  if (size >= LARGE) return atTheEdge(count, rest, 1009);
  const scale = scaled(count, 0);
  return multiplyAdd(scale, rest, scale);
}

/** `e ** x`. */
export const exp = (x: number): number => (Number.isNaN(x) ? x : exponential(x, 0));

/** `2 ** x`; not fused. */
export function exp2(x: number): number {
  const size = Math.abs(x);
  if (!(size >= TINY)) return 1 + x;
  if (x >= 1024) return Number.POSITIVE_INFINITY;
  if (x <= -1075) return 0;
  const near = x + TO_STEP - TO_STEP;
  const steps = near * 128;
  const r = x - near;
  const square = r * r;
  const start = (r * D3 + D2) * square + (r * D1 + (POWER_ERRORS[steps & 127] as number));
  const rest = start + (r * D5 + D4) * (square * square);
  if (size > 928) return atTheEdge(steps, rest, 1);
  const scale = scaled(steps, 0);
  return scale + scale * rest;
}
