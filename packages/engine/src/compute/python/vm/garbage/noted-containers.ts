/**
 * Containers that are noted as they are made, once a program has imported `gc`: only so can it be told how many of
 * those that nobody watches have died in circles. Now and then the dead ones are forgotten, as if CPython's collector
 * had come by itself, only much later than that does.
 */
import { NOTHING, type Result } from '../../objects/index.ts';
import { pauseThen } from '../continue.ts';
import { MOST_CONTAINERS } from '../memory-count.ts';
import type { Thread } from '../thread.ts';
import type { Marking } from './marking.ts';
import { plainWork, Unseen } from './plain-work.ts';
import { searchThen } from './searching.ts';

/** Containers that are looked at before others get their turn. */
const SLICE = 50_000;

/** Which of the noted containers a search has found. */
class Sorting<State> extends Unseen {
  readonly marking: Marking;
  readonly goOn: (thread: Thread, marking: Marking, dead: object[], state: State) => Result;
  readonly state: State;
  readonly dead: object[] = [];
  /** How many have been looked at, and how many of these are kept, before them. */
  next = 0;
  kept = 0;

  constructor(marking: Marking, goOn: Sorting<State>['goOn'], state: State) {
    super();
    this.marking = marking;
    this.goOn = goOn;
    this.state = state;
  }
}

/** Searches for all that can be reached; the noted containers that it has not found are noted no more. */
export function findDeadThen<State>(
  thread: Thread,
  goOn: Sorting<State>['goOn'],
  state: State,
): Result {
  return searchThen(
    thread,
    (inner, marking) => sort(inner, null, new Sorting(marking, goOn, state)),
    undefined,
  );
}

function sort<State>(thread: Thread, _value: unknown, sorting: Sorting<State>): Result {
  const { marking, dead } = sorting;
  const { memory } = thread.interpreter;
  // What came between may have left other marks.
  if (memory.search !== marking) return findDeadThen(thread, sorting.goOn, sorting.state);
  const all = marking.isHidden ? [] : (memory.containers ?? []);
  const end = Math.min(all.length, sorting.next + SLICE);
  for (; sorting.next < end; sorting.next += 1) {
    const object = all[sorting.next] as object;
    if (marking.has(object)) {
      // A dead one takes its place, so that none is lost when it begins anew.
      all[sorting.next] = all[sorting.kept] as object;
      all[sorting.kept] = object;
      sorting.kept += 1;
    } else dead.push(object);
  }
  if (end < all.length) return pauseThen(thread, sort, sorting);
  all.length = sorting.kept;
  memory.mostContainers = Math.max(MOST_CONTAINERS, 2 * sorting.kept);
  return sorting.goOn(thread, marking, dead, sorting.state);
}

/** Forgets those that are dead. */
export function forgetDead(thread: Thread): Result {
  return findDeadThen(thread, () => NOTHING as never, undefined);
}

plainWork.add(sort);
