import { decodeUtf8 } from '../../../text/index.ts';
import { PENDING, type Result, typeOf, type Value } from '../objects/index.ts';
import { findAttribute } from '../vm/attributes.ts';
import { bytesIn } from '../vm/bytes-like.ts';
import { callThen } from '../vm/continue.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { withSize } from '../vm/indices.ts';
import type { Thread } from '../vm/thread.ts';

/** An integer argument that fits a host number. Raises TypeError, OverflowError. */
export function smallInteger(value: Value | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const integer = integerIn(value);
  if (integer === undefined) {
    raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  if (typeof integer === 'bigint') {
    raise('OverflowError', 'Python int too large to convert to C int');
  }
  return integer;
}

/** Goes on with a number of bytes or characters, −1 for none. Raises TypeError, OverflowError. */
export function withSizeArgument(
  thread: Thread,
  value: Value | undefined,
  then: (thread: Thread, size: number) => Result,
): Result {
  if (value === undefined || value === null) return then(thread, -1);
  const { name } = typeOf(value);
  if (integerIn(value) === undefined && typeOf(value).lookUp('__index__') === undefined) {
    raise('TypeError', `argument should be integer or None, not '${name}'`);
  }
  return withSize(thread, value, then, `cannot fit '${name}' into an index-sized integer`);
}

/** Goes on with the path that a str, bytes or an object with `__fspath__` is. Raises TypeError. */
export function withPath<State>(
  thread: Thread,
  value: Value,
  then: (thread: Thread, path: string, state: State) => Result,
  state: State,
  complaint = `expected str, bytes or os.PathLike object, not ${typeOf(value).name}`,
): Result {
  const path = pathIn(value);
  if (path !== undefined) return then(thread, checkedPath(path), state);
  const method =
    typeof value === 'object' && value !== null && typeOf(value).lookUp('__fspath__') !== undefined
      ? findAttribute(thread, value, '__fspath__')
      : undefined;
  if (method === undefined || method === PENDING) raise('TypeError', complaint);
  return callThen(
    thread,
    method,
    [],
    (inner, answer) => {
      const found = pathIn(answer);
      if (found === undefined) {
        raise(
          'TypeError',
          `expected ${typeOf(value).name}.__fspath__() to return str or bytes, not ${typeOf(answer).name}`,
        );
      }
      return then(inner, checkedPath(found), state);
    },
    undefined,
  );
}

function pathIn(value: Value): string | undefined {
  const path = textIn(value);
  if (path !== undefined) return path;
  const bytes = bytesIn(value);
  return bytes === undefined ? undefined : decodeUtf8(bytes);
}

function checkedPath(path: string): string {
  if (path.includes('\0')) raise('ValueError', 'embedded null byte');
  return path;
}

/** What an error says a file is called: as it was given, but an object with `__fspath__` by its path. */
export function shownPath(file: Value, path: string): Value {
  return textIn(file) !== undefined || bytesIn(file) !== undefined ? file : path;
}
