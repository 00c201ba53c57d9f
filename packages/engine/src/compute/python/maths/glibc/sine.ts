import { double } from '../double.ts';
import { reduceLarge } from '../reduction.ts';
import { sineAndCosine } from '../series.ts';
import { fused } from './fused.ts';

/*
 * Sine and cosine as glibc 2.28 and later computes them on x86-64 with fused multiply-add: the same roundings in the
 * same order, so that the last bit is the same too (within 0.55 units in the last place of the true value).
 * Source: IBM Accurate Mathematical Library, 2001, as changed by Wilco Dijkstra, 2018.
 */

/** Angles of which sines and cosines are known lie so far apart. */
const STEP = 1 / 128;
/** Multiples of the step up to what a sine is asked of. */
const STEPS = 112;
/** Added and taken off again, it leaves a multiple of the step. */
const STEP_SHIFT = 1.5 * 2 ** 45;

const sines = new Float64Array(STEPS);
const sineRests = new Float64Array(STEPS);
const cosines = new Float64Array(STEPS);
const cosineRests = new Float64Array(STEPS);
for (let step = 0; step < STEPS; step++) {
  const { sine, cosine } = sineAndCosine(double(step * STEP));
  sines[step] = sine.high;
  sineRests[step] = sine.low;
  cosines[step] = cosine.high;
  cosineRests[step] = cosine.low;
}

/** Coefficients of the sine of a small angle, from that of `x ** 3` on. */
const S1 = -0.16666666666666666;
const S2 = 0.008333333333332329;
const S3 = -0.00019841269834414642;
const S4 = 2.755729806860771e-6;
const S5 = -2.5022014848318398e-8;
const SMALL = 0.126;

/** The same within a step, of the sine and of 1 less the cosine. */
const N3 = -0.16666666666666488;
const N5 = 0.008333332142857223;
const M2 = 0.5;
const M4 = -0.04166666666666644;
const M6 = 0.001388888740079376;

/** Half of pi and what it lacks. */
const HALF_PI = Math.PI / 2;
const HALF_PI_REST = 6.123233995736766e-17;

/** Half of pi in parts, of which the first two have so few bits that small multiples are exact. */
const FIRST = 1.5707963407039642;
const SECOND = -1.3909067564377153e-8;
const THIRD = -4.97899623147991e-17;
const FOURTH = -1.9034889620193266e-25;
/** Added and taken off again, it leaves a whole number. */
const SHIFT = 1.5 * 2 ** 52;

/** An angle and what it lacks. */
interface Angle {
  readonly angle: number;
  readonly rest: number;
}

/** Sine of an angle of at most a quarter of pi and a little. */
function sineOf({ angle, rest }: Angle): number {
  const size = Math.abs(angle);
  if (size < SMALL) {
    const square = angle * angle;
    const series = fused(fused(fused(fused(S5, square, S4), square, S3), square, S2), square, S1);
    return angle + fused(square, fused(series, angle, -(rest * 0.5)), rest);
  }
  const lacking = angle <= 0 ? -rest : rest;
  const near = size + STEP_SHIFT - STEP_SHIFT;
  const step = near / STEP;
  const offset = size - near;
  const square = offset * offset;
  const s = offset + fused(offset * square, fused(N5, square, N3), lacking);
  const c = fused(offset, lacking, square * fused(square, fused(M6, square, M4), M2));
  const sine = sines[step] as number;
  const more = fused(cosineRests[step] as number, s, sineRests[step] as number);
  const result = sine + fused(s, cosines[step] as number, fused(-c, sine, more));
  return angle < 0 ? -result : result;
}

/** Cosine of an angle of at most a quarter of pi and a little. */
function cosineOf({ angle, rest }: Angle): number {
  const size = Math.abs(angle);
  const near = size + STEP_SHIFT - STEP_SHIFT;
  const step = near / STEP;
  const offset = size - near + (angle < 0 ? -rest : rest);
  const square = offset * offset;
  const s = fused(offset * square, fused(N5, square, N3), offset);
  const c = square * fused(square, fused(M6, square, M4), M2);
  const cosine = cosines[step] as number;
  const less = fused(-s, sineRests[step] as number, cosineRests[step] as number);
  return cosine + fused(-s, sines[step] as number, fused(-c, cosine, less));
}

/** An angle less the nearest multiple of half of pi, and which of the four it is. */
function withinQuarter(x: number): Angle & { readonly quarter: number } {
  if (Math.abs(x) >= MODERATE) {
    const { quarter, rest } = reduceLarge(x);
    return { angle: rest.high, rest: rest.low, quarter: ((quarter % 4) + 4) % 4 };
  }
  const count = fused(x, 2 / Math.PI, SHIFT) - SHIFT;
  const first = fused(-count, SECOND, fused(-count, FIRST, x));
  const second = fused(-count, THIRD, first);
  const angle = fused(-count, FOURTH, second);
  const rest = fused(-count, THIRD, first - second) + fused(-count, FOURTH, second - angle);
  return { angle, rest, quarter: count & 3 };
}

/** Sine, turned on by so many right angles. */
function turned(x: number, turns: number): number {
  const { angle, rest, quarter } = withinQuarter(x);
  const turn = (quarter + turns) & 3;
  const result = ((turn & 1) === 0 ? sineOf : cosineOf)({ angle, rest });
  return (turn & 2) === 0 ? result : -result;
}

/** Bounds of angles by the upper halves of their bits. */
const TINY_SINE = 2 ** -26;
const TINY_COSINE = 2 ** -27;
const BELOW_QUARTER = 0.85546875;
const BELOW_THREE_QUARTERS = 2.4262638092041016;
const MODERATE = 105414336;

export function sin(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x)) return Number.NaN;
  if (size < TINY_SINE) return x;
  if (size < BELOW_QUARTER) return sineOf({ angle: x, rest: 0 });
  if (size >= BELOW_THREE_QUARTERS) return turned(x, 0);
  const result = cosineOf({ angle: HALF_PI - size, rest: HALF_PI_REST });
  return x < 0 ? -result : result;
}

export function cos(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x)) return Number.NaN;
  if (size < TINY_COSINE) return 1;
  if (size < BELOW_QUARTER) return cosineOf({ angle: x, rest: 0 });
  if (size >= BELOW_THREE_QUARTERS) return turned(x, 1);
  const left = HALF_PI - size;
  const angle = left + HALF_PI_REST;
  return sineOf({ angle, rest: left - angle + HALF_PI_REST });
}
