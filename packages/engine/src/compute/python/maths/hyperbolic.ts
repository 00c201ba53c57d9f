import { cubeRootOf } from './glibc/cube-root.ts';
import { exp } from './glibc/exponential.ts';
import { log } from './glibc/logarithm.ts';

/*
 * Functions by the formulas of the C library in which Python's results were recorded (those of Sun's
 * fdlibm), so that they are off in the same last bits. The host's sinh, tanh, expm1, log1p and atanh
 * are by these formulas too.
 */

const LN2 = Math.LN2;
/** Above this `x ** 2 + 1` and `x ** 2` are the same. */
const LARGE = 2 ** 28;

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.5 * LN2) {
    const t = Math.expm1(size);
    const w = 1 + t;
    return size < 2 ** -55 ? w : 1 + (t * t) / (w + w);
  }
  if (size < 22) {
    const t = exp(size);
    return 0.5 * t + 0.5 / t;
  }
  if (size < 709.78) return 0.5 * exp(size);
  const half = exp(0.5 * size);
  return 0.5 * half * half;
}

export function asinh(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x) || size < 2 ** -28) return x;
  let found: number;
  if (size > LARGE) found = log(size) + LN2;
  else if (size > 2) found = log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
  else {
    const t = x * x;
    found = Math.log1p(size + t / (1 + Math.sqrt(1 + t)));
  }
  return x < 0 ? -found : found;
}

export function acosh(x: number): number {
  if (!(x >= 1)) return Number.NaN;
  if (x > LARGE) return log(x) + LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return Math.log1p(t + Math.sqrt(2 * t + t * t));
}

const INVERSE_LN10 = Math.LOG10E;
const LOG10_2_HIGH = 0.30102999566361177;
const LOG10_2_LOW = 3.694239077158931e-13;

/** Logarithm to base 10; exact for powers of ten. */
export function log10(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  let { mantissa, exponent } = split(x);
  exponent--;
  mantissa *= 2;
  if (exponent < 0) {
    exponent++;
    mantissa /= 2;
  }
  const z = exponent * LOG10_2_LOW + INVERSE_LN10 * log(mantissa);
  return z + exponent * LOG10_2_HIGH;
}

/** A finite number other than 0 as `mantissa * 2 ** exponent` with 0.5 <= |mantissa| < 1. */
export function split(x: number): { mantissa: number; exponent: number } {
  let mantissa = x;
  let exponent = 0;
  if (Math.abs(mantissa) < 2 ** -1000) {
    mantissa *= 2 ** 100;
    exponent = -100;
  }
  const size = Math.floor(Math.log2(Math.abs(mantissa))) + 1;
  // In two steps: 2 ** 1024 is no number.
  mantissa = mantissa / 2 ** Math.trunc(size / 2) / 2 ** (size - Math.trunc(size / 2));
  exponent += size;
  if (Math.abs(mantissa) >= 1) return { mantissa: mantissa / 2, exponent: exponent + 1 };
  if (Math.abs(mantissa) < 0.5) return { mantissa: mantissa * 2, exponent: exponent - 1 };
  return { mantissa, exponent };
}

/** Cube root, off by one in the last place where that of glibc is. */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const { mantissa, exponent } = split(Math.abs(x));
  const [root, power] = cubeRootOf(mantissa, exponent);
  return Math.sign(x) * root * 2 ** power;
}
