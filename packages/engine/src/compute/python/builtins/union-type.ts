import {
  builtInType,
  defineAttributes,
  defineMethods,
  NOT_IMPLEMENTED,
  noneType,
  PyFrozenSet,
  PyGenericAlias,
  PyObject,
  type PySet,
  PyTuple,
  PyType,
  PyUnion,
  typeOf,
  typeType,
  type Value,
} from '../objects/index.ts';
import { workThen } from '../vm/continue.ts';
import { fullName, reprOf } from '../vm/conversions.ts';
import { hash } from '../vm/hash.ts';
import { updateSet } from '../vm/set-access.ts';
import { showParts } from '../vm/shown.ts';
import { parameterised, parametersOf } from './type-parameters.ts';

const unionType = builtInType('UnionType', PyUnion, { module: 'types', canBeBase: false });

function isPart(value: Value): boolean {
  return (
    value === null ||
    value instanceof PyType ||
    value instanceof PyUnion ||
    value instanceof PyGenericAlias ||
    typeOf(value).lookUp('__typing_subst__') !== undefined
  );
}

/** `left | right` of types: each once, unions taken apart. */
export function makeUnion(parts: readonly Value[]): Value {
  if (!parts.every(isPart)) return NOT_IMPLEMENTED;
  const flat: Value[] = [];
  for (const part of parts) {
    for (const one of part instanceof PyUnion ? part.args.items : [part ?? noneType]) {
      if (!flat.includes(one)) flat.push(one);
    }
  }
  return flat.length === 1 ? (flat[0] as Value) : new PyUnion(flat);
}

/** Stands for a part so that it shows as one. */
class Part extends PyObject {
  readonly value: Value;

  constructor(value: Value) {
    super();
    this.value = value;
  }
}

const partType = builtInType('part', Part);
defineMethods(partType, {
  '__repr__()': (thread, { value }: Part) => {
    if (value === noneType) return 'None';
    return value instanceof PyType ? fullName(value) : reprOf(thread, value);
  },
});

const sameParts = (left: PyUnion, right: PyUnion): boolean =>
  left.args.items.length === right.args.items.length &&
  left.args.items.every((one) => right.args.items.includes(one));

defineMethods(unionType, {
  '__repr__()': (thread, self: PyUnion) =>
    showParts(
      thread,
      self,
      '...',
      (index) => {
        const arg = self.args.items[index];
        return arg === undefined ? undefined : new Part(arg);
      },
      (texts) => texts.join(' | '),
    ),
  '__or__(value, /)': (_thread, self: Value, other: Value) => makeUnion([self, other]),
  '__ror__(value, /)': (_thread, self: Value, other: Value) => makeUnion([other, self]),
  '__eq__(value, /)': (_thread, self: PyUnion, other: Value) =>
    other instanceof PyUnion ? sameParts(self, other) : NOT_IMPLEMENTED,
  '__hash__()': (thread, self: PyUnion) => {
    const set = new PyFrozenSet();
    return workThen(
      thread,
      (inner) => updateSet(inner, set, self.args),
      (inner, made) => hash(inner, made as PySet),
      undefined,
    );
  },
});

defineMethods(unionType, {
  '__getitem__(key, /)': (thread, self: PyUnion, key: Value) =>
    parameterised(thread, self, key, (parts) => makeUnion(parts)),
});

defineAttributes(unionType, {
  __args__: (_thread, self: PyUnion) => self.args,
  __parameters__: (_thread, self: PyUnion) => new PyTuple(parametersOf(self.args.items)),
});

defineMethods(typeType, {
  '__or__(value, /)': (_thread, self: Value, other: Value) => makeUnion([self, other]),
  '__ror__(value, /)': (_thread, self: Value, other: Value) => makeUnion([other, self]),
});
