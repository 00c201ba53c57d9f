import {
  builtInType,
  defineMethods,
  PyException,
  PyGenerator,
  PyObject,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { awaitableIterator } from '../vm/async.ts';
import { findAttribute } from '../vm/attributes.ts';
import { call } from '../vm/call.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { exceptionFrom, isException, raise, throwException } from '../vm/errors.ts';
import { asMethodAnswer, raiseStop } from '../vm/generator-ends.ts';
import { resumeGenerator } from '../vm/generators.ts';
import { next } from '../vm/iteration.ts';
import type { Thread } from '../vm/thread.ts';
import { defineFunctions } from './define-functions.ts';

/** What `anext` with a default gives: it awaits the next value, and has the default at the end. */
class PyNextOrDefault extends PyObject {
  readonly awaited: Value;
  readonly otherwise: Value;
  /** The iterator of what it awaits, once it is asked for. */
  iterator: Value | undefined;

  constructor(awaited: Value, otherwise: Value) {
    super();
    this.awaited = awaited;
    this.otherwise = otherwise;
  }
}

const nextOrDefaultType = builtInType('anext_awaitable', PyNextOrDefault, { canBeBase: false });

/** Does work on what is awaited; the end of the iteration is the default. */
function withDefault(
  thread: Thread,
  self: PyNextOrDefault,
  work: (thread: Thread, iterator: Value) => Result,
): Result {
  return workThen(
    thread,
    (inner) => self.iterator ?? awaitableIterator(inner, self.awaited),
    (inner, iterator) => {
      self.iterator = iterator;
      return workThen(
        inner,
        (later) => work(later, iterator),
        (_later, value) => value,
        undefined,
        (_later, exception: PyException) => {
          if (!isException(exception, 'StopAsyncIteration')) throwException(exception);
          endWithDefault(self.otherwise, exception);
        },
      );
    },
    undefined,
  );
}

/** Ends with the default. CPython 3.11 cannot make a StopIteration of some while the end of the iteration is set. */
function endWithDefault(value: Value, end: PyException): never {
  if (!(value instanceof PyTuple) && !(value instanceof PyException)) raiseStop(value);
  const failure = exceptionFrom(
    end,
    'SystemError',
    "<class 'StopIteration'> returned a result with an exception set",
  );
  throwException(failure);
}

function callNamed(thread: Thread, object: Value, name: string, args: readonly Value[]): Result {
  const method = findAttribute(thread, object, name);
  if (method === undefined || typeof method === 'symbol') {
    raise('AttributeError', `'${typeOf(object).name}' object has no attribute '${name}'`);
  }
  return call(thread, method, args);
}

defineMethods(nextOrDefaultType, {
  '__await__()': (_thread, self: PyNextOrDefault) => self,
  '__iter__()': (_thread, self: PyNextOrDefault) => self,
  '__next__()': (thread, self: PyNextOrDefault) =>
    withDefault(thread, self, (inner, iterator) =>
      asMethodAnswer(inner, (later) =>
        iterator instanceof PyGenerator
          ? resumeGenerator(later, iterator, null)
          : next(later, iterator),
      ),
    ),
  'send(arg, /)': (thread, self: PyNextOrDefault, value: Value) =>
    withDefault(thread, self, (inner, iterator) => callNamed(inner, iterator, 'send', [value])),
  'throw(*args)': (thread, self: PyNextOrDefault, args: Value[]) =>
    withDefault(thread, self, (inner, iterator) => callNamed(inner, iterator, 'throw', args)),
  'close()': (thread, self: PyNextOrDefault) =>
    withDefault(thread, self, (inner, iterator) => callNamed(inner, iterator, 'close', [])),
});

defineFunctions({
  'aiter(async_iterable, /)': (thread, iterable: Value) => {
    const method = typeOf(iterable).lookUp('__aiter__');
    if (method === undefined) {
      raise('TypeError', `'${typeOf(iterable).name}' object is not an async iterable`);
    }
    return callThen(
      thread,
      method,
      [iterable],
      (_thread, iterator) => {
        if (typeOf(iterator).lookUp('__anext__') !== undefined) return iterator;
        raise(
          'TypeError',
          `aiter() returned not an async iterator of type '${typeOf(iterator).name}'`,
        );
      },
      undefined,
    );
  },
  'anext(aiterator, default=None, /)': (thread, iterator: Value, otherwise?: Value) => {
    const method = typeOf(iterator).lookUp('__anext__');
    if (method === undefined) {
      raise('TypeError', `'${typeOf(iterator).name}' object is not an async iterator`);
    }
    if (otherwise === undefined) return call(thread, method, [iterator]);
    return callThen(
      thread,
      method,
      [iterator],
      (_thread, awaited) => new PyNextOrDefault(awaited, otherwise),
      undefined,
    );
  },
});
