import type { Result, Value } from '../objects/index.ts';
import { isUnfinished, type Sliced, type SlicedValue, type Slices } from '../slices.ts';
import { afterBulk, afterItems, pauseThen } from './continue.ts';
import type { Thread } from './thread.ts';

interface Driving {
  readonly slices: Slices<SlicedValue>;
  readonly then: (thread: Thread, value: SlicedValue, state: unknown) => Result;
  readonly state: unknown;
}

/**
 * Goes on with the result of an operation on host values: at once when it is there; a long computation, which
 * calls nothing of the program, is driven slice by slice between other things.
 */
export function drive<Value extends SlicedValue, State>(
  thread: Thread,
  result: Sliced<Value>,
  then: (thread: Thread, value: Value, state: State) => Result,
  state: State,
): Result {
  if (!isUnfinished(result)) {
    const size = SIZE_WORK * sizeOf(result);
    return afterItems(thread, size, (inner, kept: State) => then(inner, result, kept), state);
  }
  return driveOn(thread, null, { slices: result, then, state } as unknown as Driving);
}

/** A character that is made takes so many times as long as an item. */
const SIZE_WORK = 1 / 4;

function sizeOf(value: SlicedValue): number {
  return typeof value === 'string' || typeof value === 'object' ? value.length : 0;
}

function driveOn(thread: Thread, _value: Value, driving: Driving): Result {
  const step = driving.slices.next();
  if (step.done) return driving.then(thread, step.value, driving.state);
  return pauseThen(thread, driveOn, driving);
}

/** The result of an operation, which is what the program gets. */
export function driven(thread: Thread, result: Sliced<number | bigint | boolean | string>): Result {
  return drive(thread, result, same, undefined);
}

function same(_thread: Thread, value: number | bigint | boolean | string): Result {
  return value;
}

/** The same for an operation on so many items or characters, which the host may do in one piece. */
export function drivenBulk(
  thread: Thread,
  result: Sliced<number | bigint | boolean | string>,
  items: number,
): Result {
  return isUnfinished(result) ? driven(thread, result) : afterBulk(thread, result, items);
}
