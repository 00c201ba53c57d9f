import { PENDING, type Result, type Value } from '../objects/index.ts';
import { builtInCompare } from '../vm/built-in-operators.ts';
import { afterItems, pauseThen, push } from '../vm/continue.ts';
import { equal } from '../vm/equality.ts';
import { EQUAL } from '../vm/operators.ts';
import type { Thread } from '../vm/thread.ts';

interface Searching<State> {
  readonly sequence: { readonly items: readonly Value[] };
  readonly wanted: Value;
  readonly stop: number;
  readonly state: State;
  /** What to do at an item that is equal; `undefined` goes on. */
  readonly found: (thread: Thread, index: number, state: State) => Result | undefined;
  /** There is no further one. */
  readonly absent: (thread: Thread, state: State) => Result;
  index: number;
}

/** Items that are compared before others get their turn. */
const SLICE = 20_000;

/** Looks for items equal to a value in a list or tuple, which may change meanwhile. */
export function searchItems<State>(
  thread: Thread,
  search: Omit<Searching<State>, 'index' | 'stop'> & {
    readonly start?: number;
    readonly stop?: number;
  },
): Result {
  const { start = 0, stop = Number.POSITIVE_INFINITY } = search;
  return goOn(thread, null, { ...search, stop, index: start } as unknown as Searching<unknown>);
}

function goOn(thread: Thread, _value: unknown, search: Searching<unknown>): Result {
  const { sequence, wanted, stop } = search;
  for (let count = 0; count < SLICE; count += 1) {
    const item = search.index < stop ? sequence.items[search.index] : undefined;
    if (item === undefined) return afterItems(thread, count >> 1, search.absent, search.state);
    let same: Result | undefined = item === wanted ? true : builtInCompare(EQUAL, item, wanted);
    if (same === undefined) {
      const frame = push(thread, afterItem as never, search);
      same = equal(thread, item, wanted);
      if (same === PENDING) return PENDING;
      thread.frame = frame.back;
    }
    const answer = same === true ? search.found(thread, search.index, search.state) : undefined;
    if (answer !== undefined) return answer;
    search.index += 1;
  }
  return pauseThen(thread, goOn, search);
}

function afterItem(thread: Thread, same: Value, search: Searching<unknown>): Result {
  const answer = same === true ? search.found(thread, search.index, search.state) : undefined;
  if (answer !== undefined) return answer;
  search.index += 1;
  return goOn(thread, null, search);
}
