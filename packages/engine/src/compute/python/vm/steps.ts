import { PENDING, type PyException, type Result, type Value } from '../objects/index.ts';
import { workThen } from './continue.ts';
import { throwException } from './errors.ts';
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
  /** Whether the step that runs will be answered later. */
  later: boolean;
}

/** Takes steps one after the other, and goes on. */
export function takeSteps(
  thread: Thread,
  steps: readonly Step[],
  then: (thread: Thread) => Result,
): Result {
  return goOn(thread, { steps, next: 0, then, later: false });
}

function goOn(thread: Thread, state: Steps): Result {
  for (;;) {
    const step = state.steps[state.next];
    if (step === undefined) return state.then(thread);
    state.later = false;
    if (workThen(thread, step.work, afterStep, state, afterFailure) === PENDING) {
      state.later = true;
      return PENDING;
    }
  }
}

function afterStep(thread: Thread, value: Value, state: Steps): Result {
  const step = state.steps[state.next] as Step;
  state.next += 1;
  step.done(value);
  return state.later ? goOn(thread, state) : null;
}

/** An exception travels to its step through the frames, so the steps are never taken up again at once. */
function afterFailure(thread: Thread, exception: PyException, state: Steps): Result {
  const step = state.steps[state.next] as Step;
  if (step.failed === undefined) throwException(exception);
  state.next += 1;
  step.failed(exception);
  return goOn(thread, state);
}
