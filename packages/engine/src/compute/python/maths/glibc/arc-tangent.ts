import { ANGLES_OF_TANGENTS } from './angle-tables.ts';
import { fused } from './fused.ts';
import { upperHalf } from './halves.ts';
import { fromTable, polynomial } from './polynomial.ts';

/*
 * The angles of a tangent and of a point as glibc 2.36 computes them on x86-64 with fused multiply-add: the same roundings in the same
 * order, so that the last bit is the same too.
 * Source: IBM Accurate Mathematical Library, 2001, as changed by Wilco Dijkstra, 2021.
 */

/** Right angle and its double: what the doubles lack. */
const HALF_PI = Math.PI / 2;
const HALF_PI_LOW = 6.123233995736766e-17;
const PI_LOW = 1.2246467991473532e-16;

/** Added and taken off again, it leaves a whole number. */
const TO_INTEGER = 2 ** 52;

/** From here on the angle is a right one. */
const BIG = 5805361265115136.0;

const ARC_TANGENT = [
  0.07601836584380736, -0.09090424391727987, 0.11111109821886427, -0.14285714283953163,
  0.19999999999998855, -0.3333333333333333,
] as const;

/** Where in the table the stretch of a tangent from 1 / 16 to 1 begins. */
const stretchOf = (u: number): number =>
  7 * (Math.trunc(fused(u, 256, TO_INTEGER) - TO_INTEGER) - 16);

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
    return fused(x * square, polynomial(square, ARC_TANGENT), x);
  }
  if (u < 1) {
    const place = stretchOf(u);
    const z = u - entry(place, 0);
    const slope = fromTable(ANGLES_OF_TANGENTS, z, place + 6, place + 2);
    return sign * fused(slope, z, entry(place, 1));
  }
  if (u >= BIG) return sign * HALF_PI;
  const w = 1 / u;
  const product = u * w;
  const off = 1 - product - fused(u, w, -product);
  if (u < 16) {
    const place = stretchOf(w);
    const z = fused(off, w, w - entry(place, 0));
    const slope = fromTable(ANGLES_OF_TANGENTS, z, place + 6, place + 2);
    return sign * (HALF_PI - entry(place, 1) + fused(-slope, z, HALF_PI_LOW));
  }
  const square = w * w;
  const bend = w * square * polynomial(square, ARC_TANGENT);
  const angle = HALF_PI - w;
  return sign * (HALF_PI - angle - w + HALF_PI_LOW - off * w - bend + angle);
}

/** So many places further a coordinate is that the other does not count: 57, in upper halves. */
const FAR_APART = 57 << 20;

/** Angle of the point (x, y). */
export function atan2(y: number, x: number): number {
  const isSpecial = !Number.isFinite(x) || !Number.isFinite(y);
  if (x === 0 || y === 0 || isSpecial) return ofAxis(y, x);
  const sign = y < 0 ? -1 : 1;
  let ax = Math.abs(x);
  let ay = Math.abs(y);
  const apart = (upperHalf(ay) & 0x7ff00000) - (upperHalf(ax) & 0x7ff00000);
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
  const off = (small - product - fused(large, u, -product)) / large;
  if (x > 0 && isFlat) return sign * flatAngle(u, off);
  if (x > 0) return sign * turnedAngle(HALF_PI, HALF_PI_LOW, -1, u, off);
  if (ay > ax) return sign * turnedAngle(HALF_PI, HALF_PI_LOW, 1, u, off);
  return sign * turnedAngle(Math.PI, PI_LOW, -1, u, off);
}

/** Angle whose tangent is `u + off`, up to 1. */
function flatAngle(u: number, off: number): number {
  if (u < 1 / 16) {
    const square = u * u;
    return u + fused(u * square, polynomial(square, ARC_TANGENT), off);
  }
  const place = stretchOf(u);
  const rest = u - entry(place, 0);
  const v = rest + off;
  const low = Math.abs(rest) > Math.abs(off) ? rest - v + off : off - v + rest;
  const slope = entry(place, 2);
  const bend = v * v * fromTable(ANGLES_OF_TANGENTS, v, place + 6, place + 3);
  return entry(place, 1) + fused(v, slope, fused(low, slope, bend));
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
  return base + sign * entry(place, 1) + fused(sign * v, slope, baseLow);
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
