import type { Complex } from './complex-arithmetic.ts';
import { reprOfFloat } from './float-repr.ts';

/** `repr(a)`: `(1+2j)`, and `2j` where the real part is 0 without a sign. */
export function reprOfComplex(a: Complex): string {
  const imaginary = `${part(a.imaginary)}j`;
  if (Object.is(a.real, 0)) return imaginary;
  const sign = imaginary.startsWith('-') ? '' : '+';
  return `(${part(a.real)}${sign}${imaginary})`;
}

/** A half of it, which has no point where nothing comes after it. */
const part = (value: number): string => reprOfFloat(value).replace(/\.0$/, '');
