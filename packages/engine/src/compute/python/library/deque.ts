import { adopt, defineNew } from '../builtins/construct.ts';
import { defineIterator } from '../builtins/iterators.ts';
import { fitsSsize } from '../numbers/index.ts';
import {
  builtInType,
  defineAttributes,
  defineMethods,
  EXHAUSTED,
  type NextResult,
  native,
  PyIterator,
  PyObject,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { integerIn } from '../vm/conversions.ts';
import { type EachItem, forEachItem } from '../vm/each.ts';
import { raise } from '../vm/errors.ts';
import { withSize, withSubscript } from '../vm/indices.ts';
import { checkItems } from '../vm/memory.ts';
import type { Thread } from '../vm/thread.ts';

const FIRST_SIZE = 16;

/** A queue with two ends: a ring that doubles when it is full. */
class PyDeque extends PyObject {
  ring: (Value | undefined)[] = new Array(FIRST_SIZE).fill(undefined);
  first = 0;
  length = 0;
  limit: number | undefined;
  /** Changes whenever an item comes or goes. */
  version = 0;

  at(index: number): Value {
    return this.ring[(this.first + index) & (this.ring.length - 1)] as Value;
  }

  put(index: number, value: Value): void {
    this.ring[(this.first + index) & (this.ring.length - 1)] = value;
  }

  append(value: Value): void {
    if (this.limit === 0) return;
    if (this.length === this.limit) this.takeFirst();
    this.#makeRoom();
    this.put(this.length, value);
    this.length += 1;
    this.version += 1;
  }

  prepend(value: Value): void {
    if (this.limit === 0) return;
    if (this.length === this.limit) this.takeLast();
    this.#makeRoom();
    this.first = (this.first - 1) & (this.ring.length - 1);
    this.put(0, value);
    this.length += 1;
    this.version += 1;
  }

  takeFirst(): Value {
    const value = this.at(0);
    this.ring[this.first] = undefined;
    this.first = (this.first + 1) & (this.ring.length - 1);
    this.length -= 1;
    this.version += 1;
    return value;
  }

  takeLast(): Value {
    const value = this.at(this.length - 1);
    this.length -= 1;
    this.ring[(this.first + this.length) & (this.ring.length - 1)] = undefined;
    this.version += 1;
    return value;
  }

  clear(): void {
    this.ring = new Array(FIRST_SIZE).fill(undefined);
    this.first = 0;
    this.length = 0;
    this.version += 1;
  }

  /** Puts the items into a ring of their own, `first` of it being the item at `start`. */
  rotateTo(start: number): void {
    const items = Array.from({ length: this.length }, (_, index) =>
      this.at((start + index) % this.length),
    );
    for (const [index, item] of items.entries()) this.put(index, item);
    this.version += 1;
  }

  delete(index: number): void {
    for (let place = index; place < this.length - 1; place += 1)
      this.put(place, this.at(place + 1));
    this.takeLast();
  }

  #makeRoom(): void {
    if (this.length < this.ring.length) return;
    checkItems(this.length * 2);
    const items = Array.from({ length: this.length }, (_, index) => this.at(index));
    this.ring = items.concat(new Array(this.length).fill(undefined));
    this.first = 0;
  }
}

export const dequeType = builtInType('deque', PyDeque, { module: 'collections' });

const APPENDING: EachItem<PyDeque> = {
  quick: (_thread, item, deque) => {
    deque.append(item);
    return true;
  },
  visit: () => null,
  done: () => null,
};

const PREPENDING: EachItem<PyDeque> = {
  ...APPENDING,
  quick: (_thread, item, deque) => {
    deque.prepend(item);
    return true;
  },
};

function extend(
  thread: Thread,
  deque: PyDeque,
  iterable: Value,
  adding: EachItem<PyDeque>,
): Result {
  if (iterable !== deque) return forEachItem(thread, iterable, adding, deque);
  const items = Array.from({ length: deque.length }, (_, index) => deque.at(index));
  for (const item of items) adding.quick?.(thread, item, deque);
  return null;
}

defineNew(dequeType, '*args, **kwargs', (_thread, type) => adopt(new PyDeque(), type));

dequeType.namespace.setName(
  '__init__',
  native(
    '__init__(iterable=(), maxlen=None)',
    (thread, self: PyDeque, iterable?: Value, limit?: Value) => {
      const fill = (inner: Thread): Result => {
        self.clear();
        return iterable === undefined ? null : extend(inner, self, iterable, APPENDING);
      };
      self.limit = undefined;
      if (limit === undefined || limit === null) return fill(thread);
      const size = integerIn(limit);
      if (size === undefined) raise('TypeError', 'an integer is required');
      if (!fitsSsize(size)) {
        raise('OverflowError', 'Python int too large to convert to C ssize_t');
      }
      if (size < 0) raise('ValueError', 'maxlen must be non-negative');
      self.limit = Number(size);
      return fill(thread);
    },
    { owner: dequeType, calledAs: 'deque' },
  ),
);

function placeIn(deque: PyDeque, index: number): number {
  const at = index < 0 ? index + deque.length : index;
  if (at < 0 || at >= deque.length) raise('IndexError', 'deque index out of range');
  return at;
}

const wrongIndex = (index: Value): string =>
  `sequence index must be integer, not '${typeOf(index).name}'`;

/** Goes over the items of a deque from one end. */
class DequeIterator extends PyIterator {
  readonly deque: PyDeque;
  readonly version: number;
  readonly step: 1 | -1;
  done = 0;

  constructor(deque: PyDeque, step: 1 | -1) {
    super();
    this.deque = deque;
    this.version = deque.version;
    this.step = step;
  }

  advance(): NextResult {
    const { deque, done } = this;
    if (deque.version !== this.version) {
      this.done = deque.length;
      raise('RuntimeError', 'deque mutated during iteration');
    }
    if (done >= deque.length) return EXHAUSTED;
    this.done = done + 1;
    return deque.at(this.step === 1 ? done : deque.length - 1 - done);
  }

  override lengthHint(): number {
    return Math.max(0, this.deque.length - this.done);
  }
}

defineIterator(
  builtInType('_deque_iterator', DequeIterator, { module: 'collections', canBeBase: false }),
);

const notEmpty = (deque: PyDeque): void => {
  if (deque.length === 0) raise('IndexError', 'pop from an empty deque');
};

defineMethods(dequeType, {
  '__len__()': (_thread, self: PyDeque) => self.length,
  '__bool__()': (_thread, self: PyDeque) => self.length > 0,
  '__iter__()': (_thread, self: PyDeque) => new DequeIterator(self, 1),
  '__reversed__()': (_thread, self: PyDeque) => new DequeIterator(self, -1),
  '__getitem__(key, /)': (thread, self: PyDeque, key: Value) =>
    withSubscript(thread, key, (_inner, index) => self.at(placeIn(self, index)), wrongIndex(key)),
  '__setitem__(key, value, /)': (thread, self: PyDeque, key: Value, value: Value) =>
    withSubscript(
      thread,
      key,
      (_inner, index) => {
        self.put(placeIn(self, index), value);
        return null;
      },
      wrongIndex(key),
    ),
  '__delitem__(key, /)': (thread, self: PyDeque, key: Value) =>
    withSubscript(
      thread,
      key,
      (_inner, index) => {
        self.delete(placeIn(self, index));
        return null;
      },
      wrongIndex(key),
    ),
  'append(object, /)': (_thread, self: PyDeque, value: Value) => {
    self.append(value);
    return null;
  },
  'appendleft(object, /)': (_thread, self: PyDeque, value: Value) => {
    self.prepend(value);
    return null;
  },
  'pop()': (_thread, self: PyDeque) => {
    notEmpty(self);
    return self.takeLast();
  },
  'popleft()': (_thread, self: PyDeque) => {
    notEmpty(self);
    return self.takeFirst();
  },
  'extend(iterable, /)': (thread, self: PyDeque, iterable: Value) =>
    extend(thread, self, iterable, APPENDING),
  'extendleft(iterable, /)': (thread, self: PyDeque, iterable: Value) =>
    extend(thread, self, iterable, PREPENDING),
  'clear()': (_thread, self: PyDeque) => {
    self.clear();
    return null;
  },
  'rotate(n=1, /)': (thread, self: PyDeque, steps: Value = 1) =>
    withSize(thread, steps, (_inner, count) => {
      if (self.length < 2) return null;
      const start = ((-count % self.length) + self.length) % self.length;
      if (Math.abs(count) <= 1) {
        if (count > 0) self.prepend(self.takeLast());
        else if (count < 0) self.append(self.takeFirst());
      } else if (start !== 0) self.rotateTo(start);
      return null;
    }),
});

defineAttributes(dequeType, {
  maxlen: {
    get: (_thread, self: PyDeque) => self.limit ?? null,
    set: () =>
      raise('AttributeError', "attribute 'maxlen' of 'collections.deque' objects is not writable"),
  },
});
