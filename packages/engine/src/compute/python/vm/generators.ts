import { codeFlags } from '../bytecode/code.ts';
import {
  EXHAUSTED,
  type NextResult,
  PENDING,
  PyAsyncGenerator,
  PyCoroutine,
  PyGenerator,
  type Value,
} from '../objects/index.ts';
import { raise } from './errors.ts';
import type { Frame } from './frame.ts';
import type { Thread } from './thread.ts';

/** The generator, coroutine or asynchronous generator whose body a frame is. */
export function generatorOf(frame: Frame): PyGenerator {
  const { flags, name, qualifiedName } = frame.code.data;
  const called = frame.function?.name ?? name;
  const qualified = frame.function?.qualifiedName ?? qualifiedName;
  if ((flags & codeFlags.COROUTINE) !== 0) return new PyCoroutine(frame, called, qualified);
  if ((flags & codeFlags.ASYNC_GENERATOR) !== 0) {
    return new PyAsyncGenerator(frame, called, qualified);
  }
  return new PyGenerator(frame, called, qualified);
}

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
    raise('RecursionError', 'maximum recursion depth exceeded');
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

/** Goes on with a generator, `value` being what its `yield` gives. */
export function resumeGenerator(thread: Thread, generator: PyGenerator, value: Value): NextResult {
  const { frame } = generator;
  if (frame === undefined) {
    thread.stopValue = null;
    return EXHAUSTED;
  }
  if (value !== null && isFresh(frame) && !generator.running) {
    raise('TypeError', `can't send non-None value to a just-started ${kindOf(generator)}`);
  }
  enterGenerator(thread, generator, frame);
  generator.started = true;
  frame.slots[frame.top] = value;
  frame.top += 1;
  return PENDING;
}

/** Marks a generator as ended. */
export function endGenerator(generator: PyGenerator): void {
  generator.frame = undefined;
  generator.running = false;
}
