import { HALF_PI, HALF_PI_PARTS, LN2, LN2_PARTS, ONE_OVER_LN2 } from './constants.ts';
import {
  add,
  addNumber,
  type Double,
  divide,
  double,
  multiply,
  multiplyNumber,
  nearest,
  negate,
  productOf,
  scale,
  squareRoot,
  subtract,
  sumOf,
} from './double.ts';
import { reduceLarge } from './reduction.ts';

/*
 * Elementary functions that are the same in every browser: computed to some 95 bits and rounded
 * once. The C library of the machine on which Python's results were recorded (glibc 2.36) rounds the
 * other way in about one of a thousand.
 */

/** Reciprocals of factorials. */
const INVERSE_FACTORIALS: Double[] = [double(1)];
for (let n = 1; n < 30; n++) {
  INVERSE_FACTORIALS.push(divide(INVERSE_FACTORIALS[n - 1] ?? double(1), double(n)));
}
const inverseFactorial = (n: number): Double => INVERSE_FACTORIALS[n] ?? double(0);

const EXPONENT_LIMIT = 745.2;

/** `value * 2 ** exponent`, rounded once. */
export function scaleByPower(value: number, exponent: number): number {
  let scaled = value;
  let left = exponent;
  while (left > 1000) {
    scaled *= 2 ** 1000;
    left -= 1000;
    if (!Number.isFinite(scaled)) return scaled;
  }
  if (left >= -1000) return scaled * 2 ** left;
  // In one step at the end: two roundings among the subnormal numbers would not be the same.
  while (left < -1000 && Math.abs(scaled) > 2 ** 60) {
    const step = Math.min(-1000 - left, 900);
    scaled *= 2 ** -step;
    left += step;
  }
  while (left < -1074) {
    scaled *= 2 ** -60;
    left += 60;
    if (scaled === 0) return scaled;
  }
  return scaled * 2 ** left;
}

/** `x - k * ln 2`, or of another constant in parts. */
function reduceBy(x: Double, k: number, parts: readonly [number, number, number, number]): Double {
  const first = addNumber(x, -k * parts[0]);
  const second = addNumber(first, -k * parts[1]);
  return subtract(second, add(productOf(k, parts[2]), double(k * parts[3])));
}

/** Splits `e ** x` into a factor near 1 and a power of two. */
function exponential(x: Double): { readonly factor: Double; readonly exponent: number } {
  const exponent = Math.round(x.high / LN2.high);
  const r = scale(reduceBy(x, exponent, LN2_PARTS), 1 / 256);
  // e ** r - 1 by its series, then squared eight times, keeping the 1 apart.
  let sum = inverseFactorial(9);
  for (let n = 8; n >= 1; n--) sum = add(multiply(sum, r), inverseFactorial(n));
  sum = multiply(sum, r);
  for (let n = 0; n < 8; n++) sum = multiply(sum, addNumber(sum, 2));
  return { factor: addNumber(sum, 1), exponent };
}

function rounded({ factor, exponent }: { factor: Double; exponent: number }): number {
  if (exponent < -1021) {
    // The result is subnormal: what is cut off has to count in one rounding.
    const unit = 2 ** (-1074 - exponent);
    const whole = Math.floor(factor.high / unit) * unit;
    const rest = factor.high - whole + factor.low;
    const steps = whole / unit;
    const up = rest > unit / 2 || (rest === unit / 2 && steps % 2 === 1) ? 1 : 0;
    return (steps + up) * 2 ** -1074;
  }
  return scaleByPower(nearest(factor), exponent);
}

/** `e ** x`. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.8) return Number.POSITIVE_INFINITY;
  if (x < -EXPONENT_LIMIT) return 0;
  return rounded(exponential(double(x)));
}

/** `2 ** x`. */
export function exp2(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x >= 1024) return Number.POSITIVE_INFINITY;
  if (x < -1075) return 0;
  const whole = Math.round(x);
  const { factor, exponent } = exponential(multiplyNumber(LN2, x - whole));
  return rounded({ factor, exponent: exponent + whole });
}

/** Natural logarithm of a positive finite number, to double-double. */
function logarithm(x: number): Double {
  if (x < 2 ** -1000) return subtract(logarithm(x * 2 ** 100), multiplyNumber(LN2, 100));
  // Products of numbers above 2 ** 996 cannot be taken apart exactly.
  if (x > 2 ** 900) return add(logarithm(x * 2 ** -200), multiplyNumber(LN2, 200));
  const offset = x - 1;
  if (Math.abs(offset) < 0.01) {
    // 2 artanh(s) with s = offset / (2 + offset).
    const s = divide(double(offset), sumOf(2, offset));
    const square = multiply(s, s);
    let sum = divide(double(1), double(19));
    for (let n = 17; n >= 1; n -= 2) {
      sum = add(multiply(sum, square), divide(double(1), double(n)));
    }
    return scale(multiply(sum, s), 2);
  }
  // One step of Newton's method from the host's value, which may be a little off.
  const near = Math.log(x);
  const { factor, exponent } = exponential(double(-near));
  let ratio = multiplyNumber(factor, x);
  if (exponent !== 0) {
    const half = Math.trunc(exponent / 2);
    ratio = scale(scale(ratio, 2 ** half), 2 ** (exponent - half));
  }
  const error = addNumber(ratio, -1);
  return addNumber(addNumber(error, (-error.high * error.high) / 2), near);
}

/** Natural logarithm; of 0 minus infinity, of a negative number nan. */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  return nearest(logarithm(x));
}

/** Logarithm to base 2; exact for powers of two. */
export function log2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  let exponent = Math.max(-1074, Math.floor(Math.log2(x)));
  let mantissa = scaleByPower(x, -exponent);
  if (mantissa > 1.5) {
    mantissa /= 2;
    exponent++;
  }
  return nearest(addNumber(multiply(logarithm(mantissa), ONE_OVER_LN2), exponent));
}

/** How near to the middle between two doubles a power is taken to be on it, in units of the last place. */
const NEARLY_HALF = 2 ** -30;

/** `x ** y` as the C function `pow` has it: also for negative x, zeros, infinities and nan. */
export function pow(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  const magnitude = Math.abs(x);
  if (x === 0 || y === 1 || !Number.isFinite(x) || !Number.isFinite(y)) {
    // For the host 1 ** infinity and (-1) ** infinity are nan.
    return magnitude === 1 && !Number.isNaN(y) ? 1 : x ** y;
  }
  const integer = Number.isInteger(y);
  if (x < 0 && !integer) return Number.NaN;
  const sign = x < 0 && Math.abs(y) % 2 === 1 ? -1 : 1;
  if (magnitude === 1) return sign;
  if (y === 2) return x * x;
  const halves = 2 * y;
  if (Math.abs(halves) <= MOST_HALVES && Number.isInteger(halves) && isModerate(magnitude)) {
    return sign * nearest(settled(powerByHalves(magnitude, halves)));
  }
  const estimate = y * Math.log(magnitude);
  if (estimate > 710) return sign * Number.POSITIVE_INFINITY;
  if (estimate < -746) return sign * 0;
  const { factor, exponent } = exponential(multiplyNumber(logarithm(magnitude), y));
  return sign * rounded({ factor: settled(factor), exponent });
}

/** The greatest power that is made by multiplying, twice. */
const MOST_HALVES = 16;

/** Whether none of its powers by {@link powerByHalves} is out of range. */
const isModerate = (x: number): boolean => x > 2 ** -60 && x < 2 ** 60;

/** `x ** (halves / 2)`, to double-double. */
function powerByHalves(x: number, halves: number): Double {
  const count = Math.abs(halves);
  let power = count % 2 === 1 ? squareRoot(double(x)) : double(1);
  for (let left = count >> 1; left > 0; left -= 1) power = multiplyNumber(power, x);
  return halves < 0 ? divide(double(1), power) : power;
}

/** Powers that are on the middle between two doubles are so exactly: let the rounding see it. */
function settled({ high, low }: Double): Double {
  // The number from which a double has its last place; below half of it on the side of a power of two.
  const unit = 2 ** (Math.floor(Math.log2(high)) - 52);
  const distance = Math.abs(Math.abs(low) / unit - 0.5);
  return { high, low: distance < NEARLY_HALF ? (Math.sign(low) * unit) / 2 : low };
}

/** Sine and cosine of at most a quarter of pi and a little. */
function sineAndCosine(r: Double): { readonly sine: Double; readonly cosine: Double } {
  const square = negate(multiply(r, r));
  let sine = inverseFactorial(27);
  let cosine = inverseFactorial(28);
  for (let n = 25; n >= 1; n -= 2) {
    sine = add(multiply(sine, square), inverseFactorial(n));
    cosine = add(multiply(cosine, square), inverseFactorial(n + 1));
  }
  return { sine: multiply(sine, r), cosine: addNumber(multiply(cosine, square), 1) };
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

export const sin = (x: number): number =>
  isPlain(x) ? nearest(turned(double(x)).sine) : Math.sin(x);
export const cos = (x: number): number =>
  isPlain(x) ? nearest(turned(double(x)).cosine) : Math.cos(x);

export function tan(x: number): number {
  if (!isPlain(x)) return Math.tan(x);
  const { sine, cosine } = turned(double(x));
  return nearest(divide(sine, cosine));
}

/** Angle whose sine is x, for |x| up to 0.75. */
function arcSine(x: Double): Double {
  const near = Math.asin(x.high);
  const { sine, cosine } = sineAndCosine(double(near));
  const error = divide(subtract(x, sine), cosine);
  const bend = (near * error.high * error.high) / 2;
  return addNumber(addNumber(error, bend), near);
}

/** Twice the angle whose sine is the root of half of `1 - x`: what is left to a right angle. */
const fromOne = (x: number): Double => scale(arcSine(squareRoot(scale(sumOf(1, -x), 0.5))), 2);

export function asin(x: number): number {
  if (!isPlain(x) || Math.abs(x) >= 1) return Math.asin(x);
  if (Math.abs(x) <= 0.5) return nearest(arcSine(double(x)));
  return Math.sign(x) * nearest(subtract(HALF_PI, fromOne(Math.abs(x))));
}

export function acos(x: number): number {
  if (!(Math.abs(x) < 1)) return Math.acos(x);
  if (Math.abs(x) <= 0.5) return nearest(subtract(HALF_PI, arcSine(double(x))));
  if (x > 0) return nearest(fromOne(x));
  return nearest(subtract(scale(HALF_PI, 2), fromOne(-x)));
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
