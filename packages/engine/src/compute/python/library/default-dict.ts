import { adopt, defineNew } from '../builtins/construct.ts';
import {
  builtInType,
  defineAttributes,
  defineMethods,
  dictType,
  type KeywordArguments,
  NOT_IMPLEMENTED,
  native,
  PyDict,
  PyTuple,
  type Result,
  type Value,
} from '../objects/index.ts';
import { call } from '../vm/call.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { reprOf } from '../vm/conversions.ts';
import { raiseKeyError } from '../vm/dict-access.ts';
import { updateDict } from '../vm/dict-update.ts';
import { raise } from '../vm/errors.ts';
import { setItem } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';

/** A dictionary that makes the values of keys that are not there. */
class PyDefaultDict extends PyDict {
  factory: Value = null;
}

export const defaultDictType = builtInType('defaultdict', PyDefaultDict, {
  base: dictType,
  module: 'collections',
  layout: 'dict',
});

defineNew(defaultDictType, '*args, **kwargs', (_thread, type) => adopt(new PyDefaultDict(), type));

const isCallable = (value: Value): boolean =>
  typeof value === 'object' && value !== null && value.type.lookUp('__call__') !== undefined;

defaultDictType.namespace.setName(
  '__init__',
  native(
    '__init__(*args, **kwargs)',
    (thread, self: PyDefaultDict, args: readonly Value[], keywords: KeywordArguments) => {
      const [factory = null, ...rest] = args;
      if (factory !== null && !isCallable(factory)) {
        raise('TypeError', 'first argument must be callable or None');
      }
      self.factory = factory;
      return call(thread, dictType.lookUp('__init__') as Value, [self, ...rest], keywords);
    },
    { owner: defaultDictType },
  ),
);

function copyOf(thread: Thread, self: PyDefaultDict): Result {
  return call(thread, self.type, [self.factory, self]);
}

function joined(thread: Thread, left: PyDict, right: Value, model: PyDefaultDict): Result {
  const made = adopt(new PyDefaultDict(), model.type);
  made.factory = model.factory;
  made.copyFrom(left);
  return workThen(
    thread,
    (inner) => updateDict(inner, made, right),
    () => made,
    undefined,
  );
}

defineMethods(defaultDictType, {
  '__missing__(key, /)': (thread, self: PyDefaultDict, key: Value) => {
    if (self.factory === null) raiseKeyError(key);
    return callThen(
      thread,
      self.factory,
      [],
      (inner, value) =>
        workThen(
          inner,
          (later) => setItem(later, self, key, value),
          () => value,
          undefined,
        ),
      undefined,
    );
  },
  '__repr__()': (thread, self: PyDefaultDict) =>
    workThen(
      thread,
      (inner) => reprOf(inner, self.factory),
      (inner, factory) =>
        callThen(
          inner,
          dictType.lookUp('__repr__') as Value,
          [self],
          (_later, items) =>
            `${self.type.plainName ?? self.type.name}(${String(factory)}, ${String(items)})`,
          undefined,
        ),
      undefined,
    ),
  '__or__(value, /)': (thread, self: PyDefaultDict, other: Value) =>
    other instanceof PyDict ? joined(thread, self, other, self) : NOT_IMPLEMENTED,
  '__ror__(value, /)': (thread, self: PyDefaultDict, other: Value) =>
    other instanceof PyDict ? joined(thread, other, self, self) : NOT_IMPLEMENTED,
  'copy()': copyOf,
  '__copy__()': copyOf,
  '__reduce__()': (thread, self: PyDefaultDict) =>
    callThen(
      thread,
      dictType.lookUp('items') as Value,
      [self],
      (inner, items) =>
        callThen(
          inner,
          inner.interpreter.builtins.getName('iter') as Value,
          [items],
          (_later, iterator) =>
            new PyTuple([
              self.type,
              new PyTuple(self.factory === null ? [] : [self.factory]),
              null,
              null,
              iterator,
            ]),
          undefined,
        ),
      undefined,
    ),
});

defineAttributes(defaultDictType, {
  default_factory: {
    get: (_thread, self: PyDefaultDict) => self.factory,
    set: (_thread, self: PyDefaultDict, value) => {
      self.factory = value ?? null;
      return null;
    },
  },
});
