import { mangle } from '../compile/index.ts';
import {
  define,
  defineClassMethods,
  defineMethods,
  type KeywordArguments,
  NOT_IMPLEMENTED,
  native,
  objectType,
  PyCell,
  PyClassMethod,
  PyDict,
  type PyException,
  PyFunction,
  PyGetSet,
  PyNative,
  PySlot,
  PyStaticMethod,
  PyTuple,
  PyType,
  type Result,
  typeOf,
  typeType,
  type Value,
} from '../objects/index.ts';
import { finish } from '../slices.ts';
import { call } from '../vm/call.ts';
import {
  buildClass,
  commonMetaclass,
  layoutBase,
  METACLASS_CONFLICT,
} from '../vm/class-building.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { reprOf, textIn } from '../vm/conversions.ts';
import { exceptionFrom, givenType, raise, throwException } from '../vm/errors.ts';
import { collect } from '../vm/iteration.ts';
import type { Thread } from '../vm/thread.ts';
import { addFunction } from './define-functions.ts';
import { isIdentifier } from './identifiers.ts';
import { dictionaryOf } from './object-dictionary.ts';
import { addToBases, orderThen } from './type-order.ts';

/** `type(name, bases, namespace)`: makes a class. */
function makeType(
  thread: Thread,
  metaclass: Value,
  args: readonly Value[],
  keywords: KeywordArguments,
): Result {
  if (!(metaclass instanceof PyType)) {
    raise('TypeError', `type.__new__(X): X is not a type object (${typeOf(metaclass).name})`);
  }
  if (args.length !== 3) {
    raise('TypeError', `type.__new__() takes exactly 3 arguments (${args.length} given)`);
  }
  const [name, bases, namespace] = args as [Value, Value, Value];
  const text = textIn(name);
  if (text === undefined) {
    raise('TypeError', `type.__new__() argument 1 must be str, not ${givenType(name)}`);
  }
  if (text.includes('\0')) raise('ValueError', 'type name must not contain null characters');
  if (!(bases instanceof PyTuple)) {
    raise('TypeError', `type.__new__() argument 2 must be tuple, not ${givenType(bases)}`);
  }
  if (!(namespace instanceof PyDict)) {
    raise('TypeError', `type.__new__() argument 3 must be dict, not ${givenType(namespace)}`);
  }
  const types = bases.items.length === 0 ? [objectType] : bases.items.map(asBase);
  const winner = commonMetaclass(metaclass, types);
  if (winner !== metaclass && winner.lookUp('__new__') !== typeType.lookUp('__new__')) {
    return call(thread, makerOf(winner), [winner, ...args], keywords);
  }
  return finishType(thread, winner, text, types, namespace, keywords);
}

function makerOf(metaclass: PyType): Value {
  const make = metaclass.lookUp('__new__') as Value;
  return make instanceof PyStaticMethod ? make.callable : make;
}

function asBase(base: Value): PyType {
  if (base instanceof PyType) return base;
  const isAbove = typeType.isSubtypeOf(typeOf(base));
  return raise('TypeError', isAbove ? 'bases must be types' : METACLASS_CONFLICT);
}

function finishType(
  thread: Thread,
  metaclass: PyType,
  name: string,
  bases: readonly PyType[],
  given: PyDict,
  keywords: KeywordArguments,
): Result {
  const namespace = new PyDict();
  namespace.copyFrom(given);
  const { layout } = layoutBase(bases);
  const slots = namespace.getName('__slots__');
  const qualifiedName = namespace.getName('__qualname__') ?? name;
  if (typeof qualifiedName !== 'string') {
    raise('TypeError', `type __qualname__ must be a str, not ${typeOf(qualifiedName).name}`);
  }
  namespace.deleteName('__qualname__');
  const classCell = namespace.getName('__classcell__');
  namespace.deleteName('__classcell__');
  const module = namespace.getName('__module__') ?? thread.interpreter.callerModule(thread);
  namespace.setName('__module__', module);
  for (const special of ['__init_subclass__', '__class_getitem__']) {
    const value = namespace.getName(special);
    if (value instanceof PyFunction) namespace.setName(special, new PyClassMethod(value));
  }
  const make = namespace.getName('__new__');
  if (make instanceof PyFunction) namespace.setName('__new__', new PyStaticMethod(make));
  return slotNames(thread, slots, (names) => {
    checkSlots(names ?? [], bases, layout);
    const inherits = bases.some((base) => base.hasAttributes);
    const type = new PyType({
      name,
      qualifiedName,
      module: typeof module === 'string' ? module : 'builtins',
      bases,
      namespace,
      layout,
      metaclass,
      hasAttributes: inherits || names === undefined || names.includes('__dict__'),
    });
    return orderThen(thread, type, (inner) => {
      for (const slot of names ?? []) addSlot(type, slot);
      completeNamespace(type, names);
      addToBases(inner.interpreter, type);
      if (classCell instanceof PyCell) classCell.value = type;
      return nameAttributes(
        inner,
        type,
        [...namespace.live()].map(({ key, value }) => [key, value]),
        () => initialiseSubclass(inner, type, keywords),
      );
    });
  });
}

/** What a class has that its body does not say, in CPython's order. */
function completeNamespace(type: PyType, slots: readonly string[] | undefined): void {
  const { namespace, bases } = type;
  const has = (name: string) => namespace.getName(name) !== undefined;
  if (type.hasAttributes && !bases.some((base) => base.hasAttributes) && !has('__dict__')) {
    namespace.setName('__dict__', dictionaryOf(type));
  }
  const wantsReference = slots === undefined || slots.includes('__weakref__');
  const isReferable = bases.some((base) => base.lookUp('__weakref__') !== undefined);
  if (wantsReference && !isReferable && !WITHOUT_WEAKREF.has(type.layout) && !has('__weakref__')) {
    namespace.setName('__weakref__', new PyGetSet('__weakref__', type, () => null));
  }
  if (!has('__doc__')) namespace.setName('__doc__', null);
  if (has('__eq__') && !has('__hash__')) namespace.setName('__hash__', null);
}

/** Layouts to which CPython adds no place for weak references: they have one, or are of variable size. */
const WITHOUT_WEAKREF = new Set(['int', 'tuple', 'bytes', 'type', 'set', 'frozenset', 'deque']);

function slotNames(
  thread: Thread,
  slots: Value | undefined,
  then: (names: readonly string[] | undefined) => Result,
): Result {
  if (slots === undefined) return then(undefined);
  if (typeof slots === 'string') return then([slots]);
  return collect(
    thread,
    slots,
    (_thread, items) =>
      then(
        items.map(
          (item) =>
            textIn(item) ??
            raise('TypeError', `__slots__ items must be strings, not '${typeOf(item).name}'`),
        ),
      ),
    undefined,
  );
}

/** Raises TypeError for names that cannot be places, or that the bases have a place for. */
function checkSlots(names: readonly string[], bases: readonly PyType[], layout: string): void {
  if (names.length > 0 && VARIABLE_SIZE.has(layout)) {
    const { name } = layoutBase(bases);
    raise('TypeError', `nonempty __slots__ not supported for subtype of '${name}'`);
  }
  const seen = new Set<string>();
  for (const name of names) {
    if (!finish(isIdentifier(name))) raise('TypeError', '__slots__ must be identifiers');
    if (name === '__dict__') {
      if (seen.has(name) || bases.some((base) => base.hasAttributes)) {
        raise('TypeError', '__dict__ slot disallowed: we already got one');
      }
    } else if (name === '__weakref__') {
      if (seen.has(name) || bases.some((base) => base.lookUp(name) !== undefined)) {
        raise(
          'TypeError',
          '__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0',
        );
      }
    }
    seen.add(name);
  }
}

/** Layouts whose objects differ in size, so that there is no place behind their items. */
const VARIABLE_SIZE = new Set(['int', 'tuple', 'bytes', 'type']);

function addSlot(type: PyType, name: string): void {
  if (name === '__dict__' || name === '__weakref__') return;
  const mangled = mangle(name, type.name);
  if (type.namespace.getName(mangled) !== undefined) {
    raise('ValueError', `'${name}' in __slots__ conflicts with class variable`);
  }
  type.namespace.setName(mangled, new PySlot(mangled, type));
}

/** Tells attributes that want it, by `__set_name__`, what they are called. */
function nameAttributes(
  thread: Thread,
  type: PyType,
  rest: readonly (readonly [Value, Value])[],
  then: () => Result,
): Result {
  const index = rest.findIndex(([, value]) => typeOf(value).lookUp('__set_name__') !== undefined);
  if (index < 0) return then();
  const [key, value] = rest[index] as readonly [Value, Value];
  return callThen(
    thread,
    typeOf(value).lookUp('__set_name__') as Value,
    [value, type, key],
    (inner) => nameAttributes(inner, type, rest.slice(index + 1), then),
    undefined,
    (inner, cause) => wrongName(inner, cause, { key, value, type }),
  );
}

interface Named {
  readonly key: Value;
  readonly value: Value;
  readonly type: PyType;
}

function wrongName(thread: Thread, cause: PyException, { key, value, type }: Named): Result {
  return workThen(
    thread,
    (inner) => reprOf(inner, key),
    (_thread, name) => {
      const exception = exceptionFrom(
        cause,
        'RuntimeError',
        `Error calling __set_name__ on '${typeOf(value).name}' instance ${String(name)} in '${type.name}'`,
      );
      throwException(exception);
    },
    undefined,
  );
}

function initialiseSubclass(thread: Thread, type: PyType, keywords: KeywordArguments): Result {
  for (const base of type.mro.slice(1)) {
    const method = base.namespace.getName('__init_subclass__');
    if (method === undefined) continue;
    const callable = method instanceof PyClassMethod ? method.callable : method;
    const given = keywords.names.length > 0 ? keywords : undefined;
    return callThen(thread, callable, [type], () => type, undefined, undefined, given);
  }
  return type;
}

const made = native('__new__(metatype, /, *args, **kwargs)', makeType, {
  owner: typeType,
  bindsSelf: false,
});
define(typeType, made, new PyStaticMethod(made));

defineMethods(typeType, { '__init__(*args, **kwargs)': () => null });

addFunction(
  new PyNative({
    name: '__build_class__',
    module: 'builtins',
    call: (thread, args, keywords: KeywordArguments | undefined) => {
      if (args.length < 2) raise('TypeError', '__build_class__: not enough arguments');
      if (!(args[0] instanceof PyFunction)) {
        raise('TypeError', '__build_class__: func must be a function');
      }
      if (typeof args[1] !== 'string') {
        raise('TypeError', '__build_class__: name is not a string');
      }
      return buildClass(thread, args, keywords);
    },
  }),
);

defineClassMethods(objectType, {
  '__init_subclass__(*args, **kwargs)': (
    _thread,
    type: PyType,
    args: Value[],
    keywords: KeywordArguments,
  ) => {
    if (keywords.names.length > 0) {
      raise('TypeError', `${type.qualifiedName}.__init_subclass__() takes no keyword arguments`);
    }
    if (args.length > 0) {
      raise(
        'TypeError',
        `${type.qualifiedName}.__init_subclass__() takes no arguments (${args.length} given)`,
      );
    }
    return null;
  },
  '__subclasshook__(*args)': () => NOT_IMPLEMENTED,
});
