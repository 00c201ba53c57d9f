import { type Hash, hashOf } from '../hashing/index.ts';
import { createSet, type SetTable, SMALLEST, slots } from './empty-set.ts';
import type { SameByValue } from './rules.ts';

/** Neighbours that are tried before the probe jumps. */
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
/** Members above which a table grows twofold and not fourfold. */
const LARGE = 50_000;

/** Does the slot hold a member? */
const isActive = (table: SetTable<unknown>, slot: number): boolean =>
  table.keys[slot] !== undefined;

/** Hash of the member in a slot. */
export const hashAt = (table: SetTable<unknown>, slot: number): Hash =>
  hashOf(table.highs[slot] ?? 0, table.lows[slot] ?? 0);

/**
 * A search that waits for the interpreter: is `candidate == key`? Plain data; it goes on with
 * {@link resumeSearch}.
 */
export interface SetSearch<Key> {
  readonly table: SetTable<Key>;
  readonly key: Key;
  readonly hash: Hash;
  /** The stored key with the same hash, left operand of the comparison. */
  candidate: Key;
  /** The slots as they were when the comparison was asked for. */
  keys: (Key | undefined)[];
  slot: number;
  base: number;
  /** The last slot of a deleted member that was passed, or -1: a new member takes it. */
  free: number;
  perturbHigh: number;
  perturbLow: number;
}

/**
 * Where a key is: its slot; `~slot` of the free slot at which it may be inserted when it is absent;
 * or a search that waits for a comparison.
 */
export type Found<Key> = number | SetSearch<Key>;

/** Looks a key up. */
export function findInSet<Key>(
  table: SetTable<Key>,
  key: Key,
  hash: Hash,
  same: SameByValue<Key>,
): Found<Key> {
  return probe(table, key, hash, same, hash.low & table.mask, -1, -1, hash.high, hash.low);
}

/** Goes on with a search, now that it is known whether the candidate equals the key. */
export function resumeSearch<Key>(
  search: SetSearch<Key>,
  equal: boolean,
  same: SameByValue<Key>,
): Found<Key> {
  const { table, key, hash } = search;
  // The comparison may have changed the set: then all begins anew.
  if (table.keys !== search.keys || table.keys[search.slot] !== search.candidate) {
    return findInSet(table, key, hash, same);
  }
  if (equal) return search.slot;
  return probe(
    table,
    key,
    hash,
    same,
    search.base,
    search.slot,
    search.free,
    search.perturbHigh,
    search.perturbLow,
  );
}

/** The probe from the run of neighbours at `base`, after the slot `last` of it (-1: from its start). */
function probe<Key>(
  table: SetTable<Key>,
  key: Key,
  hash: Hash,
  same: SameByValue<Key>,
  base: number,
  last: number,
  firstFree: number,
  perturbHigh: number,
  perturbLow: number,
): Found<Key> {
  const { keys, lows, highs, mask } = table;
  const { low, high } = hash;
  let slot = last < 0 ? base : last + 1;
  let free = firstFree;
  for (;;) {
    const end = base + LINEAR_PROBES <= mask ? base + LINEAR_PROBES : base;
    for (; slot <= end; slot++) {
      const stored = keys[slot];
      if (stored === undefined) {
        if (lows[slot] === 0) return ~(free < 0 ? slot : free);
        free = slot;
      } else if (lows[slot] === low && highs[slot] === high) {
        if (stored === key) return slot;
        const equal = same(stored, key);
        if (equal === true) return slot;
        if (equal === undefined) {
          return {
            table,
            key,
            hash,
            candidate: stored,
            keys,
            slot,
            base,
            free,
            perturbHigh,
            perturbLow,
          };
        }
      }
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    base = (Math.imul(base, 5) + 1 + perturbLow) & mask;
    slot = base;
  }
}

/** Puts a key that is absent into the free slot that the search ended at. */
export function insertAt<Key>(table: SetTable<Key>, slot: number, key: Key, hash: Hash): void {
  const fresh = table.lows[slot] === 0;
  table.keys[slot] = key;
  table.lows[slot] = hash.low;
  table.highs[slot] = hash.high;
  table.used++;
  if (!fresh) return;
  table.fill++;
  if (table.fill * 5 >= table.mask * 3) grow(table);
}

/** Takes the member in a slot out. */
export function removeAt(table: SetTable<unknown>, slot: number): void {
  table.keys[slot] = undefined;
  table.lows[slot] = -1;
  table.highs[slot] = -1;
  table.used--;
}

function grow(table: SetTable<unknown>): void {
  resize(table, table.used > LARGE ? table.used * 2 : table.used * 4);
}

/** Rebuilds the table with more slots than `minimum`, a power of two, without the deleted ones. */
function resize<Key>(table: SetTable<Key>, minimum: number): void {
  let size = SMALLEST;
  while (size <= minimum) size *= 2;
  const { keys, highs, lows } = table;
  Object.assign(table, slots<Key>(size));
  table.fill = table.used;
  insertAll(table, keys, highs, lows);
}

/** Puts members that are known to be new and different into a table without deleted slots. */
function insertAll<Key>(
  table: SetTable<Key>,
  keys: readonly (Key | undefined)[],
  highs: Int32Array,
  lows: Int32Array,
): void {
  const { mask, keys: into, highs: intoHighs, lows: intoLows } = table;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index];
    if (key === undefined) continue;
    const low = lows[index] ?? 0;
    const high = highs[index] ?? 0;
    let perturbLow = low;
    let perturbHigh = high;
    let slot = low & mask;
    search: for (;;) {
      const end = slot + LINEAR_PROBES <= mask ? slot + LINEAR_PROBES : slot;
      const base = slot;
      for (; slot <= end; slot++) if (into[slot] === undefined) break search;
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
      perturbHigh >>>= PERTURB_SHIFT;
      slot = (Math.imul(base, 5) + 1 + perturbLow) & mask;
    }
    into[slot] = key;
    intoLows[slot] = low;
    intoHighs[slot] = high;
  }
}

/**
 * Makes room before `count` more members come from a set or dict. What comes from any other iterable
 * is added one by one without it.
 */
export function presize(table: SetTable<unknown>, count: number): void {
  if ((table.fill + count) * 5 >= table.mask * 3) resize(table, (table.used + count) * 2);
}

/** After a removal of many: rebuilds the table when more than a quarter of it is deleted slots. */
export function tidyAfterRemoval(table: SetTable<unknown>): void {
  if (table.fill - table.used > Math.floor(table.mask / 4)) grow(table);
}

/** Takes the members of another set into an empty table, at once. */
export function fillFrom<Key>(table: SetTable<Key>, other: SetTable<Key>): void {
  if (other.used === 0) return;
  presize(table, other.used);
  table.fill = other.used;
  table.used = other.used;
  if (table.mask === other.mask && other.fill === other.used) {
    table.keys = other.keys.slice();
    table.highs = other.highs.slice();
    table.lows = other.lows.slice();
  } else {
    insertAll(table, other.keys, other.highs, other.lows);
  }
}

/** A copy, laid out as CPython's copy is, which may be another order. */
export function copySet<Key>(table: SetTable<Key>): SetTable<Key> {
  const copy = createSet<Key>();
  fillFrom(copy, table);
  return copy;
}

/** Removes all members. */
export function clearSet(table: SetTable<unknown>): void {
  Object.assign(table, slots(SMALLEST), { fill: 0, used: 0 });
}

/** Gives a table the content of another, which is not used any more. */
export function replaceSet<Key>(table: SetTable<Key>, by: SetTable<Key>): void {
  const { keys, highs, lows, mask, fill, used } = by;
  Object.assign(table, { keys, highs, lows, mask, fill, used });
}

/** Removes a member and returns it: the first at or after the finger. `undefined` when it is empty. */
export function popFromSet<Key>(table: SetTable<Key>): Key | undefined {
  if (table.used === 0) return undefined;
  let slot = table.finger & table.mask;
  while (table.keys[slot] === undefined) slot = slot === table.mask ? 0 : slot + 1;
  const key = table.keys[slot];
  removeAt(table, slot);
  table.finger = slot + 1;
  return key;
}

/** The hashes of the members, in order. */
export function* hashesOf(table: SetTable<unknown>): Generator<Hash, void> {
  for (let slot = 0; slot <= table.mask; slot++)
    if (isActive(table, slot)) yield hashAt(table, slot);
}
