import {
  define,
  exceptionType,
  type Implementation,
  type KeywordArguments,
  native,
  PyStaticMethod,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';

/** Gives an exception type its `__new__`, which gets the class and all arguments. */
export function defineMaking(
  name: string,
  make: (
    thread: Thread,
    type: PyType,
    args: readonly Value[],
    keywords: KeywordArguments,
  ) => Result,
): void {
  const owner = exceptionType(name);
  const implementation: Implementation = (
    thread,
    type: Value,
    args: readonly Value[],
    keywords: KeywordArguments,
  ) => {
    if (!(type instanceof PyType)) {
      raise('TypeError', `${name}.__new__(X): X is not a type object (${typeOf(type).name})`);
    }
    if (!type.isSubtypeOf(owner)) {
      raise('TypeError', `${name}.__new__(${type.name}): ${type.name} is not a subtype of ${name}`);
    }
    return make(thread, type, args, keywords);
  };
  const made = native('__new__(type, /, *args, **kwargs)', implementation, {
    owner,
    bindsSelf: false,
  });
  define(owner, made, new PyStaticMethod(made));
}
