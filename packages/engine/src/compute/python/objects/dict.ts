import { allocation } from '../allocation.ts';
import { hostKeyOf } from './host-key.ts';
import { PyObject, type Value } from './object.ts';

/** An entry of a dictionary. It stays the same object as long as its key is there. */
export interface DictEntry {
  readonly key: Value;
  /** `undefined` once it was deleted. */
  value: Value | undefined;
  /** Its place in the order of insertion. */
  index: number;
  /** Hash of a key that the program compares itself; see {@link PyDict.ownEntries}. */
  readonly hash: number | bigint | undefined;
  /** By what the host finds the key, if it does; see `hostKeyOf`. */
  readonly hostKey: unknown;
}

/** Host key of entries whose keys the program compares: equal to no other. */
const NONE = Symbol('none');

/** Up to so many entries the host looks through them; for more it has an index. */
const FEW = 8;

/** Bytes of an empty dictionary, and what each entry adds. Source: `sys.getsizeof` of CPython 3.11. */
export const DICT_SIZE = 64;
export const ENTRY_SIZE = 104;

/** Entries that CPython's smallest table has room for. */
const SMALLEST_ROOM = 5;

/** The entries of a table that is made for so many keys: two thirds of a power of two. */
function roomFor(size: number): number {
  const slots = 2 ** (32 - Math.clz32((((size * 3) | 8) - 1) | 7));
  return Math.floor((2 * slots) / 3);
}

/**
 * A `dict`. Keys whose equality the host can decide (numbers, text, tuples of such, objects equal to
 * themselves alone) are found at once; those of classes with an `__eq__` of their own stand in
 * `ownEntries` by hash, and finding them is work for the virtual machine.
 */
export class PyDict extends PyObject {
  /** In order of insertion, with gaps. */
  declare entries: (DictEntry | undefined)[];
  declare size: number;
  /** Changes whenever a key comes or goes, not when a value is replaced. */
  declare keysVersion: number;
  /** See `PyInstance`. */
  declare mark: number;
  /** Entries whose keys the program compares, by hash. */
  declare ownEntries: Map<number | bigint, DictEntry[]> | undefined;
  /** The keys that the host finds by hash, as far as {@link entriesWithHash} has needed them. */
  #hashed:
    | {
        entries: (DictEntry | undefined)[];
        count: number;
        byHash: Map<unknown, DictEntry[]>;
      }
    | undefined;
  #byHostKey: Map<unknown, DictEntry> | undefined;
  /** What was found there last: the next who asks often wants the same. */
  #found: DictEntry | undefined;
  /** Entries that may come before the gaps are closed, as in CPython's table; none is made before the first. */
  #usable = -1;
  /** All keys are text, for which CPython has a table of its own: it is made anew for the first other one. */
  #onlyText = true;

  constructor() {
    super();
    this.entries = [];
    this.size = 0;
    this.keysVersion = 0;
    this.mark = 0;
    this.ownEntries = undefined;
    allocation.bytes += DICT_SIZE;
    allocation.containers?.push(this);
  }

  /** The entry of a string key, such as the name of an attribute. */
  entryOfName(name: string): DictEntry | undefined {
    return this.entryOfHostKey(name.charCodeAt(0) === 0 ? hostKeyOf(name) : name);
  }

  getName(name: string): Value | undefined {
    return this.entryOfName(name)?.value;
  }

  setName(name: string, value: Value): void {
    const hostKey = name.charCodeAt(0) === 0 ? hostKeyOf(name) : name;
    const entry = this.entryOfHostKey(hostKey);
    if (entry === undefined) this.#insert(hostKey, name, value);
    else entry.value = value;
  }

  /** Returns whether it was there. */
  deleteName(name: string): boolean {
    const entry = this.entryOfName(name);
    if (entry === undefined) return false;
    this.deleteEntry(entry);
    return true;
  }

  /** The entry of a key that has a host key; see `hostKeyOf`. */
  entryOfHostKey(hostKey: unknown): DictEntry | undefined {
    if (this.#byHostKey !== undefined) {
      if (this.#found !== undefined && this.#found.hostKey === hostKey) return this.#found;
      const found = this.#byHostKey.get(hostKey);
      if (found !== undefined) this.#found = found;
      return found;
    }
    const { entries } = this;
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index];
      if (entry !== undefined && entry.hostKey === hostKey) return entry;
    }
    return undefined;
  }

  /** Sets a key that has a host key and is not among {@link ownEntries}. */
  setHostKey(hostKey: unknown, key: Value, value: Value): void {
    const entry = this.entryOfHostKey(hostKey);
    if (entry === undefined) this.#insert(hostKey, key, value);
    else entry.value = value;
  }

  /** Adds a key that the program compares, which is not there yet. */
  insertOwn(hash: number | bigint, key: Value, value: Value): void {
    const entry: DictEntry = { key, value, index: 0, hash, hostKey: NONE };
    this.ownEntries ??= new Map();
    const others = this.ownEntries.get(hash);
    if (others === undefined) this.ownEntries.set(hash, [entry]);
    else others.push(entry);
    this.#append(entry);
  }

  deleteEntry(entry: DictEntry): void {
    if (this.#found === entry) this.#found = undefined;
    if (entry.hash === undefined) this.#byHostKey?.delete(entry.hostKey);
    else this.#deleteOwn(entry, entry.hash);
    entry.value = undefined;
    this.entries[entry.index] = undefined;
    this.size -= 1;
    this.keysVersion += 1;
  }

  /** Takes the entry that came last out, for `popitem`. */
  takeLast(): readonly [Value, Value] | undefined {
    while (this.entries.length > 0) {
      const entry = this.entries.at(-1);
      if (entry?.value !== undefined) {
        const { key, value } = entry;
        this.deleteEntry(entry);
        this.entries.pop();
        return [key, value];
      }
      this.entries.pop();
    }
    return undefined;
  }

  clear(): void {
    for (const entry of this.entries) if (entry !== undefined) entry.value = undefined;
    this.entries = [];
    this.#byHostKey = undefined;
    this.#found = undefined;
    this.ownEntries = undefined;
    this.#usable = -1;
    this.size = 0;
    this.keysVersion += 1;
  }

  /** Adds all entries of another one, none of which may be there already if the program compares keys. */
  copyFrom(other: PyDict): void {
    for (const entry of other.entries) {
      if (entry?.value === undefined) continue;
      if (entry.hash === undefined) this.setHostKey(entry.hostKey, entry.key, entry.value);
      else this.insertOwn(entry.hash, entry.key, entry.value);
    }
  }

  /** How many keys {@link entriesWithHash} has yet to look at. */
  get unhashed(): number {
    const hashed = this.#hashed;
    return this.entries.length - (hashed?.entries === this.entries ? hashed.count : 0);
  }

  /** Takes up to `limit` keys more into the index by hash. */
  hashKeys(hashOf: (key: Value) => number | bigint | undefined, limit: number): void {
    let hashed = this.#hashed;
    if (hashed?.entries !== this.entries || hashed.count > this.entries.length) {
      hashed = { entries: this.entries, count: 0, byHash: new Map() };
      this.#hashed = hashed;
    }
    const end = Math.min(this.entries.length, hashed.count + limit);
    for (; hashed.count < end; hashed.count += 1) {
      const entry = this.entries[hashed.count];
      if (entry === undefined || entry.hash !== undefined) continue;
      const hash = hashOf(entry.key);
      const others = hashed.byHash.get(hash);
      if (others === undefined) hashed.byHash.set(hash, [entry]);
      else others.push(entry);
    }
  }

  /** Entries found by the host whose keys have this hash, among those that {@link hashKeys} has taken in. */
  entriesWithHash(hash: number | bigint): readonly DictEntry[] {
    return this.#hashed?.byHash.get(hash) ?? [];
  }

  /** Live entries in order. */
  *live(): Generator<DictEntry & { value: Value }> {
    for (const entry of this.entries) {
      if (entry?.value !== undefined) yield entry as DictEntry & { value: Value };
    }
  }

  #insert(hostKey: unknown, key: Value, value: Value): void {
    const entry: DictEntry = { key, value, index: 0, hash: undefined, hostKey };
    this.#append(entry);
    if (this.#byHostKey !== undefined) this.#byHostKey.set(hostKey, entry);
    else if (this.entries.length > FEW) this.#index();
  }

  #index(): void {
    this.#byHostKey = new Map();
    for (const entry of this.entries) {
      if (entry?.hash === undefined && entry !== undefined) {
        this.#byHostKey.set(entry.hostKey, entry);
      }
    }
  }

  #append(entry: DictEntry): void {
    if (this.#usable < 0) {
      this.#usable = SMALLEST_ROOM;
      this.#onlyText = typeof entry.key === 'string';
    } else if (this.#onlyText && typeof entry.key !== 'string') {
      this.#rebuild();
      this.#onlyText = false;
    }
    if (this.#usable <= 0) this.#rebuild();
    this.#usable -= 1;
    entry.index = this.entries.length;
    this.entries.push(entry);
    this.size += 1;
    this.keysVersion += 1;
    allocation.bytes += ENTRY_SIZE;
  }

  #deleteOwn(entry: DictEntry, hash: number | bigint): void {
    const others = this.ownEntries?.get(hash)?.filter((other) => other !== entry) ?? [];
    if (others.length > 0) this.ownEntries?.set(hash, others);
    else this.ownEntries?.delete(hash);
    if (this.ownEntries?.size === 0) this.ownEntries = undefined;
  }

  #rebuild(): void {
    this.#usable = roomFor(this.size) - this.size;
    if (this.size === this.entries.length) return;
    const kept = this.entries.filter((entry) => entry !== undefined);
    for (const [index, entry] of kept.entries()) entry.index = index;
    this.entries = kept;
  }
}
