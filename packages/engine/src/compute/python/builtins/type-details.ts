import {
  defineAttributes,
  defineClassMethods,
  defineMethods,
  type KeywordArguments,
  PyDict,
  PyList,
  PyMappingProxy,
  PyTuple,
  PyType,
  typeOf,
  typeType,
  type Value,
} from '../objects/index.ts';
import { makeInstance } from '../vm/classes.ts';
import { fullName, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { collect } from '../vm/iteration.ts';
import { ownOrder, setBases, subclassesOf } from './type-order.ts';

defineMethods(typeType, {
  '__call__(*args, **kwargs)': (thread, self: PyType, args: Value[], keywords: KeywordArguments) =>
    makeInstance(thread, self, args, keywords.names.length > 0 ? keywords : undefined),
  '__repr__()': (_thread, self: PyType) => `<class '${fullName(self)}'>`,
  'mro()': ownOrder,
  '__subclasses__()': ({ interpreter }, self: PyType) =>
    new PyList([...subclassesOf(interpreter, self)]),
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
    get: (_thread, self: PyType) =>
      self.builtIn ? self.module : (self.namespace.getName('__module__') ?? self.module),
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
