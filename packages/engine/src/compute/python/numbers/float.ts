import { pow } from '../maths/index.ts';
import { OperationError } from '../operation-error.ts';
import { ratioOfFloat, roundToPlaces } from './decimal-digits.ts';
import { type Int, int } from './int.ts';

/**
 * `a ** b` of floats; null where the result is complex (a negative base, a fraction as exponent): then
 * `powerOfComplex` has it.
 */
export function powerOfFloats(a: number, b: number): number | null {
  // As C has it, and the host has not: 1 to any power, even nan, is 1; so is -1 to the power of infinity.
  if (b === 0 || a === 1) return 1;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  if (Math.abs(b) === Number.POSITIVE_INFINITY && Math.abs(a) === 1) return 1;
  if (a === 0 && b < 0)
    throw new OperationError('ZeroDivisionError', '0.0 cannot be raised to a negative power');
  if (Number.isFinite(a) && Number.isFinite(b)) {
    if (a < 0 && !Number.isInteger(b)) return null;
    const result = pow(a, b);
    if (!Number.isFinite(result)) {
      throw new OperationError('OverflowError', 'Numerical result out of range', null, 34);
    }
    return result;
  }
  return a ** b;
}

/** `round(value, digits)` to a float: correctly on the exact value, ties to even */
export function roundFloat(value: number, digits: Int): number {
  // Limits within which rounding can change anything. Source: float___round___impl of CPython.
  if (!Number.isFinite(value) || value === 0 || digits > 323) return value;
  if (digits < -308) return 0 * value;
  const { digits: kept, point } = roundToPlaces(value, Number(digits));
  const magnitude = kept === '' ? 0 : Number(`0.${kept}e${point}`);
  if (magnitude === Number.POSITIVE_INFINITY) {
    throw new OperationError('OverflowError', 'rounded value too large to represent');
  }
  return value < 0 ? -magnitude : magnitude;
}

/** `float.as_integer_ratio()` */
export function integerRatio(value: number): readonly [Int, Int] {
  if (Number.isNaN(value)) {
    throw new OperationError('ValueError', 'cannot convert NaN to integer ratio');
  }
  if (!Number.isFinite(value)) {
    throw new OperationError('OverflowError', 'cannot convert Infinity to integer ratio');
  }
  const [numerator, denominator] = ratioOfFloat(value);
  return [int(numerator), int(denominator)];
}
