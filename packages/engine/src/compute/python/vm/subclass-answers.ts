/** What CPython warns of when a program's conversion gives no plain number. */
import { type Result, typeOf, type Value } from '../objects/index.ts';
import type { Thread } from './thread.ts';
import { deprecatedThen } from './warnings.ts';

/** What a conversion of a program gave, which is of a subclass of the kind that it is to be. */
export interface SubclassAnswer {
  /** What gave the answer. */
  readonly method: string;
  readonly kind: 'int' | 'float' | 'complex';
  readonly answer: Value;
  /** The plain number that it is. */
  readonly value: Value;
}

/** Warns of an answer of a subclass, and goes on with the plain value of it. */
export function withoutSubclass(
  thread: Thread,
  { method, kind, answer, value }: SubclassAnswer,
): Result {
  return deprecatedThen(
    thread,
    `${method} returned non-${kind} (type ${typeOf(answer).name}).  The ability to return an instance of a strict ` +
      `subclass of ${kind} is deprecated, and may be removed in a future version of Python.`,
    () => value,
  );
}

/** Warns that `int` asks for `__trunc__`. */
export function afterTruncation(thread: Thread, then: (thread: Thread) => Result): Result {
  return deprecatedThen(thread, 'The delegation of int() to __trunc__ is deprecated.', then);
}
