import { type Hash, sameHash } from '../hashing/index.ts';
import type { KeyRules } from './rules.ts';

/**
 * A dict: entries in order of insertion, with CPython 3.11's sizes, so that iteration over a dict
 * that changes sees and raises the same. Keys whose equality the host can decide are found by a host
 * `Map`; CPython's table of indices is built once a key comes that only hash and comparison can
 * tell, and from the moment that one is stored it alone serves.
 */
export interface Dictionary<Key, Value> {
  /** Keys by entry; `undefined` where one was deleted. Replaced when the table is rebuilt. */
  keys: (Key | undefined)[];
  values: (Value | undefined)[];
  /** Entry by canonical key; `null` once a key without one is stored. */
  byValue: Map<unknown, number> | null;
  /** The table by hash; `null` as long as nothing needs it. */
  byHash: HashIndex | null;
  /** Number of keys. */
  used: number;
  /** Entries that may be appended before the table is rebuilt. */
  usable: number;
  log2Size: number;
  /** All keys so far are strings: CPython has a table of its own for these. */
  onlyStrings: boolean;
}

interface HashIndex {
  /** Entry by slot, or {@link EMPTY} or {@link DELETED}. */
  readonly slots: Int32Array;
  /** Hash by entry. */
  readonly hashes: Hash[];
}

const EMPTY = -1;
const DELETED = -2;
const PERTURB_SHIFT = 5;
const LOG2_SMALLEST = 3;
/** Growth of a full table: the number of keys by this, up to a power of two. */
const GROWTH = 3;

/** How many entries a table of that many slots holds: two thirds. */
const usableOf = (log2Size: number): number => Math.floor((2 * 2 ** log2Size) / 3);

/** CPython's way to a power of two for that many slots; it gives 16 for fewer than 8. */
const log2For = (slots: number): number => 32 - Math.clz32(((slots | 8) - 1) | 7);

/** An empty dict. */
export function createDictionary<Key, Value>(): Dictionary<Key, Value> {
  return {
    keys: [],
    values: [],
    byValue: new Map(),
    byHash: null,
    used: 0,
    usable: 0,
    log2Size: 0,
    onlyStrings: true,
  };
}

/**
 * A search that waits for the interpreter: is `candidate == key`? Plain data; it goes on with
 * {@link resumeDictionarySearch}.
 */
export interface DictionarySearch<Key, Value> {
  readonly dictionary: Dictionary<Key, Value>;
  readonly key: Key;
  readonly hash: Hash;
  /** The stored key with the same hash, left operand of the comparison. */
  readonly candidate: Key;
  /** The table as it was when the comparison was asked for. */
  readonly keys: readonly (Key | undefined)[];
  readonly entry: number;
  readonly slot: number;
  readonly perturbHigh: number;
  readonly perturbLow: number;
}

/** Entry of a key, {@link ABSENT}, or a search that waits for a comparison. */
export type FoundEntry<Key, Value> = number | DictionarySearch<Key, Value>;

/** There is no such key. */
export const ABSENT = -1;

/**
 * Entry of a key by its value alone, or {@link ABSENT}; `undefined` when its hash is needed: take it
 * (which may run Python code) and call {@link findByHash}.
 */
export function findByValue<Key, Value>(
  { byValue }: Dictionary<Key, Value>,
  key: Key,
  rules: KeyRules<Key>,
): number | undefined {
  if (byValue === null) return undefined;
  const value = typeof key === 'string' ? key : rules.canonical(key);
  return value === undefined ? undefined : (byValue.get(value) ?? ABSENT);
}

/** Looks a key up by its hash. */
export function findByHash<Key, Value>(
  dictionary: Dictionary<Key, Value>,
  key: Key,
  hash: Hash,
  rules: KeyRules<Key>,
): FoundEntry<Key, Value> {
  if (dictionary.used === 0) return ABSENT;
  dictionary.byHash ??= indexByHash(dictionary, rules);
  const { slots } = dictionary.byHash;
  return probe(dictionary, key, hash, rules, hash.low & (slots.length - 1), hash.high, hash.low);
}

/** Goes on with a search, now that it is known whether the candidate equals the key. */
export function resumeDictionarySearch<Key, Value>(
  search: DictionarySearch<Key, Value>,
  equal: boolean,
  rules: KeyRules<Key>,
): FoundEntry<Key, Value> {
  const { dictionary, key, hash } = search;
  // The comparison may have changed the dict: then all begins anew.
  if (dictionary.keys !== search.keys || dictionary.keys[search.entry] !== search.candidate) {
    return findByHash(dictionary, key, hash, rules);
  }
  if (equal) return search.entry;
  const low = (search.perturbLow >>> PERTURB_SHIFT) | (search.perturbHigh << (32 - PERTURB_SHIFT));
  const high = search.perturbHigh >>> PERTURB_SHIFT;
  dictionary.byHash ??= indexByHash(dictionary, rules);
  const mask = dictionary.byHash.slots.length - 1;
  const slot = (Math.imul(search.slot, 5) + low + 1) & mask;
  return probe(dictionary, key, hash, rules, slot, high, low);
}

function probe<Key, Value>(
  dictionary: Dictionary<Key, Value>,
  key: Key,
  hash: Hash,
  { same }: KeyRules<Key>,
  firstSlot: number,
  firstHigh: number,
  firstLow: number,
): FoundEntry<Key, Value> {
  const { keys, byHash } = dictionary;
  if (byHash === null) return ABSENT;
  const { slots, hashes } = byHash;
  const mask = slots.length - 1;
  let slot = firstSlot;
  let perturbHigh = firstHigh;
  let perturbLow = firstLow;
  for (;;) {
    const entry = slots[slot] ?? EMPTY;
    if (entry === EMPTY) return ABSENT;
    if (entry >= 0) {
      const candidate = keys[entry];
      if (candidate !== undefined) {
        if (candidate === key) return entry;
        const stored = hashes[entry];
        if (stored !== undefined && sameHash(stored, hash)) {
          const equal = same(candidate, key);
          if (equal === true) return entry;
          if (equal === undefined) {
            return { dictionary, key, hash, candidate, keys, entry, slot, perturbHigh, perturbLow };
          }
        }
      }
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
}

/** The table by hash of a dict whose keys all have a canonical value. */
function indexByHash<Key, Value>(
  { keys, log2Size }: Dictionary<Key, Value>,
  rules: KeyRules<Key>,
): HashIndex {
  const hashes: Hash[] = [];
  for (const key of keys) hashes.push(key === undefined ? NO_HASH : rules.hash(key));
  return arrange(keys, hashes, log2Size);
}

/** Stands where an entry was deleted. */
const NO_HASH: Hash = { high: -1, low: -1 };

function arrange(keys: readonly unknown[], hashes: Hash[], log2Size: number): HashIndex {
  const index = { slots: new Int32Array(2 ** log2Size).fill(EMPTY), hashes };
  for (let entry = 0; entry < keys.length; entry++) {
    if (keys[entry] !== undefined) index.slots[freeSlot(index, hashes[entry] ?? NO_HASH)] = entry;
  }
  return index;
}

function freeSlot({ slots }: HashIndex, { high, low }: Hash): number {
  const mask = slots.length - 1;
  let slot = low & mask;
  let perturbHigh = high;
  let perturbLow = low;
  while ((slots[slot] ?? EMPTY) >= 0) {
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
  return slot;
}

/**
 * Appends a key that is absent. `hash` is that by which it was searched; it may be left out for a key
 * with a canonical value.
 */
export function insert<Key, Value>(
  dictionary: Dictionary<Key, Value>,
  key: Key,
  value: Value,
  rules: KeyRules<Key>,
  hash?: Hash,
): void {
  if (dictionary.log2Size === 0) {
    dictionary.log2Size = LOG2_SMALLEST;
    dictionary.usable = usableOf(LOG2_SMALLEST);
    dictionary.onlyStrings = typeof key === 'string';
  } else if (dictionary.onlyStrings && typeof key !== 'string') {
    rebuild(dictionary, log2For(dictionary.used * GROWTH));
    dictionary.onlyStrings = false;
  }
  if (dictionary.usable <= 0) rebuild(dictionary, log2For(dictionary.used * GROWTH));
  const entry = dictionary.keys.length;
  const canonical = typeof key === 'string' ? key : rules.canonical(key);
  if (canonical === undefined && dictionary.byValue !== null) {
    dictionary.byHash ??= indexByHash(dictionary, rules);
    dictionary.byValue = null;
  }
  if (dictionary.byHash !== null) {
    const known = hash ?? rules.hash(key);
    dictionary.byHash.slots[freeSlot(dictionary.byHash, known)] = entry;
    dictionary.byHash.hashes[entry] = known;
  }
  dictionary.byValue?.set(canonical, entry);
  dictionary.keys.push(key);
  dictionary.values.push(value);
  dictionary.used++;
  dictionary.usable--;
}

/** Takes an entry out; `rules` and its place in the others follow. Returns its value. */
export function remove<Key, Value>(
  dictionary: Dictionary<Key, Value>,
  entry: number,
  rules: KeyRules<Key>,
): Value | undefined {
  const { keys, values, byValue, byHash } = dictionary;
  const key = keys[entry];
  if (key === undefined) return undefined;
  const value = values[entry];
  byValue?.delete(typeof key === 'string' ? key : rules.canonical(key));
  if (byHash !== null) {
    byHash.slots[slotOf(byHash, entry)] = DELETED;
    byHash.hashes[entry] = NO_HASH;
  }
  keys[entry] = undefined;
  values[entry] = undefined;
  dictionary.used--;
  return value;
}

function slotOf({ slots, hashes }: HashIndex, entry: number): number {
  const { high, low } = hashes[entry] ?? NO_HASH;
  const mask = slots.length - 1;
  let slot = low & mask;
  let perturbHigh = high;
  let perturbLow = low;
  while (slots[slot] !== entry) {
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
  return slot;
}

/** Takes the newest entry out, for `popitem`. `null` when there is none. */
export function removeLast<Key, Value>(
  dictionary: Dictionary<Key, Value>,
  rules: KeyRules<Key>,
): { readonly key: Key; readonly value: Value } | null {
  const { keys, values } = dictionary;
  for (let entry = keys.length - 1; entry >= 0; entry--) {
    const key = keys[entry];
    if (key === undefined) continue;
    const value = remove(dictionary, entry, rules) as Value;
    keys.length = entry;
    values.length = entry;
    if (dictionary.byHash !== null) dictionary.byHash.hashes.length = entry;
    return { key, value };
  }
  return null;
}

/** Makes a table of that size, with the entries moved together. */
function rebuild<Key, Value>(dictionary: Dictionary<Key, Value>, log2Size: number): void {
  const { keys, values, used } = dictionary;
  dictionary.log2Size = log2Size;
  dictionary.usable = usableOf(log2Size) - used;
  const before = dictionary.byHash?.hashes;
  const hashes = before?.filter((_, entry) => keys[entry] !== undefined);
  if (keys.length === used) {
    // A search in work must see that the table is another; a host Map need not.
    if (hashes !== undefined) dictionary.keys = keys.slice();
  } else {
    const present = (_: unknown, entry: number) => keys[entry] !== undefined;
    dictionary.values = values.filter(present);
    dictionary.keys = keys.filter(present);
    if (dictionary.byValue !== null) {
      for (const [value, entry] of renumbered(dictionary.byValue)) {
        dictionary.byValue.set(value, entry);
      }
    }
  }
  if (hashes === undefined) return;
  // While keys are found by value, the table by hash is made again when it is needed.
  dictionary.byHash =
    dictionary.byValue === null ? arrange(dictionary.keys, hashes, log2Size) : null;
}

/** A host Map keeps the order of insertion too, so the n-th of it is entry n. */
function* renumbered(byValue: Map<unknown, number>): Generator<[unknown, number], void> {
  let entry = 0;
  for (const value of byValue.keys()) yield [value, entry++];
}

/** Makes room before another dict is merged in. */
export function presizeDictionary<Key, Value>(
  dictionary: Dictionary<Key, Value>,
  count: number,
): void {
  if (dictionary.log2Size > 0 && usableOf(dictionary.log2Size) < count) {
    rebuild(dictionary, log2For(Math.ceil(((dictionary.used + count) * 3) / 2)));
  }
}

/** A copy, without the places of deleted entries. */
export function copyDictionary<Key, Value>(
  dictionary: Dictionary<Key, Value>,
): Dictionary<Key, Value> {
  const { byHash, byValue } = dictionary;
  const copy = {
    ...dictionary,
    keys: dictionary.keys.slice(),
    values: dictionary.values.slice(),
    byValue: byValue === null ? null : new Map(byValue),
    byHash: byHash === null ? null : { slots: byHash.slots.slice(), hashes: byHash.hashes.slice() },
  };
  if (copy.keys.length > copy.used) rebuild(copy, log2For(Math.ceil((copy.used * 3) / 2)));
  return copy;
}

/** Removes all entries. */
export function clearDictionary<Key, Value>(dictionary: Dictionary<Key, Value>): void {
  Object.assign(dictionary, createDictionary<Key, Value>());
}
