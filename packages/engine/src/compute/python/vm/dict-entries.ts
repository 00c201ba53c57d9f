import {
  type DictEntry,
  EXHAUSTED,
  type NextResult,
  type PyDict,
  PyIterator,
} from '../objects/index.ts';

/** Goes over the keys of a dict for built-in work, which also needs their entries; a dict that changes is no mistake. */
export class DictEntries extends PyIterator {
  readonly dict: PyDict;
  /** That of the key given last. */
  entry: DictEntry | undefined;
  #next = 0;

  constructor(dict: PyDict) {
    super();
    this.dict = dict;
  }

  advance(): NextResult {
    const { entries } = this.dict;
    while (this.#next < entries.length) {
      const entry = entries[this.#next];
      this.#next += 1;
      if (entry?.value === undefined) continue;
      this.entry = entry;
      return entry.key;
    }
    return EXHAUSTED;
  }
}
