import { PyGetSet, PyTuple, tupleType, typeOf, type Value } from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';

/** The attribute of a named tuple that is the item at a place. */
export function fieldOf(_thread: Thread, index: number): PyGetSet {
  return new PyGetSet(
    'field',
    tupleType,
    (_inner, self: Value) => {
      if (!(self instanceof PyTuple)) {
        raise(
          'TypeError',
          `descriptor for index '${index}' for tuple subclasses doesn't apply to '${typeOf(self).name}' object`,
        );
      }
      const item = self.items[index];
      return item === undefined ? raise('IndexError', 'tuple index out of range') : item;
    },
    () => raise('AttributeError', "can't set attribute"),
  );
}
