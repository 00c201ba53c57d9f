import { add, type Double, double, nearest, productOf, squareRoot } from './double.ts';
import { split } from './hyperbolic.ts';
import { scaleByPower } from './scale.ts';

/** `frexp`: mantissa of size from 0.5 up to 1, and the power of two. */
export function frexp(x: number): { readonly mantissa: number; readonly exponent: number } {
  return x === 0 || !Number.isFinite(x) ? { mantissa: x, exponent: 0 } : split(x);
}

/** `ldexp`: infinite when it is too large. */
export function ldexp(x: number, exponent: number | bigint): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  return scaleByPower(x, Math.max(-5000, Math.min(5000, Number(exponent))));
}

/** `modf`: both parts with the sign of x. */
export function modf(x: number): { readonly fraction: number; readonly integer: number } {
  const integer = Math.trunc(x);
  const negative = x < 0 || Object.is(x, -0);
  let fraction = Number.isFinite(x) ? x - integer : Number.isNaN(x) ? x : 0;
  if (fraction === 0) fraction = negative ? -0 : 0;
  return { fraction, integer };
}

/** `remainder` of IEEE 754: x less the multiple of y that is nearest, on a tie the even one. */
export function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(x) || y === 0) return Number.NaN;
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(x);
  const divisor = Math.abs(y);
  const m = size % divisor;
  const c = divisor - m;
  let rest = -c;
  if (m < c) rest = m;
  else if (m === c) rest = m - 2 * ((0.5 * (size - m)) % divisor);
  return x < 0 || Object.is(x, -0) ? -rest : rest;
}

const scratch = new DataView(new ArrayBuffer(8));

/** The next float from x towards y. */
export function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? 5e-324 : -5e-324;
  scratch.setFloat64(0, x);
  const bits = scratch.getBigUint64(0);
  scratch.setBigUint64(0, x < y === x > 0 ? bits + 1n : bits - 1n);
  return scratch.getFloat64(0);
}

/** `ulp`: the value of the last bit of x. */
export function ulp(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const above = nextAfter(size, Number.POSITIVE_INFINITY);
  return Number.isFinite(above) ? above - size : size - nextAfter(size, 0);
}

/** Below this part of the other the smaller of two numbers does not count. */
const NEGLIGIBLE = 2 ** -54;
const LARGE = 2 ** 511;
const TINY = 2 ** -459;
const SCALE = 2 ** -600;

/** `hypot` of C for two numbers, which may be off in the last place. Source: glibc 2.35, `__ieee754_hypot`. */
export function hypotOfTwo(a: number, b: number): number {
  if (Math.abs(a) === Number.POSITIVE_INFINITY || Math.abs(b) === Number.POSITIVE_INFINITY) {
    return Number.POSITIVE_INFINITY;
  }
  const large = Math.max(Math.abs(a), Math.abs(b));
  const small = Math.min(Math.abs(a), Math.abs(b));
  if (Number.isNaN(large) || small <= large * NEGLIGIBLE) return large + small;
  if (large > LARGE) return corrected(large * SCALE, small * SCALE) / SCALE;
  if (small < TINY) return corrected(large / SCALE, small / SCALE) * SCALE;
  return corrected(large, small);
}

/** The root of the sum of two squares, with what its rounding has left out. */
function corrected(large: number, small: number): number {
  const root = Math.sqrt(large * large + small * small);
  if (root <= 2 * small) {
    const delta = root - small;
    const first = large * (2 * delta - large);
    return root - (first + (delta - 2 * (large - small)) * delta) / (2 * root);
  }
  const delta = root - large;
  const first = 2 * delta * (large - 2 * small);
  return root - (first + ((4 * delta - small) * small + delta * delta)) / (2 * root);
}

/** Root of the sum of the squares, rounded once, of any number of coordinates. */
export function hypot(coordinates: readonly number[]): number {
  const sizes = coordinates.map(Math.abs);
  if (sizes.includes(Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const size of sizes) {
    if (Number.isNaN(size)) return Number.NaN;
    largest = Math.max(largest, size);
  }
  if (largest === 0) return 0;
  if (sizes.length === 1) return largest;
  const { exponent } = split(largest);
  let sum: Double = double(0);
  for (const size of sizes) {
    const scaled = scaleByPower(size, -exponent);
    sum = add(sum, productOf(scaled, scaled));
  }
  return scaleByPower(nearest(squareRoot(sum)), exponent);
}

/** An exact sum of floats under way: parts that do not overlap (Shewchuk 1997), smallest first. */
export interface ExactSum {
  parts: number[];
  /** Sum of what is infinite or nan. */
  special: number;
  infinite: number;
}

export const createExactSum = (): ExactSum => ({ parts: [], special: 0, infinite: 0 });

/** Adds a float. Returns false when a part overflows (`intermediate overflow in fsum`). */
export function addExactly(sum: ExactSum, value: number): boolean {
  if (!Number.isFinite(value)) {
    if (!Number.isNaN(value)) sum.infinite += value;
    sum.special += value;
    return true;
  }
  let x = value;
  let kept = 0;
  for (const part of sum.parts) {
    let y = part;
    if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
    const high = x + y;
    const low = y - (high - x);
    if (low !== 0) sum.parts[kept++] = low;
    x = high;
  }
  sum.parts.length = kept;
  if (x === 0) return true;
  if (!Number.isFinite(x)) return false;
  sum.parts.push(x);
  return true;
}

/** The sum, rounded once; `null` when it has both infinities (`-inf + inf in fsum`). */
export function exactSum({ parts, special, infinite }: ExactSum): number | null {
  if (special !== 0 || Number.isNaN(special)) return Number.isNaN(infinite) ? null : special;
  let index = parts.length - 1;
  if (index < 0) return 0;
  let high = parts[index] ?? 0;
  let low = 0;
  while (index > 0) {
    const x = high;
    const y = parts[--index] ?? 0;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  // On the middle between two floats, what is left decides.
  const next = parts[index - 1] ?? 0;
  if (index > 0 && ((low < 0 && next < 0) || (low > 0 && next > 0))) {
    const y = low * 2;
    const x = high + y;
    if (y === x - high) high = x;
  }
  return high;
}
