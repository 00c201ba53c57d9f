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
  PyGenericAlias,
  PyObject,
  PyTuple,
  PyType,
  type Result,
  tupleType,
  typeOf,
  type Value,
} from '../objects/index.ts';

import { callThen, workThen } from '../vm/continue.ts';
import { fullName, reprOf } from '../vm/conversions.ts';
import { equal } from '../vm/dict-access.ts';
import { raise } from '../vm/errors.ts';
import { hash } from '../vm/hash.ts';
import { showParts } from '../vm/shown.ts';
import type { Thread } from '../vm/thread.ts';
import { enumerateType } from './iterators/types.ts';
import { makeUnion } from './union-type.ts';

export const genericAliasType = builtInType('GenericAlias', PyGenericAlias, { module: 'types' });

/** `origin[item]`. */
export function genericAlias(_thread: Thread, origin: Value, item: Value): Value {
  return new PyGenericAlias(origin, item instanceof PyTuple ? item : new PyTuple([item]));
}

for (const type of [listType, tupleType, dictType, enumerateType]) {
  defineClassMethods(type, { '__class_getitem__(object, /)': genericAlias });
}

/** How a type shows itself among the parameters of another. */
export function showParameter(thread: Thread, value: Value): Result {
  if (value === ELLIPSIS) return '...';
  if (value instanceof PyType) return fullName(value);
  if (value === null) return 'None';
  return reprOf(thread, value);
}

/** Variables of types among the arguments, each once. */
function parametersOf(args: readonly Value[]): Value[] {
  const found: Value[] = [];
  for (const arg of args) {
    const isVariable = typeOf(arg).lookUp('__typing_subst__') !== undefined;
    const inner =
      arg instanceof PyGenericAlias ? parametersOf(arg.args.items) : isVariable ? [arg] : [];
    for (const one of inner) if (!found.includes(one)) found.push(one);
  }
  return found;
}

function substitute(alias: PyGenericAlias, given: readonly Value[]): PyGenericAlias {
  const parameters = parametersOf(alias.args.items);
  const args = alias.args.items.map((arg) => {
    if (arg instanceof PyGenericAlias) {
      const own = parametersOf(arg.args.items);
      return own.length === 0
        ? arg
        : substitute(
            arg,
            own.map((one) => given[parameters.indexOf(one)] as Value),
          );
    }
    const index = parameters.indexOf(arg);
    return index < 0 ? arg : (given[index] as Value);
  });
  return new PyGenericAlias(alias.origin, new PyTuple(args));
}

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
          (texts) => `${origin}[${texts.length === 0 ? '()' : texts.join(', ')}]`,
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
  '__mro_entries__(bases, /)': (_thread, self: PyGenericAlias) => new PyTuple([self.origin]),
  '__getitem__(key, /)': (thread, self: PyGenericAlias, key: Value) => {
    const parameters = parametersOf(self.args.items);
    if (parameters.length === 0) {
      return workThen(
        thread,
        (inner) => reprOf(inner, self),
        (_thread, shown) => raise('TypeError', `${shown} is not a generic class`),
        undefined,
      );
    }
    const given = key instanceof PyTuple ? key.items : [key];
    if (given.length !== parameters.length) {
      const word = given.length > parameters.length ? 'many' : 'few';
      return workThen(
        thread,
        (inner) => reprOf(inner, self),
        (_thread, shown) =>
          raise(
            'TypeError',
            `Too ${word} arguments for ${shown}; actual ${given.length}, expected ${parameters.length}`,
          ),
        undefined,
      );
    }
    return substitute(self, given);
  },
  '__eq__(value, /)': (thread, self: PyGenericAlias, other: Value) =>
    other instanceof PyGenericAlias
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
