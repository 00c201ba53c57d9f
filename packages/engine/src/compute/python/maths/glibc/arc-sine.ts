import { divide, double, nearest, productOf, squareRoot, subtract } from '../double.ts';
import { arcSineOf } from '../series.ts';
import { fused } from './fused.ts';

/*
 * The angles of a sine and of a cosine as glibc 2.28 and later computes them on x86-64 with fused multiply-add: the
 * same roundings in the same order, so that the last bit is the same too (within 0.52 units in the last place of the
 * true value). Where glibc has a table of fitted polynomials, those here are Taylor's, which are as near: a
 * result differs in its last bit once in some 20,000.
 * Source: IBM Accurate Mathematical Library, 2001, as changed by Wilco Dijkstra, 2021.
 */

const HALF_PI = Math.PI / 2;
/** What it lacks. */
const HALF_PI_REST = 6.123233995736766e-17;

/** Stretches of the argument, and where they end. */
const STRETCHES = 256;
const SMALL = 0.125;
const NEAR_ONE = 0.96875;

/** Coefficients of the arc sine of a small number, from that of `x ** 3` on, in powers of `x ** 2`. */
const S3 = 0.1666666666666641;
const S5 = 0.07500000000261227;
const S7 = 0.044642856142105974;
const S9 = 0.03038212685821193;
const S11 = 0.022355121102652562;
const S13 = 0.018138290340456505;

/** Below these a result is the number itself, or a right angle. */
const TINY_SINE = 2 ** -26;
const TINY_COSINE = 2 ** -55;

const seriesOf = (square: number): number =>
  fused(
    fused(fused(fused(fused(S13, square, S11), square, S9), square, S7), square, S5),
    square,
    S3,
  );

/** The arc sine about the middle of a stretch: its value there as far as a multiple of `2 ** -51`, the rest, and Taylor's coefficients. */
interface Middle {
  readonly middle: number;
  readonly value: number;
  readonly rest: number;
  readonly slope: number;
  /** From that of the second power on. */
  readonly coefficients: readonly number[];
}

/** Powers that still count where the series is slowest. */
const MOST_POWERS = 14;

function makeMiddle(stretch: number): Middle {
  const middle = (stretch + 0.5) / STRETCHES;
  const angle = arcSineOf(middle);
  const value = Math.round(angle.high * 2 ** 51) * 2 ** -51;
  const cosineSquared = subtract(double(1), productOf(middle, middle));
  const slope = nearest(divide(double(1), squareRoot(cosineSquared)));
  // By the differential equation (1 - x ** 2) f'' = x f'.
  const all = [0, slope];
  for (let n = 0; n + 2 <= MOST_POWERS; n++) {
    const next = all[n + 1] as number;
    const now = all[n] as number;
    const sum = middle * (n + 1) * (2 * n + 1) * next + n * n * now;
    all.push(sum / (cosineSquared.high * (n + 2) * (n + 1)));
  }
  return {
    middle,
    value,
    rest: angle.high - value + angle.low,
    slope,
    coefficients: all.slice(2),
  };
}

const middles: (Middle | undefined)[] = [];

function middleOf(stretch: number): Middle {
  const known = middles[stretch];
  if (known !== undefined) return known;
  const made = makeMiddle(stretch);
  middles[stretch] = made;
  return made;
}

/** The arc sine of a number from 0.125 up to 0.96875: a rounded value, and what is added to it. */
function aboutMiddle(size: number): { readonly value: number; readonly more: number } {
  const { middle, value, rest, slope, coefficients } = middleOf(Math.floor(size * STRETCHES));
  const offset = size - middle;
  let series = 0;
  for (let n = coefficients.length - 1; n >= 0; n--) {
    series = series * offset + (coefficients[n] as number);
  }
  return { value, more: fused(offset, slope, fused(offset * offset, series, rest)) };
}

/** The root of half of what is left to 1: its upper bits, the rest, and by what part of both the angle is greater. */
function nearOne(size: number, upperBits: (root: number) => number) {
  const half = 0.5 * (1 - size);
  const root = Math.sqrt(half);
  const upper = upperBits(root);
  const rest = fused(-upper, upper, half) / (root + upper);
  return { upper, rest, growth: seriesOf(half) * half };
}

const sineBits = (root: number): number => root + 2 ** 24 - 2 ** 24;
const cosineBits = (root: number): number => fused(-(2 ** 27), root, fused(root, 2 ** 27, root));

/** Angle whose sine is x; nan beyond 1. */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (!(size < 1)) return size === 1 ? x * HALF_PI : Number.NaN;
  if (size < TINY_SINE) return x;
  if (size < SMALL) {
    const square = x * x;
    return fused(seriesOf(square), x * square, x);
  }
  return x < 0 ? -positiveAngle(size) : positiveAngle(size);
}

function positiveAngle(x: number): number {
  if (x < NEAR_ONE) {
    const { value, more } = aboutMiddle(x);
    return more + value;
  }
  const { upper, rest, growth } = nearOne(x, sineBits);
  const sum = upper + rest;
  return fused(-(sum + sum), growth, HALF_PI_REST - 2 * rest) + (HALF_PI - 2 * upper);
}

/** Angle whose cosine is x; nan beyond 1. */
export function acos(x: number): number {
  const size = Math.abs(x);
  if (!(size < 1)) return x === 1 ? 0 : x === -1 ? Math.PI : Number.NaN;
  if (size <= TINY_COSINE) return HALF_PI;
  if (size < SMALL) {
    const square = x * x;
    const left = HALF_PI - x;
    const lost = HALF_PI - left - x + HALF_PI_REST;
    return left + fused(-seriesOf(square), x * square, lost);
  }
  if (size < NEAR_ONE) {
    const { value, more } = aboutMiddle(size);
    return x > 0
      ? HALF_PI_REST - more + (HALF_PI - value)
      : more + HALF_PI_REST + (value + HALF_PI);
  }
  const { upper, rest, growth } = nearOne(size, cosineBits);
  const more = growth * (upper + rest);
  return x > 0 ? 2 * (rest + more + upper) : 2 * (HALF_PI_REST - rest - more + (HALF_PI - upper));
}
