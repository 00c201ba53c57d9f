import { type Items, reverse } from './items.ts';
import { abandonMerge, createMerge, type Merge, startMerge, stepMerge } from './merge.ts';
import { minimumRun, power, type Run } from './runs.ts';

/**
 * The sort of a list under way, with CPython 3.11's algorithm, so that it makes the same comparisons
 * in the same order: natural runs, extended by binary insertion, merged by powersort's rule with
 * galloping. Plain data; {@link runSort} runs it in slices and stops at what the interpreter has to
 * compare.
 */
export interface Sort<Key, Value> {
  readonly items: Items<Key, Value>;
  phase: Phase;
  /** The comparison that comes next: is `left < right`? */
  left: Key;
  right: Key;
  /** Where the run in work begins, how far it goes, and up to where it is to be extended. */
  start: number;
  index: number;
  end: number;
  /** Bounds of a binary search. */
  low: number;
  high: number;
  readonly minimumRun: number;
  readonly runs: Run[];
  readonly merge: Merge<Key, Value>;
}

type Phase =
  | 'begin-run'
  | 'first-pair'
  | 'ascending'
  | 'descending'
  | 'insert'
  | 'search'
  | 'collapse'
  | 'merge'
  | 'done';

/**
 * Begins to sort keys in place. `values`, when there are any, move with their keys (as for `key=`).
 * For `reverse=True` the caller reverses the list before and after.
 */
export function beginSort<Key, Value>(keys: Key[], values: Value[] | null): Sort<Key, Value> {
  const first = keys[0] as Key;
  const items = { keys, values };
  return {
    items,
    phase: keys.length < 2 ? 'done' : 'begin-run',
    left: first,
    right: first,
    start: 0,
    index: 0,
    end: 0,
    low: 0,
    high: 0,
    minimumRun: minimumRun(keys.length),
    runs: [],
    merge: createMerge(items),
  };
}

/** Is left < right? `undefined` when only the interpreter can tell. */
export type LessByValue<Key> = (left: Key, right: Key) => boolean | undefined;

/**
 * Makes at most `budget` comparisons. Returns `'done'`, `'working'` (call again), or `'compare'`:
 * find out whether `left < right` and call {@link answerSort}.
 */
export function runSort<Key, Value>(
  sort: Sort<Key, Value>,
  less: LessByValue<Key>,
  budget: number,
): 'done' | 'working' | 'compare' {
  if (sort.phase === 'begin-run') proceed(sort);
  for (let count = 0; sort.phase !== 'done'; count++) {
    if (count >= budget) return 'working';
    const answer = less(sort.left, sort.right);
    if (answer === undefined) return 'compare';
    answerSort(sort, answer);
  }
  return 'done';
}

/** Tells a sort whether `left < right`. */
export function answerSort<Key, Value>(sort: Sort<Key, Value>, less: boolean): void {
  const { keys } = sort.items;
  switch (sort.phase) {
    case 'search': {
      const middle = sort.low + ((sort.high - sort.low) >> 1);
      if (less) sort.high = middle;
      else sort.low = middle + 1;
      if (sort.low < sort.high) {
        sort.right = keys[sort.low + ((sort.high - sort.low) >> 1)] as Key;
        return;
      }
      insert(sort.items, sort.low, sort.index);
      sort.index++;
      sort.phase = 'insert';
      break;
    }
    case 'merge':
      if (!stepMerge(sort.merge, less)) {
        sort.left = sort.merge.left;
        sort.right = sort.merge.right;
        return;
      }
      sort.phase = 'collapse';
      break;
    case 'first-pair':
      sort.phase = less ? 'descending' : 'ascending';
      sort.index++;
      break;
    case 'ascending':
    case 'descending':
      if (less === (sort.phase === 'descending')) sort.index++;
      else endRun(sort);
      break;
    default:
      throw new Error('the sort waits for no comparison');
  }
  proceed(sort);
}

/** Goes on until the next comparison is known. */
function proceed<Key, Value>(sort: Sort<Key, Value>): void {
  const { keys } = sort.items;
  for (;;) {
    switch (sort.phase) {
      case 'begin-run':
        sort.index = sort.start + 1;
        if (sort.index === keys.length) {
          sort.phase = 'ascending';
          endRun(sort);
          break;
        }
        sort.phase = 'first-pair';
        ask(sort, sort.index, sort.index - 1);
        return;
      case 'ascending':
      case 'descending':
        if (sort.index < keys.length) {
          ask(sort, sort.index, sort.index - 1);
          return;
        }
        endRun(sort);
        break;
      case 'insert':
        if (sort.index < sort.end) {
          sort.phase = 'search';
          sort.low = sort.start;
          sort.high = sort.index;
          ask(sort, sort.index, sort.low + ((sort.high - sort.low) >> 1));
          return;
        }
        pushRun(sort);
        break;
      case 'collapse':
        if (collapse(sort)) return;
        break;
      default:
        return;
    }
  }
}

function ask<Key, Value>(sort: Sort<Key, Value>, left: number, right: number): void {
  sort.left = sort.items.keys[left] as Key;
  sort.right = sort.items.keys[right] as Key;
}

/** The natural run ends before `index`: short ones are extended. */
function endRun<Key, Value>(sort: Sort<Key, Value>): void {
  const { items, start, index } = sort;
  if (sort.phase === 'descending') reverse(items, start, index);
  sort.end = Math.max(index, Math.min(items.keys.length, start + sort.minimumRun));
  sort.phase = 'insert';
}

/** Moves the item at `from` down to `to`. */
function insert({ keys, values }: Items<unknown, unknown>, to: number, from: number): void {
  const key = keys[from];
  for (let index = from; index > to; index--) keys[index] = keys[index - 1];
  keys[to] = key;
  if (values === null) return;
  const value = values[from];
  for (let index = from; index > to; index--) values[index] = values[index - 1];
  values[to] = value;
}

/** The run in work is complete: merges wait for it to be compared in power with the one before. */
function pushRun<Key, Value>(sort: Sort<Key, Value>): void {
  const { runs, start, end, items } = sort;
  const last = runs.at(-1);
  const length = end - start;
  if (last !== undefined) {
    last.power = power(last.start, last.length, length, items.keys.length);
  }
  runs.push({ start, length, power: 0 });
  sort.start = end;
  sort.phase = 'collapse';
}

/**
 * Begins the next merge that is due and returns true when it has to compare; without any that is
 * due goes on to the next run, or ends.
 */
function collapse<Key, Value>(sort: Sort<Key, Value>): boolean {
  const { runs, items } = sort;
  const due = pendingByPower(runs);
  const ended = sort.start === items.keys.length;
  const left = due < 0 && ended ? pendingAtEnd(runs) : due;
  if (left < 0) {
    sort.phase = ended ? 'done' : 'begin-run';
    return ended;
  }
  const first = runs[left];
  const second = runs[left + 1];
  if (first === undefined || second === undefined) throw new Error('no two runs to merge');
  runs.splice(left, 2, {
    start: first.start,
    length: first.length + second.length,
    power: second.power,
  });
  sort.phase = 'merge';
  startMerge(sort.merge, first, second);
  sort.left = sort.merge.left;
  sort.right = sort.merge.right;
  return true;
}

/**
 * The run before the newest but one has a greater power than the newest but one: they are merged
 * before the newest counts.
 */
function pendingByPower(runs: readonly Run[]): number {
  const left = runs.length - 3;
  const before = runs[left];
  const last = runs[left + 1];
  return before !== undefined && last !== undefined && before.power > last.power ? left : -1;
}

function pendingAtEnd(runs: readonly Run[]): number {
  const left = runs.length - 2;
  if (left <= 0) return left;
  const before = runs[left - 1];
  const after = runs[left + 1];
  return before !== undefined && after !== undefined && before.length < after.length
    ? left - 1
    : left;
}

/**
 * Gives a sort up, since a comparison raised: the list is whole again, in some order, as in CPython.
 */
export function abandonSort<Key, Value>(sort: Sort<Key, Value>): void {
  if (sort.phase === 'merge') abandonMerge(sort.merge);
  sort.phase = 'done';
}
