import { PENDING, type PyException, type Result, type Value } from '../objects/index.ts';
import { push, settle } from './continue.ts';
import { throwException } from './errors.ts';
import type { ThenNext } from './frame.ts';
import type { Thread } from './thread.ts';

/** Work that may call back into the program, and what to do with its answer or with what it raises. */
export interface Step {
  readonly work: (thread: Thread) => Result;
  readonly done: (value: Value) => void;
  /** Without it an exception ends all steps. */
  readonly failed?: ((exception: PyException) => void) | undefined;
}

interface Steps {
  readonly steps: readonly Step[];
  next: number;
  readonly then: (thread: Thread) => Result;
}

/** Takes steps one after the other, and goes on. */
export function takeSteps(
  thread: Thread,
  steps: readonly Step[],
  then: (thread: Thread) => Result,
): Result {
  return goOn(thread, { steps, next: 0, then });
}

function goOn(thread: Thread, state: Steps): Result {
  for (;;) {
    const step = state.steps[state.next];
    if (step === undefined) return state.then(thread);
    const frame = push(thread, afterStep as ThenNext<Steps>, state, afterFailure);
    const answer = step.work(thread);
    if (answer === PENDING) return PENDING;
    settle(thread, frame);
    state.next += 1;
    step.done(answer);
  }
}

/** The answer of a step that came through the frames. */
function afterStep(thread: Thread, answer: Value, state: Steps): Result {
  const step = state.steps[state.next] as Step;
  state.next += 1;
  step.done(answer);
  return goOn(thread, state);
}

function afterFailure(thread: Thread, exception: PyException, state: Steps): Result {
  const step = state.steps[state.next] as Step;
  if (step.failed === undefined) throwException(exception);
  state.next += 1;
  step.failed(exception);
  return goOn(thread, state);
}
