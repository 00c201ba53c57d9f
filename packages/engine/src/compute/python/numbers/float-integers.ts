import { OperationError } from '../operation-error.ts';
import { type Int, intOf } from './int.ts';

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
