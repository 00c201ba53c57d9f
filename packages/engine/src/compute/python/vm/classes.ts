import {
  Complaint,
  intType,
  type KeywordArguments,
  PyDict,
  PyFunction,
  PyInstance,
  type PyNative,
  type PyObject,
  PyStaticMethod,
  PyType,
  type Result,
  typeOf,
  typeType,
  type Value,
} from '../objects/index.ts';
import { bindSpecial } from './attributes.ts';
import { call } from './call.ts';
import { callThen, deeper } from './continue.ts';
import { raise } from './errors.ts';
import { watchedThen } from './garbage/watching.ts';
import type { Thread } from './thread.ts';

/** What `object.__new__` and `object.__init__` are, to know them by. */
export const objectMethods: { make: PyNative | undefined; initialise: PyNative | undefined } = {
  make: undefined,
  initialise: undefined,
};

/** Calls a class, or an object whose class has `__call__`. Raises TypeError. */
export function callObject(
  thread: Thread,
  callable: Value,
  args: readonly Value[],
  keywords?: KeywordArguments,
): Result {
  if (callable instanceof PyType) return instantiate(thread, callable, args, keywords);
  const method = bindSpecial(thread, callable, '__call__');
  if (method === undefined) {
    raise('TypeError', `'${typeOf(callable).name}' object is not callable`);
  }
  return deeper(thread, (inner) => call(inner, method, args, keywords));
}

/** Calls a class: what its metaclass's `__call__` does, `type.__call__` unless it has its own. */
function instantiate(
  thread: Thread,
  type: PyType,
  args: readonly Value[],
  keywords: KeywordArguments | undefined,
): Result {
  if (type.type !== typeType) {
    const own = type.type.lookUp('__call__');
    if (own !== undefined && own !== typeType.lookUp('__call__')) {
      return deeper(thread, (inner) =>
        call(inner, bindSpecial(inner, type, '__call__') as Value, args, keywords),
      );
    }
  }
  return makeInstance(thread, type, args, keywords);
}

/** What `type.__call__` does: `__new__`, then `__init__` if that made an object of the class. */
export function makeInstance(
  thread: Thread,
  type: PyType,
  args: readonly Value[],
  keywords: KeywordArguments | undefined,
): Result {
  const atOnce = keywords === undefined ? type.makesAtOnce?.(args) : undefined;
  if (atOnce !== undefined) return atOnce;
  if (type === typeType && args.length === 1 && keywords === undefined) {
    return typeOf(args[0] as Value);
  }
  if (type === typeType && args.length === 1) {
    raise('TypeError', 'type() takes no keyword arguments');
  }
  if (type === typeType && args.length !== 3) {
    raise('TypeError', 'type() takes 1 or 3 arguments');
  }
  const make = type.lookUp('__new__');
  const maker = make instanceof PyStaticMethod ? make.callable : make;
  if (maker === objectMethods.make) {
    const method = type.lookUp('__init__');
    if (method instanceof PyFunction) {
      checkNotAbstract(type);
      const made = newInstance(type);
      if (type.isFinal) {
        return watchedThen(thread, made, initialiseWatched, { made, args, keywords });
      }
      return callThen(thread, method, [made, ...args], returnMade, made, undefined, keywords, 1);
    }
  }
  if (maker === objectMethods.make && type.builtIn && type.layout !== 'object') {
    raise('TypeError', `cannot create '${type.name}' instances`);
  }
  return callThen(
    thread,
    maker as Value,
    [type, ...args],
    (inner, made) => {
      const kind = typeOf(made);
      if (!kind.isSubtypeOf(type)) return made;
      if (kind.isFinal) {
        return watchedThen(inner, made as PyObject, initialiseWatched, { made, args, keywords });
      }
      return initialise(inner, made, kind, args, keywords);
    },
    undefined,
    undefined,
    keywords,
    levelsOf(type),
  );
}

/** CPython calls most built-in types in a way that it does not count as a level of recursion. */
const levelsOf = (type: PyType): number =>
  type.builtIn && type !== intType && type !== typeType ? 0 : 1;

function initialise(
  thread: Thread,
  made: Value,
  type: PyType,
  args: readonly Value[],
  keywords: KeywordArguments | undefined,
): Result {
  const method = type.lookUp('__init__');
  if (method === undefined || method === objectMethods.initialise) {
    if (method !== undefined) call(thread, method, [made, ...args], keywords);
    return made;
  }
  const levels = levelsOf(type);
  return callThen(thread, method, [made, ...args], returnMade, made, undefined, keywords, levels);
}

interface Initialising {
  readonly made: Value;
  readonly args: readonly Value[];
  readonly keywords: KeywordArguments | undefined;
}

function initialiseWatched(
  thread: Thread,
  _value: null,
  { made, args, keywords }: Initialising,
): Result {
  return initialise(thread, made, typeOf(made), args, keywords);
}

/** What `__init__` was called for. */
export function returnMade(_thread: Thread, answer: Value, made: Value): Result {
  if (answer !== null) {
    raise('TypeError', `__init__() should return None, not '${typeOf(answer).name}'`);
  }
  return made;
}

/** A bare object of a class of the program. */
export function newInstance(type: PyType): PyInstance {
  return new PyInstance(type, type.hasAttributes ? new PyDict() : undefined);
}

/** Raises TypeError for a class that has abstract methods left. */
export function checkNotAbstract(type: PyType): void {
  if (type.abstractNames.length === 0) return;
  const abstract = type.namespace.getName('__abstractmethods__');
  if (abstract === undefined || abstract === null) return;
  throw new Complaint((words) => words.abstractClass(type));
}
