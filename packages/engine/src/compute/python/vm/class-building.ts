import {
  type KeywordArguments,
  objectType,
  PyCell,
  PyDict,
  type PyFunction,
  PySlot,
  PyTuple,
  PyType,
  type Result,
  typeOf,
  typeType,
  type Value,
} from '../objects/index.ts';
import { getAttribute } from './attributes.ts';
import { callThen, workThen } from './continue.ts';
import { isException, raise, throwException } from './errors.ts';
import { takeSteps } from './steps.ts';
import type { Thread } from './thread.ts';

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
export function commonMetaclass(first: PyType, bases: readonly Value[]): PyType {
  let winner = first;
  for (const base of bases) {
    const type = typeOf(base);
    if (winner.isSubtypeOf(type)) continue;
    if (type.isSubtypeOf(winner)) winner = type;
    else raise('TypeError', METACLASS_CONFLICT);
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
    const inherited = resolved[0] === undefined ? typeType : typeOf(resolved[0]);
    const first = given === undefined ? inherited : given;
    const metaclass = first instanceof PyType ? commonMetaclass(first, resolved) : first;
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
