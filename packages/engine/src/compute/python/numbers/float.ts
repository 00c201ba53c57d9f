import { pow } from '../maths/index.ts';
import { OperationError } from '../operation-error.ts';
import { ratioOfFloat, roundToPlaces } from './decimal-digits.ts';
import { type Int, int, intOf } from './int.ts';

const divisionByZero = (message: string) => new OperationError('ZeroDivisionError', message);

/** `a / b` of floats */
export function divideFloats(a: number, b: number): number {
  if (b === 0) throw divisionByZero('float division by zero');
  return a / b;
}

/** Quotient and remainder whose sign is that of `b`. Source: _float_div_mod of CPython. */
function flooredDivision(a: number, b: number): readonly [number, number] {
  let rest = a % b;
  let quotient = (a - rest) / b;
  if (rest === 0) rest = b < 0 ? -0 : 0;
  else if (b < 0 !== rest < 0) {
    rest += b;
    quotient -= 1;
  }
  if (quotient === 0) return [a / b < 0 || Object.is(a / b, -0) ? -0 : 0, rest];
  const floor = Math.floor(quotient);
  return [quotient - floor > 0.5 ? floor + 1 : floor, rest];
}

/** `a // b` of floats */
export function floorDivideFloats(a: number, b: number): number {
  if (b === 0) throw divisionByZero('float floor division by zero');
  return flooredDivision(a, b)[0];
}

/** `a % b` of floats, with the sign of `b` */
export function moduloFloats(a: number, b: number): number {
  if (b === 0) throw divisionByZero('float modulo');
  return flooredDivision(a, b)[1];
}

/** `divmod(a, b)` of floats */
export function divmodFloats(a: number, b: number): readonly [number, number] {
  if (b === 0) throw divisionByZero('float divmod()');
  return flooredDivision(a, b);
}

/**
 * `a ** b` of floats; null where the result is complex (a negative base, a fraction as exponent): then
 * `powerOfComplex` has it.
 */
export function powerOfFloats(a: number, b: number): number | null {
  // As C has it, and the host has not: 1 to any power, even nan, is 1; so is -1 to the power of infinity.
  if (b === 0 || a === 1) return 1;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  if (Math.abs(b) === Number.POSITIVE_INFINITY && Math.abs(a) === 1) return 1;
  if (a === 0 && b < 0) throw divisionByZero('0.0 cannot be raised to a negative power');
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

function checkIntegral(value: number): void {
  if (Number.isNaN(value)) {
    throw new OperationError('ValueError', 'cannot convert float NaN to integer');
  }
  if (!Number.isFinite(value)) {
    throw new OperationError('OverflowError', 'cannot convert float infinity to integer');
  }
}

/** `int(value)` and `math.trunc` */
export function truncate(value: number): Int {
  checkIntegral(value);
  return intOf(Math.trunc(value));
}

/** `math.floor` of a float */
export function floor(value: number): Int {
  checkIntegral(value);
  return intOf(Math.floor(value));
}

/** `math.ceil` of a float */
export function ceiling(value: number): Int {
  checkIntegral(value);
  return intOf(Math.ceil(value));
}

/** `round(value)` to an int, ties to even */
export function roundToInt(value: number): Int {
  checkIntegral(value);
  const below = Math.floor(value);
  const rest = value - below;
  return intOf(rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below);
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
