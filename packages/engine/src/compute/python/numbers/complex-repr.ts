import type { Complex } from './complex-arithmetic.ts';
import { formatFloat } from './float-text.ts';

/** `repr(a)`: `(1+2j)`, and `2j` where the real part is 0 without a sign. */
export function reprOfComplex(a: Complex): string {
  const imaginary = `${formatFloat(a.imaginary, { style: 'r' })}j`;
  if (Object.is(a.real, 0)) return imaginary;
  const sign = imaginary.startsWith('-') ? '' : '+';
  return `(${formatFloat(a.real, { style: 'r' })}${sign}${imaginary})`;
}
