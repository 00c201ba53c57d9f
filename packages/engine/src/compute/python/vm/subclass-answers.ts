/** What CPython warns of when a program's conversion gives no plain number. */
import { type Result, typeOf, type Value } from '../objects/index.ts';
import { workThen } from './continue.ts';
import type { Thread } from './thread.ts';
import { warnOf } from './warnings.ts';

/** Warns of an answer of a subclass, and goes on with the plain `value` of it. `method` is what gave the answer. */
export function withoutSubclass(
  thread: Thread,
  method: string,
  kind: 'int' | 'float' | 'complex',
  answer: Value,
  value: Value,
): Result {
  return warnThen(
    thread,
    `${method} returned non-${kind} (type ${typeOf(answer).name}).  The ability to return an instance of a strict ` +
      `subclass of ${kind} is deprecated, and may be removed in a future version of Python.`,
    () => value,
  );
}

/** Warns that `int` asks for `__trunc__`. */
export function afterTruncation(thread: Thread, then: (thread: Thread) => Result): Result {
  return warnThen(thread, 'The delegation of int() to __trunc__ is deprecated.', then);
}

function warnThen(thread: Thread, message: string, then: (thread: Thread) => Result): Result {
  return workThen(thread, (inner) => warnOf(inner, 'DeprecationWarning', message), then, undefined);
}
