import {
  exceptionType,
  PyException,
  PyTuple,
  PyType,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { call } from './call.ts';
import { callThen } from './continue.ts';
import { fullName } from './conversions.ts';
import { raise, throwException } from './errors.ts';
import type { Frame } from './frame.ts';
import type { Instruction } from './instructions.ts';
import { answer, peek, pop, push } from './stack.ts';
import type { Thread } from './thread.ts';
import { exceptionInHand, unwind } from './unwind.ts';

/** Whether a value is a class of exceptions. */
function isExceptionClass(value: Value): value is PyType {
  return value instanceof PyType && value.isSubtypeOf(exceptionType('BaseException'));
}

/** What `raise value` and `from value` make of a value: an exception. Raises TypeError. */
function asException(
  thread: Thread,
  value: Value,
  complaint: string,
  then: (exception: PyException) => Result,
): Result {
  if (value instanceof PyException) return then(value);
  if (!isExceptionClass(value)) raise('TypeError', complaint);
  return callThen(
    thread,
    value,
    [],
    (_thread, made) => {
      if (made instanceof PyException) return then(made);
      return raise(
        'TypeError',
        `calling <class '${fullName(value)}'> should have returned an instance of BaseException, not ${typeOf(made).name}`,
      );
    },
    undefined,
  );
}

/** The `raise` statement: again what is in hand, an exception, or one with its cause. */
function raiseVarargs(thread: Thread, frame: Frame, count: number): void {
  if (count === 0) {
    const inHand = exceptionInHand(frame);
    if (inHand === null) raise('RuntimeError', 'No active exception to reraise');
    unwind(thread, new Raised(inHand, true));
    return;
  }
  const cause = count === 2 ? pop(frame) : undefined;
  const value = pop(frame);
  // Without a throw of the host, which takes longer than all of this.
  if (cause === undefined && value instanceof PyException) {
    unwind(thread, new Raised(value));
    return;
  }
  answer(
    frame,
    asException(thread, value, 'exceptions must derive from BaseException', (exception) => {
      if (cause === undefined) throwException(exception);
      if (cause === null) {
        exception.setCause(undefined);
        throwException(exception);
      }
      return asException(
        thread,
        cause,
        'exception causes must derive from BaseException',
        (reason) => {
          exception.setCause(reason);
          throwException(exception);
        },
      );
    }),
  );
}

function reraise(thread: Thread, frame: Frame, depth: number): void {
  const exception = pop(frame) as PyException;
  const instruction = depth > 0 ? (peek(frame, depth) as number) : undefined;
  unwind(thread, new Raised(exception, true, { instruction }));
}

/** Whether an `except` clause is for an exception. Raises TypeError for what is no class of exceptions. */
function checkMatch(_thread: Thread, frame: Frame): void {
  const wanted = pop(frame);
  const exception = peek(frame, 1) as PyException;
  push(frame, matchesAny(exception, wanted));
}

function matchesAny(exception: PyException, wanted: Value): boolean {
  const types = wanted instanceof PyTuple ? wanted.items : [wanted];
  for (const type of types) {
    if (!isExceptionClass(type)) {
      raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
    }
  }
  return types.some((type) => exception.type.isSubtypeOf(type as PyType));
}

export const exceptionInstructions = {
  RAISE_VARARGS: raiseVarargs,
  RERAISE: reraise,
  CHECK_EXC_MATCH: checkMatch,
  PUSH_EXC_INFO: (_thread, frame) => {
    const exception = pop(frame) as PyException;
    push(frame, frame.handling);
    push(frame, exception);
    frame.handling = exception;
  },
  POP_EXCEPT: (_thread, frame) => {
    frame.handling = pop(frame) as PyException | null;
  },
  WITH_EXCEPT_START: (thread, frame) => {
    const exception = peek(frame, 1) as PyException;
    const exit = peek(frame, 4);
    answer(frame, call(thread, exit, [exception.type, exception, exception.traceback ?? null]));
  },
  LOAD_ASSERTION_ERROR: (_thread, frame) => push(frame, exceptionType('AssertionError')),
} satisfies Partial<Record<string, Instruction>>;
