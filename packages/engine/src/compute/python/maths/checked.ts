import { erf, erfc } from './error-function.ts';
import { gamma, logGamma } from './gamma.ts';
import { acos, asin } from './glibc/arc-sine.ts';
import { log2 } from './glibc/binary-logarithm.ts';
import { exp, exp2 } from './glibc/exponential.ts';
import { log } from './glibc/logarithm.ts';
import { pow } from './glibc/power.ts';
import { cos, sin } from './glibc/sine.ts';
import { acosh, asinh, cbrt, cosh, log10 } from './hyperbolic.ts';
import { atan, tan } from './trigonometry.ts';

/** What CPython raises: a ValueError or an OverflowError. */
export class MathError extends Error {
  override readonly name = 'MathError';
  readonly kind: 'ValueError' | 'OverflowError';

  constructor(kind: 'domain' | 'range') {
    super(`math ${kind} error`);
    this.kind = kind === 'domain' ? 'ValueError' : 'OverflowError';
  }
}

const functions = {
  acos,
  acosh,
  asin,
  asinh,
  atan,
  atanh: Math.atanh,
  cbrt,
  cos,
  cosh,
  erf,
  erfc,
  exp,
  exp2,
  expm1: Math.expm1,
  fabs: Math.abs,
  gamma,
  lgamma: logGamma,
  log,
  log10,
  log1p: Math.log1p,
  log2,
  sin,
  sinh: Math.sinh,
  sqrt: Math.sqrt,
  tan,
  tanh: Math.tanh,
} satisfies Record<string, (x: number) => number>;

/** A function of `math` that takes one float and returns one. */
export type MathFunction = keyof typeof functions;

export const mathFunctions = Object.keys(functions) as MathFunction[];

/** Those whose result may be too large; an infinite result of the others is a pole. */
const OVERFLOWING: ReadonlySet<string> = new Set([
  'cosh',
  'exp',
  'exp2',
  'expm1',
  'gamma',
  'lgamma',
  'sinh',
]);

/** The function's value. Throws {@link MathError} as CPython does. */
export function mathFunction(name: MathFunction, x: number): number {
  const result = functions[name](x);
  if (Number.isNaN(result) && !Number.isNaN(x)) throw new MathError('domain');
  if (!Number.isFinite(result) && Number.isFinite(x)) {
    const pole = name === 'lgamma' ? Number.isInteger(x) && x <= 0 : !OVERFLOWING.has(name);
    throw new MathError(pole ? 'domain' : 'range');
  }
  return result;
}

/** `math.pow`. Throws {@link MathError}. */
export function mathPower(x: number, y: number): number {
  const result = pow(x, y);
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (Number.isNaN(result)) throw new MathError('domain');
    if (!Number.isFinite(result)) throw new MathError(x === 0 ? 'domain' : 'range');
  }
  return result;
}

/** `math.fmod`. Throws {@link MathError}. */
export function mathModulus(x: number, y: number): number {
  const result = x % y;
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) throw new MathError('domain');
  return result;
}
