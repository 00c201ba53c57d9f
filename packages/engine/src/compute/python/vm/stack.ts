import { opcodes } from '../bytecode/opcodes.ts';
import { EXHAUSTED, NOTHING, PENDING, type Result, type Value } from '../objects/index.ts';
import { raise } from './errors.ts';
import type { Frame } from './frame.ts';
import type { Thread } from './thread.ts';

/** Puts a value onto the stack of a frame; `undefined` is the mark that `PUSH_NULL` makes. */
export function push(frame: Frame, value: Value | undefined): void {
  frame.slots[frame.top] = value;
  frame.top += 1;
}

/** Takes the uppermost value. */
export function pop(frame: Frame): Value {
  frame.top -= 1;
  return frame.slots[frame.top] as Value;
}

/** The value so many places below the top; 1 is the uppermost. */
export function peek(frame: Frame, depth: number): Value {
  return frame.slots[frame.top - depth] as Value;
}

/** Takes so many values, the lowest first. */
export function popMany(frame: Frame, count: number): Value[] {
  frame.top -= count;
  return frame.slots.slice(frame.top, frame.top + count) as Value[];
}

/** Puts an answer onto the stack if it is there already. */
export function answer(frame: Frame, result: Result | typeof NOTHING): void {
  if (result !== PENDING && result !== NOTHING) push(frame, result);
}

/** Gives a frame the answer that it waits for. */
export function giveToFrame(
  thread: Thread,
  frame: Frame,
  given: Value | typeof EXHAUSTED | typeof NOTHING,
): void {
  if (given === NOTHING) return;
  if (given === EXHAUSTED) endIteration(thread, frame);
  else push(frame, given);
}

/** The iterator that a frame asked has no more items: the loop ends, or `StopIteration` is raised. */
export function endIteration(thread: Thread, frame: Frame): void {
  const opcode = frame.instructions[frame.at * 2];
  const target = frame.instructions[frame.at * 2 + 1] as number;
  if (opcode === opcodes.FOR_ITER) {
    frame.top -= 1;
    frame.at = target - 1;
  } else if (opcode === opcodes.SEND) {
    frame.slots[frame.top - 1] = thread.stopValue;
    frame.at = target - 1;
  } else if (thread.stopValue === null) raise('StopIteration');
  else raise('StopIteration', thread.stopValue);
}
