/** Searches that go on between other things. */
import { NOTHING, PENDING, type Result } from '../../objects/index.ts';
import { goBack, setAside } from '../aside.ts';
import { pauseThen } from '../continue.ts';
import { Continuation } from '../frame.ts';
import type { Thread } from '../thread.ts';
import './known-work.ts';
import { Marking } from './marking.ts';
import { plainWork, Unseen } from './plain-work.ts';
import { SEARCHED_PER_STEP } from './search-rules.ts';

/** Objects that a search looks at before others get their turn. */
export const SLICE = 20_000;

/** Goes on with a search for a while; returns whether it is over. */
function advance(thread: Thread, marking: Marking): boolean {
  const before = marking.looked;
  const isOver = marking.advance(thread, SLICE);
  thread.work += Math.max(0, marking.looked - before) / SEARCHED_PER_STEP;
  return isOver;
}

/** A search for objects that were dropped, while the program waits where it is. */
class Search extends Unseen {
  readonly marking: Marking;
  readonly conclude: (thread: Thread, marking: Marking) => void;

  constructor(marking: Marking, conclude: Search['conclude']) {
    super();
    this.marking = marking;
    this.conclude = conclude;
  }
}

/** Makes a search, at once when that is little; returns whether other work is now uppermost. */
export function searchAside(
  thread: Thread,
  wanted: Iterable<object>,
  conclude: Search['conclude'],
): boolean {
  const before = thread.frame;
  const marking = new Marking(thread, undefined, wanted);
  if (advance(thread, marking)) conclude(thread, marking);
  else setAside(thread, goOnAside, new Search(marking, conclude));
  return thread.frame !== before;
}

function goOnAside(thread: Thread, _value: unknown, search: Search): Result {
  const before = thread.frame;
  if (!advance(thread, search.marking)) return pauseThen(thread, goOnAside, search);
  search.conclude(thread, search.marking);
  return thread.frame === before ? (NOTHING as never) : PENDING;
}

/** Whether a search has been set aside and waits; an exception may have taken it off. */
export function isSearching(thread: Thread): boolean {
  for (let { frame } = thread; frame !== null; frame = frame.back) {
    if (frame instanceof Continuation && frame.state instanceof Search) return true;
  }
  return false;
}

class FullSearch<State> extends Unseen {
  readonly marking: Marking;
  readonly goOn: (thread: Thread, marking: Marking, state: State) => Result;
  readonly state: State;

  constructor(marking: Marking, then: FullSearch<State>['goOn'], state: State) {
    super();
    this.marking = marking;
    this.goOn = then;
    this.state = state;
  }
}

/** Searches for all that can be reached, at once when that is little, and goes on with what was found. */
export function searchThen<State>(
  thread: Thread,
  then: (thread: Thread, marking: Marking, state: State) => Result,
  state: State,
  marking = new Marking(thread),
): Result {
  return goOn(thread, null, new FullSearch(marking, then, state));
}

function goOn<State>(thread: Thread, _value: unknown, search: FullSearch<State>): Result {
  const { marking, state } = search;
  return advance(thread, marking)
    ? search.goOn(thread, marking, state)
    : pauseThen(thread, goOn, search);
}

for (const work of [goOnAside, goOn, goBack]) plainWork.add(work);
