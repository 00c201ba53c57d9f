import { codeFlags } from '../bytecode/code.ts';
import {
  AsyncYield,
  PyAsyncGenerator,
  PyCoroutine,
  type PyException,
  PyGenerator,
  PyIterator,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { bindSpecial } from './attributes.ts';
import { call } from './call.ts';
import { callThen, workThen } from './continue.ts';
import { exceptionFrom, isException, raise } from './errors.ts';
import type { Frame } from './frame.ts';
import { delegateOf } from './generator-ends.ts';
import type { Instruction } from './instructions.ts';
import { answer, peek, pop, push } from './stack.ts';
import type { Thread } from './thread.ts';
import { warnOfDropped } from './unawaited.ts';

/** Whether `await` takes it as it is: a coroutine, or a generator marked by `types.coroutine`. */
function isCoroutine(value: Value): value is PyGenerator {
  if (value instanceof PyCoroutine) return true;
  return (
    value instanceof PyGenerator && (value.code.data.flags & codeFlags.ITERABLE_COROUTINE) !== 0
  );
}

/** The iterator that `await value` runs. Raises TypeError. */
export function awaitableIterator(
  thread: Thread,
  value: Value,
  complaint = `object ${typeOf(value).name} can't be used in 'await' expression`,
): Result {
  if (isCoroutine(value)) return value;
  const method = typeOf(value).lookUp('__await__');
  if (method === undefined) raise('TypeError', complaint);
  return callThen(thread, method, [value], mustBeIterator, undefined);
}

function mustBeIterator(thread: Thread, value: Value): Result {
  if (isCoroutine(value)) {
    return workThen(
      thread,
      (inner) => (value instanceof PyCoroutine ? warnOfDropped(inner, value) : null),
      () => raise('TypeError', '__await__() returned a coroutine'),
      undefined,
    );
  }
  if (value instanceof PyIterator || typeOf(value).lookUp('__next__') !== undefined) return value;
  raise('TypeError', `__await__() returned non-iterator of type '${typeOf(value).name}'`);
}

/** What `GET_AWAITABLE` is for, by its argument. */
const PLACES = [undefined, '__aenter__', '__aexit__'] as const;

function getAwaitable(thread: Thread, frame: Frame, place: number): void {
  const value = pop(frame);
  const method = PLACES[place];
  const complaint =
    method === undefined
      ? undefined
      : `'async with' received an object from ${method} that does not implement __await__: ${typeOf(value).name}`;
  const result = awaitableIterator(thread, value, complaint);
  if (result instanceof PyCoroutine && delegateOf(result) !== undefined) {
    raise('RuntimeError', 'coroutine is being awaited already');
  }
  answer(frame, result);
}

function getAsyncIterator(thread: Thread, frame: Frame): void {
  const value = pop(frame);
  const method = typeOf(value).lookUp('__aiter__');
  if (method === undefined) {
    raise(
      'TypeError',
      `'async for' requires an object with __aiter__ method, got ${typeOf(value).name}`,
    );
  }
  answer(frame, callThen(thread, method, [value], mustHaveNext, undefined));
}

function mustHaveNext(_thread: Thread, iterator: Value): Result {
  if (typeOf(iterator).lookUp('__anext__') !== undefined) return iterator;
  raise(
    'TypeError',
    `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(iterator).name}`,
  );
}

function getAsyncNext(thread: Thread, frame: Frame): void {
  const iterator = peek(frame, 1);
  const method = typeOf(iterator).lookUp('__anext__');
  if (method === undefined) {
    raise(
      'TypeError',
      `'async for' requires an iterator with __anext__ method, got ${typeOf(iterator).name}`,
    );
  }
  if (iterator instanceof PyAsyncGenerator) {
    answer(frame, call(thread, method, [iterator]));
    return;
  }
  answer(
    frame,
    callThen(
      thread,
      method,
      [iterator],
      (inner, next) =>
        workThen(
          inner,
          (later) => awaitableIterator(later, next),
          (_later, found) => found,
          undefined,
          (_later, exception) => invalidNext(exception, next),
        ),
      undefined,
    ),
  );
}

function invalidNext(cause: PyException, next: Value): never {
  const error = exceptionFrom(
    cause,
    'TypeError',
    `'async for' received an invalid object from __anext__: ${typeOf(next).name}`,
  );
  throw new Raised(error, false, { chained: true });
}

/** Enters a context manager: its way out stays on the stack below what entering gives. */
function before(enterName: string, exitName: string, protocol: string): Instruction {
  return (thread, frame) => {
    const manager = pop(frame);
    const complaint = `'${typeOf(manager).name}' object does not support the ${protocol} protocol`;
    const enter = bindSpecial(thread, manager, enterName);
    if (enter === undefined) raise('TypeError', complaint);
    const exit = bindSpecial(thread, manager, exitName);
    if (exit === undefined) raise('TypeError', `${complaint} (missed ${exitName} method)`);
    push(frame, exit);
    answer(frame, call(thread, enter, []));
  };
}

/** The end of `async for`: the exception that says so is done with; others go on. */
function endAsyncFor(_thread: Thread, frame: Frame): void {
  const exception = pop(frame) as PyException;
  if (!isException(exception, 'StopAsyncIteration')) throw new Raised(exception, true);
  frame.top -= 1;
}

export const asyncInstructions = {
  GET_AWAITABLE: getAwaitable,
  GET_AITER: getAsyncIterator,
  GET_ANEXT: getAsyncNext,
  BEFORE_WITH: before('__enter__', '__exit__', 'context manager'),
  BEFORE_ASYNC_WITH: before('__aenter__', '__aexit__', 'asynchronous context manager'),
  END_ASYNC_FOR: endAsyncFor,
  ASYNC_GEN_WRAP: (_thread, frame) => push(frame, new AsyncYield(pop(frame))),
} satisfies Partial<Record<string, Instruction>>;
