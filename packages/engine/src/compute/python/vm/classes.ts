import {
  type KeywordArguments,
  objectType,
  PyCell,
  PyDict,
  PyFunction,
  PyInstance,
  type PyNative,
  type PyObject,
  PySlot,
  PyStaticMethod,
  PyTuple,
  PyType,
  type Result,
  typeOf,
  typeType,
  type Value,
} from '../objects/index.ts';
import { bindSpecial, getAttribute } from './attributes.ts';
import { call } from './call.ts';
import { callThen, workThen } from './continue.ts';
import { isException, raise, throwException } from './errors.ts';
import { watchedThen } from './garbage/watching.ts';
import { takeSteps } from './steps.ts';
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
  return call(thread, method, args, keywords);
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
    if (own instanceof PyFunction) return call(thread, own, [type, ...args], keywords);
    if (own !== undefined && own !== typeType.lookUp('__call__')) {
      return call(thread, bindSpecial(thread, type, '__call__') as Value, args, keywords);
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
      return callThen(thread, method, [made, ...args], returnMade, made, undefined, keywords);
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
  );
}

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
  return callThen(thread, method, [made, ...args], returnMade, made, undefined, keywords);
}

interface Initialising {
  readonly made: Value;
  readonly args: readonly Value[];
  readonly keywords: KeywordArguments | undefined;
}

function initialiseWatched(thread: Thread, _value: null, { made, args, keywords }: Initialising): Result {
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
  const names = type.abstractNames;
  const list = [...names].sort().join(', ');
  raise(
    'TypeError',
    `Can't instantiate abstract class ${type.name} with abstract method${names.length === 1 ? '' : 's'} ${list}`,
  );
}

/**
 * The order of bases in which attributes are looked up. Raises TypeError when there is none. Source: the
 * C3 linearisation, as in "The Python 2.3 Method Resolution Order".
 */
export function linearise(type: PyType, bases: readonly PyType[]): readonly PyType[] {
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const order: PyType[] = [type];
  for (;;) {
    const rest = sequences.filter((sequence) => sequence.length > 0);
    if (rest.length === 0) return order;
    const next = rest
      .map((sequence) => sequence[0] as PyType)
      .find((candidate) => rest.every((sequence) => !sequence.slice(1).includes(candidate)));
    if (next === undefined) {
      const names = [...new Set(rest.map((sequence) => (sequence[0] as PyType).name))].join(', ');
      raise(
        'TypeError',
        `Cannot create a consistent method resolution\norder (MRO) for bases ${names}`,
      );
    }
    order.push(next);
    for (const sequence of rest) if (sequence[0] === next) sequence.shift();
  }
}

/** The base whose layout the objects of a new class have. Raises TypeError when bases conflict. */
export function layoutBase(bases: readonly PyType[]): PyType {
  let winner: PyType | undefined;
  for (const base of bases) {
    if (!base.canBeBase) {
      raise('TypeError', `type '${base.name}' is not an acceptable base type`);
    }
    if (winner === undefined || extendsLayout(base, winner)) winner = base;
    else if (!extendsLayout(winner, base)) {
      raise('TypeError', LAYOUT_CONFLICT);
    }
  }
  if (bases.length > 1) checkPlaces(bases);
  return winner ?? objectType;
}

const LAYOUT_CONFLICT = 'multiple bases have instance lay-out conflict';

/** Places made by `__slots__` of one base must be among those of the other. Raises TypeError. */
function checkPlaces(bases: readonly PyType[]): void {
  let widest: PyType | undefined;
  for (const base of bases) {
    const own = base.mro.find((type) => hasPlaces(type));
    if (own === undefined || widest?.isSubtypeOf(own)) continue;
    if (widest !== undefined && !own.isSubtypeOf(widest)) raise('TypeError', LAYOUT_CONFLICT);
    widest = own;
  }
}

function hasPlaces({ namespace, builtIn }: PyType): boolean {
  if (builtIn || namespace.getName('__slots__') === undefined) return false;
  return [...namespace.live()].some(({ value }) => value instanceof PySlot);
}

/** Whether objects of `type` can stand where the layout of `other` is needed. */
function extendsLayout(type: PyType, other: PyType): boolean {
  return type.mro.some((one) => one.layout === other.layout) || other.layout === 'object';
}

export const METACLASS_CONFLICT =
  'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases';

/** The metaclass of a class with such bases. Raises TypeError when theirs conflict. */
export function commonMetaclass(first: PyType, bases: readonly PyType[]): PyType {
  let winner = first;
  for (const base of bases) {
    if (winner.isSubtypeOf(base.type)) continue;
    if (base.type.isSubtypeOf(winner)) winner = base.type;
    else {
      raise('TypeError', METACLASS_CONFLICT);
    }
  }
  return winner;
}

/** What the `class` statement calls: function of the body, name, bases, keywords. */
export function buildClass(
  thread: Thread,
  args: readonly Value[],
  keywords: KeywordArguments | undefined,
): Result {
  const [body, name, ...bases] = args as [PyFunction, string, ...Value[]];
  return resolveBases(thread, bases, (resolved) => {
    const index = keywords?.names.indexOf('metaclass') ?? -1;
    const given = index < 0 ? undefined : keywords?.values[index];
    const rest = withoutKeyword(keywords, index);
    const first = given ?? (resolved[0] === undefined ? typeType : typeOf(resolved[0]));
    const metaclass =
      first instanceof PyType
        ? commonMetaclass(
            first,
            resolved.filter((base) => base instanceof PyType),
          )
        : first;
    const original = resolved === bases ? undefined : new PyTuple(bases);
    return prepare(thread, { body, name, bases: new PyTuple(resolved), metaclass, rest, original });
  });
}

function withoutKeyword(
  keywords: KeywordArguments | undefined,
  index: number,
): KeywordArguments | undefined {
  if (keywords === undefined || index < 0) return keywords;
  const others = keywords.names.map((_, place) => place).filter((place) => place !== index);
  if (others.length === 0) return undefined;
  return {
    names: others.map((place) => keywords.names[place] as string),
    values: others.map((place) => keywords.values[place] as Value),
  };
}

/** Bases that are no classes say by `__mro_entries__` what stands for them. */
function resolveBases(
  thread: Thread,
  bases: readonly Value[],
  then: (resolved: readonly Value[]) => Result,
): Result {
  if (bases.every((base) => base instanceof PyType)) return then(bases);
  let resolved: Value[] | undefined;
  const steps = bases.map((base, index) => ({
    work: (inner: Thread): Result =>
      base instanceof PyType ? null : entriesFor(inner, base, bases),
    done: (entries: Value) => {
      if (entries instanceof PyTuple) {
        resolved ??= bases.slice(0, index);
        resolved.push(...entries.items);
      } else resolved?.push(base);
    },
  }));
  return takeSteps(thread, steps, () => then(resolved ?? bases));
}

/** The classes that stand for a base; `None` when it does not say. */
function entriesFor(thread: Thread, base: Value, bases: readonly Value[]): Result {
  return workThen(
    thread,
    (inner) => getAttribute(inner, base, '__mro_entries__'),
    (inner, method) =>
      callThen(
        inner,
        method,
        [new PyTuple(bases)],
        (_later, entries) => {
          if (entries instanceof PyTuple) return entries;
          return raise('TypeError', '__mro_entries__ must return a tuple');
        },
        undefined,
      ),
    undefined,
    (_inner, exception) => {
      if (isException(exception, 'AttributeError')) return null;
      throwException(exception);
    },
  );
}

interface ClassStatement {
  readonly body: PyFunction;
  readonly name: string;
  readonly bases: PyTuple;
  readonly metaclass: Value;
  readonly rest: KeywordArguments | undefined;
  readonly original: PyTuple | undefined;
}

/** Runs the body in the namespace that the metaclass prepares, and has it make the class. */
function prepare(thread: Thread, statement: ClassStatement): Result {
  const { name, bases, metaclass, rest } = statement;
  if (metaclass === typeType) return runBody(thread, new PyDict(), statement);
  return workThen(
    thread,
    () => getAttribute(thread, metaclass, '__prepare__'),
    (inner, method) =>
      callThen(
        inner,
        method,
        [name, bases],
        (later, namespace) => runBody(later, namespace, statement),
        undefined,
        undefined,
        rest,
      ),
    undefined,
    (inner, exception) => {
      if (exception.type.name !== 'AttributeError') throw exception;
      return runBody(inner, new PyDict(), statement);
    },
  );
}

function runBody(thread: Thread, namespace: Value, statement: ClassStatement): Result {
  const { body, name, bases, metaclass, rest, original } = statement;
  return workThen(
    thread,
    () => thread.interpreter.runCode(thread, body, namespace),
    (inner, cell) => {
      if (original !== undefined && namespace instanceof PyDict) {
        namespace.setName('__orig_bases__', original);
      }
      return callThen(
        inner,
        metaclass,
        [name, bases, namespace],
        (_later, made) => {
          if (cell instanceof PyCell) checkClassCell(cell, made, name);
          return made;
        },
        undefined,
        undefined,
        rest,
      );
    },
    undefined,
  );
}

function checkClassCell(cell: PyCell, made: Value, name: string): void {
  if (!(made instanceof PyType) || cell.value === made) return;
  if (cell.value === undefined) {
    raise(
      'RuntimeError',
      `__class__ not set defining '${name}' as ${made.qualifiedName}. Was __classcell__ propagated to type.__new__?`,
    );
  }
}
