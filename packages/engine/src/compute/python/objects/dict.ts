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
}

/** So many deleted places are closed up at once; below it is not worth the work. */
const COMPACTION_MINIMUM = 16;

/**
 * A `dict`. Keys whose equality the host can decide (numbers, text, tuples of such, objects equal to
 * themselves alone) are found at once; those of classes with an `__eq__` of their own stand in
 * `ownEntries` by hash, and finding them is work for the virtual machine.
 */
export class PyDict extends PyObject {
  /** In order of insertion, with gaps. */
  entries: (DictEntry | undefined)[] = [];
  size = 0;
  /** Changes whenever a key comes or goes, not when a value is replaced. */
  keysVersion = 0;
  /** Entries whose keys the program compares, by hash. */
  ownEntries: Map<number | bigint, DictEntry[]> | undefined;
  readonly #byHostKey = new Map<unknown, DictEntry>();

  /** The entry of a string key, such as the name of an attribute. */
  entryOfName(name: string): DictEntry | undefined {
    return this.#byHostKey.get(name.charCodeAt(0) === 0 ? hostKeyOf(name) : name);
  }

  getName(name: string): Value | undefined {
    return this.#byHostKey.get(name.charCodeAt(0) === 0 ? hostKeyOf(name) : name)?.value;
  }

  setName(name: string, value: Value): void {
    const hostKey = name.charCodeAt(0) === 0 ? hostKeyOf(name) : name;
    const entry = this.#byHostKey.get(hostKey);
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
    return this.#byHostKey.get(hostKey);
  }

  /** Sets a key that has a host key and is not among {@link ownEntries}. */
  setHostKey(hostKey: unknown, key: Value, value: Value): void {
    const entry = this.#byHostKey.get(hostKey);
    if (entry === undefined) this.#insert(hostKey, key, value);
    else entry.value = value;
  }

  /** Adds a key that the program compares, which is not there yet. */
  insertOwn(hash: number | bigint, key: Value, value: Value): void {
    const entry: DictEntry = { key, value, index: this.entries.length, hash };
    this.ownEntries ??= new Map();
    const others = this.ownEntries.get(hash);
    if (others === undefined) this.ownEntries.set(hash, [entry]);
    else others.push(entry);
    this.#append(entry);
  }

  deleteEntry(entry: DictEntry): void {
    if (entry.hash === undefined) this.#byHostKey.delete(hostKeyOf(entry.key));
    else this.#deleteOwn(entry, entry.hash);
    entry.value = undefined;
    this.entries[entry.index] = undefined;
    this.size -= 1;
    this.keysVersion += 1;
    if (entry.index === this.entries.length - 1) this.#dropTrailingGaps();
    else if (this.entries.length > COMPACTION_MINIMUM && this.size < this.entries.length / 4) {
      this.#compact();
    }
  }

  /** The entry that came last, or none. */
  lastEntry(): DictEntry | undefined {
    return this.entries.at(-1);
  }

  clear(): void {
    for (const entry of this.entries) if (entry !== undefined) entry.value = undefined;
    this.entries = [];
    this.#byHostKey.clear();
    this.ownEntries = undefined;
    this.size = 0;
    this.keysVersion += 1;
  }

  /** Adds all entries of another one; neither may have keys that the program compares. */
  copyFrom(other: PyDict): void {
    for (const entry of other.entries) {
      if (entry?.value === undefined) continue;
      if (entry.hash === undefined) this.setHostKey(hostKeyOf(entry.key), entry.key, entry.value);
      else this.insertOwn(entry.hash, entry.key, entry.value);
    }
  }

  /** Entries found by the host whose keys have this hash. */
  entriesWithHash(
    hash: number | bigint,
    hashOf: (key: Value) => number | bigint | undefined,
  ): readonly DictEntry[] {
    return this.entries.filter(
      (entry): entry is DictEntry =>
        entry?.hash === undefined && entry !== undefined && hashOf(entry.key) === hash,
    );
  }

  /** Live entries in order. */
  *live(): Generator<DictEntry & { value: Value }> {
    for (const entry of this.entries) {
      if (entry?.value !== undefined) yield entry as DictEntry & { value: Value };
    }
  }

  #insert(hostKey: unknown, key: Value, value: Value): void {
    const entry: DictEntry = { key, value, index: this.entries.length, hash: undefined };
    this.#byHostKey.set(hostKey, entry);
    this.#append(entry);
  }

  #append(entry: DictEntry): void {
    this.entries.push(entry);
    this.size += 1;
    this.keysVersion += 1;
  }

  #deleteOwn(entry: DictEntry, hash: number | bigint): void {
    const others = this.ownEntries?.get(hash)?.filter((other) => other !== entry) ?? [];
    if (others.length > 0) this.ownEntries?.set(hash, others);
    else this.ownEntries?.delete(hash);
    if (this.ownEntries?.size === 0) this.ownEntries = undefined;
  }

  #dropTrailingGaps(): void {
    while (this.entries.length > 0 && this.entries.at(-1) === undefined) this.entries.pop();
  }

  #compact(): void {
    const kept = this.entries.filter((entry) => entry !== undefined);
    for (const [index, entry] of kept.entries()) entry.index = index;
    this.entries = kept;
  }
}
