import { READY, type Request } from '../../../machine/index.ts';
import { type KeywordArguments, PENDING, type Result, type Value } from '../objects/index.ts';
import { call } from './call.ts';
import { Continuation, type Otherwise, type Then, type ThenNext } from './frame.ts';
import type { Thread } from './thread.ts';

/**
 * Puts built-in work on the frames, to go on with the next answer. `levels` is what CPython counts for its own call
 * against the limit of recursion; most it does not count.
 */
export function push<State>(
  thread: Thread,
  then: ThenNext<State>,
  state: State,
  otherwise?: Otherwise<State>,
  asksNext = false,
  levels = 0,
): Continuation {
  const frame = new Continuation(
    thread.frame,
    (thread.frame?.depth ?? 0) + levels,
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
  levels = 0,
): Result {
  const frame = push(thread, then as ThenNext<State>, state, otherwise, false, levels);
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
  levels = 0,
): Result {
  const frame = push(thread, then as ThenNext<State>, state, otherwise, false, levels);
  const result = work(thread);
  if (result === PENDING) return PENDING;
  settle(thread, frame);
  return then(thread, result, state);
}

/** Does work that CPython counts as a level of recursion, beside the frames of the program that it calls. */
export function deeper(thread: Thread, work: (thread: Thread) => Result): Result {
  return workThen(thread, work, answerOf, undefined, undefined, 1);
}

/** What waits for such work. */
export const answerOf: Then<undefined> = (_thread, answer) => answer;

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

/** Steps of built-in work after which the machine is told of it. */
export const MOST_WORK = 500;
/** Characters or items that a host copies or looks at while it takes one step. */
const COPIED_PER_STEP = 64;
/** From so many on it is looked at once how much memory is in use. */
const MUCH_COPIED = 2 ** 15;
/** Items with which the virtual machine deals one by one in a step. */
const ITEMS_PER_STEP = 4;

/**
 * The answer of work that the host did in one piece on so many characters or items. It is told to the machine as
 * steps, or a loop of such instructions would hold the host.
 */
export function afterBulk(thread: Thread, value: Value, copied: number): Result {
  thread.work += Math.floor(copied / COPIED_PER_STEP);
  if (thread.work <= MOST_WORK) return value;
  if (copied >= MUCH_COPIED) thread.interpreter.memory.isDue = true;
  return pauseThen(thread, stateOf, value, READY, 0);
}

function stateOf(_thread: Thread, _value: Value, state: Value): Result {
  return state;
}

/** Goes on after work on so many items one by one, which is told to the machine. */
export function afterItems<State>(
  thread: Thread,
  items: number,
  then: (thread: Thread, state: State) => Result,
  state: State,
): Result {
  thread.work += Math.floor(items / ITEMS_PER_STEP);
  if (thread.work <= MOST_WORK) return then(thread, state);
  return pauseThen(thread, goOn, { then, state } as Waiting, READY, 0);
}

interface Waiting {
  readonly then: (thread: Thread, state: unknown) => Result;
  readonly state: unknown;
}

function goOn(thread: Thread, _value: Value, { then, state }: Waiting): Result {
  return then(thread, state);
}

/** Calls for the effect; the answer is `None`. */
export function discard(thread: Thread, callable: Value, args: readonly Value[]): Result {
  return callThen(thread, callable, args, none, undefined);
}

function none(): Result {
  return null;
}
