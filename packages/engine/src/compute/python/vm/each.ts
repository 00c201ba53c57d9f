import { EXHAUSTED, PENDING, type Result, type Value } from '../objects/index.ts';
import { afterItems, pauseThen, push, workThen } from './continue.ts';
import { iterate, nextOrLater } from './iteration.ts';
import type { Thread } from './thread.ts';

/** What is done with the items of an iterable, one by one. */
export interface EachItem<State> {
  /** Deals with an item at once; returns false when it cannot, and `visit` has to. */
  readonly quick?: (thread: Thread, item: Value, state: State) => boolean;
  /** Deals with an item, perhaps by code of the program. */
  readonly visit: (thread: Thread, item: Value, state: State) => Result;
  /** Takes what `visit` answered; a value ends it all and is the answer, `undefined` goes on. */
  readonly after?: (answer: Value, state: State, item: Value) => Value | undefined;
  /** There are no more items. */
  readonly done: (thread: Thread, state: State) => Result;
}

interface Going<State> {
  readonly each: EachItem<State>;
  readonly state: State;
  readonly iterator: Value;
  item: Value;
}

/** Items that are dealt with before others get their turn. */
const SLICE = 10_000;

/** Goes over the items of an iterable. Raises TypeError for what is none. */
export function forEachItem<State>(
  thread: Thread,
  iterable: Value,
  each: EachItem<State>,
  state: State,
): Result {
  return workThen(
    thread,
    (inner) => iterate(inner, iterable),
    (inner, iterator) => forEachNext(inner, iterator, each, state),
    undefined,
  );
}

/** Goes over what an iterator still has. */
export function forEachNext<State>(
  thread: Thread,
  iterator: Value,
  each: EachItem<State>,
  state: State,
): Result {
  return goOn(thread, null, { each, state, iterator, item: null } as Going<unknown>);
}

function goOn(thread: Thread, _value: unknown, going: Going<unknown>): Result {
  const { each, iterator, state } = going;
  for (let count = 0; count < SLICE; count += 1) {
    const item = nextOrLater(thread, iterator, withItem, going);
    if (item === undefined) return PENDING;
    if (item === EXHAUSTED) return afterItems(thread, count, each.done, state);
    if (each.quick?.(thread, item, state) === true) continue;
    const answer = visit(thread, item, going);
    if (answer !== undefined) return answer;
  }
  return pauseThen(thread, goOn, going);
}

/** The answer that ends it all, `PENDING`, or `undefined` to go on. */
function visit(thread: Thread, item: Value, going: Going<unknown>): Result | undefined {
  going.item = item;
  const frame = push(thread, afterVisit, going);
  const answer = going.each.visit(thread, item, going.state);
  if (answer === PENDING) return PENDING;
  thread.frame = frame.back;
  return going.each.after?.(answer, going.state, item);
}

function withItem(thread: Thread, item: Value | typeof EXHAUSTED, going: Going<unknown>): Result {
  if (item === EXHAUSTED) return going.each.done(thread, going.state);
  if (going.each.quick?.(thread, item, going.state) === true) return goOn(thread, null, going);
  return visit(thread, item, going) ?? goOn(thread, null, going);
}

function afterVisit(
  thread: Thread,
  answer: Value | typeof EXHAUSTED,
  going: Going<unknown>,
): Result {
  return going.each.after?.(answer as Value, going.state, going.item) ?? goOn(thread, null, going);
}

/** What waits while items are got and visited: functions that know only what they are given. */
export const eachWork = [goOn, withItem, afterVisit];
