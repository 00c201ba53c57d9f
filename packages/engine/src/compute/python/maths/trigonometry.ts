import { HALF_PI, HALF_PI_PARTS } from './constants.ts';
import {
  add,
  addNumber,
  type Double,
  divide,
  double,
  multiplyNumber,
  nearest,
  negate,
  productOf,
  subtract,
} from './double.ts';
import { reduceLarge } from './reduction.ts';
import { scaleByPower } from './scale.ts';
import { sineAndCosine } from './series.ts';

/*
 * Angles and their sides, the same in every browser: computed to some 95 bits and rounded once. The C
 * library of the machine on which Python's results were recorded (glibc 2.36) rounds the other way in
 * about one of a thousand.
 */

/** `x` less `k` times a constant in parts. */
function reduceBy(x: Double, k: number, parts: readonly [number, number, number, number]): Double {
  const first = addNumber(x, -k * parts[0]);
  const second = addNumber(first, -k * parts[1]);
  return subtract(second, add(productOf(k, parts[2]), double(k * parts[3])));
}

/** Sine and cosine of any angle, to double-double. */
function turned(x: Double): { readonly sine: Double; readonly cosine: Double } {
  if (Math.abs(x.high) < 0.785) return sineAndCosine(x);
  let quarter = Math.round(x.high / HALF_PI.high);
  let rest: Double;
  if (Math.abs(quarter) < 2 ** 20) rest = reduceBy(x, quarter, HALF_PI_PARTS);
  else ({ quarter, rest } = reduceLarge(x.high));
  const { sine, cosine } = sineAndCosine(rest);
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return { sine, cosine };
    case 1:
      return { sine: cosine, cosine: negate(sine) };
    case 2:
      return { sine: negate(sine), cosine: negate(cosine) };
    default:
      return { sine: negate(cosine), cosine: sine };
  }
}

/** Below this a sine, a tangent and their inverses are the number itself. */
const TINY = 2 ** -28;
const isPlain = (x: number): boolean => Number.isFinite(x) && Math.abs(x) >= TINY;

export function tan(x: number): number {
  if (!isPlain(x)) return Math.tan(x);
  const { sine, cosine } = turned(double(x));
  return nearest(divide(sine, cosine));
}

/** Angle of the point (x, y), whose coordinates are not 0 and of moderate size. */
function angle(y: number, x: number): number {
  const near = Math.atan2(y, x);
  const { sine, cosine } = turned(double(near));
  const across = subtract(multiplyNumber(cosine, y), multiplyNumber(sine, x));
  const along = add(multiplyNumber(cosine, x), multiplyNumber(sine, y));
  return nearest(addNumber(divide(across, along), near));
}

export const atan = (x: number): number =>
  isPlain(x) && Math.abs(x) < 2 ** 60 ? angle(x, 1) : Math.atan(x);

export function atan2(y: number, x: number): number {
  if (y === 0 || x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x);
  const size = Math.max(Math.abs(x), Math.abs(y));
  const exponent = -Math.floor(Math.log2(size));
  const a = scaleByPower(y, exponent);
  const b = scaleByPower(x, exponent);
  // So flat that the quotient alone counts.
  if (Math.min(Math.abs(a), Math.abs(b)) < 2 ** -60) return Math.atan2(y, x);
  return angle(a, b);
}
