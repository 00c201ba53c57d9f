import {
  EXHAUSTED,
  type NextResult,
  PENDING,
  PyAsyncGenerator,
  PyCoroutine,
  type PyException,
  type PyGenerator,
  type Value,
} from '../objects/index.ts';
import { raise, throwException } from './errors.ts';
import type { Frame } from './frame.ts';
import type { ThrowArguments } from './generator-ends.ts';
import { recursionError } from './recursion.ts';
import type { Thread } from './thread.ts';

/** What messages call it. */
export function kindOf(generator: PyGenerator): string {
  if (generator instanceof PyCoroutine) return 'coroutine';
  return generator instanceof PyAsyncGenerator ? 'async generator' : 'generator';
}

/** Makes the frame of a generator the uppermost one, so that it goes on. Raises ValueError, RecursionError. */
export function enterGenerator(thread: Thread, generator: PyGenerator, frame: Frame): void {
  if (generator.running) raise('ValueError', `${kindOf(generator)} already executing`);
  const depth = (thread.frame?.depth ?? 0) + 1;
  if (depth > thread.interpreter.recursionLimit) {
    throwException(recursionError());
  }
  frame.depth = depth;
  frame.back = thread.frame;
  generator.running = true;
  thread.frame = frame;
}

/** Whether its body has not begun. */
export function isFresh(frame: Frame): boolean {
  return frame.generator !== undefined && !frame.generator.started;
}

/**
 * Goes on with a generator, `value` being what its `yield` gives. Raises TypeError for a value when it has not
 * begun, RuntimeError for a coroutine and StopAsyncIteration for an asynchronous generator that has ended.
 */
export function resumeGenerator(thread: Thread, generator: PyGenerator, value: Value): NextResult {
  const { frame } = generator;
  if (frame === undefined) {
    if (generator instanceof PyCoroutine) raise('RuntimeError', ALREADY_AWAITED);
    if (generator instanceof PyAsyncGenerator) raise('StopAsyncIteration');
    thread.stopValue = null;
    return EXHAUSTED;
  }
  if (value !== null && isFresh(frame) && !generator.running) {
    raise('TypeError', `can't send non-None value to a just-started ${kindOf(generator)}`);
  }
  enterGenerator(thread, generator, frame);
  begin(thread, generator);
  frame.slots[frame.top] = value;
  frame.top += 1;
  return PENDING;
}

export const ALREADY_AWAITED = 'cannot reuse already awaited coroutine';

/** From now on its body runs; a coroutine needs no warning any more. */
export function begin(thread: Thread, generator: PyGenerator): void {
  if (generator.started) return;
  generator.started = true;
  if (generator instanceof PyCoroutine) thread.interpreter.unawaited.delete(generator);
}

export interface Delegated {
  readonly delegate: Value;
  readonly exception: PyException;
  readonly args: ThrowArguments;
  readonly closesDelegate: boolean;
}
