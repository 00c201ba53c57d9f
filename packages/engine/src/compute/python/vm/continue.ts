import { READY, type Request } from '../../../machine/index.ts';
import { type KeywordArguments, PENDING, type Result, type Value } from '../objects/index.ts';
import { call } from './call.ts';
import { Continuation, type Otherwise, type Then, type ThenNext } from './frame.ts';
import type { Thread } from './thread.ts';

/** Puts built-in work on the frames, to go on with the next answer. */
export function push<State>(
  thread: Thread,
  then: ThenNext<State>,
  state: State,
  otherwise?: Otherwise<State>,
  asksNext = false,
): Continuation {
  const frame = new Continuation(
    thread.frame,
    thread.frame?.depth ?? 0,
    then as ThenNext<unknown>,
    state,
    otherwise as Otherwise<unknown> | undefined,
    asksNext,
  );
  thread.frame = frame;
  return frame;
}

/** Takes the uppermost work off again, as its answer is there at once. */
export function settle(thread: Thread, frame: Continuation): void {
  thread.frame = frame.back;
}

/**
 * Calls, and goes on with the answer: at once when it is there, later when the program runs first.
 * `otherwise` gets an exception that the call raises.
 */
export function callThen<State>(
  thread: Thread,
  callable: Value,
  args: readonly Value[],
  then: Then<State>,
  state: State,
  otherwise?: Otherwise<State>,
  keywords?: KeywordArguments,
): Result {
  const frame = push(thread, then as ThenNext<State>, state, otherwise);
  const result = call(thread, callable, args, keywords);
  if (result === PENDING) return PENDING;
  settle(thread, frame);
  return then(thread, result, state);
}

/** Does work that may call back, and goes on with its answer. */
export function workThen<State>(
  thread: Thread,
  work: (thread: Thread) => Result,
  then: Then<State>,
  state: State,
  otherwise?: Otherwise<State>,
): Result {
  const frame = push(thread, then as ThenNext<State>, state, otherwise);
  const result = work(thread);
  if (result === PENDING) return PENDING;
  settle(thread, frame);
  return then(thread, result, state);
}

/**
 * Steps of a slice of long work, after which it gives way. As many instructions take about as long, so a stretch of
 * the machine that ends after so many steps holds the host no longer for the one than for the other.
 */
const SLICE_STEPS = 4000;

/** Gives way to others, or to the kernel, and goes on afterwards. `steps` are those that nobody has counted yet. */
export function pauseThen<State>(
  thread: Thread,
  then: Then<State>,
  state: State,
  request: Request = READY,
  steps = request === READY ? SLICE_STEPS : 0,
): typeof PENDING {
  push(thread, then as ThenNext<State>, state);
  thread.work += steps;
  thread.request = request;
  return PENDING;
}

/** Items or characters that a host copies or looks at while it takes one step. */
const ITEMS_PER_STEP = 64;
/** So much may be done at once before the machine is told of it. */
const UNTOLD_STEPS = 64;

/**
 * The answer of work that the host did in one piece on so many items or characters. Much of it is told to the machine
 * as steps, or a loop of such instructions would hold the host.
 */
export function afterBulk(thread: Thread, value: Value, items: number): Result {
  const steps = Math.floor(items / ITEMS_PER_STEP);
  if (steps < UNTOLD_STEPS) return value;
  push(thread, () => value, undefined);
  thread.work += steps;
  thread.request = READY;
  return PENDING;
}

/** Calls for the effect; the answer is `None`. */
export function discard(thread: Thread, callable: Value, args: readonly Value[]): Result {
  return callThen(thread, callable, args, none, undefined);
}

function none(): Result {
  return null;
}
