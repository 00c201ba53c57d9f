import {
  PyFloat,
  PyIntInstance,
  PyStrInstance,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { callThen } from './continue.ts';
import { raise } from './errors.ts';
import { part, withPart } from './parts.ts';
import type { SubclassAnswer } from './subclass-answers.ts';
import type { Thread } from './thread.ts';

/** `repr(value)`, a str. */
export function reprOf(thread: Thread, value: Value): Result {
  return textBy(thread, value, '__repr__');
}

/** `str(value)`, a str. */
export function strOf(thread: Thread, value: Value): Result {
  if (typeof value === 'string') return value;
  return textBy(thread, value, '__str__');
}

function textBy(thread: Thread, value: Value, method: '__repr__' | '__str__'): Result {
  const own = typeOf(value).lookUp(method);
  return callThen(thread, own as Value, [value], mustBeText, method, undefined, undefined, 1);
}

/** What waits for `__repr__` and `__str__`. */
export function mustBeText(_thread: Thread, answer: Value, method: string): Result {
  const text = textIn(answer);
  if (text === undefined) {
    raise('TypeError', `${method} returned non-string (type ${typeOf(answer).name})`);
  }
  return text;
}

/** The text of a str, or of an object of a class that comes from it; `undefined` for all else. */
export function textIn(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof PyStrInstance ? value.value : undefined;
}

/** The number of an int, a bool, or an object of a class that comes from it; `undefined` for all else. */
export function integerIn(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value instanceof PyIntInstance ? value.value : undefined;
}

/** What `operator.index` gives: an integer. Raises TypeError. */
export function indexOf(
  thread: Thread,
  value: Value,
  complaint = `'${typeOf(value).name}' object cannot be interpreted as an integer`,
): Result {
  const known = integerIn(value);
  if (known !== undefined) return known;
  const method = typeOf(value).lookUp('__index__');
  if (method === undefined) raise('TypeError', complaint);
  return callThen(thread, method, [value], mustBeInteger, undefined);
}

function mustBeInteger(thread: Thread, answer: Value): Result {
  return integerAnswer(thread, '__index__', answer);
}

/** What CPython warns of in the answers of a program's conversions. */
export const subclassAnswers = part(() => import('./subclass-answers.ts'));

/** The integer that a method of the program gave. Raises TypeError for what is none. */
export function integerAnswer(thread: Thread, method: string, answer: Value): Result {
  const known = integerIn(answer);
  if (known === undefined) {
    raise('TypeError', `${method} returned non-int (type ${typeOf(answer).name})`);
  }
  return known === answer
    ? known
    : plainAnswer(thread, { method, kind: 'int', answer, value: known });
}

/** The plain number of an answer that is of a subclass, which CPython warns of. */
export function plainAnswer(thread: Thread, given: SubclassAnswer): Result {
  return withPart(thread, subclassAnswers, (inner, { withoutSubclass }) =>
    withoutSubclass(inner, given),
  );
}

/** A float's number, or that of an int; `undefined` for what only the program can turn into one. */
export function floatIn(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const integer = integerIn(value);
  return integer === undefined ? undefined : Number(integer);
}

/** How messages and `repr` name a class: with its module unless that is `builtins`. */
export function fullName(type: PyType): string {
  const module = type.builtIn ? type.module : (type.namespace.getName('__module__') ?? type.module);
  return module === 'builtins' || typeof module !== 'string'
    ? type.qualifiedName
    : `${module}.${type.qualifiedName}`;
}
