import { OperationError } from '../operation-error.ts';
import { type Int, intOf } from './int.ts';

export function checkIntegral(value: number): void {
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
