import { pow } from '../maths/index.ts';
import { OperationError } from '../operation-error.ts';

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
      throw new OperationError('OverflowError', "(34, 'Numerical result out of range')");
    }
    return result;
  }
  return a ** b;
}
