import {
  classMethodType,
  define,
  defineAttributes,
  defineMethods,
  native,
  PyClassMethod,
  PyDict,
  PyFunction,
  PyProperty,
  PyStaticMethod,
  PyType,
  propertyType,
  type Result,
  staticMethodType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { descriptorGet, findAttribute, getAttribute } from '../vm/attributes.ts';
import { call } from '../vm/call.ts';
import { workThen } from '../vm/continue.ts';
import { reprOf } from '../vm/conversions.ts';
import { isException, raise, throwException } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';
import { adopt, defineNew } from './construct.ts';

defineNew(propertyType, '*args, **kwargs', (_thread, type) =>
  adopt(new PyProperty(null, null, null, null), type),
);

/** The documentation that a property takes from its getter. */
function withDocumentation(thread: Thread, self: PyProperty, given: Value | undefined): Result {
  self.fromGetter = given === undefined || given === null;
  if (!self.fromGetter || self.getter === null) {
    self.documentation = given ?? null;
    return null;
  }
  return workThen(
    thread,
    (inner) => findAttribute(inner, self.getter, '__doc__') ?? null,
    (_thread, documentation) => {
      self.documentation = documentation;
      return null;
    },
    undefined,
  );
}

define(
  propertyType,
  native(
    '__init__(fget=None, fset=None, fdel=None, doc=None)',
    (thread, self: PyProperty, getter?: Value, setter?: Value, deleter?: Value, doc?: Value) => {
      self.getter = getter ?? null;
      self.setter = setter ?? null;
      self.deleter = deleter ?? null;
      return withDocumentation(thread, self, doc);
    },
    { owner: propertyType, calledAs: 'property', checksSelf: true },
  ),
);

/** The same property with another function. */
function changed(
  thread: Thread,
  self: PyProperty,
  change: { getter?: Value; setter?: Value; deleter?: Value },
): Result {
  const { getter, setter, deleter } = { ...self, ...change };
  const documentation = self.fromGetter ? null : self.documentation;
  return workThen(
    thread,
    (inner) => call(inner, self.type, [getter, setter, deleter, documentation]),
    (_thread, made) => {
      if (made instanceof PyProperty) made.name = self.name;
      return made;
    },
    undefined,
  );
}

defineMethods(propertyType, {
  'getter(function, /)': (thread, self: PyProperty, getter: Value) =>
    changed(thread, self, { getter }),
  'setter(function, /)': (thread, self: PyProperty, setter: Value) =>
    changed(thread, self, { setter }),
  'deleter(function, /)': (thread, self: PyProperty, deleter: Value) =>
    changed(thread, self, { deleter }),
  '__get__(instance, owner=None, /)': (thread, self: PyProperty, object: Value) =>
    descriptorGet(thread, self, object === null ? undefined : object, typeOf(object)),
  '__set__(instance, value, /)': (thread, self: PyProperty, object: Value, value: Value) =>
    self.setter === null
      ? raise('AttributeError', noFunction(self, object, 'setter'))
      : call(thread, self.setter, [object, value]),
  '__delete__(instance, /)': (thread, self: PyProperty, object: Value) =>
    self.deleter === null
      ? raise('AttributeError', noFunction(self, object, 'deleter'))
      : call(thread, self.deleter, [object]),
  '__set_name__(owner, name, /)': (_thread, self: PyProperty, _owner: Value, name: Value) => {
    if (typeof name === 'string') self.name = name;
    return null;
  },
});

function noFunction(self: PyProperty, object: Value, what: string): string {
  const name = self.name === undefined ? '' : ` '${self.name}'`;
  return `property${name} of '${typeOf(object).qualifiedName}' object has no ${what}`;
}

defineAttributes(propertyType, {
  fget: (_thread, self: PyProperty) => self.getter,
  fset: (_thread, self: PyProperty) => self.setter,
  fdel: (_thread, self: PyProperty) => self.deleter,
  __doc__: {
    get: (_thread, self: PyProperty) => self.documentation,
    set: (_thread, self: PyProperty, value) => {
      self.documentation = value ?? null;
      return null;
    },
  },
  __isabstractmethod__: (thread, self: PyProperty) =>
    anyAbstract(thread, [self.getter, self.setter, self.deleter]),
});

/** Whether one of some functions is abstract. */
function anyAbstract(thread: Thread, callables: readonly Value[]): Result {
  for (const callable of callables) {
    const mark = findAttribute(thread, callable, '__isabstractmethod__');
    if (mark === true) return true;
  }
  return false;
}

/** What a wrapper takes over from the function that it wraps. */
const TAKEN = ['__module__', '__name__', '__qualname__', '__doc__'] as const;

/** Goes on when a wrapper has what it takes over. */
function takeOver(thread: Thread, self: PyClassMethod | PyStaticMethod): Result {
  const attributes = new PyDict();
  self.attributes = attributes;
  return takeFrom(thread, { self, attributes, index: 0 });
}

interface Taking {
  readonly self: PyClassMethod | PyStaticMethod;
  readonly attributes: PyDict;
  readonly index: number;
}

function takeFrom(thread: Thread, taking: Taking): Result {
  const { self, attributes, index } = taking;
  const name = TAKEN[index];
  if (name === undefined) {
    if (self.callable instanceof PyFunction) {
      for (const { key, value } of self.callable.attributes?.live() ?? []) {
        attributes.setName(String(key), value);
      }
    }
    attributes.setName('__wrapped__', self.callable);
    return null;
  }
  return workThen(
    thread,
    (inner) => getAttribute(inner, self.callable, name),
    (inner, value) => {
      attributes.setName(name, value);
      return takeFrom(inner, { ...taking, index: index + 1 });
    },
    undefined,
    (inner, exception) => {
      if (!isException(exception, 'AttributeError')) throwException(exception);
      return takeFrom(inner, { ...taking, index: index + 1 });
    },
  );
}

for (const [type, Wrapper] of [
  [classMethodType, PyClassMethod],
  [staticMethodType, PyStaticMethod],
] as const) {
  defineNew(type, '*args, **kwargs', (_thread, own) => adopt(new Wrapper(null), own));
  define(
    type,
    native(
      '__init__(*args)',
      (thread, self: PyClassMethod | PyStaticMethod, args: Value[]) => {
        const [callable] = args;
        if (callable === undefined || args.length > 1) {
          raise('TypeError', `${type.name} expected 1 argument, got ${args.length}`);
        }
        self.callable = callable;
        return takeOver(thread, self);
      },
      { owner: type, calledAs: type.name, checksSelf: true },
    ),
  );
  defineMethods(type, {
    '__repr__()': (thread, self: PyClassMethod) =>
      workThen(
        thread,
        (inner) => reprOf(inner, self.callable),
        (_thread, text) => `<${type.name}(${text})>`,
        undefined,
      ),
  });
  defineAttributes(type, {
    __func__: (_thread, self: PyClassMethod) => self.callable,
    __wrapped__: (_thread, self: PyClassMethod) => self.callable,
    __isabstractmethod__: (thread, self: PyClassMethod) => anyAbstract(thread, [self.callable]),
    __dict__: (_thread, self: PyClassMethod) => {
      self.attributes ??= new PyDict();
      return self.attributes;
    },
  });
}

defineMethods(classMethodType, {
  '__get__(instance, owner=None, /)': (
    thread,
    self: PyClassMethod,
    object: Value,
    owner: Value | undefined,
  ) => descriptorGet(thread, self, object, owner instanceof PyType ? owner : typeOf(object)),
});

defineMethods(staticMethodType, {
  '__get__(instance, owner=None, /)': (_thread, self: PyStaticMethod) => self.callable,
  '__call__(*args, **kwargs)': (thread, self: PyStaticMethod, args: Value[], keywords) =>
    call(thread, self.callable, args, keywords.names.length > 0 ? keywords : undefined),
});
