/** What all objects have that not every program needs. */
import {
  defineAttributes,
  defineMethods,
  NOT_IMPLEMENTED,
  objectType,
  PyDict,
  PyList,
  type PyObject,
  PySlot,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { plainSetAttribute } from '../vm/attribute-setting.ts';
import { getAttribute, plainAttribute } from '../vm/attributes.ts';
import { callThen, deeper, workThen } from '../vm/continue.ts';
import { fullName, strOf, textIn } from '../vm/conversions.ts';
import { givenType, isException, raise, throwException } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';
import { negatedTruth } from '../vm/truth.ts';

/** How an object shows itself that has nothing better: its class and where it is. */
function plainRepr(thread: Thread, self: PyObject): string {
  const address = thread.interpreter.identityOf(self).toString(16);
  return `<${fullName(self.type)} object at 0x${address}>`;
}

/** The name of an attribute as a function is given it. Raises TypeError. */
function attributeName(name: Value): string {
  const text = textIn(name);
  if (text !== undefined) return text;
  return raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`);
}

/** Names of all attributes that an object and its type have. */
function namesIn(thread: Thread, object: Value): Result {
  return optional(thread, object, '__dict__', (inner, attributes) =>
    optional(inner, object, '__class__', (_later, type) => {
      const names = new Set<Value>();
      if (attributes instanceof PyDict) for (const { key } of attributes.live()) names.add(key);
      if (type instanceof PyType) {
        for (const one of type.mro) for (const { key } of one.namespace.live()) names.add(key);
      }
      return new PyList([...names]);
    }),
  );
}

/** Goes on with an attribute as the program sees it; `null` for one that there is not. */
function optional(
  thread: Thread,
  object: Value,
  name: string,
  then: (thread: Thread, value: Value) => Result,
): Result {
  return workThen(
    thread,
    (inner) =>
      workThen(
        inner,
        (later) => getAttribute(later, object, name),
        (_later, value) => value,
        undefined,
        (_later, exception) =>
          isException(exception, 'AttributeError') ? null : throwException(exception),
      ),
    then,
    undefined,
  );
}

defineMethods(objectType, {
  '__repr__()': (thread, self: PyObject) => plainRepr(thread, self),
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
  '__getattribute__(name, /)': (thread, self: Value, name: Value) =>
    plainAttribute(thread, self, attributeName(name)),
  '__setattr__(name, value, /)': (thread, self: Value, name: Value, value: Value) =>
    plainSetAttribute(thread, self, attributeName(name), value),
  '__delattr__(name, /)': (thread, self: Value, name: Value) =>
    plainSetAttribute(thread, self, attributeName(name), undefined),
  '__format__(format_spec, /)': (thread, self: Value, specification: Value) => {
    const text = textIn(specification);
    if (text === undefined) {
      raise('TypeError', `__format__() argument must be str, not ${givenType(specification)}`);
    }
    if (text !== '') {
      raise('TypeError', `unsupported format string passed to ${typeOf(self).name}.__format__`);
    }
    return deeper(thread, (inner) => strOf(inner, self));
  },
  '__dir__()': namesIn,
});

/** What objects of a class are made of: those of two classes with the same can change from one to the other. */
function shapeOf({ layout, hasAttributes, mro }: PyType): string {
  const slots = mro.flatMap((one) =>
    [...one.namespace.live()].filter(({ value }) => !one.builtIn && value instanceof PySlot),
  );
  return [layout, hasAttributes, ...slots.map(({ key }) => String(key)).sort()].join(' ');
}

defineAttributes(objectType, {
  __class__: {
    get: (_thread, self: Value) => typeOf(self),
    set: (_thread, self: PyObject, type) => {
      if (type === undefined) raise('TypeError', "can't delete __class__ attribute");
      if (!(type instanceof PyType)) {
        raise('TypeError', `__class__ must be set to a class, not '${typeOf(type).name}' object`);
      }
      const before = typeOf(self);
      if (type.builtIn || before.builtIn) {
        raise(
          'TypeError',
          '__class__ assignment only supported for mutable types or ModuleType subclasses',
        );
      }
      if (shapeOf(type) !== shapeOf(before)) {
        raise(
          'TypeError',
          `__class__ assignment: '${type.name}' object layout differs from '${before.name}'`,
        );
      }
      self.type = type;
      return null;
    },
  },
});
