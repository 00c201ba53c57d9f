import { OperationError } from '../operation-error.ts';
import { partsOfFloat, roundToPlaces } from './decimal-digits.ts';
import { type Int, int } from './int.ts';

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

/** The exact value of a finite float as a fraction in lowest terms: `float.as_integer_ratio()`. */
function ratioOfFloat(value: number): readonly [bigint, bigint] {
  const { mantissa, exponent } = partsOfFloat(value);
  return exponent >= 0 ? [mantissa << BigInt(exponent), 1n] : [mantissa, 1n << BigInt(-exponent)];
}
