import type { Thread } from '../vm/thread.ts';
import type { PyDict } from './dict.ts';
import { EXHAUSTED, type NextResult, PyObject, type Value } from './object.ts';
import { type PyList, type PyRange, PyTuple } from './sequences.ts';

/** An iterator that is built in. */
export abstract class PyIterator extends PyObject {
  /** Whether the next item may come from code of the program. */
  readonly callsBack: boolean = false;
  /** The next item. */
  abstract advance(thread: Thread): NextResult;
  /** Whether `__length_hint__` may run code of the program; then {@link lengthHint} has nothing to say. */
  readonly hintCallsBack: boolean = false;
  /** What `__length_hint__` gives; `undefined` when it has none. */
  lengthHint(): number | bigint | undefined {
    return undefined;
  }
}

export class ListIterator extends PyIterator {
  list: PyList | undefined;
  index = 0;

  constructor(list: PyList) {
    super();
    this.list = list;
  }

  advance(): NextResult {
    const { list } = this;
    if (list === undefined) return EXHAUSTED;
    const item = list.items[this.index];
    if (item === undefined) {
      this.list = undefined;
      return EXHAUSTED;
    }
    this.index += 1;
    return item;
  }

  override lengthHint(): number {
    return this.list === undefined ? 0 : Math.max(0, this.list.items.length - this.index);
  }
}

export class ReversedListIterator extends PyIterator {
  list: PyList | undefined;
  index: number;

  constructor(list: PyList) {
    super();
    this.list = list;
    this.index = list.items.length - 1;
  }

  advance(): NextResult {
    const item = this.index < 0 ? undefined : this.list?.items[this.index];
    if (item === undefined) {
      this.list = undefined;
      return EXHAUSTED;
    }
    this.index -= 1;
    return item;
  }

  override lengthHint(): number {
    return this.list === undefined ? 0 : this.index + 1;
  }
}

export class TupleIterator extends PyIterator {
  readonly items: readonly Value[];
  index = 0;

  constructor(tuple: PyTuple) {
    super();
    this.items = tuple.items;
  }

  advance(): NextResult {
    const item = this.items[this.index];
    if (item === undefined) return EXHAUSTED;
    this.index += 1;
    return item;
  }

  override lengthHint(): number {
    return this.items.length - this.index;
  }
}

/** By code point. */
export class StrIterator extends PyIterator {
  readonly text: string;
  index = 0;

  constructor(text: string) {
    super();
    this.text = text;
  }

  advance(): NextResult {
    const { text, index } = this;
    if (index >= text.length) return EXHAUSTED;
    const unit = text.charCodeAt(index);
    const pair =
      unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    this.index = index + (pair ? 2 : 1);
    return pair ? text.slice(index, index + 2) : (text[index] as string);
  }

  override lengthHint(): number {
    return [...this.text.slice(this.index)].length;
  }
}

/** The numbers of a range whose bounds are safe integers. */
export class RangeIterator extends PyIterator {
  value: number;
  readonly step: number;
  left: number;

  constructor(range: PyRange) {
    super();
    this.value = Number(range.start);
    this.step = Number(range.step);
    this.left = Number(range.length);
  }

  advance(): NextResult {
    if (this.left <= 0) return EXHAUSTED;
    const { value } = this;
    this.value = value + this.step;
    this.left -= 1;
    return value;
  }

  override lengthHint(): number {
    return this.left;
  }
}

/** The numbers of a range beyond the safe integers. */
export class LongRangeIterator extends PyIterator {
  value: bigint;
  readonly step: bigint;
  left: bigint;

  constructor(range: PyRange) {
    super();
    this.value = BigInt(range.start);
    this.step = BigInt(range.step);
    this.left = BigInt(range.length);
  }

  advance(): NextResult {
    if (this.left <= 0n) return EXHAUSTED;
    const { value } = this;
    this.value += this.step;
    this.left -= 1n;
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER
      ? Number(value)
      : value;
  }

  override lengthHint(): number | bigint {
    return this.left <= Number.MAX_SAFE_INTEGER ? Number(this.left) : this.left;
  }
}

/** What an iterator over a dictionary gives of each entry. */
export type DictPart = 'keys' | 'values' | 'items';

/** Goes through a dictionary that must keep its keys meanwhile. */
export class DictIterator extends PyIterator {
  dict: PyDict | undefined;
  readonly part: DictPart;
  readonly step: 1 | -1;
  /** Keys at the beginning; −1 once it has failed, so that it fails again. */
  size: number;
  index: number;
  left: number;
  readonly changed: (thread: Thread, sizeChanged: boolean) => never;

  constructor(
    dict: PyDict,
    part: DictPart,
    step: 1 | -1,
    changed: (thread: Thread, sizeChanged: boolean) => never,
  ) {
    super();
    this.dict = dict;
    this.part = part;
    this.step = step;
    this.size = dict.size;
    this.left = dict.size;
    this.index = step === 1 ? 0 : dict.entries.length - 1;
    this.changed = changed;
  }

  advance(thread: Thread): NextResult {
    const { dict } = this;
    if (dict === undefined) return EXHAUSTED;
    if (dict.size !== this.size) {
      this.size = -1;
      this.changed(thread, true);
    }
    const { entries } = dict;
    for (;;) {
      if (this.index < 0 || this.index >= entries.length) {
        this.dict = undefined;
        return EXHAUSTED;
      }
      const entry = entries[this.index];
      this.index += this.step;
      if (entry?.value === undefined) continue;
      if (this.left === 0 && this.step === 1) {
        this.dict = undefined;
        this.changed(thread, false);
      }
      this.left -= 1;
      switch (this.part) {
        case 'keys':
          return entry.key;
        case 'values':
          return entry.value;
        default:
          return new PyTuple([entry.key, entry.value]);
      }
    }
  }

  override lengthHint(): number {
    return this.dict === undefined || this.dict.size !== this.size ? 0 : this.left;
  }
}
