import { allocation } from '../allocation.ts';
import {
  define,
  defineMethods,
  ITEM_SIZE,
  ListIterator,
  listType,
  native,
  PyIterator,
  PyList,
  PySlice,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { afterBulk, workThen } from '../vm/continue.ts';
import { type EachItem, forEachNext } from '../vm/each.ts';
import { raise } from '../vm/errors.ts';
import { withSize, withSubscript } from '../vm/indices.ts';
import { afterHint, hasHint, iterate } from '../vm/iteration.ts';
import { checkItems, MAXIMUM_ITEMS } from '../vm/memory.ts';
import { part, withPart } from '../vm/parts.ts';
import { showParts } from '../vm/shown.ts';
import type { Thread } from '../vm/thread.ts';
import { adopt, defineNew } from './construct.ts';
import { searchItems } from './sequence-search.ts';

/** What slices are for. */
export const slicing = part(() => import('./slicing.ts'));

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
  if (isPlainSequence(iterable) && !hasHint(iterable)) {
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
      return afterHint(inner, iterable, (later) => forEachNext(later, iterator, APPENDING, list));
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

export const wrongIndex = (index: Value): string =>
  `list indices must be integers or slices, not ${typeOf(index).name}`;

export function place(items: readonly Value[], index: number, complaint: string): number {
  const at = index < 0 ? items.length + index : index;
  if (at < 0 || at >= items.length) raise('IndexError', complaint);
  return at;
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
  '__getitem__(index, /)': (thread, self: PyList, index: Value) =>
    index instanceof PySlice
      ? withPart(thread, slicing, (inner, { sliceOfList }) => sliceOfList(inner, self, index))
      : withSubscript(
          thread,
          index,
          (_thread, at) => self.items[place(self.items, at, 'list index out of range')] as Value,
          wrongIndex(index),
        ),
  '__setitem__(key, value, /)': (thread, self: PyList, index: Value, value: Value) =>
    index instanceof PySlice
      ? withPart(thread, slicing, (inner, { setSlice }) => setSlice(inner, self, index, value))
      : withSubscript(
          thread,
          index,
          (_thread, at) => {
            self.items[place(self.items, at, 'list assignment index out of range')] = value;
            return null;
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
  '__iadd__(value, /)': (thread, self: PyList, other: Value) =>
    workThen(
      thread,
      (inner) => extend(inner, self, other),
      () => self,
      undefined,
    ),
  'append(object, /)': (_thread, self: PyList, item: Value) => {
    self.items.push(item);
    allocation.bytes += ITEM_SIZE;
    return null;
  },
  'extend(iterable, /)': extend,
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
});
