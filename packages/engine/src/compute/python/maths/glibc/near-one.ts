import { fused } from './fused.ts';
import { upperHalf, withUpperHalf } from './halves.ts';

/*
 * `e ** x - 1` and `log(1 + x)` as glibc 2.36 computes them on x86-64 with fused multiply-add: the same roundings in
 * the same order, so that the last bit is the same too.
 * Source: formulas and coefficients of fdlibm 5.3, Sun Microsystems, 1993 (s_expm1.c, s_log1p.c).
 */

/** Natural logarithm of 2 in two parts, the first of so few bits that its small multiples are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** `2 ** exponent` times, for a result that is no subnormal. */
const raised = (x: number, exponent: number): number =>
  withUpperHalf(x, upperHalf(x) + (exponent << 20));

/** `e ** x - 1`. */
export function expm1(x: number): number {
  const size = Math.abs(x);
  const word = upperHalf(size);
  if (!(size < Number.POSITIVE_INFINITY)) return x < 0 ? -1 : x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < 0 && word >= 0x4043687a) return -1;
  if (word < 0x3c900000) return x;
  if (word <= 0x3fd62e42) {
    const { e, square } = quotient(x);
    return x - fused(e, x, -square);
  }
  let k: number;
  let high: number;
  let low: number;
  if (word <= 0x3ff0a2b1) {
    k = x < 0 ? -1 : 1;
    high = x - k * LN2_HIGH;
    low = k * LN2_LOW;
  } else {
    k = Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
    high = x - k * LN2_HIGH;
    low = k * LN2_LOW;
  }
  const r = high - low;
  const off = high - r - low;
  const { e: first, square } = quotient(r);
  const e = fused(first - off, r, -off) - square;
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k <= -2 || k > 56) return raised(1 - (e - r), k) - 1;
  if (k < 20) return raised(1 - 2 ** -k - (e - r), k);
  return raised(r - (e + 2 ** -k) + 1, k);
}

/** Half the square of a small number, and how far `e ** r` is off from `1 + r + square`. */
function quotient(r: number): { readonly e: number; readonly square: number } {
  const half = 0.5 * r;
  const square = r * half;
  const squared = square * square;
  const first = fused(square, -0.03333333333333313, 1);
  const second = fused(square, -7.93650757867488e-5, 0.0015873015872548146);
  const third = fused(square, -2.0109921818362437e-7, 4.008217827329362e-6);
  const sum = fused(squared * squared, third, fused(squared, second, first));
  const t = fused(-sum, half, 3);
  return { e: ((sum - t) / fused(-r, t, 6)) * square, square };
}

/** `log(1 + x)`; of -1 minus infinity, of less nan. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Number.POSITIVE_INFINITY)) {
    if (x === -1) return Number.NEGATIVE_INFINITY;
    return x > 0 ? x : Number.NaN;
  }
  const word = upperHalf(x);
  const size = word & 0x7fffffff;
  if (size < 0x3e200000) return size < 0x3c900000 ? x : x - x * x * 0.5;
  // From -0.2929 to 0.41421: no power of two is taken out.
  if (word < 0 ? word < (0xbfd2bec4 | 0) : word <= 0x3fda8279) {
    const half = 0.5 * x * x;
    return x - (half - series(x, half));
  }
  return logOfSum(x);
}

function logOfSum(x: number): number {
  const isLarge = x >= 2 ** 53;
  const sum = isLarge ? x : 1 + x;
  let exponent = (upperHalf(sum) >> 20) - 1023;
  let off = 0;
  if (!isLarge) off = (exponent > 0 ? 1 - (sum - x) : x - (sum - 1)) / sum;
  const fraction = upperHalf(sum) & 0xfffff;
  const isLow = fraction <= 0x6a09d;
  if (!isLow) exponent += 1;
  const f = withUpperHalf(sum, fraction | (isLow ? 0x3ff00000 : 0x3fe00000)) - 1;
  const half = 0.5 * f * f;
  const low = fused(exponent, LN2_LOW, off);
  // The products with the high part are exact.
  const high = exponent * LN2_HIGH;
  if ((isLow ? fraction : (0x100000 - fraction) >> 2) === 0) {
    if (f === 0) return exponent === 0 ? 0 : high + low;
    const rest = fused(-f, 0.6666666666666666, 1) * half;
    return exponent === 0 ? f - rest : high - (rest - low - f);
  }
  if (exponent === 0) return f - (half - series(f, half));
  return high - (half - (low + series(f, half)) - f);
}

/** What `log(1 + f)` is more than `f - half`, half being half the square of f. */
function series(f: number, half: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const second = z * z;
  const fourth = second * second;
  const a = fused(z, 0.2857142874366239, 0.3999999999940942);
  const b = fused(z, 0.1818357216161805, 0.22222198432149784);
  const c = fused(z, 0.14798198605116586, 0.15313837699209373);
  const start = fused(z, 0.6666666666666735, second * a);
  const sum = fused(second * fourth, c, fused(fourth, b, start));
  return (sum + half) * s;
}
