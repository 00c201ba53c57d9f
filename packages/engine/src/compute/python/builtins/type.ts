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
  PyFunction,
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
import { call } from '../vm/call.ts';
import { commonMetaclass, layoutBase, linearise, makeInstance } from '../vm/classes.ts';
import { callThen } from '../vm/continue.ts';
import { fullName, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { collect } from '../vm/iteration.ts';
import type { Thread } from '../vm/thread.ts';
import { isIdentifier } from './str-case.ts';

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
  return raise('TypeError', 'bases must be types');
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
  if (namespace.getName('__doc__') === undefined) namespace.setName('__doc__', null);
  for (const special of ['__init_subclass__', '__class_getitem__']) {
    const value = namespace.getName(special);
    if (value instanceof PyFunction) namespace.setName(special, new PyClassMethod(value));
  }
  const make = namespace.getName('__new__');
  if (make instanceof PyFunction) namespace.setName('__new__', new PyStaticMethod(make));
  if (namespace.getName('__eq__') !== undefined && namespace.getName('__hash__') === undefined) {
    namespace.setName('__hash__', null);
  }
  return slotNames(thread, slots, (names) => {
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
    type.mro = linearise(type, bases);
    for (const slot of names ?? []) addSlot(type, slot);
    for (const base of bases) base.subclasses.push(type);
    if (classCell instanceof PyCell) classCell.value = type;
    return nameAttributes(
      thread,
      type,
      [...namespace.live()].map(({ key, value }) => [key, value]),
      () => initialiseSubclass(thread, type, keywords),
    );
  });
}

function slotNames(
  thread: Thread,
  slots: Value | undefined,
  then: (names: readonly string[] | undefined) => Result,
): Result {
  if (slots === undefined) return then(undefined);
  if (typeof slots === 'string') return then([slotName(slots)]);
  return collect(
    thread,
    slots,
    (_thread, items) =>
      then(
        items.map((item) =>
          slotName(
            textIn(item) ??
              raise('TypeError', `__slots__ items must be strings, not '${typeOf(item).name}'`),
          ),
        ),
      ),
    undefined,
  );
}

function slotName(name: string): string {
  return isIdentifier(name) ? name : raise('TypeError', '__slots__ must be identifiers');
}

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
  'mro()': (_thread, self: PyType) => new PyList([...self.mro]),
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
    get: (_thread, self: PyType) => (self.builtIn ? self.qualifiedName : self.name),
    set: (_thread, self: PyType, value) => {
      refuseBuiltIn(self, '__name__');
      const text = value === undefined ? undefined : textIn(value);
      if (text === undefined) {
        raise(
          'TypeError',
          `can only assign string to ${self.name}.__name__, not '${value === undefined ? 'NULL' : typeOf(value).name}'`,
        );
      }
      self.name = text;
      return null;
    },
  },
  __qualname__: {
    get: (_thread, self: PyType) => self.qualifiedName,
    set: (_thread, self: PyType, value) => {
      refuseBuiltIn(self, '__qualname__');
      self.qualifiedName = (value === undefined ? undefined : textIn(value)) ?? self.qualifiedName;
      return null;
    },
  },
  __module__: {
    get: (_thread, self: PyType) => self.namespace.getName('__module__') ?? self.module,
    set: (_thread, self: PyType, value) => setOwn(self, '__module__', value),
  },
  __bases__: (_thread, self: PyType) => new PyTuple(self.bases),
  __base__: (_thread, self: PyType) => self.bases[0] ?? null,
  __mro__: (_thread, self: PyType) => new PyTuple(self.mro),
  __dict__: (_thread, self: PyType) => new PyMappingProxy(self.namespace),
  __doc__: {
    get: (_thread, self: PyType) => self.namespace.getName('__doc__') ?? null,
    set: (_thread, self: PyType, value) => setOwn(self, '__doc__', value),
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

function setOwn(type: PyType, name: string, value: Value | undefined): Value {
  refuseBuiltIn(type, name);
  if (value === undefined) type.namespace.deleteName(name);
  else type.namespace.setName(name, value);
  type.changed();
  return null;
}
