import {
  defineMethods,
  getSetType,
  memberType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  nativeType,
  objectType,
  type PyBoundMethod,
  PyIterator,
  PyNative,
  type PyType,
  type Result,
  slotWrapperType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { call } from '../vm/call.ts';
import { workThen } from '../vm/continue.ts';
import { raise } from '../vm/errors.ts';
import { importModule } from '../vm/imports.ts';
import type { Thread } from '../vm/thread.ts';
import { partsOfIterator, placeIterator } from './iterator-reduction.ts';
import { placedTypes } from './iterator-types.ts';

/** Types of methods that are bound to an object, and of those that their class has. */
const boundTypes: readonly PyType[] = [methodType, methodWrapperType];
const describedTypes: readonly PyType[] = [
  methodDescriptorType,
  slotWrapperType,
  getSetType,
  memberType,
];

/** Bytes of an object that has nothing but a type, on a machine of 64 bits. */
const OBJECT_SIZE = 16;

/** Calls a function of `copyreg`, which knows how objects are taken apart. */
function callCopyreg(thread: Thread, name: string, args: readonly Value[]): Result {
  return workThen(
    thread,
    (inner) => importModule(inner, 'copyreg'),
    (inner, module) =>
      workThen(
        inner,
        (later) => getAttribute(later, module, name),
        (later, func) => call(later, func, args),
        undefined,
      ),
    undefined,
  );
}

const FIRST_WITH_NEW = 2;

function iteratorParts(thread: Thread, self: Value): Value | undefined {
  if (!(self instanceof PyIterator && self.type.builtIn)) return undefined;
  const parts = partsOfIterator(thread, self);
  // Iterators of the library take themselves apart, or not at all.
  const own = self.type.lookUp('__reduce__') !== objectType.namespace.getName('__reduce__');
  if (parts === undefined && self.type.module === 'itertools' && !own) {
    raise('TypeError', `cannot pickle '${self.type.name}' object`);
  }
  return parts;
}

for (const type of placedTypes) {
  defineMethods(type, {
    '__setstate__(state, /)': (_thread, self: PyIterator, state: Value) => {
      placeIterator(self, state);
      return null;
    },
  });
}

defineMethods(objectType, {
  '__reduce_ex__(protocol, /)': (thread, self: Value, protocol: Value) => {
    const iterator = iteratorParts(thread, self);
    if (iterator !== undefined) return iterator;
    const own = typeOf(self).lookUp('__reduce__');
    if (own !== objectType.namespace.getName('__reduce__')) {
      return workThen(
        thread,
        (inner) => getAttribute(inner, self, '__reduce__'),
        (inner, method) => call(inner, method, []),
        undefined,
      );
    }
    const isNew = typeof protocol !== 'number' || protocol >= FIRST_WITH_NEW;
    return callCopyreg(thread, isNew ? '_parts' : '_reduce_ex', isNew ? [self] : [self, protocol]);
  },
  '__reduce__()': (thread, self: Value) =>
    iteratorParts(thread, self) ?? callCopyreg(thread, '_reduce_ex', [self, 0]),
  '__getstate__()': (thread, self: Value) => callCopyreg(thread, '_state_of', [self]),
  '__sizeof__()': () => OBJECT_SIZE,
});

for (const type of boundTypes) {
  defineMethods(type, {
    '__reduce__()': (thread, self: Value) => callCopyreg(thread, '_bound', [self]),
  });
}
for (const type of describedTypes) {
  defineMethods(type, {
    '__reduce__()': (thread, self: Value) => callCopyreg(thread, '_described', [self]),
  });
}

defineMethods(nativeType, {
  '__reduce__()': (thread, self: PyNative | PyBoundMethod) => {
    if (self instanceof PyNative) return self.name;
    return callCopyreg(thread, '_bound', [self]);
  },
});
