import {
  defineMethods,
  PySlice,
  PyTuple,
  TupleIterator,
  tupleType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { withSubscript } from '../vm/indices.ts';
import { collect } from '../vm/iteration.ts';
import { withPart } from '../vm/parts.ts';
import { showParts } from '../vm/shown.ts';
import { adopt, defineNew } from './construct.ts';
import { slicing } from './list.ts';
import { searchItems } from './sequence-search.ts';

const isTuple = (value: Value): value is PyTuple => value instanceof PyTuple;

defineNew(tupleType, 'iterable=(), /', (thread, type, iterable: Value | undefined) => {
  if (iterable === undefined) return adopt(new PyTuple([]), type);
  if (type.builtIn && isTuple(iterable) && iterable.type === tupleType) return iterable;
  return collect(thread, iterable, (_thread, items) => adopt(new PyTuple(items), type), undefined);
});

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
      ? withPart(thread, slicing, (inner, { sliceOfTuple }) => sliceOfTuple(inner, self, index))
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
});
