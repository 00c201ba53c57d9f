import { ANGLES_OF_SINES, ANGLES_OF_TANGENTS, INVERSE_ROOTS, TANGENTS } from './angle-tables.ts';
import { reduceExactly, reduceModerate } from './circular.ts';
import { highWord, multiplyAdd } from './fused.ts';

/*
 * Tangent and inverse circular functions by the methods of IBM's accurate library, which glibc has: a table, and
 * polynomials of what is left; each operation, fused or not, as in glibc 2.36 for processors that fuse.
 */

/** Right angle and its double, each in two parts. */
const HALF_PI = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;
const PI_LOW = 1.2246467991473532e-16;

const TO_INTEGER = 2 ** 52;

/** Polynomial of coefficients from the highest on, each step fused. */
function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = coefficients[0] as number;
  for (let place = 1; place < coefficients.length; place += 1) {
    sum = multiplyAdd(sum, x, coefficients[place] as number);
  }
  return sum;
}

/** The same of coefficients in a table, from one place down to another. */
function fromTable(table: Float64Array, x: number, first: number, last: number): number {
  let sum = table[first] as number;
  for (let place = first - 1; place >= last; place -= 1) {
    sum = multiplyAdd(sum, x, table[place] as number);
  }
  return sum;
}

/** From here on the angle is a right one. */
const BIG = 5805361265115136.0;

const ARC_TANGENT = [
  0.07601836584380736, -0.09090424391727987, 0.11111109821886427, -0.14285714283953163,
  0.19999999999998855, -0.3333333333333333,
] as const;

/** Where in the table the stretch of a tangent from 1 / 16 to 1 begins. */
const stretchOf = (u: number): number =>
  7 * (Math.trunc(multiplyAdd(u, 256, TO_INTEGER) - TO_INTEGER) - 16);

/** The number of the table that is `offset` after a place. */
const entry = (place: number, offset: number): number =>
  ANGLES_OF_TANGENTS[place + offset] as number;

/** Angle whose tangent is x. */
export function atan(x: number): number {
  if (Number.isNaN(x)) return x;
  const u = Math.abs(x);
  const sign = x < 0 ? -1 : 1;
  if (u < 1.2904777690891933e-8) return x;
  if (u < 1 / 16) {
    const square = x * x;
    return multiplyAdd(x * square, polynomial(square, ARC_TANGENT), x);
  }
  if (u < 1) {
    const place = stretchOf(u);
    const z = u - entry(place, 0);
    const slope = fromTable(ANGLES_OF_TANGENTS, z, place + 6, place + 2);
    return sign * multiplyAdd(slope, z, entry(place, 1));
  }
  if (u >= BIG) return sign * HALF_PI;
  const w = 1 / u;
  const product = u * w;
  const off = 1 - product - multiplyAdd(u, w, -product);
  if (u < 16) {
    const place = stretchOf(w);
    const z = multiplyAdd(off, w, w - entry(place, 0));
    const slope = fromTable(ANGLES_OF_TANGENTS, z, place + 6, place + 2);
    return sign * (HALF_PI - entry(place, 1) + multiplyAdd(-slope, z, HALF_PI_LOW));
  }
  const square = w * w;
  const bend = w * square * polynomial(square, ARC_TANGENT);
  const angle = HALF_PI - w;
  return sign * (HALF_PI - angle - w + HALF_PI_LOW - off * w - bend + angle);
}

/** So many places further a coordinate is that the other does not count: 57, in high words. */
const FAR_APART = 57 << 20;

/** Angle of the point (x, y). */
export function atan2(y: number, x: number): number {
  const isSpecial = !Number.isFinite(x) || !Number.isFinite(y);
  if (x === 0 || y === 0 || isSpecial) return ofAxis(y, x);
  const sign = y < 0 ? -1 : 1;
  let ax = Math.abs(x);
  let ay = Math.abs(y);
  const apart = (highWord(ay) & 0x7ff00000) - (highWord(ax) & 0x7ff00000);
  if (apart >= FAR_APART) return sign * HALF_PI;
  if (apart <= -FAR_APART) return sign * (x > 0 ? ay / ax : Math.PI);
  if (ax < 2 ** -500 || ay < 2 ** -500) {
    ax *= 2 ** 500;
    ay *= 2 ** 500;
  }
  if (ax > 2 ** 500 || ay > 2 ** 500) {
    ax *= 2 ** -500;
    ay *= 2 ** -500;
  }
  const isFlat = ax > ay;
  const [small, large] = isFlat ? [ay, ax] : [ax, ay];
  const u = small / large;
  const product = large * u;
  const off = (small - product - multiplyAdd(large, u, -product)) / large;
  if (x > 0 && isFlat) return sign * flatAngle(u, off);
  if (x > 0) return sign * turnedAngle(HALF_PI, HALF_PI_LOW, -1, u, off);
  if (ay > ax) return sign * turnedAngle(HALF_PI, HALF_PI_LOW, 1, u, off);
  return sign * turnedAngle(Math.PI, PI_LOW, -1, u, off);
}

/** Angle whose tangent is `u + off`, up to 1. */
function flatAngle(u: number, off: number): number {
  if (u < 1 / 16) {
    const square = u * u;
    return u + multiplyAdd(u * square, polynomial(square, ARC_TANGENT), off);
  }
  const place = stretchOf(u);
  const rest = u - entry(place, 0);
  const v = rest + off;
  const low = Math.abs(rest) > Math.abs(off) ? rest - v + off : off - v + rest;
  const slope = entry(place, 2);
  const bend = v * v * fromTable(ANGLES_OF_TANGENTS, v, place + 6, place + 3);
  return entry(place, 1) + multiplyAdd(v, slope, multiplyAdd(low, slope, bend));
}

/** `base + baseLow`, and the angle whose tangent is `u + off` added to it or (by sign) taken from it. */
function turnedAngle(base: number, baseLow: number, sign: number, u: number, off: number): number {
  if (u < 1 / 16) {
    const square = u * u;
    const bend = u * square * polynomial(square, ARC_TANGENT);
    const angle = base + sign * u;
    return base - angle + sign * u + baseLow + sign * off + sign * bend + angle;
  }
  const place = stretchOf(u);
  const v = u - entry(place, 0) + off;
  const slope = fromTable(ANGLES_OF_TANGENTS, v, place + 6, place + 2);
  return base + sign * entry(place, 1) + multiplyAdd(sign * v, slope, baseLow);
}

/** `atan2` of a point on an axis, or at infinity: what the standard of C demands. */
function ofAxis(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const isBelow = y < 0 || Object.is(y, -0);
  const isLeft = x < 0 || Object.is(x, -0);
  const size = sizeOnAxis(Math.abs(y), Math.abs(x), isLeft);
  return isBelow ? -size : size;
}

function sizeOnAxis(y: number, x: number, isLeft: boolean): number {
  if (y === Number.POSITIVE_INFINITY && x === y) return isLeft ? 0.75 * Math.PI : 0.25 * Math.PI;
  if (y === 0 || x === Number.POSITIVE_INFINITY) return isLeft ? Math.PI : 0;
  return HALF_PI;
}

/** Up to the first the tangent is a series alone; up to the second it is that of one stretch. */
const SERIES_LIMIT = 0.060799986124038696;
const FIRST_LIMIT = 0.7869997024536133;
/** The third part of half of pi. */
const THIRD_PART = -4.9789962505147994e-17;
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
    return multiplyAdd(x * square, polynomial(square, TANGENT), x);
  }
  if (size <= FIRST_LIMIT) {
    const result = fromStretch(size, 0, false);
    return x < 0 ? -result : result;
  }
  const { quarter, rest, off } = size <= 25 ? reduceSmall(x) : reduceLater(x, size);
  const isOdd = (quarter & 1) === 1;
  if (Math.abs(rest) > SERIES_LIMIT) {
    const result = fromStretch(Math.abs(rest), rest < 0 ? -off : off, isOdd);
    return rest < 0 !== isOdd ? -result : result;
  }
  const square = rest * rest;
  const more = multiplyAdd(rest * square, polynomial(square, TANGENT), off);
  const sum = rest + more;
  if (!isOdd) return sum;
  const sumLow = Math.abs(rest) > Math.abs(more) ? rest - sum + more : more - sum + rest;
  const c = 1 / sum;
  const product = c * sum;
  const error = 1 - product - multiplyAdd(c, sum, -product);
  const low = multiplyAdd(-sumLow, c, error) / sum;
  const high = c + low;
  return -(c - high + low + high);
}

/** An angle as quarters of a turn, and a rest in two parts. */
interface Reduced {
  readonly quarter: number;
  readonly rest: number;
  readonly off: number;
}

function reduceSmall(x: number): Reduced {
  const turns = multiplyAdd(x, TWO_OVER_PI, ROUNDER) - ROUNDER;
  const y = multiplyAdd(-turns, -1.3909067564377153e-8, multiplyAdd(-turns, 1.5707963407039642, x));
  const rest = multiplyAdd(-turns, THIRD_PART, y);
  return { quarter: turns, rest, off: multiplyAdd(-turns, THIRD_PART, y - rest) };
}

function reduceLater(x: number, size: number): Reduced {
  const { quarter, rest, off } = size <= 1e8 ? reduceModerate(x) : reduceExactly(x);
  const sum = rest + off;
  const low = Math.abs(rest) > Math.abs(off) ? rest - sum + off : off - sum + rest;
  return { quarter, rest: sum, off: low };
}

const TWO_OVER_PI = 0.6366197723675814;
const ROUNDER = 1.5 * 2 ** 52;

/** Size of the tangent of `a + off`, or of its cotangent. */
function fromStretch(a: number, off: number, isOdd: boolean): number {
  const place = 3 * Math.trunc(multiplyAdd(a, 256, -15.5));
  const z = a - (TANGENTS[place] as number) + off;
  const square = z * z;
  const t = multiplyAdd(z * square, multiplyAdd(square, STEP5, STEP3), z);
  const tangent = TANGENTS[place + 1] as number;
  const cotangent = TANGENTS[place + 2] as number;
  const product = (tangent + cotangent) * t;
  return isOdd ? cotangent - product / (t + tangent) : product / (cotangent - t) + tangent;
}

const ARC_SINE = [
  0.018138290340456505, 0.022355121102652562, 0.03038212685821193, 0.044642856142105974,
  0.07500000000261227, 0.1666666666666641,
] as const;

/** Ends of the parts of the table, by high word, with their sizes of stretches (in shifts) and numbers of each. */
const PARTS_OF_SINES = [
  { end: 0x3fd00000, start: 0x3fc00000, shift: 15, size: 9, place: 0 },
  { end: 0x3fe00000, start: 0x3fd00000, shift: 14, size: 9, place: 288 },
  { end: 0x3fe80000, start: 0x3fe00000, shift: 13, size: 10, place: 864 },
  { end: 0x3fed8000, start: 0x3fe80000, shift: 13, size: 11, place: 1504 },
  { end: 0x3fee8000, start: 0x3fed8000, shift: 13, size: 12, place: 1988 },
  { end: 0x3fef0000, start: 0x3fee8000, shift: 13, size: 13, place: 2084 },
] as const;

/** Angle whose sine is from 1 / 8 to 31 / 32, in two parts. */
function tabulated(size: number): { readonly high: number; readonly low: number } {
  const word = highWord(size);
  const part = PARTS_OF_SINES.find(({ end }) => word < end) ?? PARTS_OF_SINES[5];
  const first = part.place + part.size * ((word - part.start) >> part.shift);
  const last = first + part.size - 1;
  const v = size - (ANGLES_OF_SINES[first] as number);
  const sum = fromTable(ANGLES_OF_SINES, v, last - 2, first + 2);
  const bend = multiplyAdd(sum, v * v, ANGLES_OF_SINES[last - 1] as number);
  return {
    high: ANGLES_OF_SINES[last] as number,
    low: multiplyAdd(v, ANGLES_OF_SINES[first + 1] as number, bend),
  };
}

/** Half the angle whose cosine is `1 - 2 z`, in two parts, and how much more it is. */
function nearOne(z: number, split: (c: number) => number) {
  const word = highWord(z);
  const near = (INVERSE_ROOTS[(word >> 14) & 127] as number) * 2 ** (511 - (word >> 21));
  const r = multiplyAdd(-(near * near), z, 1);
  const t = polynomial(r, INVERSE_ROOT) * near;
  const c = z * t;
  const y = split(c);
  const low = multiplyAdd(-y, y, z) / multiplyAdd(multiplyAdd(-(t * 0.5), c, 1.5), c, y);
  return { high: y, low, bend: polynomial(z, ARC_SINE) * z };
}

const INVERSE_ROOT = [
  0.31252362655451865, 0.3750175008673452, 0.4999999994959554, 0.9999999998599908,
] as const;

/** Angle whose sine is x; nan for |x| > 1. */
export function asin(x: number): number {
  const size = Math.abs(x);
  const word = highWord(size);
  if (word < 0x3e500000) return x;
  if (word < 0x3fc00000) {
    const square = x * x;
    return multiplyAdd(polynomial(square, ARC_SINE), x * square, x);
  }
  if (!(size <= 1)) return Number.NaN;
  const sign = x < 0 ? -1 : 1;
  if (size === 1) return sign * HALF_PI;
  if (word < 0x3fef0000) {
    const { high, low } = tabulated(size);
    return sign * (low + high);
  }
  const { high, low, bend } = nearOne(0.5 * (1 - size), (c) => c + 2 ** 24 - 2 ** 24);
  const rest = multiplyAdd(-2 * (high + low), bend, HALF_PI_LOW - 2 * low);
  return sign * (rest + (HALF_PI - 2 * high));
}

/** Angle whose cosine is x; nan for |x| > 1. */
export function acos(x: number): number {
  const size = Math.abs(x);
  const word = highWord(size);
  if (word < 0x3c880000) return HALF_PI;
  if (word < 0x3fc00000) {
    const square = x * x;
    const angle = HALF_PI - x;
    const low = HALF_PI - angle - x + HALF_PI_LOW;
    return angle + multiplyAdd(-polynomial(square, ARC_SINE), x * square, low);
  }
  if (!(size <= 1)) return Number.NaN;
  if (size === 1) return x < 0 ? Math.PI : 0;
  if (word < 0x3fef0000) {
    const { high, low } = tabulated(size);
    return x < 0 ? HALF_PI_LOW + low + (HALF_PI + high) : HALF_PI_LOW - low + (HALF_PI - high);
  }
  const { high, low, bend } = nearOne(0.5 * (1 - size), (c) => c + c * 2 ** 27 - c * 2 ** 27);
  const more = bend * (high + low);
  if (x < 0) return 2 * (HALF_PI_LOW - low - more + (HALF_PI - high));
  return 2 * (low + more + high);
}
