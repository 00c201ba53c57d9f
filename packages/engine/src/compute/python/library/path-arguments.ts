/** Paths among the arguments of calls: str, bytes, objects with `__fspath__`, and what else CPython takes there. */
import type { System } from '../../../machine/index.ts';
import { decodeUtf8 } from '../../../text/index.ts';
import { PyBytes, plainNameOf, type Result, typeOf, type Value } from '../objects/index.ts';
import { bindSpecial } from '../vm/attributes.ts';
import { openBytesIn } from '../vm/bytes-like.ts';
import { callThen } from '../vm/continue.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { aboutFile } from '../vm/os-errors.ts';
import type { Thread } from '../vm/thread.ts';
import { deprecatedThen } from '../vm/warnings.ts';

/** Goes on with the str or the bytes that a path is: itself, or what its `__fspath__` gives. Raises TypeError. */
export function withPathValue(
  thread: Thread,
  value: Value,
  then: (thread: Thread, path: Value) => Result,
  complaint = `expected str, bytes or os.PathLike object, not ${plainNameOf(typeOf(value))}`,
): Result {
  const isPath = (given: Value) => textIn(given) !== undefined || given instanceof PyBytes;
  if (isPath(value)) return then(thread, value);
  const method = bindSpecial(thread, value, '__fspath__');
  if (method === undefined) raise('TypeError', complaint);
  return callThen(
    thread,
    method,
    [],
    (inner, answer) => {
      if (isPath(answer)) return then(inner, answer);
      const [own, given] = [typeOf(value), typeOf(answer)].map(plainNameOf);
      raise('TypeError', `expected ${own}.__fspath__() to return str or bytes, not ${given}`);
    },
    undefined,
  );
}

/** What goes on with a path: its text, and what errors say the file is called. */
export type AfterPath = (thread: Thread, path: string, shown: Value) => Result;

/** Goes on with the text of a path. Raises TypeError, ValueError. */
export const withPath = (
  thread: Thread,
  value: Value,
  then: AfterPath,
  complaint?: string,
  complaintOfNull?: string,
): Result =>
  withPathValue(
    thread,
    value,
    (inner, path) => {
      const bytes = path instanceof PyBytes ? path.bytes : undefined;
      return bytes === undefined
        ? then(inner, checkedPath(textIn(path) as string), path)
        : then(inner, checkedPath(decodeUtf8(bytes), complaintOfNull), path);
    },
    complaint,
  );

function checkedPath(path: string, complaint = 'embedded null byte'): string {
  if (path.includes('\0')) raise('ValueError', complaint);
  return path;
}

/** A place for a path among the arguments of a call of the system. */
export interface PathPlace {
  /** The call, as complaints name it. */
  readonly call: string;
  /** The argument; `path` unless said. */
  readonly argument?: 'path' | 'src' | 'dst';
  /** Whether the number of an open file may stand there, and None too; neither unless said. */
  readonly or?: 'integer' | 'integer or None';
  /** Whether errors tell which file it was; they do unless said. */
  readonly isNamed?: false;
}

/** Goes on with a path that a call of the system takes: any buffer will do, with a warning. Raises TypeError, OSError. */
export function withSystemPath(
  thread: Thread,
  { call, argument = 'path', or }: PathPlace,
  value: Value,
  then: AfterPath,
): Result {
  const descriptor = or === undefined ? undefined : integerIn(value);
  if (descriptor !== undefined) {
    if (descriptor > 0x7fffffff) raise('OverflowError', 'fd is greater than maximum');
    if (descriptor < -0x80000000) raise('OverflowError', 'fd is less than minimum');
    aboutFile(() => thread.interpreter.system.statusOf(Number(descriptor)), value);
    return then(thread, `/proc/self/fd/${descriptor}`, value);
  }
  const kinds =
    or === undefined
      ? 'string, bytes or os.PathLike'
      : `string, bytes, os.PathLike${or === 'integer' ? ' or integer' : ', integer or None'}`;
  const complaint = `${call}: ${argument} should be ${kinds}, not ${plainNameOf(typeOf(value))}`;
  const buffer = value instanceof PyBytes ? undefined : openBytesIn(value);
  const complaintOfNull = `${call}: embedded null character in ${argument}`;
  if (buffer === undefined) return withPath(thread, value, then, complaint, complaintOfNull);
  return deprecatedThen(thread, complaint, (inner) =>
    then(inner, checkedPath(decodeUtf8(buffer), complaintOfNull), value),
  );
}

/** Does something to the path that a call of the system takes; a failure names it as its place says. Raises OSError. */
export const onPath = (
  thread: Thread,
  place: PathPlace,
  value: Value,
  work: (system: System, path: string) => Value,
): Result =>
  withSystemPath(thread, place, value, (inner, path, shown) =>
    aboutFile(
      () => work(inner.interpreter.system, path),
      place.isNamed === false ? undefined : shown,
    ),
  );
