import { createGallop, type Gallop, startGallop, stepGallop } from './gallop.ts';
import { copyItems, type Items, sliceItems } from './items.ts';
import type { Run } from './runs.ts';

/** So many wins in a row of one run, and its items are searched for by leaps. */
const FIRST_GALLOP = 7;

/** A merge of two adjacent runs: plain data. */
export interface Merge<Key, Value> {
  readonly items: Items<Key, Value>;
  readonly gallop: Gallop<Key>;
  /** The comparison that comes next: is `left < right`? */
  left: Key;
  right: Key;
  phase: 'skip-first' | 'skip-last' | 'one-by-one' | 'leap-first' | 'leap-second';
  /** Upwards, with the first run apart in `buffer`; or downwards, with the second run there. */
  upwards: boolean;
  buffer: Items<Key, Value>;
  /** What is left of each run: where it begins (in the list, or in the buffer), and how much. */
  first: number;
  firstCount: number;
  second: number;
  secondCount: number;
  /** Where the next item goes; downwards, it and those before it are free. */
  to: number;
  /** Wins in a row. */
  firstWins: number;
  secondWins: number;
  /** Adapts to the data, over all merges of a sort. */
  leapAfter: number;
}

/** A merge that has not begun. */
export function createMerge<Key, Value>(items: Items<Key, Value>): Merge<Key, Value> {
  const key = items.keys[0] as Key;
  return {
    items,
    gallop: createGallop(items.keys),
    left: key,
    right: key,
    phase: 'skip-first',
    upwards: true,
    buffer: items,
    first: 0,
    firstCount: 0,
    second: 0,
    secondCount: 0,
    to: 0,
    firstWins: 0,
    secondWins: 0,
    leapAfter: FIRST_GALLOP,
  };
}

/** Begins to merge two adjacent runs; the first comparison is ready. */
export function startMerge<Key, Value>(merge: Merge<Key, Value>, first: Run, second: Run): void {
  merge.first = first.start;
  merge.firstCount = first.length;
  merge.second = second.start;
  merge.secondCount = second.length;
  merge.phase = 'skip-first';
  const { keys } = merge.items;
  leap(merge, true, keys[second.start] as Key, keys, first.start, first.length, 0);
}

function leap<Key, Value>(
  merge: Merge<Key, Value>,
  afterEqual: boolean,
  key: Key,
  keys: readonly Key[],
  start: number,
  count: number,
  hint: number,
): void {
  askGallop(merge, startGallop(merge.gallop, afterEqual, key, keys, start, count, hint));
}

function askGallop<Key, Value>(merge: Merge<Key, Value>, index: number): void {
  const { gallop } = merge;
  const item = gallop.keys[index] as Key;
  merge.left = gallop.afterEqual ? gallop.key : item;
  merge.right = gallop.afterEqual ? item : gallop.key;
}

/** Takes the answer to the comparison. Returns true when the runs are merged. */
export function stepMerge<Key, Value>(merge: Merge<Key, Value>, less: boolean): boolean {
  if (merge.phase === 'one-by-one') {
    return merge.upwards ? stepUpwards(merge, less) : stepDownwards(merge, less);
  }
  const next = stepGallop(merge.gallop, less);
  if (next >= 0) {
    askGallop(merge, next);
    return false;
  }
  const { offset } = merge.gallop;
  switch (merge.phase) {
    case 'skip-first':
      return skipFirst(merge, offset);
    case 'skip-last':
      merge.secondCount = offset;
      return offset === 0 || begin(merge);
    default:
      return merge.upwards ? leapUpwards(merge, offset) : leapDownwards(merge, offset);
  }
}

/** Items of the first run that are not above the second's first stay where they are. */
function skipFirst<Key, Value>(merge: Merge<Key, Value>, count: number): boolean {
  merge.first += count;
  merge.firstCount -= count;
  if (merge.firstCount === 0) return true;
  const { keys } = merge.items;
  merge.phase = 'skip-last';
  const last = keys[merge.first + merge.firstCount - 1] as Key;
  leap(merge, false, last, keys, merge.second, merge.secondCount, merge.secondCount - 1);
  return false;
}

/** Puts the shorter run apart and moves the item that is known to come first (or last). */
function begin<Key, Value>(merge: Merge<Key, Value>): boolean {
  const { items, first, firstCount, second, secondCount } = merge;
  merge.upwards = firstCount <= secondCount;
  if (merge.upwards) {
    merge.buffer = sliceItems(items, first, first + firstCount);
    merge.to = first;
    merge.first = 0;
    if (takeSecondUp(merge)) return true;
  } else {
    merge.buffer = sliceItems(items, second, second + secondCount);
    merge.to = second + secondCount - 1;
    merge.second = 0;
    if (takeFirstDown(merge)) return true;
  }
  return oneByOne(merge);
}

function oneByOne<Key, Value>(merge: Merge<Key, Value>): boolean {
  merge.phase = 'one-by-one';
  merge.firstWins = 0;
  merge.secondWins = 0;
  return askNext(merge);
}

/** The items that come next: the first of each run, or downwards the last. */
function askNext<Key, Value>(merge: Merge<Key, Value>): boolean {
  const { items, buffer, upwards, first, second } = merge;
  if (upwards) {
    merge.left = items.keys[second] as Key;
    merge.right = buffer.keys[first] as Key;
  } else {
    merge.left = buffer.keys[second + merge.secondCount - 1] as Key;
    merge.right = items.keys[first + merge.firstCount - 1] as Key;
  }
  return false;
}

function move<Key, Value>(
  from: Items<Key, Value>,
  index: number,
  to: Items<Key, Value>,
  at: number,
): void {
  to.keys[at] = from.keys[index] as Key;
  if (from.values !== null && to.values !== null) to.values[at] = from.values[index] as Value;
}

/** Each of these moves one item and returns true when that ended the merge. */
function takeSecondUp<Key, Value>(merge: Merge<Key, Value>): boolean {
  move(merge.items, merge.second++, merge.items, merge.to++);
  merge.secondCount--;
  return endsUp(merge);
}

function takeFirstUp<Key, Value>(merge: Merge<Key, Value>): boolean {
  move(merge.buffer, merge.first++, merge.items, merge.to++);
  merge.firstCount--;
  return endsUp(merge);
}

function takeFirstDown<Key, Value>(merge: Merge<Key, Value>): boolean {
  merge.firstCount--;
  move(merge.items, merge.first + merge.firstCount, merge.items, merge.to--);
  return endsDown(merge);
}

function takeSecondDown<Key, Value>(merge: Merge<Key, Value>): boolean {
  merge.secondCount--;
  move(merge.buffer, merge.second + merge.secondCount, merge.items, merge.to--);
  return endsDown(merge);
}

/** With one item left of the first run, which is known to be the greatest, the rest goes at once. */
function endsUp<Key, Value>(merge: Merge<Key, Value>): boolean {
  const { items, buffer, first, firstCount, second, secondCount, to } = merge;
  if (secondCount === 0 || firstCount === 0) {
    copyItems(buffer, first, items, to, firstCount);
    return true;
  }
  if (firstCount > 1) return false;
  copyItems(items, second, items, to, secondCount);
  move(buffer, first, items, to + secondCount);
  return true;
}

function endsDown<Key, Value>(merge: Merge<Key, Value>): boolean {
  const { items, buffer, first, firstCount, second, secondCount, to } = merge;
  if (firstCount === 0 || secondCount === 0) {
    copyItems(buffer, second, items, to - secondCount + 1, secondCount);
    return true;
  }
  if (secondCount > 1) return false;
  copyItems(items, first, items, to - firstCount + 1, firstCount);
  move(buffer, second, items, to - firstCount);
  return true;
}

function stepUpwards<Key, Value>(merge: Merge<Key, Value>, less: boolean): boolean {
  count(merge, less);
  if (less ? takeSecondUp(merge) : takeFirstUp(merge)) return true;
  return leapsNow(merge) ? startLeaping(merge) : askNext(merge);
}

function stepDownwards<Key, Value>(merge: Merge<Key, Value>, less: boolean): boolean {
  count(merge, !less);
  if (less ? takeFirstDown(merge) : takeSecondDown(merge)) return true;
  return leapsNow(merge) ? startLeaping(merge) : askNext(merge);
}

function count(merge: Merge<unknown, unknown>, secondWon: boolean): void {
  merge.firstWins = secondWon ? 0 : merge.firstWins + 1;
  merge.secondWins = secondWon ? merge.secondWins + 1 : 0;
}

const leapsNow = ({ firstWins, secondWins, leapAfter }: Merge<unknown, unknown>): boolean =>
  firstWins >= leapAfter || secondWins >= leapAfter;

function startLeaping<Key, Value>(merge: Merge<Key, Value>): boolean {
  merge.leapAfter++;
  return leapFirst(merge);
}

/** How much of the first run comes before the second's next item (downwards: after it). */
function leapFirst<Key, Value>(merge: Merge<Key, Value>): boolean {
  const { items, buffer, upwards, first, firstCount, second, secondCount } = merge;
  merge.leapAfter = Math.max(1, merge.leapAfter - 1);
  merge.phase = 'leap-first';
  if (upwards) {
    leap(merge, true, items.keys[second] as Key, buffer.keys, first, firstCount, 0);
  } else {
    const key = buffer.keys[second + secondCount - 1] as Key;
    leap(merge, true, key, items.keys, first, firstCount, firstCount - 1);
  }
  return false;
}

function leapUpwards<Key, Value>(merge: Merge<Key, Value>, offset: number): boolean {
  const { items, buffer, phase } = merge;
  if (phase === 'leap-first') {
    merge.firstWins = offset;
    if (offset > 0) {
      copyItems(buffer, merge.first, items, merge.to, offset);
      merge.to += offset;
      merge.first += offset;
      merge.firstCount -= offset;
      if (endsUp(merge)) return true;
    }
    if (takeSecondUp(merge)) return true;
    merge.phase = 'leap-second';
    const key = buffer.keys[merge.first] as Key;
    leap(merge, false, key, items.keys, merge.second, merge.secondCount, 0);
    return false;
  }
  merge.secondWins = offset;
  if (offset > 0) {
    copyItems(items, merge.second, items, merge.to, offset);
    merge.to += offset;
    merge.second += offset;
    merge.secondCount -= offset;
    if (endsUp(merge)) return true;
  }
  return takeFirstUp(merge) || leapAgain(merge);
}

function leapDownwards<Key, Value>(merge: Merge<Key, Value>, offset: number): boolean {
  const { items, buffer, phase } = merge;
  if (phase === 'leap-first') {
    const above = merge.firstCount - offset;
    merge.firstWins = above;
    if (above > 0) {
      merge.to -= above;
      merge.firstCount = offset;
      copyItems(items, merge.first + offset, items, merge.to + 1, above);
      if (endsDown(merge)) return true;
    }
    if (takeSecondDown(merge)) return true;
    merge.phase = 'leap-second';
    const key = items.keys[merge.first + merge.firstCount - 1] as Key;
    const { second, secondCount } = merge;
    leap(merge, false, key, buffer.keys, second, secondCount, secondCount - 1);
    return false;
  }
  const above = merge.secondCount - offset;
  merge.secondWins = above;
  if (above > 0) {
    merge.to -= above;
    merge.secondCount = offset;
    copyItems(buffer, merge.second + offset, items, merge.to + 1, above);
    if (endsDown(merge)) return true;
  }
  return takeFirstDown(merge) || leapAgain(merge);
}

function leapAgain<Key, Value>(merge: Merge<Key, Value>): boolean {
  if (merge.firstWins >= FIRST_GALLOP || merge.secondWins >= FIRST_GALLOP) return leapFirst(merge);
  merge.leapAfter++;
  return oneByOne(merge);
}

/** Puts what is left in the buffer back, so that the list has all its items. */
export function abandonMerge<Key, Value>(merge: Merge<Key, Value>): void {
  const { items, buffer, phase, upwards, first, firstCount, second, secondCount, to } = merge;
  if (phase === 'skip-first' || phase === 'skip-last') return;
  if (upwards) copyItems(buffer, first, items, to, firstCount);
  else copyItems(buffer, second, items, to - secondCount + 1, secondCount);
}
