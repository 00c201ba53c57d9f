/** `_weakref`: references that do not keep what they refer to, and who refers to an object that way. */
import { adopt } from '../builtins/construct.ts';
import {
  builtInType,
  define,
  defineAttributes,
  defineMethods,
  defineValue,
  type KeywordArguments,
  NOT_IMPLEMENTED,
  native,
  PyFunction,
  PyList,
  type PyModule,
  PyNative,
  PyObject,
  PyStaticMethod,
  PyType,
  plainNameOf,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { pauseThen } from '../vm/continue.ts';
import { raise } from '../vm/errors.ts';
import type { Collector } from '../vm/garbage/collector.ts';
import { searchThen } from '../vm/garbage/searching.ts';
import { withCollector } from '../vm/garbage/watching.ts';
import { PyWeakReference } from '../vm/garbage/weak-reference.ts';
import { hash } from '../vm/hash.ts';
import { compare, EQUAL, NOT_EQUAL } from '../vm/operators.ts';
import type { Thread } from '../vm/thread.ts';
import { defineModule } from './define-module.ts';

const referenceType = builtInType('ReferenceType', PyWeakReference, { module: 'weakref' });

/** Built-in types to whose objects there may be references. */
const REFERABLE = new Set(
  'function builtin_function_or_method method type set frozenset generator coroutine async_generator module code memoryview collections.deque re.Pattern'.split(
    ' ',
  ),
);

/** Layouts of which no class can make room for references. */
const WITHOUT_ROOM = new Set(['int', 'tuple', 'bytes']);

/** Refuses what there can be no reference to. Raises TypeError. */
function referable(value: Value): PyObject {
  const type = typeOf(value);
  const isReferable = type.builtIn
    ? REFERABLE.has(type.name) || type.module === '_io'
    : !WITHOUT_ROOM.has(type.layout) && hasRoom(type);
  if (isReferable && value instanceof PyObject) return value;
  return raise('TypeError', `cannot create weak reference to '${plainNameOf(type)}' object`);
}

/** A class has room for references unless `__slots__` of it and of all those that it comes from leave it out. */
function hasRoom(type: PyType): boolean {
  return type.mro.some((one) =>
    one.builtIn
      ? REFERABLE.has(one.name)
      : one.namespace.getName('__slots__') === undefined ||
        one.namespace.getName('__weakref__') !== undefined,
  );
}

/** Makes a reference; one without a callback is the same as the last such one. */
function refer(
  thread: Thread,
  collector: Collector,
  type: PyType,
  target: PyObject,
  callback: Value,
): Result {
  if (type === referenceType && callback === null) {
    const known = collector
      .referencesTo(target)
      .find((one) => one.type === referenceType && one.callback === null && one.target === target);
    if (known !== undefined) return known;
  }
  const made = adopt(new PyWeakReference(target, callback), type);
  const wasActive = collector.isActive;
  collector.refer(made, target);
  return wasActive ? made : pauseThen(thread, give, made, undefined, 0);
}

const give = (_thread: Thread, _value: Value, made: PyWeakReference): Result => made;

function makeReference(
  thread: Thread,
  type: PyType,
  args: readonly Value[],
  keywords: KeywordArguments,
): Result {
  if (type === referenceType && keywords.names.length > 0) {
    raise('TypeError', 'ref() takes no keyword arguments');
  }
  if (args.length < 1 || args.length > 2) {
    const bound = args.length < 1 ? 'least 1 argument' : 'most 2 arguments';
    raise('TypeError', `__new__ expected at ${bound}, got ${args.length}`);
  }
  const [object, callback = null] = args as [Value, Value?];
  const target = referable(object);
  return withCollector(thread, (inner, collector) =>
    refer(inner, collector, type, target, callback),
  );
}

define(
  referenceType,
  native(
    '__new__(type, /, *args, **kwargs)',
    (thread, type: PyType, args: Value[], keywords: KeywordArguments) =>
      makeReference(thread, type, args, keywords),
    { owner: referenceType, bindsSelf: false },
  ),
);
const make = referenceType.namespace.getName('__new__') as Value;
defineValue(referenceType, '__new__', new PyStaticMethod(make));

function describe(thread: Thread, self: PyWeakReference): string {
  const { interpreter } = thread;
  const at = (object: object): string => `0x${interpreter.identityOf(object).toString(16)}`;
  const { target } = self;
  if (target === undefined) return `<weakref at ${at(self)}; dead>`;
  const isNamed =
    target instanceof PyFunction || target instanceof PyNative || target instanceof PyType;
  const name = isNamed ? ` (${target.name})` : '';
  return `<weakref at ${at(self)}; to '${typeOf(target).name}' at ${at(target)}${name}>`;
}

defineMethods(referenceType, {
  '__init__(*args, **kwargs)': () => null,
  '__call__()': (_thread, self: PyWeakReference) => self.target ?? null,
  '__repr__()': (thread, self: PyWeakReference) => describe(thread, self),
  '__hash__()': (thread, self: PyWeakReference) => {
    if (self.hash !== undefined) return self.hash;
    if (self.target === undefined) raise('TypeError', 'weak object has gone away');
    const known = hash(thread, self.target);
    if (typeof known === 'number' || typeof known === 'bigint') self.hash = known;
    return known;
  },
  '__eq__(value, /)': (thread, self: PyWeakReference, other: Value) => {
    if (!(other instanceof PyWeakReference)) return NOT_IMPLEMENTED;
    if (self.target === undefined || other.target === undefined) return self === other;
    return compare(thread, EQUAL, self.target, other.target);
  },
  '__ne__(value, /)': (thread, self: PyWeakReference, other: Value) => {
    if (!(other instanceof PyWeakReference)) return NOT_IMPLEMENTED;
    if (self.target === undefined || other.target === undefined) return self !== other;
    return compare(thread, NOT_EQUAL, self.target, other.target);
  },
});
defineAttributes(referenceType, {
  __callback__: (_thread, self: PyWeakReference) => self.callback,
});

/** `_weakref`. */
export function createModule(): PyModule {
  return defineModule('_weakref', {
    functions: {
      'references(object, /)': (thread, object: Value): Result => {
        const { collector } = thread.interpreter;
        if (collector === undefined || !(object instanceof PyObject)) return new PyList([]);
        return searchThen(
          thread,
          (_inner, marking) => {
            const references = collector.referencesTo(object);
            return new PyList(references.filter((reference) => marking.has(reference)));
          },
          undefined,
        );
      },
    },
    values: { ReferenceType: referenceType },
  });
}
