import { READY, type Request } from '../../../machine/index.ts';
import { PENDING } from '../objects/index.ts';
import { Frame } from './frame.ts';
import { runFrame } from './loop.ts';
import type { Thread } from './thread.ts';
import { raisedFrom, unwind } from './unwind.ts';

/**
 * Runs a thread until its budget of instructions is spent, it waits for something outside, or it ends.
 * Returns what it waits for; `undefined` when it has ended, with `result` or `failure`.
 */
export function runThread(thread: Thread, budget: number): Request | undefined {
  const given = Math.min(budget, thread.allowed);
  thread.budget = given;
  for (;;) {
    try {
      const request = runUntilThrown(thread);
      thread.executed += given - thread.budget;
      thread.allowed -= given - thread.budget;
      // What it was not allowed is left of the turn.
      thread.budget += budget - given;
      return request;
    } catch (error) {
      unwind(thread, raisedFrom(error));
    }
  }
}

function runUntilThrown(thread: Thread): Request | undefined {
  for (;;) {
    const { frame } = thread;
    if (frame === null) return undefined;
    if (thread.budget <= 0) return READY;
    if (frame instanceof Frame) {
      runFrame(thread, frame);
    } else {
      thread.budget -= 1;
      thread.frame = frame.back;
      const answer = frame.proceed(thread, thread.answer as never, frame.state);
      if (answer !== PENDING) thread.give(answer);
    }
    if (thread.request !== undefined) {
      const { request } = thread;
      thread.request = undefined;
      return request;
    }
  }
}
