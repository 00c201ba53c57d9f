/** What tuples have that not every program needs. */
import { defineMethods, PyTuple, tupleType, typeOf, type Value } from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { checkItems } from '../vm/memory.ts';
import { repeatItems, withTimes } from './repetition.ts';
import { defineSequenceComparisons } from './sequence-comparison.ts';
import { countIn, indexIn } from './sequence-places.ts';
import { newTuple, plain } from './slicing.ts';

const isTuple = (value: Value): value is PyTuple => value instanceof PyTuple;

defineMethods(tupleType, {
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
