import { SINES_AND_COSINES } from './circular-table.ts';
import { highWord, multiplyAdd } from './fused.ts';
import { reduceLarge } from './reduction.ts';

/*
 * Sine and cosine by the method of IBM's accurate library, which glibc has: those of the nearest multiple of 1 / 128
 * from a table, turned by what is left; each operation, fused or not, as in glibc 2.36 for processors that fuse.
 */

/** Half of pi in two parts. */
const HALF_PI = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;
/** And in four, of which the first two have few bits. */
const PARTS = [
  1.5707963407039642, -1.3909067564377153e-8, -4.97899623147991e-17, -1.9034889620193266e-25,
] as const;

/** What is added and taken away again to round to an integer, and to a multiple of 1 / 128. */
const TO_INTEGER = 1.5 * 2 ** 52;
const TO_STEP = 1.5 * 2 ** 45;

const TWO_OVER_PI = 0.6366197723675814;

const S3 = -0.16666666666666488;
const S5 = 0.008333332142857223;
const C2 = 0.5;
const C4 = -0.04166666666666644;
const C6 = 0.001388888740079376;

/** Cosine of `x + off`, up to a little more than a quarter of pi. */
function cosineOf(x: number, off: number): number {
  const size = Math.abs(x);
  const near = size + TO_STEP - TO_STEP;
  const r = size - near + (x < 0 ? -off : off);
  const place = near * 512;
  const sine = SINES_AND_COSINES[place] as number;
  const sineLow = SINES_AND_COSINES[place + 1] as number;
  const cosine = SINES_AND_COSINES[place + 2] as number;
  const cosineLow = SINES_AND_COSINES[place + 3] as number;
  const square = r * r;
  const s = multiplyAdd(r * square, multiplyAdd(square, S5, S3), r);
  const c = square * multiplyAdd(multiplyAdd(C6, square, C4), square, C2);
  const first = multiplyAdd(-s, sineLow, cosineLow);
  return cosine + multiplyAdd(-s, sine, multiplyAdd(-c, cosine, first));
}

/** Sine of `x + off`, up to a little more than a quarter of pi. */
function sineOf(x: number, off: number): number {
  const size = Math.abs(x);
  if (size < 0.126) {
    const square = x * x;
    let sum = multiplyAdd(-2.5022014848318398e-8, square, 2.755729806860771e-6);
    sum = multiplyAdd(sum, square, -0.00019841269834414642);
    sum = multiplyAdd(sum, square, 0.008333333333332329);
    sum = multiplyAdd(sum, square, -0.16666666666666666);
    return x + multiplyAdd(square, multiplyAdd(sum, x, -0.5 * off), off);
  }
  const near = size + TO_STEP - TO_STEP;
  const r = size - near;
  const turned = x <= 0 ? -off : off;
  const place = near * 512;
  const sine = SINES_AND_COSINES[place] as number;
  const sineLow = SINES_AND_COSINES[place + 1] as number;
  const cosine = SINES_AND_COSINES[place + 2] as number;
  const cosineLow = SINES_AND_COSINES[place + 3] as number;
  const square = r * r;
  const s = r + multiplyAdd(r * square, multiplyAdd(square, S5, S3), turned);
  const bend = square * multiplyAdd(multiplyAdd(C6, square, C4), square, C2);
  const c = multiplyAdd(r, turned, bend);
  const first = multiplyAdd(-c, sine, multiplyAdd(s, cosineLow, sineLow));
  const result = sine + multiplyAdd(s, cosine, first);
  return x < 0 ? -result : result;
}

/** An angle as quarters of a turn, and a rest in two parts. */
interface Reduced {
  readonly quarter: number;
  readonly rest: number;
  readonly off: number;
}

/** Of up to some 1e8. */
export function reduceModerate(x: number): Reduced {
  const quarter = multiplyAdd(x, TWO_OVER_PI, TO_INTEGER) - TO_INTEGER;
  const y = multiplyAdd(-quarter, PARTS[1], multiplyAdd(-quarter, PARTS[0], x));
  const third = multiplyAdd(-quarter, PARTS[2], y);
  const thirdOff = multiplyAdd(-quarter, PARTS[2], y - third);
  const rest = multiplyAdd(-quarter, PARTS[3], third);
  return { quarter, rest, off: thirdOff + multiplyAdd(-quarter, PARTS[3], third - rest) };
}

/** Of any size. */
export function reduceExactly(x: number): Reduced {
  const { quarter, rest } = reduceLarge(x);
  return { quarter, rest: rest.high, off: rest.low };
}

/** Sine of an angle of more than 2.42, or of a quarter of a turn more. */
function reduced(x: number, more: number): number {
  const isModerate = (highWord(x) & 0x7fffffff) < 0x419921fb;
  const { quarter, rest, off } = isModerate ? reduceModerate(x) : reduceExactly(x);
  const turned = (quarter + more) & 3;
  const result = (turned & 1) === 1 ? cosineOf(rest, off) : sineOf(rest, off);
  return (turned & 2) === 2 ? -result : result;
}

/** Sine; nan of what is not finite. */
export function sin(x: number): number {
  const word = highWord(x) & 0x7fffffff;
  if (word < 0x3e500000) return x;
  if (word < 0x3feb6000) return sineOf(x, 0);
  if (word < 0x400368fd) {
    const result = cosineOf(HALF_PI - Math.abs(x), HALF_PI_LOW);
    return x < 0 ? -result : result;
  }
  return word < 0x7ff00000 ? reduced(x, 0) : Number.NaN;
}

/** Cosine; nan of what is not finite. */
export function cos(x: number): number {
  const word = highWord(x) & 0x7fffffff;
  if (word < 0x3e400000) return 1;
  if (word < 0x3feb6000) return cosineOf(x, 0);
  if (word < 0x400368fd) {
    const y = HALF_PI - Math.abs(x);
    const rest = y + HALF_PI_LOW;
    return sineOf(rest, y - rest + HALF_PI_LOW);
  }
  return word < 0x7ff00000 ? reduced(x, 1) : Number.NaN;
}
