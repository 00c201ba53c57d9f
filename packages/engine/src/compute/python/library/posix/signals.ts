import { type SignalName, signalOfNumber } from '../../../../machine/index.ts';
import type { Value } from '../../objects/index.ts';
import { raise } from '../../vm/errors.ts';
import { smallInteger } from '../arguments.ts';

/** The signal of a number. Raises ValueError. */
export function signalArgument(value: Value): SignalName {
  const signal = signalOfNumber(smallInteger(value, 0));
  return signal ?? raise('ValueError', 'signal number out of range');
}
