import { ANGLES_OF_SINES, INVERSE_ROOTS } from './angle-tables.ts';
import { fused } from './fused.ts';
import { upperHalf } from './halves.ts';
import { fromTable, polynomial } from './polynomial.ts';

/*
 * The angles of a sine and of a cosine as glibc 2.36 computes them on x86-64 with fused multiply-add: the same roundings in the same
 * order, so that the last bit is the same too.
 * Source: IBM Accurate Mathematical Library, 2001, as changed by Wilco Dijkstra, 2021.
 */

/** Right angle, and what the double lacks. */
const HALF_PI = Math.PI / 2;
const HALF_PI_LOW = 6.123233995736766e-17;

const ARC_SINE = [
  0.018138290340456505, 0.022355121102652562, 0.03038212685821193, 0.044642856142105974,
  0.07500000000261227, 0.1666666666666641,
] as const;

/** Ends of the parts of the table, by upper half, with their sizes of stretches (in shifts) and numbers of each. */
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
  const word = upperHalf(size);
  const part = PARTS_OF_SINES.find(({ end }) => word < end) ?? PARTS_OF_SINES[5];
  const first = part.place + part.size * ((word - part.start) >> part.shift);
  const last = first + part.size - 1;
  const v = size - (ANGLES_OF_SINES[first] as number);
  const sum = fromTable(ANGLES_OF_SINES, v, last - 2, first + 2);
  const bend = fused(sum, v * v, ANGLES_OF_SINES[last - 1] as number);
  return {
    high: ANGLES_OF_SINES[last] as number,
    low: fused(v, ANGLES_OF_SINES[first + 1] as number, bend),
  };
}

/** Half the angle whose cosine is `1 - 2 z`, in two parts, and how much more it is. */
function nearOne(z: number, split: (c: number) => number) {
  const word = upperHalf(z);
  const near = (INVERSE_ROOTS[(word >> 14) & 127] as number) * 2 ** (511 - (word >> 21));
  const r = fused(-(near * near), z, 1);
  const t = polynomial(r, INVERSE_ROOT) * near;
  const c = z * t;
  const y = split(c);
  const low = fused(-y, y, z) / fused(fused(-(t * 0.5), c, 1.5), c, y);
  return { high: y, low, bend: polynomial(z, ARC_SINE) * z };
}

const INVERSE_ROOT = [
  0.31252362655451865, 0.3750175008673452, 0.4999999994959554, 0.9999999998599908,
] as const;

/** Angle whose sine is x; nan for |x| > 1. */
export function asin(x: number): number {
  const size = Math.abs(x);
  const word = upperHalf(size);
  if (word < 0x3e500000) return x;
  if (word < 0x3fc00000) {
    const square = x * x;
    return fused(polynomial(square, ARC_SINE), x * square, x);
  }
  if (!(size <= 1)) return Number.NaN;
  const sign = x < 0 ? -1 : 1;
  if (size === 1) return sign * HALF_PI;
  if (word < 0x3fef0000) {
    const { high, low } = tabulated(size);
    return sign * (low + high);
  }
  const { high, low, bend } = nearOne(0.5 * (1 - size), (c) => c + 2 ** 24 - 2 ** 24);
  const rest = fused(-2 * (high + low), bend, HALF_PI_LOW - 2 * low);
  return sign * (rest + (HALF_PI - 2 * high));
}

/** Angle whose cosine is x; nan for |x| > 1. */
export function acos(x: number): number {
  const size = Math.abs(x);
  const word = upperHalf(size);
  if (word < 0x3c880000) return HALF_PI;
  if (word < 0x3fc00000) {
    const square = x * x;
    const angle = HALF_PI - x;
    const low = HALF_PI - angle - x + HALF_PI_LOW;
    return angle + fused(-polynomial(square, ARC_SINE), x * square, low);
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
