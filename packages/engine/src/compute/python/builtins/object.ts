import {
  completeOpenTypes,
  defineAttributes,
  defineClassMethods,
  defineMethods,
  type KeywordArguments,
  NOT_IMPLEMENTED,
  native,
  objectType,
  PyDict,
  PyGetSet,
  PyInstance,
  PyList,
  type PyNative,
  type PyObject,
  PyStaticMethod,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import {
  attributesOf,
  missingAttribute,
  newAttributes,
  plainAttribute,
  plainSetAttribute,
} from '../vm/attributes.ts';
import { checkNotAbstract, newInstance, objectMethods } from '../vm/classes.ts';
import { watchedThen } from '../vm/garbage/watching.ts';
import { callThen } from '../vm/continue.ts';
import { fullName, reprOf, strOf, textIn } from '../vm/conversions.ts';
import { raise, throwException } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';
import { negatedTruth } from '../vm/truth.ts';

/** How an object shows itself that has nothing better: its class and where it is. */
function plainRepr(thread: Thread, self: PyObject): string {
  const address = thread.interpreter.identityOf(self).toString(16);
  return `<${fullName(self.type)} object at 0x${address}>`;
}

/** Arguments that neither `__new__` nor `__init__` of the class takes. */
function refuseArguments(
  type: PyType,
  args: readonly Value[],
  keywords: KeywordArguments,
  other: '__new__' | '__init__',
): void {
  if (args.length === 0 && keywords.names.length === 0) return;
  const own = other === '__init__' ? '__new__' : '__init__';
  if (type.lookUp(own) !== objectType.namespace.getName(own)) {
    raise(
      'TypeError',
      `object.${own}() takes exactly one argument (the ${own === '__new__' ? 'type' : 'instance'} to ${own === '__new__' ? 'instantiate' : 'initialize'})`,
    );
  }
  const otherMethod = type.lookUp(other);
  const plain =
    otherMethod === objectMethods.make ||
    otherMethod === objectMethods.initialise ||
    (otherMethod instanceof PyStaticMethod && otherMethod.callable === objectMethods.make);
  if (plain) raise('TypeError', `${type.name}() takes no arguments`);
}

function make(
  thread: Thread,
  type: Value,
  args: readonly Value[],
  keywords: KeywordArguments,
): Result {
  if (!(type instanceof PyType)) {
    raise('TypeError', `object.__new__(X): X is not a type object (${typeOf(type).name})`);
  }
  refuseArguments(type, args, keywords, '__init__');
  checkNotAbstract(type);
  if (type.layout !== 'object') {
    raise('TypeError', `object.__new__(${type.name}) is not safe, use ${type.layout}.__new__()`);
  }
  const made = newInstance(type);
  return type.isFinal ? watchedThen(thread, made, same, made) : made;
}

const same = (_thread: Thread, _value: null, made: Value): Result => made;

objectMethods.make = native('__new__(type, /, *args, **kwargs)', make, {
  owner: objectType,
  bindsSelf: false,
});
objectType.namespace.setName('__new__', new PyStaticMethod(objectMethods.make));

defineMethods(objectType, {
  '__init__(*args, **kwargs)': (
    _thread,
    self: Value,
    args: Value[],
    keywords: KeywordArguments,
  ) => {
    refuseArguments(typeOf(self), args, keywords, '__new__');
    return null;
  },
  '__repr__()': (thread, self: PyObject) => plainRepr(thread, self),
  '__str__()': (thread, self: Value) => reprOf(thread, self),
  '__eq__(value, /)': (_thread, self: Value, other: Value) =>
    self === other ? true : NOT_IMPLEMENTED,
  '__ne__(value, /)': (thread, self: Value, other: Value) =>
    callThen(
      thread,
      typeOf(self).lookUp('__eq__') as Value,
      [self, other],
      (inner, answer) => (answer === NOT_IMPLEMENTED ? answer : negatedTruth(inner, answer)),
      undefined,
    ),
  '__lt__(value, /)': () => NOT_IMPLEMENTED,
  '__le__(value, /)': () => NOT_IMPLEMENTED,
  '__gt__(value, /)': () => NOT_IMPLEMENTED,
  '__ge__(value, /)': () => NOT_IMPLEMENTED,
  '__hash__()': (thread, self: Value) => thread.interpreter.identityHash(self),
  '__getattribute__(name, /)': (thread, self: Value, name: Value) =>
    plainAttribute(thread, self, attributeName(name)),
  '__setattr__(name, value, /)': (thread, self: Value, name: Value, value: Value) =>
    plainSetAttribute(thread, self, attributeName(name), value),
  '__delattr__(name, /)': (thread, self: Value, name: Value) =>
    plainSetAttribute(thread, self, attributeName(name), undefined),
  '__format__(format_spec, /)': (thread, self: Value, specification: Value) => {
    const text = textIn(specification);
    if (text === undefined) {
      raise('TypeError', `__format__() argument must be str, not ${typeOf(specification).name}`);
    }
    if (text !== '') {
      raise('TypeError', `unsupported format string passed to ${typeOf(self).name}.__format__`);
    }
    return strOf(thread, self);
  },
  '__dir__()': (_thread, self: Value) => new PyList(namesIn(self)),
});
objectMethods.initialise = objectType.namespace.getName('__init__') as PyNative;

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

/** The name of an attribute as a function is given it. Raises TypeError. */
function attributeName(name: Value): string {
  const text = textIn(name);
  if (text !== undefined) return text;
  return raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`);
}

/** Names of all attributes that an object and its type have. */
function namesIn(object: Value): Value[] {
  const names = new Set<Value>();
  for (const { key } of attributesOf(object)?.live() ?? []) names.add(key);
  for (const type of typeOf(object).mro) {
    for (const { key } of type.namespace.live()) names.add(key);
  }
  return [...names];
}

objectType.namespace.setName('__doc__', null);

defineAttributes(objectType, {
  __class__: {
    get: (_thread, self: Value) => typeOf(self),
    set: (_thread, self: PyObject, type) => {
      if (type === undefined) raise('TypeError', "can't delete __class__ attribute");
      if (!(type instanceof PyType)) {
        raise('TypeError', `__class__ must be set to a class, not '${typeOf(type).name}' object`);
      }
      if (!(self instanceof PyInstance) || type.builtIn || type.layout !== self.type.layout) {
        raise(
          'TypeError',
          '__class__ assignment only supported for mutable types or ModuleType subclasses',
        );
      }
      self.type = type;
      return null;
    },
  },
});

/** `__dict__` of the objects of a type that gives them one. */
export function dictionaryOf(owner: PyType): PyGetSet {
  return new PyGetSet(
    '__dict__',
    owner,
    (_thread, self) =>
      attributesOf(self) ?? newAttributes(self, typeOf(self)) ?? noDictionary(self),
    (_thread, self, value) => {
      if (attributesOf(self) === undefined && !typeOf(self).hasAttributes) noDictionary(self);
      if (!(value instanceof PyDict)) {
        raise(
          'TypeError',
          value === undefined
            ? 'cannot delete __dict__'
            : `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`,
        );
      }
      (self as PyObject).attributes = value;
      return null;
    },
  );
}

completeOpenTypes((type) => {
  if (type.namespace.getName('__dict__') !== undefined) return;
  type.namespace.setName('__dict__', dictionaryOf(type));
});

function noDictionary(self: Value): never {
  return throwException(missingAttribute(self, '__dict__'));
}
