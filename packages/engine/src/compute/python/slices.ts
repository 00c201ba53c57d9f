import { allocation } from './allocation.ts';
import { OperationError } from './operation-error.ts';

/** A long computation: gives way after every few milliseconds of work, and returns its result. */
export type Slices<Value> = Generator<undefined, Value, undefined>;

/**
 * The result of an operation that can take long on large operands: mostly the value itself; when the
 * work would take more than a few milliseconds, the computation, not yet begun, which whoever asked drives by
 * `next()` between other things, or drops.
 */
export type Sliced<Value> = Value | Slices<Value>;

/** What a computation can result in. */
export type SlicedValue = number | bigint | boolean | string | Uint8Array | readonly unknown[];

/** Whether there is a computation still to be driven, and not a value yet. */
export function isUnfinished<Value extends SlicedValue>(
  result: Sliced<Value>,
): result is Slices<Value> {
  return typeof result === 'object' && 'next' in result;
}

/** Drives a computation to its end without giving way: for operands known to be small, and for tests. */
export function finish<Value extends SlicedValue>(result: Sliced<Value>): Value {
  return isUnfinished(result) ? finishSlices(result) : result;
}

/** The same for what is a computation in any case. */
export function finishSlices<Value>(slices: Slices<Value>): Value {
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}

/** UTF-16 units or bytes of the longest text; what a host copies in some tens of milliseconds. */
const MAXIMUM_LENGTH = 2 ** 26;

/** Refuses a text or a sequence of bytes that would be too long, before it is made. */
export function checkLength(length: number): void {
  if (length > MAXIMUM_LENGTH) throw new OperationError('MemoryError', '');
  allocation.text += length;
}

/** The same for two texts that are joined: the host copies neither, and mostly the first is not needed any more. */
export function checkJoined(length: number, added: number): void {
  if (length + added > MAXIMUM_LENGTH) throw new OperationError('MemoryError', '');
  allocation.text += added;
}
