import {
  builtInType,
  defineAttributes,
  defineMethods,
  getSetType,
  PyGetSet,
  PyTuple,
  tupleType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { identity } from '../vm/identity.ts';
import type { Thread } from '../vm/thread.ts';

class PyField extends PyGetSet {
  documentation: Value;

  constructor(documentation: Value, ...rest: ConstructorParameters<typeof PyGetSet>) {
    super(...rest);
    this.documentation = documentation;
  }
}

const fieldType = builtInType('_tuplegetter', PyField, {
  base: getSetType,
  module: '_collections',
});
defineMethods(fieldType, {
  '__repr__()': (thread, self: PyField) =>
    `<_collections._tuplegetter object at 0x${identity(thread.interpreter, self).toString(16)}>`,
});
defineAttributes(fieldType, {
  __doc__: {
    get: (_thread, self: PyField) => self.documentation,
    set: (_thread, self: PyField, value) => {
      self.documentation = value ?? null;
      return null;
    },
  },
});

/** The attribute of a named tuple that is the item at a place. */
export function fieldOf(_thread: Thread, index: number, documentation: Value): PyGetSet {
  return new PyField(
    documentation,
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
