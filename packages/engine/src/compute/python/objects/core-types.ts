import { PyByteArray, PyBytes, PyComplex, PyMemoryView } from './data.ts';
import {
  PyClassMethod,
  PyClassMethodDescriptor,
  PyGetSet,
  PyProperty,
  PySlot,
  PyStaticMethod,
  PySuper,
} from './descriptors.ts';
import { PyDict } from './dict.ts';
import { PyTraceback } from './exceptions.ts';
import { PyBoundMethod, PyCell, PyCode, PyFunction, PyNative } from './functions.ts';
import {
  PyAsyncGenerator,
  PyAsyncStep,
  PyAsyncThrow,
  PyCoroutine,
  PyCoroutineWrapper,
  PyGenerator,
} from './generator.ts';
import { PyFloat, type PyObject, type Value } from './object.ts';
import { PyList, PyRange, PySlice, PyTuple } from './sequences.ts';
import { PyFrozenSet, PySet } from './sets.ts';
import { PyEllipsis, PyMappingProxy, PyModule, PyNotImplemented } from './singletons.ts';
import { PyType } from './type.ts';

export const objectType = new PyType({
  name: 'object',
  bases: [],
  namespace: new PyDict(),
  layout: 'object',
  builtIn: true,
});

export const typeType = new PyType({
  name: 'type',
  bases: [objectType],
  namespace: new PyDict(),
  layout: 'type',
  builtIn: true,
  hasAttributes: true,
});
PyType.prototype.type = typeType;

interface TypeOptions {
  readonly base?: PyType;
  readonly module?: string;
  readonly layout?: string;
  readonly canBeBase?: boolean;
  readonly hasAttributes?: boolean;
}

/** Makes a built-in type, whose methods are defined later; objects of the host's class have it. */
export function builtInType(
  name: string,
  hostClass: { readonly prototype: PyObject } | undefined,
  options: TypeOptions = {},
): PyType {
  const base = options.base ?? objectType;
  const { module = 'builtins' } = options;
  const type = new PyType({
    // Messages name a type that is not among the built-in names with its module.
    name: module === 'builtins' ? name : `${module}.${name}`,
    qualifiedName: name,
    module,
    bases: [base],
    namespace: new PyDict(),
    layout: options.layout ?? name,
    builtIn: true,
    canBeBase: options.canBeBase ?? true,
    hasAttributes: options.hasAttributes ?? base.hasAttributes,
  });
  if (hostClass !== undefined) hostClass.prototype.type = type;
  if (type.hasAttributes && !base.hasAttributes) {
    open.types.push(type);
    open.complete?.(type);
  }
  return type;
}

/** Built-in types whose objects have a `__dict__`, and what gives them that attribute. */
const open: { readonly types: PyType[]; complete: ((type: PyType) => void) | undefined } = {
  types: [],
  complete: undefined,
};

/** Says how a built-in type whose objects have a `__dict__` gets that attribute: now, and those to come. */
export function completeOpenTypes(complete: (type: PyType) => void): void {
  open.complete = complete;
  for (const type of open.types) complete(type);
}

const final = { canBeBase: false };

export const intType = builtInType('int', undefined);
export const boolType = builtInType('bool', undefined, { base: intType, layout: 'int', ...final });
export const noneType = builtInType('NoneType', undefined, final);
export const strType = builtInType('str', undefined);
export const floatType = builtInType('float', PyFloat);
export const complexType = builtInType('complex', PyComplex);
export const bytesType = builtInType('bytes', PyBytes);
export const byteArrayType = builtInType('bytearray', PyByteArray);
export const memoryViewType = builtInType('memoryview', PyMemoryView, final);
export const tupleType = builtInType('tuple', PyTuple);
export const listType = builtInType('list', PyList);
export const dictType = builtInType('dict', PyDict);
export const setType = builtInType('set', PySet);
export const frozenSetType = builtInType('frozenset', PyFrozenSet);
export const rangeType = builtInType('range', PyRange, final);
export const sliceType = builtInType('slice', PySlice, final);
export const codeType = builtInType('code', PyCode, final);
export const functionType = builtInType('function', PyFunction, { ...final, hasAttributes: true });
export const methodWrapperType = builtInType('method-wrapper', undefined, final);
export const nativeType = builtInType('builtin_function_or_method', PyNative, final);
export const methodDescriptorType = builtInType('method_descriptor', undefined, final);
export const slotWrapperType = builtInType('wrapper_descriptor', undefined, final);
export const methodType = builtInType('method', PyBoundMethod, final);
export const cellType = builtInType('cell', PyCell, final);
export const moduleType = builtInType('module', PyModule, { hasAttributes: true });
export const propertyType = builtInType('property', PyProperty);
export const classMethodType = builtInType('classmethod', PyClassMethod, { hasAttributes: true });
export const classMethodDescriptorType = builtInType(
  'classmethod_descriptor',
  PyClassMethodDescriptor,
  final,
);
export const staticMethodType = builtInType('staticmethod', PyStaticMethod, {
  hasAttributes: true,
});
export const getSetType = builtInType('getset_descriptor', PyGetSet, final);
export const memberType = builtInType('member_descriptor', PySlot, final);
export const superType = builtInType('super', PySuper);
export const generatorType = builtInType('generator', PyGenerator, final);
export const coroutineType = builtInType('coroutine', PyCoroutine, final);
export const asyncGeneratorType = builtInType('async_generator', PyAsyncGenerator, final);
export const asyncStepType = builtInType('async_generator_asend', PyAsyncStep, final);
export const asyncThrowType = builtInType('async_generator_athrow', PyAsyncThrow, final);
export const coroutineWrapperType = builtInType('coroutine_wrapper', PyCoroutineWrapper, final);
export const tracebackType = builtInType('traceback', PyTraceback, final);
export const mappingProxyType = builtInType('mappingproxy', PyMappingProxy, final);
export const ellipsisType = builtInType('ellipsis', PyEllipsis, final);
export const notImplementedType = builtInType('NotImplementedType', PyNotImplemented, final);

/** What a built-in function is depends on whose it is, and on whether it is bound. */
Object.defineProperty(PyNative.prototype, 'type', {
  get(this: PyNative): PyType {
    if (this.owner === undefined || this.staticOf !== undefined) return nativeType;
    return this.isSlot ? slotWrapperType : methodDescriptorType;
  },
});
Object.defineProperty(PyBoundMethod.prototype, 'type', {
  get(this: PyBoundMethod): PyType {
    const { callable } = this;
    if (!(callable instanceof PyNative)) return methodType;
    return callable.isSlot ? methodWrapperType : nativeType;
  },
});

export const ELLIPSIS = new PyEllipsis();
export const NOT_IMPLEMENTED = new PyNotImplemented();
export const EMPTY_TUPLE = new PyTuple([]);

/** The type of a value. */
export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return intType;
    case 'string':
      return strType;
    case 'boolean':
      return boolType;
    default:
      return value === null ? noneType : value.type;
  }
}
