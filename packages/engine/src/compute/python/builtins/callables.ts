import type { CodePosition } from '../bytecode/code.ts';
import { encode } from '../bytecode/encode.ts';
import { placeInstructions, UNIT } from '../bytecode/layout.ts';
import { hashIdentity, integerOfHash } from '../hashing/index.ts';
import {
  cellType,
  classMethodDescriptorType,
  codeType,
  defineAttributes,
  defineMethods,
  defineValue,
  functionType,
  getSetType,
  memberType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  NOT_IMPLEMENTED,
  nativeType,
  PyBoundMethod,
  PyBytes,
  PyCell,
  type PyClassMethodDescriptor,
  PyCode,
  PyDict,
  PyFunction,
  type PyGetSet,
  PyNative,
  type PySlot,
  PyTuple,
  PyType,
  type Result,
  slotWrapperType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { descriptorSet } from '../vm/attribute-setting.ts';
import { descriptorGet, getAttribute } from '../vm/attributes.ts';
import { call } from '../vm/call.ts';
import { workThen } from '../vm/continue.ts';
import { reprOf, textIn } from '../vm/conversions.ts';
import { equal } from '../vm/equality.ts';
import { givenType, raise } from '../vm/errors.ts';
import { identity, identityHash } from '../vm/identity.ts';
import { compare } from '../vm/operators.ts';
import type { Thread } from '../vm/thread.ts';
import { defineNew } from './construct.ts';

const address = (thread: Thread, value: Value): string =>
  `0x${identity(thread.interpreter, value).toString(16)}`;

defineNew(
  functionType,
  'code, globals, name=None, argdefs=None, closure=None',
  (
    thread,
    _type,
    code: PyCode,
    globals: PyDict,
    name?: Value,
    defaults?: Value,
    closure?: Value,
  ) => {
    const wanted: readonly [unknown, string, Value][] = [
      [PyCode, 'code', code],
      [PyDict, 'globals', globals],
    ];
    for (const [hostClass, what, given] of wanted) {
      if (given instanceof (hostClass as typeof PyCode)) continue;
      const type = what === 'code' ? 'code' : 'dict';
      raise('TypeError', `function() argument '${what}' must be ${type}, not ${givenType(given)}`);
    }
    if (name !== undefined && name !== null && textIn(name) === undefined) {
      raise('TypeError', 'arg 3 (name) must be None or string');
    }
    if (defaults !== undefined && defaults !== null && !(defaults instanceof PyTuple)) {
      raise('TypeError', 'arg 4 (defaults) must be None or tuple');
    }
    const cells = closureFor(code, closure ?? null);
    const made = new PyFunction(code, globals, thread.interpreter.builtins, cells);
    if (typeof name === 'string') made.name = name;
    if (defaults instanceof PyTuple) made.defaults = defaults;
    return made;
  },
);

/** The cells that a function of this code gets. Raises TypeError, ValueError. */
function closureFor({ data }: PyCode, closure: Value): readonly PyCell[] {
  const count = data.freeNames.length;
  if (!(closure instanceof PyTuple)) {
    if (count > 0) raise('TypeError', 'arg 5 (closure) must be tuple');
    return closure === null ? [] : raise('TypeError', 'arg 5 (closure) must be None or tuple');
  }
  if (closure.items.length !== count) {
    raise(
      'ValueError',
      `${data.name} requires closure of length ${count}, not ${closure.items.length}`,
    );
  }
  const wrong = closure.items.find((cell) => !(cell instanceof PyCell));
  if (wrong !== undefined) {
    raise('TypeError', `arg 5 (closure) expected cell, found ${typeOf(wrong).name}`);
  }
  return closure.items as readonly PyCell[];
}

/** `__get__` of what becomes a method. */
function bind(thread: Thread, self: Value, object: Value, owner: Value | undefined): Result {
  if (object === null && (owner === undefined || owner === null)) {
    raise('TypeError', '__get__(None, None) is invalid');
  }
  const type = owner instanceof PyType ? owner : typeOf(object);
  return descriptorGet(thread, self, object === null ? undefined : object, type);
}

defineMethods(functionType, {
  '__repr__()': (thread, self: PyFunction) =>
    `<function ${self.qualifiedName} at ${address(thread, self)}>`,
  '__get__(instance, owner=None, /)': bind,
  '__call__(*args, **kwargs)': (thread, self: Value, args: Value[], keywords) =>
    call(thread, self, args, keywords.names.length > 0 ? keywords : undefined),
});

function readOnly(): never {
  return raise('AttributeError', 'readonly attribute');
}

/** An attribute that must be text. */
function textual(
  name: string,
  get: (self: PyFunction) => string,
  set: (self: PyFunction, text: string) => void,
) {
  return {
    get: (_thread: Thread, self: PyFunction) => get(self),
    set: (_thread: Thread, self: PyFunction, value: Value | undefined) => {
      if (typeof value !== 'string') {
        raise('TypeError', `${name} must be set to a string object`);
      }
      set(self, value);
      return null;
    },
  };
}

defineAttributes(functionType, {
  __name__: textual(
    '__name__',
    (self) => self.name,
    (self, text) => {
      self.name = text;
    },
  ),
  __qualname__: textual(
    '__qualname__',
    (self) => self.qualifiedName,
    (self, text) => {
      self.qualifiedName = text;
    },
  ),
  __doc__: {
    get: (_thread, self: PyFunction) => self.documentation,
    set: (_thread, self: PyFunction, value) => {
      self.documentation = value ?? null;
      return null;
    },
  },
  __module__: {
    get: (_thread, self: PyFunction) => self.module,
    set: (_thread, self: PyFunction, value) => {
      self.module = value ?? null;
      return null;
    },
  },
  __defaults__: {
    get: (_thread, self: PyFunction) => self.defaults ?? null,
    set: (_thread, self: PyFunction, value) => {
      if (value !== undefined && value !== null && !(value instanceof PyTuple)) {
        raise('TypeError', '__defaults__ must be set to a tuple object');
      }
      self.defaults = value ?? undefined;
      return null;
    },
  },
  __kwdefaults__: {
    get: (_thread, self: PyFunction) => self.keywordDefaults ?? null,
    set: (_thread, self: PyFunction, value) => {
      if (value !== undefined && value !== null && !(value instanceof PyDict)) {
        raise('TypeError', '__kwdefaults__ must be set to a dict object');
      }
      self.keywordDefaults = value ?? undefined;
      return null;
    },
  },
  __code__: {
    get: (_thread, self: PyFunction) => self.code,
    set: (_thread, self: PyFunction, value) => {
      if (typeOf(value ?? null) !== codeType) {
        raise('TypeError', '__code__ must be set to a code object');
      }
      self.code = value as PyCode;
      return null;
    },
  },
  __globals__: { get: (_thread, self: PyFunction) => self.globals, set: readOnly },
  __builtins__: { get: (_thread, self: PyFunction) => self.builtins, set: readOnly },
  __closure__: {
    get: (_thread, self: PyFunction) =>
      self.closure.length === 0 ? null : new PyTuple(self.closure),
    set: readOnly,
  },
  __annotations__: {
    get: (_thread, self: PyFunction) => annotationsOf(self),
    set: (_thread, self: PyFunction, value) => {
      if (value !== undefined && value !== null && !(value instanceof PyDict)) {
        raise('TypeError', '__annotations__ must be set to a dict object');
      }
      self.annotations = value ?? undefined;
      return null;
    },
  },
  __dict__: {
    get: (_thread, self: PyFunction) => {
      self.attributes ??= new PyDict();
      return self.attributes;
    },
    set: (_thread, self: PyFunction, value) => {
      if (!(value instanceof PyDict)) {
        raise(
          'TypeError',
          `__dict__ must be set to a dictionary, not a '${typeOf(value ?? null).name}'`,
        );
      }
      self.attributes = value;
      return null;
    },
  },
});

/** Annotations as a dict; the compiler gives names and values that take turns. */
function annotationsOf(self: PyFunction): Value {
  if (self.annotations instanceof PyDict) return self.annotations;
  const dict = new PyDict();
  if (self.annotations instanceof PyTuple) {
    const { items } = self.annotations;
    for (let index = 0; index + 1 < items.length; index += 2) {
      dict.setName(items[index] as string, items[index + 1] as Value);
    }
  }
  self.annotations = dict;
  return dict;
}

defineNew(methodType, 'function, instance, /', (_thread, _type, callable: Value, self: Value) => {
  if (typeOf(callable).lookUp('__call__') === undefined && !(callable instanceof PyType)) {
    raise('TypeError', 'first argument must be callable');
  }
  if (self === null) raise('TypeError', 'instance must not be None');
  return new PyBoundMethod(callable, self);
});

/** `__qualname__` of a callable, or what stands for it. */
function shownName(callable: Value): string {
  if (callable instanceof PyFunction) return callable.qualifiedName;
  if (callable instanceof PyNative) return nativeName(callable);
  const names = callable === null || typeof callable !== 'object' ? undefined : callable.attributes;
  const own = names?.getName('__qualname__') ?? names?.getName('__name__');
  return typeof own === 'string' ? own : '?';
}

const nativeName = ({ name, owner }: PyNative): string =>
  owner === undefined ? name : `${owner.qualifiedName}.${name}`;

/** How a method bound to an object shows itself. */
function showMethod(thread: Thread, self: PyBoundMethod): Result {
  const { callable } = self;
  if (callable instanceof PyNative) {
    const type = typeOf(self.self).name;
    const where = address(thread, self.self);
    return callable.isSlot
      ? `<method-wrapper '${callable.name}' of ${type} object at ${where}>`
      : `<built-in method ${callable.name} of ${type} object at ${where}>`;
  }
  return workThen(
    thread,
    (inner) => reprOf(inner, self.self),
    (_thread, shown) => `<bound method ${shownName(callable)} of ${shown}>`,
    undefined,
  );
}

function hashMethod(thread: Thread, self: PyBoundMethod): Result {
  const { interpreter } = thread;
  const low = identity(interpreter, self.self) ^ identity(interpreter, self.callable);
  return integerOfHash(hashIdentity(Math.abs(low) * 16));
}

for (const type of [methodType, methodWrapperType]) {
  defineMethods(type, {
    '__repr__()': showMethod,
    '__hash__()': hashMethod,
    '__eq__(value, /)': (thread, self: PyBoundMethod, other: Value) =>
      other instanceof PyBoundMethod
        ? self.self === other.self && equal(thread, self.callable, other.callable)
        : NOT_IMPLEMENTED,
    '__call__(*args, **kwargs)': (thread, self: Value, args: Value[], keywords) =>
      call(thread, self, args, keywords.names.length > 0 ? keywords : undefined),
  });
}

defineMethods(methodType, {
  '__get__(instance, owner=None, /)': (_thread, self: Value) => self,
});

defineAttributes(methodType, {
  __self__: (_thread, self: PyBoundMethod) => self.self,
  __func__: (_thread, self: PyBoundMethod) => self.callable,
  __doc__: (thread, self: PyBoundMethod) => getAttribute(thread, self.callable, '__doc__'),
});

/** A built-in function, or one that is bound to an object. */
function nativeIn(value: PyNative | PyBoundMethod): PyNative {
  return value instanceof PyBoundMethod ? (value.callable as PyNative) : value;
}

/** Parameters as they are written, `$self` before them. */
function signatureText(thread: Thread, value: PyNative): Result {
  const { later, signature, owner } = value;
  if (later !== undefined) {
    return later.fetch(thread, (inner) => signatureText(inner, later.made as PyNative));
  }
  if (signature === undefined) return null;
  const self = owner === undefined ? '$module' : '$self';
  const { text } = signature;
  if (text === '') return owner === undefined ? `(${self})` : `(${self}, /)`;
  return `(${self}, ${text.includes('/') ? text : `/, ${text}`})`;
}

const shared = {
  __name__: (_thread: Thread, self: PyNative | PyBoundMethod) => nativeIn(self).name,
  __doc__: (_thread: Thread, self: PyNative | PyBoundMethod) =>
    nativeIn(self).documentation ?? null,
  __text_signature__: (thread: Thread, self: PyNative | PyBoundMethod) =>
    signatureText(thread, nativeIn(self)),
};

defineMethods(nativeType, {
  '__repr__()': (thread, self: PyNative | PyBoundMethod) =>
    self instanceof PyBoundMethod
      ? showMethod(thread, self)
      : self.staticOf === undefined
        ? `<built-in function ${self.name}>`
        : `<built-in method ${self.name} of type object at ${address(thread, self.staticOf)}>`,
  '__hash__()': (thread, self: PyNative | PyBoundMethod) =>
    self instanceof PyBoundMethod
      ? hashMethod(thread, self)
      : identityHash(thread.interpreter, self),
  '__eq__(value, /)': (_thread, self: PyNative | PyBoundMethod, other: Value) => {
    if (self instanceof PyBoundMethod && other instanceof PyBoundMethod) {
      return self.self === other.self && self.callable === other.callable;
    }
    return self === other ? true : NOT_IMPLEMENTED;
  },
  '__call__(*args, **kwargs)': (thread, self: Value, args: Value[], keywords) =>
    call(thread, self, args, keywords.names.length > 0 ? keywords : undefined),
});
defineAttributes(nativeType, {
  ...shared,
  __qualname__: (_thread, self: PyNative | PyBoundMethod) => {
    if (!(self instanceof PyBoundMethod)) {
      return self.staticOf === undefined
        ? self.name
        : `${self.staticOf.qualifiedName}.${self.name}`;
    }
    const type = self.self instanceof PyType ? self.self : typeOf(self.self);
    return `${type.qualifiedName}.${nativeIn(self).name}`;
  },
  __module__: (_thread, self: PyNative | PyBoundMethod) =>
    self instanceof PyBoundMethod || self.staticOf !== undefined
      ? null
      : (self.module ?? 'builtins'),
  __self__: (thread, self: PyNative | PyBoundMethod) => {
    if (self instanceof PyBoundMethod) return self.self;
    if (self.staticOf !== undefined) return self.name === '__new__' ? self.staticOf : null;
    return thread.interpreter.modules.getName(self.module ?? 'builtins') ?? null;
  },
});

defineAttributes(methodWrapperType, {
  ...shared,
  __qualname__: (_thread, self: PyBoundMethod) => nativeName(nativeIn(self)),
  __self__: (_thread, self: PyBoundMethod) => self.self,
  __objclass__: (_thread, self: PyBoundMethod) => nativeIn(self).owner ?? null,
});

for (const type of [methodDescriptorType, slotWrapperType]) {
  const what = type === slotWrapperType ? 'slot wrapper' : 'method';
  defineMethods(type, {
    '__repr__()': (_thread, self: PyNative) =>
      `<${what} '${self.name}' of '${self.owner?.name}' objects>`,
    '__get__(instance, owner=None, /)': bind,
    '__call__(*args, **kwargs)': (thread, self: Value, args: Value[], keywords) =>
      call(thread, self, args, keywords.names.length > 0 ? keywords : undefined),
  });
  defineAttributes(type, {
    ...shared,
    __qualname__: (_thread, self: PyNative) => nativeName(self),
    __objclass__: (_thread, self: PyNative) => self.owner ?? null,
  });
}

defineMethods(classMethodDescriptorType, {
  '__repr__()': (_thread, self: PyClassMethodDescriptor) =>
    `<method '${nativeNameOf(self)}' of '${self.owner.name}' objects>`,
  '__get__(instance, owner=None, /)': (
    thread,
    self: PyClassMethodDescriptor,
    object: Value,
    owner: Value | undefined,
  ) => descriptorGet(thread, self, object, owner instanceof PyType ? owner : typeOf(object)),
  '__call__(*args, **kwargs)': (thread, self: PyClassMethodDescriptor, args: Value[], keywords) =>
    call(thread, self.callable, args, keywords.names.length > 0 ? keywords : undefined),
});
defineAttributes(classMethodDescriptorType, {
  __name__: (_thread, self: PyClassMethodDescriptor) => nativeNameOf(self),
  __qualname__: (_thread, self: PyClassMethodDescriptor) =>
    `${self.owner.qualifiedName}.${nativeNameOf(self)}`,
  __objclass__: (_thread, self: PyClassMethodDescriptor) => self.owner,
  __doc__: () => null,
});

function nativeNameOf({ callable }: PyClassMethodDescriptor): string {
  return callable instanceof PyNative ? callable.name : '';
}

/** What classes of the program get from `type`. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  __dict__: 'dictionary for instance variables',
  __weakref__: 'list of weak references to the object',
};

for (const [type, what] of [
  [getSetType, 'attribute'],
  [memberType, 'member'],
] as const) {
  defineMethods(type, {
    '__repr__()': (_thread, self: PyGetSet | PySlot) =>
      `<${what} '${self.name}' of '${self.owner.name}' objects>`,
    '__get__(instance, owner=None, /)': bind,
    '__set__(instance, value, /)': (thread, self: Value, object: Value, value: Value) =>
      workThen(
        thread,
        (inner) => descriptorSet(inner, self, object, value) ?? null,
        () => null,
        undefined,
      ),
    '__delete__(instance, /)': (thread, self: Value, object: Value) =>
      workThen(
        thread,
        (inner) => descriptorSet(inner, self, object, undefined) ?? null,
        () => null,
        undefined,
      ),
  });
  defineAttributes(type, {
    __name__: (_thread, self: PyGetSet | PySlot) => self.name,
    __qualname__: (_thread, self: PyGetSet | PySlot) => `${self.owner.qualifiedName}.${self.name}`,
    __objclass__: (_thread, self: PyGetSet | PySlot) => self.owner,
    __doc__: (_thread, { name, owner }: PyGetSet | PySlot) =>
      owner.builtIn ? null : (DOCUMENTED[name] ?? null),
  });
}

defineNew(
  cellType,
  'contents=<empty>, /',
  (_thread, _type, contents?: Value) => new PyCell(contents),
);
defineMethods(cellType, {
  '__repr__()': (thread, self: PyCell) => {
    const { value } = self;
    const where = address(thread, self);
    if (value === undefined) return `<cell at ${where}: empty>`;
    const at = address(thread, value);
    return `<cell at ${where}: ${typeOf(value).name} object at ${at}>`;
  },
});
defineAttributes(cellType, {
  cell_contents: {
    get: (_thread, self: PyCell) =>
      self.value === undefined ? raise('ValueError', 'Cell is empty') : self.value,
    set: (_thread, self: PyCell, value) => {
      self.value = value;
      return null;
    },
  },
});
for (const [operator, name] of ['lt', 'le', 'eq', 'ne', 'gt', 'ge'].entries()) {
  defineMethods(cellType, {
    [`__${name}__(value, /)`]: (thread, self: PyCell, other: Value) => {
      if (!(other instanceof PyCell)) return NOT_IMPLEMENTED;
      if (self.value !== undefined && other.value !== undefined) {
        return compare(thread, operator, self.value, other.value);
      }
      const order = (self.value === undefined ? 0 : 1) - (other.value === undefined ? 0 : 1);
      return [order < 0, order <= 0, order === 0, order !== 0, order > 0, order >= 0][
        operator
      ] as boolean;
    },
  });
}
defineValue(cellType, '__hash__', null);

defineMethods(codeType, {
  '__repr__()': (thread, self: PyCode) => {
    const { name, fileName, firstLine } = self.data;
    return `<code object ${name} at ${address(thread, self)}, file "${fileName}", line ${firstLine}>`;
  },
});

const names = (list: readonly string[]): PyTuple => new PyTuple(list);

defineAttributes(codeType, {
  co_name: (_thread, { data }: PyCode) => data.name,
  co_qualname: (_thread, { data }: PyCode) => data.qualifiedName,
  co_filename: (_thread, { data }: PyCode) => data.fileName,
  co_firstlineno: (_thread, { data }: PyCode) => data.firstLine,
  co_argcount: (_thread, { data }: PyCode) => data.argumentCount,
  co_posonlyargcount: (_thread, { data }: PyCode) => data.positionalOnlyCount,
  co_kwonlyargcount: (_thread, { data }: PyCode) => data.keywordOnlyCount,
  co_nlocals: (_thread, { data }: PyCode) => data.localNames.length,
  co_stacksize: (_thread, { data }: PyCode) => data.stackSize,
  co_flags: (_thread, { data }: PyCode) => data.flags,
  co_consts: (_thread, { data }: PyCode) => new PyTuple(data.constants),
  co_names: (_thread, { data }: PyCode) => names(data.names),
  co_varnames: (_thread, { data }: PyCode) => names(data.localNames),
  co_cellvars: (_thread, { data }: PyCode) => names(data.cellNames),
  co_freevars: (_thread, { data }: PyCode) => names(data.freeNames),
  co_code: (_thread, { data }: PyCode) => new PyBytes(encode(data)),
});

const NO_POSITION: CodePosition = {
  line: undefined,
  endLine: undefined,
  column: undefined,
  endColumn: undefined,
};

defineMethods(codeType, {
  'co_positions()': (thread, { data }: PyCode) =>
    call(thread, thread.interpreter.builtins.getName('iter') as Value, [
      new PyTuple(
        placeInstructions(data).flatMap(({ offset, end }, index) => {
          const { line, endLine, column, endColumn } = data.positions[index] ?? NO_POSITION;
          const position = [line ?? null, endLine ?? null, column ?? null, endColumn ?? null];
          return new Array((end - offset) / UNIT).fill(new PyTuple(position));
        }),
      ),
    ]),
});
