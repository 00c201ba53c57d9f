/** What lists have that not every program needs. */
import {
  defineMethods,
  listType,
  PyList,
  PySlice,
  ReversedListIterator,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { afterBulk } from '../vm/continue.ts';
import { raise } from '../vm/errors.ts';
import { withSize, withSubscript } from '../vm/indices.ts';
import { checkItems } from '../vm/memory.ts';
import { type Places, withPlaces } from '../vm/places.ts';
import { place, wrongIndex } from './list.ts';
import { repeatItems, withTimes } from './repetition.ts';
import { defineSequenceComparisons } from './sequence-comparison.ts';
import { countIn, indexIn } from './sequence-places.ts';
import { searchItems } from './sequence-search.ts';
import { newList } from './slicing.ts';

const isList = (value: Value): value is PyList => value instanceof PyList;

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

defineMethods(listType, {
  '__reversed__()': (_thread, self: PyList) => new ReversedListIterator(self),
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
  '__add__(value, /)': (thread, self: PyList, other: Value) => {
    if (!isList(other)) {
      raise('TypeError', `can only concatenate list (not "${typeOf(other).name}") to list`);
    }
    checkItems(self.items.length + other.items.length);
    return newList(thread, self.items.concat(other.items));
  },
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
  'insert(index, object, /)': (thread, self: PyList, index: Value, item: Value) =>
    withSize(thread, index, (inner, at) => {
      const { length } = self.items;
      checkItems(length);
      const to = at < 0 ? Math.max(0, length + at) : Math.min(length, at);
      self.items.splice(to, 0, item);
      return afterBulk(inner, null, length - to);
    }),
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
defineSequenceComparisons(listType, isList, true);
