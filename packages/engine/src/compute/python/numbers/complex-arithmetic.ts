import { OperationError } from '../operation-error.ts';

/** A `complex`. */
export interface Complex {
  readonly real: number;
  readonly imaginary: number;
}

/** A complex of its two halves. */
export const complex = (real: number, imaginary: number): Complex => ({ real, imaginary });

export const addComplex = (a: Complex, b: Complex): Complex =>
  complex(a.real + b.real, a.imaginary + b.imaginary);

export const subtractComplex = (a: Complex, b: Complex): Complex =>
  complex(a.real - b.real, a.imaginary - b.imaginary);

export const negateComplex = (a: Complex): Complex => complex(-a.real, -a.imaginary);

export const multiplyComplex = (a: Complex, b: Complex): Complex =>
  complex(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real);

const divisionByZero = (message: string) => new OperationError('ZeroDivisionError', message);

/**
 * `a / b`, scaled by the larger half of the divisor.
 * Source: R. L. Smith, "Algorithm 116: Complex division" (1962), as CPython does.
 */
export function divideComplex(a: Complex, b: Complex): Complex {
  const quotient = quotientOf(a, b);
  if (quotient === null) throw divisionByZero('complex division by zero');
  return quotient;
}

/** The quotient; null of what is divided by zero. */
export function quotientOf(a: Complex, b: Complex): Complex | null {
  const real = Math.abs(b.real);
  const imaginary = Math.abs(b.imaginary);
  if (real >= imaginary) {
    if (real === 0) return null;
    const ratio = b.imaginary / b.real;
    const scale = b.real + b.imaginary * ratio;
    return complex((a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale);
  }
  if (imaginary >= real) {
    const ratio = b.real / b.imaginary;
    const scale = b.real * ratio + b.imaginary;
    return complex((a.real * ratio + a.imaginary) / scale, (a.imaginary * ratio - a.real) / scale);
  }
  return complex(Number.NaN, Number.NaN);
}
