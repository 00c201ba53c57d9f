import {
  builtInType,
  defineAttributes,
  defineClassMethods,
  defineMethods,
  dictType,
  ELLIPSIS,
  type KeywordArguments,
  listType,
  NOT_IMPLEMENTED,
  PyBoundMethod,
  PyFunction,
  PyGenericAlias,
  PyNative,
  PyObject,
  PyTuple,
  PyType,
  type Result,
  tupleType,
  type Value,
} from '../objects/index.ts';
import { findAttribute } from '../vm/attributes.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { fullName, reprOf } from '../vm/conversions.ts';
import { equal } from '../vm/equality.ts';
import { raise } from '../vm/errors.ts';
import { hash } from '../vm/hash.ts';
import { iterate } from '../vm/iteration.ts';
import { showParts } from '../vm/shown.ts';
import type { Thread } from '../vm/thread.ts';
import { adopt, defineNew } from './construct.ts';
import { enumerateType } from './iterator-types.ts';
import { parameterised, parametersOf } from './type-parameters.ts';
import { makeUnion } from './union-type.ts';

export const genericAliasType = builtInType('GenericAlias', PyGenericAlias, { module: 'types' });

/** `__class_getitem__` of built-in types. */
export function itemOfClass(_thread: Thread, origin: Value, item: Value): Value {
  return genericAlias(origin, item);
}

/** `origin[item]`. */
function genericAlias(origin: Value, item: Value): PyGenericAlias {
  return new PyGenericAlias(origin, item instanceof PyTuple ? item : new PyTuple([item]));
}

for (const type of [listType, tupleType, dictType, enumerateType]) {
  defineClassMethods(type, { '__class_getitem__(object, /)': itemOfClass });
}

/** How a type shows itself among the parameters of another. */
export function showParameter(thread: Thread, value: Value): Result {
  if (value === ELLIPSIS) return '...';
  if (value instanceof PyType) return fullName(value);
  if (value === null) return 'None';
  const named = nameIn(thread, value);
  return named ?? reprOf(thread, value);
}

/** What a function is called, with its module unless that is `builtins`; undefined for all else. */
function nameIn(thread: Thread, value: Value): string | undefined {
  const isNamed =
    value instanceof PyFunction || value instanceof PyNative || value instanceof PyBoundMethod;
  if (!isNamed) return undefined;
  const name = findAttribute(thread, value, '__qualname__');
  const module = findAttribute(thread, value, '__module__');
  if (typeof name !== 'string' || typeof module !== 'string') return undefined;
  return module === 'builtins' ? name : `${module}.${name}`;
}

defineNew(genericAliasType, '*args, **kwargs', (_thread, type: PyType, args: Value[], keywords) => {
  if (keywords.names.length > 0) raise('TypeError', 'GenericAlias() takes no keyword arguments');
  if (args.length !== 2) {
    raise('TypeError', `GenericAlias expected 2 arguments, got ${args.length}`);
  }
  const [origin, item] = args as [Value, Value];
  return adopt(genericAlias(origin, item), type);
});

defineMethods(genericAliasType, {
  '__repr__()': (thread, self: PyGenericAlias) =>
    workThen(
      thread,
      (inner) => showParameter(inner, self.origin),
      (inner, origin) =>
        showParts(
          inner,
          self,
          '...',
          (index) => {
            const arg = self.args.items[index];
            return arg === undefined ? undefined : new Shown(arg);
          },
          (texts) =>
            `${self.isUnpacked ? '*' : ''}${origin}[${texts.length === 0 ? '()' : texts.join(', ')}]`,
        ),
      undefined,
    ),
  '__call__(*args, **kwargs)': (
    thread,
    self: PyGenericAlias,
    args: Value[],
    keywords: KeywordArguments,
  ) =>
    callThen(
      thread,
      self.origin,
      args,
      (_thread, made) => {
        if (made instanceof PyObject && made.attributes !== undefined) {
          made.attributes.setName('__orig_class__', self);
        }
        return made;
      },
      undefined,
      undefined,
      keywords.names.length > 0 ? keywords : undefined,
    ),
  '__reduce__()': (thread, { origin, args, isUnpacked }: PyGenericAlias) => {
    if (!isUnpacked) return new PyTuple([genericAliasType, new PyTuple([origin, args])]);
    return workThen(
      thread,
      (inner) => iterate(inner, new PyGenericAlias(origin, args)),
      (inner, iterator) => {
        const next = inner.interpreter.builtins.getName('next') as Value;
        return new PyTuple([next, new PyTuple([iterator])]);
      },
      undefined,
    );
  },
  '__mro_entries__(bases, /)': (_thread, self: PyGenericAlias) => new PyTuple([self.origin]),
  '__getitem__(key, /)': (thread, self: PyGenericAlias, key: Value) =>
    parameterised(
      thread,
      self,
      key,
      (args) => new PyGenericAlias(self.origin, new PyTuple(args), self.isUnpacked),
    ),
  '__iter__()': (thread, self: PyGenericAlias) =>
    iterate(thread, new PyTuple([new PyGenericAlias(self.origin, self.args, true)])),
  '__eq__(value, /)': (thread, self: PyGenericAlias, other: Value) =>
    other instanceof PyGenericAlias && other.isUnpacked === self.isUnpacked
      ? workThen(
          thread,
          (inner) => equal(inner, self.origin, other.origin),
          (inner, same) => (same === true ? equal(inner, self.args, other.args) : false),
          undefined,
        )
      : NOT_IMPLEMENTED,
  '__hash__()': (thread, self: PyGenericAlias) =>
    hash(thread, new PyTuple([self.origin, self.args])),
  '__or__(value, /)': (_thread, self: PyGenericAlias, other: Value) => makeUnion([self, other]),
  '__ror__(value, /)': (_thread, self: PyGenericAlias, other: Value) => makeUnion([other, self]),
  '__instancecheck__(instance, /)': () =>
    raise('TypeError', 'isinstance() argument 2 cannot be a parameterized generic'),
  '__subclasscheck__(cls, /)': () =>
    raise('TypeError', 'issubclass() argument 2 cannot be a parameterized generic'),
});

defineAttributes(genericAliasType, {
  __origin__: (_thread, self: PyGenericAlias) => self.origin,
  __args__: (_thread, self: PyGenericAlias) => self.args,
  __parameters__: (_thread, self: PyGenericAlias) => new PyTuple(parametersOf(self.args.items)),
  __unpacked__: (_thread, self: PyGenericAlias) => self.isUnpacked,
  __typing_unpacked_tuple_args__: (_thread, self: PyGenericAlias) =>
    self.isUnpacked && self.origin === tupleType ? self.args : null,
});

/** Stands for a parameter so that it shows as one. */
class Shown extends PyObject {
  readonly value: Value;

  constructor(value: Value) {
    super();
    this.value = value;
  }
}

const shownType = builtInType('parameter', Shown);
defineMethods(shownType, {
  '__repr__()': (thread, self: Shown) => showParameter(thread, self.value),
});
