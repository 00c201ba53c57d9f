import type { Hash } from '../hashing/index.ts';
import { createSet, type SetTable } from './empty-set.ts';
import type { SameByValue } from './rules.ts';
import {
  clearSet,
  copySet,
  type Found,
  fillFrom,
  findInSet,
  hashAt,
  insertAt,
  presize,
  removeAt,
  replaceSet,
  resumeSearch,
  type SetSearch,
  tidyAfterRemoval,
} from './set-table.ts';

/** What to do with each member of the source. */
type Work =
  /** Add it to the result. */
  | 'add'
  /** Add it to the result when it is (not) in the probed set. */
  | 'keep-found'
  | 'keep-absent'
  /** Take it out of the result. */
  | 'remove'
  /** Take it out of the result, or add it. */
  | 'toggle'
  /** End with `false` when it is (not) in the probed set. */
  | 'refuse-found'
  | 'refuse-absent';

/**
 * An operation on two sets under way: plain data, run in slices by {@link runSetOperation}. Members of
 * the source are looked up in the order of its table, so that what Python code sees of it
 * (`__eq__` calls, order of the result) is as in CPython.
 */
export interface SetOperation<Key> {
  work: Work;
  source: SetTable<Key>;
  probed: SetTable<Key>;
  /** What comes of it: a set that is new, or the one that is changed in place. */
  result: SetTable<Key>;
  /** What comes of a question. */
  answer: boolean;
  slot: number;
  /** The member in work has been probed, and is being added to the result. */
  adding: boolean;
  /** Waits for a comparison. */
  search: SetSearch<Key> | null;
  /** At the end: the set whose content the result replaces, and whether deleted slots are tidied. */
  readonly replaces: SetTable<Key> | null;
  /** An intersection that is computed first and then is the source of a removal. */
  removesFrom: SetTable<Key> | null;
  readonly done: boolean;
}

const operation = <Key>(
  work: Work,
  source: SetTable<Key>,
  probed: SetTable<Key>,
  result: SetTable<Key>,
  more: Partial<SetOperation<Key>> = {},
): SetOperation<Key> => ({
  work,
  source,
  probed,
  result,
  answer: true,
  slot: 0,
  adding: false,
  search: null,
  replaces: null,
  removesFrom: null,
  done: false,
  ...more,
});

const finished = <Key>(result: SetTable<Key>, answer = true): SetOperation<Key> =>
  operation('add', result, result, result, { answer, done: true });

/** `target |= other`, and `update` with a set. */
export function unionInto<Key>(target: SetTable<Key>, other: SetTable<Key>): SetOperation<Key> {
  if (target === other || other.used === 0) return finished(target);
  presize(target, other.used);
  if (target.fill === 0) {
    fillFrom(target, other);
    return finished(target);
  }
  return operation('add', other, target, target);
}

/** `left | right`. */
export function union<Key>(left: SetTable<Key>, right: SetTable<Key>): SetOperation<Key> {
  const result = copySet(left);
  return left === right ? finished(result) : unionInto(result, right);
}

/** `left & right`: members of the smaller, in its order. */
export function intersection<Key>(left: SetTable<Key>, right: SetTable<Key>): SetOperation<Key> {
  if (left === right) return finished(copySet(left));
  const [source, probed] = right.used > left.used ? [left, right] : [right, left];
  return operation('keep-found', source, probed, createSet<Key>());
}

/** `target &= other`. */
export function intersectionInto<Key>(
  target: SetTable<Key>,
  other: SetTable<Key>,
): SetOperation<Key> {
  if (target === other) {
    // Laid out anew, as CPython swaps it with a copy.
    replaceSet(target, copySet(target));
    return finished(target);
  }
  return { ...intersection(target, other), replaces: target };
}

/** `left - right`. */
export function difference<Key>(left: SetTable<Key>, right: SetTable<Key>): SetOperation<Key> {
  if (left.used >> 2 > right.used) return differenceInto(copySet(left), right);
  return operation('keep-absent', left, right, createSet<Key>());
}

/** `target -= other`. */
export function differenceInto<Key>(
  target: SetTable<Key>,
  other: SetTable<Key>,
): SetOperation<Key> {
  if (target === other) {
    clearSet(target);
    return finished(target);
  }
  if (other.used >> 3 > target.used) {
    return { ...intersection(target, other), removesFrom: target };
  }
  return operation('remove', other, target, target);
}

/** `target ^= other`. */
export function symmetricDifferenceInto<Key>(
  target: SetTable<Key>,
  other: SetTable<Key>,
): SetOperation<Key> {
  if (target === other) {
    clearSet(target);
    return finished(target);
  }
  return operation('toggle', other, target, target);
}

/** `left ^ right`: a copy of the right one, changed by the left one, as CPython does it. */
export const symmetricDifference = <Key>(
  left: SetTable<Key>,
  right: SetTable<Key>,
): SetOperation<Key> => symmetricDifferenceInto(copySet(right), left);

/** `left <= right`; with equal sizes, `left == right`. The answer is in `answer`. */
export function isSubset<Key>(left: SetTable<Key>, right: SetTable<Key>): SetOperation<Key> {
  if (left.used > right.used) return finished(left, false);
  return operation('refuse-absent', left, right, left);
}

/** `left.isdisjoint(right)`. The answer is in `answer`. */
export function isDisjoint<Key>(left: SetTable<Key>, right: SetTable<Key>): SetOperation<Key> {
  if (left === right) return finished(left, left.used === 0);
  const [source, probed] = right.used > left.used ? [left, right] : [right, left];
  return operation('refuse-found', source, probed, left);
}

/**
 * Runs at most `budget` slots of an operation. Returns `'done'`, `'working'` (call again), or a
 * search: compare its candidate with its key and call {@link answerSetOperation}.
 */
export function runSetOperation<Key>(
  state: SetOperation<Key>,
  same: SameByValue<Key>,
  budget: number,
): 'done' | 'working' | SetSearch<Key> {
  if (state.search !== null) return state.search;
  for (let left = budget; !state.done; ) {
    const { source, slot } = state;
    if (slot > source.mask) {
      finish(state);
      continue;
    }
    if (left-- <= 0) return 'working';
    const key = source.keys[slot];
    if (key === undefined) {
      state.slot++;
      continue;
    }
    const hash = hashAt(source, slot);
    const table = state.adding ? state.result : state.probed;
    const found = findInSet(table, key, hash, same);
    if (typeof found !== 'number') {
      state.search = found;
      return found;
    }
    take(state, found, key, hash);
  }
  return 'done';
}

/** Tells an operation whether the candidate of the search it returned equals the key. */
export function answerSetOperation<Key>(
  state: SetOperation<Key>,
  equal: boolean,
  same: SameByValue<Key>,
): void {
  const { search } = state;
  if (search === null) throw new Error('the operation waits for no comparison');
  const found: Found<Key> = resumeSearch(search, equal, same);
  if (typeof found !== 'number') {
    state.search = found;
    return;
  }
  state.search = null;
  take(state, found, search.key, search.hash);
}

/** The member in work was found, or not: acts, and goes to the next. */
function take<Key>(state: SetOperation<Key>, found: number, key: Key, hash: Hash): void {
  const present = found >= 0;
  if (state.adding || state.work === 'add') {
    if (!present) insertAt(state.result, ~found, key, hash);
    state.adding = false;
    state.slot++;
    return;
  }
  switch (state.work) {
    case 'keep-found':
    case 'keep-absent':
      if (present === (state.work === 'keep-found')) state.adding = true;
      else state.slot++;
      return;
    case 'remove':
    case 'toggle':
      if (present) removeAt(state.result, found);
      else if (state.work === 'toggle') {
        // As in CPython, adding looks it up once more.
        state.adding = true;
        return;
      }
      state.slot++;
      return;
    case 'refuse-found':
    case 'refuse-absent':
      if (present === (state.work === 'refuse-found')) {
        Object.assign(state, { answer: false, done: true });
      }
      state.slot++;
  }
}

function finish<Key>(state: SetOperation<Key>): void {
  if (state.removesFrom !== null) {
    const target = state.removesFrom;
    Object.assign(state, operation('remove', state.result, target, target));
    return;
  }
  if (state.work === 'remove') tidyAfterRemoval(state.result);
  if (state.replaces !== null) {
    replaceSet(state.replaces, state.result);
    state.result = state.replaces;
  }
  Object.assign(state, { done: true });
}
