import { type Hash, hashFromInteger, hashTuple, integerOfHash } from '../hashing/index.ts';
import {
  defineMethods,
  PySlice,
  PyTuple,
  type Result,
  TupleIterator,
  tupleType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { afterBulk } from '../vm/continue.ts';
import { drive } from '../vm/drive.ts';
import { forEachNext } from '../vm/each.ts';
import { raise } from '../vm/errors.ts';
import { hash, hashAtOnce } from '../vm/hash.ts';
import { withPlaces, withSubscript } from '../vm/indices.ts';
import { collectHinted } from '../vm/iteration.ts';
import { checkItems } from '../vm/memory.ts';
import { showParts } from '../vm/shown.ts';
import type { Thread } from '../vm/thread.ts';
import { adopt, defineNew } from './construct.ts';
import { countIn, indexIn } from './list.ts';
import { itemsAt, repeatItems, withTimes } from './repetition.ts';
import { defineSequenceComparisons } from './sequence-comparison.ts';
import { searchItems } from './sequence-search.ts';

const isTuple = (value: Value): value is PyTuple => value instanceof PyTuple;

defineNew(tupleType, 'iterable=(), /', (thread, type, iterable: Value | undefined) => {
  if (iterable === undefined) return adopt(new PyTuple([]), type);
  if (type.builtIn && isTuple(iterable) && iterable.type === tupleType) return iterable;
  return collectHinted(
    thread,
    iterable,
    (_thread, items) => adopt(new PyTuple(items), type),
    undefined,
  );
});

/** The tuple itself, or one with its items when it is of a class of the program. */
const plain = (tuple: PyTuple): PyTuple => (tuple.type.builtIn ? tuple : new PyTuple(tuple.items));

/** A new tuple of items that the host copied in one piece. */
function newTuple(thread: Thread, items: readonly Value[]): Result {
  return afterBulk(thread, new PyTuple(items), items.length);
}

defineMethods(tupleType, {
  '__repr__()': (thread, self: PyTuple) =>
    self.items.length === 0
      ? '()'
      : showParts(
          thread,
          self,
          '(...)',
          (index) => self.items[index],
          (texts) => (texts.length === 1 ? `(${texts[0]},)` : `(${texts.join(', ')})`),
        ),
  '__len__()': (_thread, self: PyTuple) => self.items.length,
  '__iter__()': (_thread, self: PyTuple) => new TupleIterator(self),
  '__getitem__(key, /)': (thread, self: PyTuple, index: Value) =>
    index instanceof PySlice
      ? withPlaces(
          thread,
          index,
          () => self.items.length,
          (inner, places) =>
            places.count === self.items.length && places.step === 1
              ? plain(self)
              : drive(inner, itemsAt(self.items, places), newTuple, undefined),
        )
      : withSubscript(
          thread,
          index,
          (_thread, at) => {
            const item = self.items[at < 0 ? self.items.length + at : at];
            return item === undefined ? raise('IndexError', 'tuple index out of range') : item;
          },
          `tuple indices must be integers or slices, not ${typeOf(index).name}`,
        ),
  '__contains__(key, /)': (thread, self: PyTuple, wanted: Value) =>
    searchItems(thread, {
      sequence: self,
      wanted,
      state: undefined,
      found: () => true,
      absent: () => false,
    }),
  '__add__(value, /)': (thread, self: PyTuple, other: Value) => {
    if (!isTuple(other)) {
      raise('TypeError', `can only concatenate tuple (not "${typeOf(other).name}") to tuple`);
    }
    if (other.items.length === 0 && self.type.builtIn) return self;
    if (self.items.length === 0 && other.type.builtIn) return other;
    checkItems(self.items.length + other.items.length);
    return newTuple(thread, self.items.concat(other.items));
  },
  '__mul__(value, /)': (thread, self: PyTuple, times: Value) =>
    withTimes(thread, times, self.items.length, (count) =>
      count === 1 ? plain(self) : newTuple(thread, repeatItems(self.items, count)),
    ),
  '__rmul__(value, /)': (thread, self: PyTuple, times: Value) =>
    withTimes(thread, times, self.items.length, (count) =>
      count === 1 ? plain(self) : newTuple(thread, repeatItems(self.items, count)),
    ),
  '__hash__()': (thread, self: PyTuple) => {
    const hashes: Hash[] = [];
    return forEachNext(
      thread,
      new TupleIterator(self),
      {
        quick: (inner, item) => {
          const known = hashAtOnce(inner.interpreter, item);
          if (known !== undefined) hashes.push(known);
          return known !== undefined;
        },
        visit: (inner, item) => hash(inner, item),
        after: (answer) => {
          hashes.push(hashFromInteger(answer as number | bigint));
          return undefined;
        },
        done: () => integerOfHash(hashTuple(hashes)),
      },
      undefined,
    );
  },
  'index(value, start=0, stop=9223372036854775807, /)': (
    thread,
    self: PyTuple,
    value: Value,
    start: Value | undefined,
    stop: Value | undefined,
  ) => indexIn(thread, self, value, start, stop, () => 'tuple.index(x): x not in tuple'),
  'count(value, /)': (thread, self: PyTuple, value: Value) => countIn(thread, self, value),
  '__getnewargs__()': (_thread, self: PyTuple) => new PyTuple([new PyTuple(self.items)]),
});
defineSequenceComparisons(tupleType, isTuple, false);
