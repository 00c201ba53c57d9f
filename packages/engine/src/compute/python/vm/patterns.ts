import {
  EMPTY_TUPLE,
  objectType,
  type PyException,
  PyInstance,
  PyTuple,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { getAttribute } from './attributes.ts';

import { callThen, workThen } from './continue.ts';
import { reprOf } from './conversions.ts';
import { equal } from './equality.ts';
import { isException, raise, throwException } from './errors.ts';
import type { Instruction } from './instructions.ts';
import { answer, peek, pop, push } from './stack.ts';
import { length } from './subscripts.ts';
import { textsThen } from './texts.ts';
import type { Thread } from './thread.ts';
import { truth } from './truth.ts';

/** Built-in types that patterns of sequences and mappings are for; abstract classes say so themselves. */
const PATTERN_KINDS: Readonly<Record<string, PyType['patternKind']>> = {
  list: 'sequence',
  tuple: 'sequence',
  range: 'sequence',
  memoryview: 'sequence',
  'collections.deque': 'sequence',
  'array.array': 'sequence',
  dict: 'mapping',
  mappingproxy: 'mapping',
};

/** Types whose one positional sub-pattern is for the subject itself. Source: the language reference, 8.6.4.10. */
const SELF_MATCHING = new Set([
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
]);

/** Which patterns an object is for, by the first class of its own that tells. */
function patternKindOf(subject: Value): PyType['patternKind'] {
  for (const { patternKind, builtIn, name } of typeOf(subject).mro) {
    const kind = patternKind ?? (builtIn ? PATTERN_KINDS[name] : undefined);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

interface KeysState {
  readonly get: Value;
  readonly keys: readonly Value[];
  readonly missing: Value;
  readonly values: Value[];
}

/** The values of a mapping's keys as a tuple, or None when one is not there. Raises ValueError. */
function valuesOfKeys(thread: Thread, subject: Value, keys: readonly Value[]): Result {
  if (keys.length === 0) return EMPTY_TUPLE;
  return workThen(
    thread,
    (inner) => getAttribute(inner, subject, 'get'),
    (inner, get) => {
      const missing = new PyInstance(objectType, undefined);
      return nextKey(inner, { get, keys, missing, values: [] });
    },
    undefined,
  );
}

function nextKey(thread: Thread, state: KeysState): Result {
  const { get, keys, missing, values } = state;
  const key = keys[values.length];
  if (key === undefined) return new PyTuple(values);
  return refuseRepeated(thread, state, 0, (inner) =>
    callThen(
      inner,
      get,
      [key, missing],
      (later, value) => {
        if (value === missing) return null;
        values.push(value);
        return nextKey(later, state);
      },
      undefined,
    ),
  );
}

/** Goes on unless the key is among those before it, from `index` on. */
function refuseRepeated(
  thread: Thread,
  state: KeysState,
  index: number,
  then: (thread: Thread) => Result,
): Result {
  const { keys, values } = state;
  const key = keys[values.length] as Value;
  if (index === values.length) return then(thread);
  return workThen(
    thread,
    (inner) => equal(inner, keys[index] as Value, key),
    (inner, same) => {
      if (same !== true) return refuseRepeated(inner, state, index + 1, then);
      return workThen(
        inner,
        (later) => reprOf(later, key),
        (_later, text) =>
          raise('ValueError', `mapping pattern checks duplicate key (${text as string})`),
        undefined,
      );
    },
    undefined,
  );
}

/** What a class pattern asks for. */
interface ClassPattern {
  readonly subject: Value;
  readonly type: PyType;
  /** How many sub-patterns are by position. */
  readonly count: number;
  readonly keywords: readonly string[];
}

/** The attributes that the sub-patterns of a class pattern are for, as a tuple; None when it does not match. */
function matchClass(
  thread: Thread,
  subject: Value,
  type: Value,
  count: number,
  keywords: readonly string[],
): Result {
  if (!(type instanceof PyType)) raise('TypeError', 'called match pattern must be a type');
  const pattern = { subject, type, count, keywords };
  return workThen(
    thread,
    (inner) => isInstance(inner, subject, type),
    (inner, matches) => (matches === true ? attributesFor(inner, pattern) : null),
    undefined,
  );
}

function isInstance(thread: Thread, value: Value, type: PyType): Result {
  if (typeOf(value) === type) return true;
  const check = type.type.lookUp('__instancecheck__') as Value;
  return callThen(thread, check, [type, value], (inner, known) => truth(inner, known), undefined);
}

function attributesFor(thread: Thread, pattern: ClassPattern): Result {
  const { subject, type, count, keywords } = pattern;
  if (count === 0) return takeAttributes(thread, pattern, keywords, []);
  return workThen(
    thread,
    (inner) => getAttribute(inner, type, '__match_args__'),
    (inner, names) => {
      if (!(names instanceof PyTuple)) {
        raise(
          'TypeError',
          `${type.name}.__match_args__ must be a tuple (got ${typeOf(names).name})`,
        );
      }
      refuseTooMany(type, names.items.length, count);
      const positional = names.items.slice(0, count).map((name) => {
        if (typeof name === 'string') return name;
        return raise(
          'TypeError',
          `__match_args__ elements must be strings (got ${typeOf(name).name})`,
        );
      });
      return takeAttributes(inner, pattern, [...positional, ...keywords], []);
    },
    undefined,
    (inner, exception) => {
      if (!isException(exception, 'AttributeError')) throwException(exception);
      const matchesSelf = type.mro.some((base) => base.builtIn && SELF_MATCHING.has(base.name));
      refuseTooMany(type, matchesSelf ? 1 : 0, count);
      return takeAttributes(inner, pattern, keywords, [subject]);
    },
  );
}

function refuseTooMany(type: PyType, allowed: number, given: number): void {
  if (given <= allowed) return;
  raise(
    'TypeError',
    `${type.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${given} given)`,
  );
}

/** The attributes of those names behind the values that are there; None when one is missing. */
function takeAttributes(
  thread: Thread,
  pattern: ClassPattern,
  names: readonly string[],
  values: readonly Value[],
): Result {
  const { subject, type } = pattern;
  const [name, ...rest] = names;
  if (name === undefined) return new PyTuple(values);
  return workThen(
    thread,
    (inner) => getAttribute(inner, subject, name),
    (inner, value) => {
      if (!rest.includes(name)) return takeAttributes(inner, pattern, rest, [...values, value]);
      return textsThen(inner, [{ by: 'repr', value: name }], (_inner, [text]) =>
        raise('TypeError', `${type.name}() got multiple sub-patterns for attribute ${text}`),
      );
    },
    undefined,
    (_inner, exception: PyException) => {
      if (!isException(exception, 'AttributeError')) throwException(exception);
      return null;
    },
  );
}

export const patternInstructions = {
  GET_LEN: (thread, frame) => answer(frame, length(thread, peek(frame, 1))),
  MATCH_MAPPING: (_thread, frame) => push(frame, patternKindOf(peek(frame, 1)) === 'mapping'),
  MATCH_SEQUENCE: (_thread, frame) => push(frame, patternKindOf(peek(frame, 1)) === 'sequence'),
  MATCH_KEYS: (thread, frame) => {
    const keys = peek(frame, 1) as PyTuple;
    answer(frame, valuesOfKeys(thread, peek(frame, 2), keys.items));
  },
  MATCH_CLASS: (thread, frame, count) => {
    const names = (pop(frame) as PyTuple).items as readonly string[];
    const type = pop(frame);
    const subject = pop(frame);
    answer(frame, matchClass(thread, subject, type, count, names));
  },
} satisfies Partial<Record<string, Instruction>>;
