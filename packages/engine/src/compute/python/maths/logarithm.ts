import { highWord, multiplyAdd, withHighWord } from './fused.ts';
import {
  LN2_HIGH,
  LN2_LOW,
  LOG_COEFFICIENTS,
  LOG_NEAR_COEFFICIENTS,
  LOG_TABLE,
  LOG2_COEFFICIENTS,
  LOG2_NEAR_COEFFICIENTS,
  LOG2_TABLE,
} from './tables.ts';

/*
 * Logarithms by the method of Arm's optimized routines, which glibc has: those of numbers near the middles of 128 (or
 * 64) stretches from a table, and a polynomial of what is left; each operation, fused or not, as in glibc 2.36 for
 * processors that fuse.
 */

const [A0, A1, A2, A3, A4] = LOG_COEFFICIENTS;
const [B1, B2, B3, B4, B5, B6, B7, B8, B9, B10] = LOG_NEAR_COEFFICIENTS;
const [C0, C1, C2, C3, C4, C5] = LOG2_COEFFICIENTS;
const [D0, D1, D2, D3, D4, D5, D6, D7, D8, D9] = LOG2_NEAR_COEFFICIENTS;

/** High word of the number at which the stretches begin: a little below 0.7. */
const FIRST = 0x3fe60000;
const SMALLEST_NORMAL = 2 ** -1022;

/** 1 / ln 2 in two parts. */
const INVERSE_HIGH = 1.4426950407214463;
const INVERSE_LOW = 1.6751713164886512e-10;

/** Logarithm of what has none as a number: 0, infinity, nan and the negative. */
function atTheEdge(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}

/** Natural logarithm; of 0 minus infinity, of a negative number nan. */
export function log(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return atTheEdge(x);
  const whole = highWord(x);
  if ((whole - 0x3fee0000) >>> 0 <= 0x308ff) return logNearOne(x - 1);
  let exponent = 0;
  let number = x;
  if (x < SMALLEST_NORMAL) {
    number = x * 2 ** 52;
    exponent = -52;
  }
  const word = highWord(number);
  const offset = word - FIRST;
  const place = 2 * ((offset >> 13) & 127);
  exponent += offset >> 20;
  const z = withHighWord(number, word - (offset & 0xfff00000));
  const r = multiplyAdd(z, LOG_TABLE[place] as number, -1);
  // The product is exact.
  const w = exponent * LN2_HIGH + (LOG_TABLE[place + 1] as number);
  const high = r + w;
  const low = multiplyAdd(exponent, LN2_LOW, w - high + r);
  const square = r * r;
  const tail = multiplyAdd(multiplyAdd(r, A4, A3), square, multiplyAdd(r, A2, A1));
  return multiplyAdd(r * square, tail, multiplyAdd(square, A0, low)) + high;
}

function logNearOne(r: number): number {
  if (r === 0) return 0;
  const square = r * r;
  const cube = r * square;
  const first = multiplyAdd(square, B3, multiplyAdd(r, B2, B1));
  const second = multiplyAdd(square, B6, multiplyAdd(r, B5, B4));
  const third = multiplyAdd(cube, B10, multiplyAdd(square, B9, multiplyAdd(r, B8, B7)));
  const sum = multiplyAdd(multiplyAdd(third, cube, second), cube, first);
  // The first 26 bits of r, whose square is exact.
  const part = r + r * 2 ** 27 - r * 2 ** 27;
  const half = -0.5 * part * part;
  const high = r + half;
  const low = multiplyAdd(-0.5 * (r - part), r + part, r - high + half);
  return high + multiplyAdd(sum, cube, low);
}

/** Logarithm to base 2; exact for powers of two. */
export function log2(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return atTheEdge(x);
  const whole = highWord(x);
  if ((whole - 0x3feea4af) >>> 0 <= 0x210a9) return log2NearOne(x - 1);
  let exponent = 0;
  let number = x;
  if (x < SMALLEST_NORMAL) {
    number = x * 2 ** 52;
    exponent = -52;
  }
  const word = highWord(number);
  const offset = word - FIRST;
  const place = 2 * ((offset >> 14) & 63);
  exponent += offset >> 20;
  const z = withHighWord(number, word - (offset & 0xfff00000));
  const r = multiplyAdd(z, LOG2_TABLE[place] as number, -1);
  const w = exponent + (LOG2_TABLE[place + 1] as number);
  const product = INVERSE_HIGH * r;
  const off = multiplyAdd(r, INVERSE_LOW, multiplyAdd(INVERSE_HIGH, r, -product));
  const high = product + w;
  const low = w - high + product + off;
  const square = r * r;
  const start = multiplyAdd(multiplyAdd(r, C3, C2), square, multiplyAdd(r, C1, C0));
  const sum = multiplyAdd(multiplyAdd(r, C5, C4), square * square, start);
  return multiplyAdd(square, sum, low) + high;
}

function log2NearOne(r: number): number {
  if (r === 0) return 0;
  const product = INVERSE_HIGH * r;
  const off = multiplyAdd(r, INVERSE_LOW, multiplyAdd(INVERSE_HIGH, r, -product));
  const square = r * r;
  const fourth = square * square;
  const bend = multiplyAdd(r, D1, D0);
  const high = multiplyAdd(bend, square, product);
  const low = multiplyAdd(bend, square, product - high) + off;
  const first = multiplyAdd(multiplyAdd(r, D5, D4), square, multiplyAdd(r, D3, D2));
  const second = multiplyAdd(multiplyAdd(r, D9, D8), square, multiplyAdd(r, D7, D6));
  return high + multiplyAdd(multiplyAdd(second, fourth, first), fourth, low);
}
