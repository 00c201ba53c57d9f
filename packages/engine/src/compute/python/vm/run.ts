import { READY, type Request } from '../../../machine/index.ts';
import { isHostRecursion } from '../host-stack.ts';
import { PENDING, PyTraceback, Raised } from '../objects/index.ts';
import { MOST_WORK } from './continue.ts';
import { exceptionOf } from './errors.ts';
import { type AnyFrame, type Continuation, Frame } from './frame.ts';
import { runFrames } from './loop.ts';
import { countMemory } from './memory.ts';
import type { Thread } from './thread.ts';
import { travelOn } from './travelling.ts';

/** Instructions after which it is looked at what a thread has allocated. */
const INTERVAL = 8192;
/** Steps in which the host's own stack is used up and unwound. */
const HOST_RECURSION_STEPS = 10_000;

/**
 * Runs a thread until its budget of instructions is spent, it waits for something outside, or it ends.
 * Returns what it waits for; `undefined` when it has ended, with `result` or `failure`.
 */
export function runThread(thread: Thread, budget: number): Request | undefined {
  const given = Math.min(budget, thread.allowed);
  const { memory } = thread.interpreter;
  if (thread.interrupts > thread.interruptsTaken) interrupt(thread);
  let left = given;
  for (;;) {
    // The same wherever turns end: what is allocated is looked at after so many instructions of the thread.
    const stretch = Math.min(left, INTERVAL - (thread.executed % INTERVAL));
    if (stretch > 0 && (thread.executed % INTERVAL === 0 || memory.isDue)) countMemory(thread);
    thread.budget = stretch;
    memory.begin(thread);
    const request = runStretch(thread);
    const executed = stretch - thread.budget;
    memory.end(thread, executed);
    thread.executed += executed;
    thread.allowed -= executed;
    left -= executed;
    if (request === READY && thread.budget <= 0 && left > 0 && thread.work <= MOST_WORK) continue;
    // What it was not allowed is left of the turn.
    thread.budget = left + budget - given;
    return request;
  }
}

function runStretch(thread: Thread): Request | undefined {
  for (;;) {
    try {
      return runUntilThrown(thread);
    } catch (error) {
      if (isHostRecursion(error)) thread.work += HOST_RECURSION_STEPS;
      travelOn(thread, error);
    }
  }
}

function runUntilThrown(thread: Thread): Request | undefined {
  for (;;) {
    const { frame, request } = thread;
    // What handles an exception may wait as well.
    if (request !== undefined) {
      thread.request = undefined;
      return request;
    }
    if (frame === null) return undefined;
    if (thread.budget <= 0 || thread.work > MOST_WORK) return READY;
    const { collector } = thread.interpreter;
    if (thread.tracer !== undefined && frame instanceof Frame) thread.tracer.run(thread, frame);
    else if (collector?.isActive === true) collector.runThread(thread);
    else if (frame instanceof Frame) runFrames(thread, frame);
    else proceed(thread, frame);
  }
}

/** Goes on with built-in work that waited for an answer. */
export function proceed(thread: Thread, work: Continuation): void {
  thread.budget -= 1;
  thread.frame = work.back;
  const given = thread.answer;
  // Nothing stays in use for having been an answer.
  thread.answer = null;
  const answer = work.proceed(thread, given as never, work.state);
  if (answer !== PENDING) thread.give(answer);
}

/** Raises KeyboardInterrupt before the next instruction; the second time no handler is asked. */
function interrupt(thread: Thread): void {
  const { frame } = thread;
  const isFirst = thread.interruptsTaken === 0 && thread.interrupts === 1;
  thread.interruptsTaken = thread.interrupts;
  if (frame === null) return;
  thread.interpreter.collector?.noteThrow();
  const exception = exceptionOf('KeyboardInterrupt');
  if (isFirst) {
    if (frame instanceof Frame) frame.at += 1;
    travelOn(thread, new Raised(exception));
    return;
  }
  for (let one: AnyFrame | null = frame; one !== null; one = one.back) {
    if (!(one instanceof Frame)) continue;
    exception.traceback = new PyTraceback(one, Math.max(one.at, 0), exception.traceback);
  }
  thread.frame = null;
  thread.failure = exception;
}
