import { allocation } from '../allocation.ts';
import {
  define,
  defineMethods,
  ListIterator,
  listType,
  native,
  PyIterator,
  PyList,
  PySlice,
  PyTuple,
  type Result,
  ReversedListIterator,
  typeOf,
  type Value,
  ITEM_SIZE,
} from '../objects/index.ts';
import { afterBulk, workThen } from '../vm/continue.ts';
import { reprOf } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { type EachItem, forEachNext } from '../vm/each.ts';
import { raise } from '../vm/errors.ts';
import { type Places, withInteger, withPlaces, withSize, withSubscript } from '../vm/indices.ts';
import { collect, iterate } from '../vm/iteration.ts';
import { checkItems, MAXIMUM_ITEMS } from '../vm/memory.ts';
import { showParts } from '../vm/shown.ts';
import type { Thread } from '../vm/thread.ts';
import { adopt, defineNew } from './construct.ts';
import { itemsAt, repeatItems, withTimes } from './repetition.ts';
import { defineSequenceComparisons } from './sequence-comparison.ts';
import { searchItems } from './sequence-search.ts';

const isList = (value: Value): value is PyList => value instanceof PyList;

defineNew(listType, '*args, **kwargs', (_thread, type) => adopt(new PyList([]), type));

export const APPENDING: EachItem<PyList> = {
  quick: (_thread, item, list) => {
    if (list.items.length >= MAXIMUM_ITEMS) raise('MemoryError');
    list.items.push(item);
    return true;
  },
  visit: () => null,
  done: () => null,
};

/** Adds the items of an iterable. Raises TypeError, MemoryError. */
export function extend(thread: Thread, list: PyList, iterable: Value): Result {
  if (isPlainSequence(iterable)) {
    const { items } = iterable;
    checkItems(list.items.length + items.length);
    const { length } = items;
    if (length <= 1000) {
      for (const item of items.slice()) list.items.push(item);
      return null;
    }
    list.items = list.items.concat(items);
    return afterBulk(thread, null, list.items.length);
  }
  return workThen(
    thread,
    (inner) => iterate(inner, iterable),
    (inner, iterator) => {
      if (iterator instanceof PyIterator) checkItems(Number(iterator.lengthHint() ?? 0));
      return forEachNext(inner, iterator, APPENDING, list);
    },
    undefined,
  );
}

/** A list or tuple whose items are what iterating over it gives. */
function isPlainSequence(value: Value): value is PyList | PyTuple {
  return (
    (value instanceof PyList || value instanceof PyTuple) &&
    (value.type.builtIn || value.type.ownerOf('__iter__')?.builtIn === true)
  );
}

define(
  listType,
  native(
    '__init__(iterable=(), /)',
    (thread, self: PyList, iterable: Value | undefined) => {
      self.items = [];
      return iterable === undefined ? null : extend(thread, self, iterable);
    },
    { owner: listType, calledAs: 'list', checksSelf: true },
  ),
);

const wrongIndex = (index: Value): string =>
  `list indices must be integers or slices, not ${typeOf(index).name}`;

function place(items: readonly Value[], index: number, complaint: string): number {
  const at = index < 0 ? items.length + index : index;
  if (at < 0 || at >= items.length) raise('IndexError', complaint);
  return at;
}

/** Puts items in the place of those of a slice. Raises ValueError. */
function assignPlaces(list: PyList, { start, stop, step, count }: Places, values: Value[]): void {
  if (step === 1) {
    const { items } = list;
    const end = Math.max(start, stop);
    checkItems(items.length + values.length);
    if (values.length < 1000) items.splice(start, end - start, ...values);
    else list.items = items.slice(0, start).concat(values, items.slice(end));
    return;
  }
  if (values.length !== count) {
    raise(
      'ValueError',
      `attempt to assign sequence of size ${values.length} to extended slice of size ${count}`,
    );
  }
  for (const [index, value] of values.entries()) list.items[start + index * step] = value;
}

function deletePlaces(list: PyList, { start, step, count }: Places): void {
  if (count === 0) return;
  const { items } = list;
  if (step === 1) {
    items.splice(start, count);
    return;
  }
  const low = step > 0 ? start : start + (count - 1) * step;
  const width = Math.abs(step);
  const high = low + (count - 1) * width;
  list.items = items.filter(
    (_, index) => index < low || index > high || (index - low) % width !== 0,
  );
}

function setSlice(thread: Thread, list: PyList, slice: PySlice, value: Value): Result {
  return withPlaces(
    thread,
    slice,
    () => list.items.length,
    (inner, first) => {
      const type = typeOf(value);
      if (type.lookUp('__iter__') === undefined && type.lookUp('__getitem__') === undefined) {
        raise(
          'TypeError',
          first.step === 1
            ? 'can only assign an iterable'
            : 'must assign iterable to extended slice',
        );
      }
      return collect(
        inner,
        value,
        (later, values) =>
          withPlaces(
            later,
            slice,
            () => list.items.length,
            (last, places) => {
              assignPlaces(list, places, values);
              return afterBulk(last, null, list.items.length);
            },
          ),
        undefined,
      );
    },
  );
}

/** A new list of items that the host copied in one piece. */
function newList(thread: Thread, items: Value[]): Result {
  return afterBulk(thread, new PyList(items), items.length);
}

defineMethods(listType, {
  '__repr__()': (thread, self: PyList) =>
    self.items.length === 0
      ? '[]'
      : showParts(
          thread,
          self,
          '[...]',
          (index) => self.items[index],
          (texts) => `[${texts.join(', ')}]`,
        ),
  '__len__()': (_thread, self: PyList) => self.items.length,
  '__iter__()': (_thread, self: PyList) => new ListIterator(self),
  '__reversed__()': (_thread, self: PyList) => new ReversedListIterator(self),
  '__getitem__(index, /)': (thread, self: PyList, index: Value) =>
    index instanceof PySlice
      ? withPlaces(
          thread,
          index,
          () => self.items.length,
          (inner, places) => drive(inner, itemsAt(self.items, places), newList, undefined),
        )
      : withSubscript(
          thread,
          index,
          (_thread, at) => self.items[place(self.items, at, 'list index out of range')] as Value,
          wrongIndex(index),
        ),
  '__setitem__(key, value, /)': (thread, self: PyList, index: Value, value: Value) =>
    index instanceof PySlice
      ? setSlice(thread, self, index, value)
      : withSubscript(
          thread,
          index,
          (_thread, at) => {
            self.items[place(self.items, at, 'list assignment index out of range')] = value;
            return null;
          },
          wrongIndex(index),
        ),
  '__delitem__(key, /)': (thread, self: PyList, index: Value) =>
    index instanceof PySlice
      ? withPlaces(
          thread,
          index,
          () => self.items.length,
          (inner, places) => {
            const { length } = self.items;
            deletePlaces(self, places);
            return places.count === 0 ? null : afterBulk(inner, null, length);
          },
        )
      : withSubscript(
          thread,
          index,
          (inner, at) => {
            const from = place(self.items, at, 'list assignment index out of range');
            self.items.splice(from, 1);
            return afterBulk(inner, null, self.items.length - from);
          },
          wrongIndex(index),
        ),
  '__contains__(key, /)': (thread, self: PyList, wanted: Value) =>
    searchItems(thread, {
      sequence: self,
      wanted,
      state: undefined,
      found: () => true,
      absent: () => false,
    }),
  '__add__(value, /)': (thread, self: PyList, other: Value) => {
    if (!isList(other)) {
      raise('TypeError', `can only concatenate list (not "${typeOf(other).name}") to list`);
    }
    checkItems(self.items.length + other.items.length);
    return newList(thread, self.items.concat(other.items));
  },
  '__iadd__(value, /)': (thread, self: PyList, other: Value) =>
    workThen(
      thread,
      (inner) => extend(inner, self, other),
      () => self,
      undefined,
    ),
  '__mul__(value, /)': (thread, self: PyList, times: Value) =>
    withTimes(thread, times, self.items.length, (count) =>
      newList(thread, repeatItems(self.items, count)),
    ),
  '__rmul__(value, /)': (thread, self: PyList, times: Value) =>
    withTimes(thread, times, self.items.length, (count) =>
      newList(thread, repeatItems(self.items, count)),
    ),
  '__imul__(value, /)': (thread, self: PyList, times: Value) =>
    withTimes(thread, times, self.items.length, (count) => {
      self.items = repeatItems(self.items, count);
      return afterBulk(thread, self, self.items.length);
    }),
  'append(object, /)': (_thread, self: PyList, item: Value) => {
    self.items.push(item);
    allocation.bytes += ITEM_SIZE;
    return null;
  },
  'extend(iterable, /)': extend,
  'insert(index, object, /)': (thread, self: PyList, index: Value, item: Value) =>
    withSize(thread, index, (inner, at) => {
      const { length } = self.items;
      checkItems(length);
      const to = at < 0 ? Math.max(0, length + at) : Math.min(length, at);
      self.items.splice(to, 0, item);
      return afterBulk(inner, null, length - to);
    }),
  'pop(index=-1, /)': (thread, self: PyList, index: Value | undefined) => {
    const take = (inner: Thread, at: number): Result => {
      const { items } = self;
      if (items.length === 0) raise('IndexError', 'pop from empty list');
      const from = place(items, at, 'pop index out of range');
      if (from === items.length - 1) return items.pop() as Value;
      if (from === 0) return items.shift() as Value;
      return afterBulk(inner, items.splice(from, 1)[0] as Value, items.length - from);
    };
    return index === undefined ? take(thread, -1) : withSize(thread, index, take);
  },
  'remove(value, /)': (thread, self: PyList, value: Value) =>
    searchItems(thread, {
      sequence: self,
      wanted: value,
      state: undefined,
      found: (inner, index) => {
        self.items.splice(index, 1);
        return afterBulk(inner, null, self.items.length - index);
      },
      absent: () => raise('ValueError', 'list.remove(x): x not in list'),
    }),
  'index(value, start=0, stop=9223372036854775807, /)': (
    thread,
    self: PyList,
    value: Value,
    start: Value | undefined,
    stop: Value | undefined,
  ) => indexIn(thread, self, value, start, stop, (shown) => `${shown} is not in list`),
  'count(value, /)': (thread, self: PyList, value: Value) => countIn(thread, self, value),
  'clear()': (_thread, self: PyList) => {
    self.items = [];
    return null;
  },
  'copy()': (thread, self: PyList) => newList(thread, self.items.slice()),
  'reverse()': (thread, self: PyList) => {
    self.items.reverse();
    return afterBulk(thread, null, self.items.length);
  },
  '__sizeof__()': (_thread, self: PyList) => 40 + 8 * self.items.length,
});
listType.namespace.setName('__hash__', null);
defineSequenceComparisons(listType, isList, true);

/** The first place of an item equal to a value. Raises ValueError. */
export function indexIn(
  thread: Thread,
  sequence: PyList | PyTuple,
  value: Value,
  start: Value | undefined,
  stop: Value | undefined,
  complaint: (shown: string) => string,
): Result {
  const bound = (at: number | bigint) =>
    at < 0 ? Math.max(0, sequence.items.length + Number(at)) : Number(at);
  const search = (inner: Thread, from: number | bigint, to: number | bigint): Result =>
    searchItems(inner, {
      sequence,
      wanted: value,
      start: bound(from),
      stop: bound(to),
      state: undefined,
      found: (_thread, index) => index,
      absent: (later) =>
        workThen(
          later,
          (deeper) => reprOf(deeper, value),
          (_thread, shown) => raise('ValueError', complaint(String(shown))),
          undefined,
        ),
    });
  return withInteger(
    thread,
    start === undefined ? 0 : start,
    (inner, from) =>
      withInteger(
        inner,
        stop === undefined ? Number.MAX_SAFE_INTEGER : stop,
        (later, to) => search(later, from, to),
        NO_INDEX,
      ),
    NO_INDEX,
  );
}

const NO_INDEX = 'slice indices must be integers or have an __index__ method';

/** How many items are equal to a value. */
export function countIn(thread: Thread, sequence: PyList | PyTuple, value: Value): Result {
  return searchItems(thread, {
    sequence,
    wanted: value,
    state: { count: 0 },
    found: (_thread, _index, state) => {
      state.count += 1;
      return undefined;
    },
    absent: (_thread, { count }) => count,
  });
}
