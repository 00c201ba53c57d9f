import {
  defineClassMethods,
  defineMethods,
  defineValue,
  mappingProxyType,
  PyList,
  PyMappingProxy,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { reprOf, strOf } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { iterate } from '../vm/iteration.ts';
import { binaryOperation, compare } from '../vm/operators.ts';
import { contains, getItem, length } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';
import { defineNew } from './construct.ts';
import { itemOfClass } from './generic-alias.ts';

defineNew(mappingProxyType, 'mapping', (_thread, _type, mapping: Value) => {
  const isMapping =
    typeOf(mapping).lookUp('__getitem__') !== undefined &&
    !(mapping instanceof PyList || mapping instanceof PyTuple);
  if (!isMapping) {
    raise('TypeError', `mappingproxy() argument must be a mapping, not ${typeOf(mapping).name}`);
  }
  return new PyMappingProxy(mapping);
});

/** Calls a method of the mapping. */
function ask(thread: Thread, self: PyMappingProxy, name: string, args: readonly Value[]): Result {
  return workThen(
    thread,
    (inner) => getAttribute(inner, self.mapping, name),
    (inner, method) => callThen(inner, method, args, (_thread, answer) => answer, undefined),
    undefined,
  );
}

const OR = 7;
const behind = (value: Value): Value => (value instanceof PyMappingProxy ? value.mapping : value);

defineMethods(mappingProxyType, {
  '__repr__()': (thread, self: PyMappingProxy) =>
    workThen(
      thread,
      (inner) => reprOf(inner, self.mapping),
      (_thread, text) => `mappingproxy(${text})`,
      undefined,
    ),
  '__str__()': (thread, self: PyMappingProxy) => strOf(thread, self.mapping),
  '__len__()': (thread, self: PyMappingProxy) => length(thread, self.mapping),
  '__iter__()': (thread, self: PyMappingProxy) => iterate(thread, self.mapping),
  '__reversed__()': (thread, self: PyMappingProxy) => ask(thread, self, '__reversed__', []),
  '__getitem__(key, /)': (thread, self: PyMappingProxy, key: Value) =>
    getItem(thread, self.mapping, key),
  '__contains__(key, /)': (thread, self: PyMappingProxy, key: Value) =>
    contains(thread, self.mapping, key, false),
  '__or__(value, /)': (thread, self: Value, other: Value) =>
    binaryOperation(thread, OR, behind(self), behind(other)),
  '__ror__(value, /)': (thread, self: Value, other: Value) =>
    binaryOperation(thread, OR, behind(other), behind(self)),
  '__ior__(value, /)': (_thread, self: PyMappingProxy) =>
    raise('TypeError', `'|=' is not supported by ${typeOf(self).name}; use '|' instead`),
  'get(key, default=None, /)': (
    thread,
    self: PyMappingProxy,
    key: Value,
    otherwise: Value | undefined,
  ) => ask(thread, self, 'get', [key, otherwise ?? null]),
  'keys()': (thread, self: PyMappingProxy) => ask(thread, self, 'keys', []),
  'values()': (thread, self: PyMappingProxy) => ask(thread, self, 'values', []),
  'items()': (thread, self: PyMappingProxy) => ask(thread, self, 'items', []),
  'copy()': (thread, self: PyMappingProxy) => ask(thread, self, 'copy', []),
});

for (const [operator, name] of ['lt', 'le', 'eq', 'ne', 'gt', 'ge'].entries()) {
  defineMethods(mappingProxyType, {
    [`__${name}__(value, /)`]: (thread, self: PyMappingProxy, other: Value) =>
      compare(thread, operator, self.mapping, other),
  });
}

defineValue(mappingProxyType, '__hash__', null);
defineClassMethods(mappingProxyType, { '__class_getitem__(object, /)': itemOfClass });
