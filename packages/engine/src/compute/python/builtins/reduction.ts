import {
  defineMethods,
  nativeType,
  objectType,
  type PyBoundMethod,
  PyNative,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { call } from '../vm/call.ts';
import { workThen } from '../vm/continue.ts';
import { importModule } from '../vm/imports.ts';
import type { Thread } from '../vm/thread.ts';

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

defineMethods(objectType, {
  '__reduce_ex__(protocol, /)': (thread, self: Value, protocol: Value) => {
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
  '__reduce__()': (thread, self: Value) => callCopyreg(thread, '_reduce_ex', [self, 0]),
  '__getstate__()': (thread, self: Value) => callCopyreg(thread, '_state_of', [self]),
  '__sizeof__()': () => OBJECT_SIZE,
});

defineMethods(nativeType, {
  '__reduce__()': (thread, self: PyNative | PyBoundMethod) => {
    if (self instanceof PyNative) return self.name;
    return callCopyreg(thread, '_bound', [self]);
  },
});
