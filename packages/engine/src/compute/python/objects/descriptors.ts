import type { Thread } from '../vm/thread.ts';
import type { Later } from './functions.ts';
import { PyObject, type Result, type Value } from './object.ts';
import type { PyType } from './type.ts';

export class PyProperty extends PyObject {
  getter: Value;
  setter: Value;
  deleter: Value;
  documentation: Value;
  /** Whether the documentation is that of the getter. */
  fromGetter = false;
  /** The name in the class that it was defined in. */
  name: string | undefined;

  constructor(getter: Value, setter: Value, deleter: Value, documentation: Value) {
    super();
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
    this.documentation = documentation;
  }
}

export class PyClassMethod extends PyObject {
  callable: Value;

  constructor(callable: Value) {
    super();
    this.callable = callable;
  }
}

/** A class method of a built-in type. */
export class PyClassMethodDescriptor extends PyClassMethod {
  readonly owner: PyType;

  constructor(callable: Value, owner: PyType) {
    super(callable);
    this.owner = owner;
  }
}

export class PyStaticMethod extends PyObject {
  callable: Value;

  constructor(callable: Value) {
    super();
    this.callable = callable;
  }
}

/** An attribute that the type computes itself, such as `__class__` or `__name__`. */
export class PyGetSet extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly get: (thread: Thread, self: Value) => Result;
  readonly set: ((thread: Thread, self: Value, value: Value | undefined) => Result) | undefined;
  /** Set for one that is declared before its code is there. */
  later: Later<PyGetSet> | undefined;

  constructor(
    name: string,
    owner: PyType,
    get: (thread: Thread, self: Value) => Result,
    set?: (thread: Thread, self: Value, value: Value | undefined) => Result,
  ) {
    super();
    this.name = name;
    this.owner = owner;
    this.get = get;
    this.set = set;
  }
}

/** A place for an attribute, made by `__slots__`. */
export class PySlot extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly values = new WeakMap<PyObject, Value>();

  constructor(name: string, owner: PyType) {
    super();
    this.name = name;
    this.owner = owner;
  }
}

export class PySuper extends PyObject {
  /** The class after which the order is searched. */
  readonly after: PyType;
  readonly self: Value | undefined;
  /** Whose order it is. */
  readonly selfType: PyType | undefined;

  constructor(after: PyType, self: Value | undefined, selfType: PyType | undefined) {
    super();
    this.after = after;
    this.self = self;
    this.selfType = selfType;
  }
}
