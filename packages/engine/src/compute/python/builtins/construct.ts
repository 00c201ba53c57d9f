import {
  define,
  defineAttributes,
  type Implementation,
  type KeywordArguments,
  native,
  PyDict,
  PyIntInstance,
  type PyObject,
  PyStaticMethod,
  PyType,
  plainNameOf,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';

/**
 * Gives a built-in type its `__new__`: with the class, which is the type or comes from it, before the arguments that
 * are declared.
 */
export function defineNew(type: PyType, parameters: string, make: Implementation): void {
  const implementation = (thread: Thread, given: Value, ...args: unknown[]): Result =>
    make(thread, classFor(type, given), ...args);
  type.defineInTime(() => {
    const method = native(`__new__(${parameters})`, implementation, {
      owner: type,
      calledAs: plainNameOf(type),
    });
    define(type, method, new PyStaticMethod(method));
  });
}

function classFor(type: PyType, given: Value | undefined): PyType {
  if (given === type) return type;
  if (given === undefined) raise('TypeError', `${type.name}.__new__(): not enough arguments`);
  if (!(given instanceof PyType)) {
    raise('TypeError', `${type.name}.__new__(X): X is not a type object (${typeOf(given).name})`);
  }
  if (!given.isSubtypeOf(type)) {
    raise(
      'TypeError',
      `${type.name}.__new__(${given.name}): ${given.name} is not a subtype of ${type.name}`,
    );
  }
  if (given.builtIn) {
    raise(
      'TypeError',
      `${type.name}.__new__(${given.name}) is not safe, use ${given.name}.__new__()`,
    );
  }
  return given;
}

/** Raises TypeError for arguments where a type takes none. */
export function refuseAll(name: string, args: readonly Value[], keywords: KeywordArguments): void {
  if (args.length > 0 || keywords.names.length > 0) {
    raise('TypeError', `${name} takes no arguments`);
  }
}

/** Makes a fresh object of a built-in type one of a class that comes from it. */
export function adopt<Made extends PyObject>(made: Made, type: PyType): Made {
  if (type.builtIn) return made;
  made.type = type;
  made.attributes = type.hasAttributes ? new PyDict() : undefined;
  return made;
}

/** An int, or an object of a class that comes from it. */
export function intOfClass(value: number | bigint, type: PyType): Value {
  return type.builtIn ? value : adopt(new PyIntInstance(value), type);
}

/** Gives a built-in type attributes that are parts of its objects and cannot be set. */
export function defineMembers(
  type: PyType,
  members: Readonly<Record<string, (self: never) => Value>>,
): void {
  const set = (): never => raise('AttributeError', 'readonly attribute');
  for (const [name, part] of Object.entries(members)) {
    defineAttributes(type, { [name]: { get: (_thread, self) => part(self), set } });
  }
}
