import { mangle } from '../compile/index.ts';
import {
  defineAttributes,
  defineClassMethods,
  defineMethods,
  type KeywordArguments,
  native,
  objectType,
  PyCell,
  PyClassMethod,
  PyDict,
  type PyException,
  PyFunction,
  PyGetSet,
  PyList,
  PyMappingProxy,
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
import { commonMetaclass, layoutBase, METACLASS_CONFLICT, makeInstance } from '../vm/classes.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { fullName, reprOf, textIn } from '../vm/conversions.ts';
import { exceptionOf, raise, throwException } from '../vm/errors.ts';
import { collect } from '../vm/iteration.ts';
import type { Thread } from '../vm/thread.ts';
import { dictionaryOf } from './object.ts';
import { isIdentifier } from './str-case.ts';
import { orderThen, ownOrder, setBases } from './type-order.ts';

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
    raise('TypeError', `type.__new__() argument 1 must be str, not ${typeOf(name).name}`);
  }
  if (text.includes('\0')) raise('ValueError', 'type name must not contain null characters');
  if (!(bases instanceof PyTuple)) {
    raise('TypeError', `type.__new__() argument 2 must be tuple, not ${typeOf(bases).name}`);
  }
  if (!(namespace instanceof PyDict)) {
    raise('TypeError', `type.__new__() argument 3 must be dict, not ${typeOf(namespace).name}`);
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
      for (const base of bases) base.subclasses.push(type);
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
      const exception = exceptionOf(
        'RuntimeError',
        `Error calling __set_name__ on '${typeOf(value).name}' instance ${String(name)} in '${type.name}'`,
      );
      exception.cause = cause;
      exception.context = cause;
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

typeType.namespace.setName(
  '__new__',
  new PyStaticMethod(
    native('__new__(metatype, /, *args, **kwargs)', makeType, {
      owner: typeType,
      bindsSelf: false,
    }),
  ),
);

defineMethods(typeType, {
  '__init__(*args, **kwargs)': () => null,
  '__call__(*args, **kwargs)': (thread, self: PyType, args: Value[], keywords: KeywordArguments) =>
    makeInstance(thread, self, args, keywords.names.length > 0 ? keywords : undefined),
  '__repr__()': (_thread, self: PyType) => `<class '${fullName(self)}'>`,
  'mro()': ownOrder,
  '__subclasses__()': (_thread, self: PyType) => new PyList([...self.subclasses]),
  '__instancecheck__(instance, /)': (_thread, self: PyType, instance: Value) =>
    typeOf(instance).isSubtypeOf(self),
  '__subclasscheck__(subclass, /)': (_thread, self: PyType, subclass: Value) =>
    subclass instanceof PyType && subclass.isSubtypeOf(self),
  '__dir__()': (_thread, self: PyType) => {
    const names = new Set<Value>();
    for (const type of self.mro) for (const { key } of type.namespace.live()) names.add(key);
    return new PyList([...names]);
  },
});

defineClassMethods(typeType, { '__prepare__(*args, **kwargs)': () => new PyDict() });

defineAttributes(typeType, {
  __name__: {
    get: (_thread, self: PyType) =>
      self.plainName ?? (self.builtIn ? self.qualifiedName : self.name),
    set: (_thread, self: PyType, value) => {
      refuseBuiltIn(self, '__name__');
      refuseDeletion(self, '__name__', value);
      const text = value === undefined ? undefined : textIn(value);
      if (text === undefined) {
        raise(
          'TypeError',
          `can only assign string to ${self.name}.__name__, not '${value === undefined ? 'NULL' : typeOf(value).name}'`,
        );
      }
      if (text.includes('\0')) {
        raise('ValueError', 'type name must not contain null characters');
      }
      self.name = text;
      self.plainName = undefined;
      return null;
    },
  },
  __qualname__: {
    get: (_thread, self: PyType) => self.qualifiedName,
    set: (_thread, self: PyType, value) => {
      refuseBuiltIn(self, '__qualname__');
      refuseDeletion(self, '__qualname__', value);
      const text = value === undefined ? undefined : textIn(value);
      if (text === undefined) {
        raise(
          'TypeError',
          `can only assign string to ${self.name}.__qualname__, not '${typeOf(value ?? null).name}'`,
        );
      }
      self.qualifiedName = text;
      return null;
    },
  },
  __module__: {
    get: (_thread, self: PyType) => {
      const own = self.namespace.getName('__module__');
      // `type` has there what gets it for others.
      return own === undefined || own instanceof PyGetSet ? self.module : own;
    },
    set: (_thread, self: PyType, value) => setOwn(self, '__module__', value),
  },
  __bases__: {
    get: (_thread, self: PyType) => new PyTuple(self.bases),
    set: (thread, self: PyType, value) => {
      refuseBuiltIn(self, '__bases__');
      return setBases(thread, self, value);
    },
  },
  __base__: (_thread, self: PyType) => self.bases[0] ?? null,
  __mro__: {
    get: (_thread, self: PyType) => new PyTuple(self.mro),
    set: () => raise('AttributeError', 'readonly attribute'),
  },
  __dict__: (_thread, self: PyType) => new PyMappingProxy(self.namespace),
  __doc__: {
    get: (_thread, self: PyType) => self.namespace.getName('__doc__') ?? null,
    set: (_thread, self: PyType, value) => setOwn(self, '__doc__', value),
  },
  __annotations__: {
    get: (_thread, self: PyType) => {
      const known = self.namespace.getName('__annotations__');
      if (known !== undefined) return known;
      if (self.builtIn) {
        raise('AttributeError', `type object '${self.name}' has no attribute '__annotations__'`);
      }
      const made = new PyDict();
      self.namespace.setName('__annotations__', made);
      self.changed();
      return made;
    },
    set: (_thread, self: PyType, value) => {
      if (value === undefined && self.namespace.getName('__annotations__') === undefined) {
        raise('AttributeError', '__annotations__');
      }
      return setOwn(self, '__annotations__', value);
    },
  },
  __abstractmethods__: {
    get: (_thread, self: PyType) =>
      self.namespace.getName('__abstractmethods__') ??
      raise('AttributeError', '__abstractmethods__'),
    set: (thread, self: PyType, value) => {
      setOwn(self, '__abstractmethods__', value);
      if (value === undefined) return null;
      return collect(
        thread,
        value,
        (_thread, items) => {
          self.abstractNames = items.map(String);
          return null;
        },
        undefined,
      );
    },
  },
});

function refuseBuiltIn(type: PyType, name: string): void {
  if (type.builtIn) {
    raise('TypeError', `cannot set '${name}' attribute of immutable type '${type.name}'`);
  }
}

function refuseDeletion(type: PyType, name: string, value: Value | undefined): void {
  if (value === undefined) {
    raise('TypeError', `cannot delete '${name}' attribute of immutable type '${type.name}'`);
  }
}

function setOwn(type: PyType, name: string, value: Value | undefined): Value {
  refuseBuiltIn(type, name);
  if (value === undefined) type.namespace.deleteName(name);
  else type.namespace.setName(name, value);
  type.changed();
  return null;
}
