import { codeFlags } from '../bytecode/code.ts';
import { opcodes } from '../bytecode/opcodes.ts';
import {
  EXHAUSTED,
  type NextResult,
  PENDING,
  PyAsyncGenerator,
  PyCoroutine,
  PyException,
  PyGenerator,
  PyTraceback,
  PyTuple,
  PyType,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { findAttribute } from './attributes.ts';
import { call } from './call.ts';
import { callThen, push, workThen } from './continue.ts';
import { fullName } from './conversions.ts';
import { exceptionOf, isException, raise, throwException } from './errors.ts';
import { type Answer, Frame, type Otherwise, type ThenNext } from './frame.ts';
import {
  ALREADY_AWAITED,
  begin,
  type Delegated,
  enterGenerator,
  isFresh,
  kindOf,
} from './generators.ts';
import { answer, peek } from './stack.ts';
import type { Thread } from './thread.ts';

/** The generator, coroutine or asynchronous generator whose body a frame is. */
export function generatorOf(frame: Frame): PyGenerator {
  const { flags, name, qualifiedName } = frame.code.data;
  const called = frame.function?.name ?? name;
  const qualified = frame.function?.qualifiedName ?? qualifiedName;
  if ((flags & codeFlags.COROUTINE) !== 0) return new PyCoroutine(frame, called, qualified);
  if ((flags & codeFlags.ASYNC_GENERATOR) !== 0) {
    return new PyAsyncGenerator(frame, called, qualified);
  }
  return new PyGenerator(frame, called, qualified);
}

/** Marks a generator as ended. */
export function endGenerator(generator: PyGenerator): void {
  generator.frame = undefined;
  generator.running = false;
}

/**
 * Does work that answers as generators do, and goes on: with a value, with `EXHAUSTED` when the generator returned
 * (its value is the thread's `stopValue`), or with what was raised.
 */
export function generatorThen<State>(
  thread: Thread,
  work: (thread: Thread) => NextResult,
  then: ThenNext<State>,
  state: State,
  otherwise?: Otherwise<State>,
): Answer {
  const frame = push(thread, then, state, otherwise);
  const result = work(thread);
  if (result === PENDING) return PENDING;
  thread.frame = frame.back;
  return then(thread, result, state);
}

/** The answer of a generator as a method gives it: its end is a StopIteration. */
export function asMethodAnswer(thread: Thread, work: (thread: Thread) => NextResult): Result {
  // Frames of the program, and what asks iterators, know an end when they are given one.
  if (thread.frame instanceof Frame || thread.frame?.asksNext === true) {
    return endsByException(thread, work(thread), undefined) as Result;
  }
  return generatorThen(thread, work, endsByException, undefined) as Result;
}

function endsByException(thread: Thread, given: NextResult, _state: undefined): Answer {
  return given === EXHAUSTED ? raiseStop(thread.stopValue) : given;
}

/** Raises the StopIteration that tells what a generator returned. */
export function raiseStop(value: Value): never {
  if (value === null) raise('StopIteration');
  raise('StopIteration', value);
}

/** What a generator that waits in `yield from` or `await` has handed over to. */
export function delegateOf(generator: PyGenerator): Value | undefined {
  const { frame } = generator;
  if (frame === undefined || generator.running || !generator.started) return undefined;
  const { instructions, at } = frame;
  const waits = instructions[at * 2] === opcodes.YIELD_VALUE;
  const resume = instructions[at * 2 + 2] === opcodes.RESUME;
  const isDelegating = waits && resume && (instructions[at * 2 + 3] as number) >= YIELD_FROM;
  return isDelegating ? peek(frame, 1) : undefined;
}

/** From this argument on `RESUME` goes on in `yield from` or `await`. */
const YIELD_FROM = 2;

/** What `throw` was called with: an exception, or a class with a value, and a traceback. */
export type ThrowArguments = readonly Value[];

/**
 * Raises an exception where a generator waits, as its `throw` does, with all forms of arguments. The answer is what it
 * yields next.
 */
export function throwWith(
  thread: Thread,
  generator: PyGenerator,
  args: ThrowArguments,
  closesDelegate = true,
): Result {
  const [given, value = null, traceback = null] = args as [Value, Value?, Value?];
  if (traceback !== null && !(traceback instanceof PyTraceback)) {
    raise('TypeError', 'throw() third argument must be a traceback object');
  }
  const thrown = (inner: Thread, exception: PyException): Result => {
    if (traceback !== null) exception.traceback = traceback;
    return throwInto(inner, generator, exception, args, closesDelegate) as Result;
  };
  if (given instanceof PyException) {
    if (value !== null) raise('TypeError', 'instance exception may not have a separate value');
    return thrown(thread, given);
  }
  if (!(given instanceof PyType) || given.lookUp('with_traceback') === undefined) {
    raise(
      'TypeError',
      `exceptions must be classes or instances deriving from BaseException, not ${typeOf(given).name}`,
    );
  }
  if (value instanceof PyException && value.type.isSubtypeOf(given)) return thrown(thread, value);
  const made = value === null ? [] : value instanceof PyTuple ? value.items : [value];
  return callThen(
    thread,
    given,
    made,
    (inner, exception) => {
      if (exception instanceof PyException) return thrown(inner, exception);
      return raise(
        'TypeError',
        `calling <class '${fullName(given)}'> should have returned an instance of BaseException, not ${typeOf(exception).name}`,
      );
    },
    undefined,
  );
}

/** Raises an exception where a generator waits, or in what it has handed over to. */
function throwInto(
  thread: Thread,
  generator: PyGenerator,
  exception: PyException,
  args: ThrowArguments = [exception],
  closesDelegate = true,
): NextResult {
  const { frame } = generator;
  if (frame === undefined) {
    if (generator instanceof PyCoroutine) raise('RuntimeError', ALREADY_AWAITED);
    throw new Raised(exception, false, { chained: true });
  }
  const delegate = delegateOf(generator);
  enterGenerator(thread, generator, frame);
  begin(thread, generator);
  if (delegate === undefined) return throwHere(thread, generator, exception);
  if (closesDelegate && isException(exception, 'GeneratorExit')) {
    return workThen(
      thread,
      (inner) => closeDelegate(inner, delegate),
      (inner) => throwHere(inner, generator, exception),
      undefined,
    );
  }
  return throwToDelegate(thread, generator, frame, { delegate, exception, args, closesDelegate });
}

/** Raises it in the body of a generator, which is the uppermost frame. */
function throwHere(_thread: Thread, generator: PyGenerator, exception: PyException): never {
  // Only what the generator itself was handling is its context, not what its caller is.
  const context = generator.frame?.handling ?? null;
  if (context !== null && context !== exception) exception.context = context;
  throw new Raised(exception, false, { chained: true });
}

/** The answer of what a generator has handed over to is that of `SEND`, to which the frame goes back. */
function throwToDelegate(
  thread: Thread,
  generator: PyGenerator,
  frame: Frame,
  { delegate, exception, args, closesDelegate }: Delegated,
): typeof PENDING {
  let result: NextResult;
  if (delegate instanceof PyGenerator) {
    frame.at -= 1;
    result = throwInto(thread, delegate, exception, args, closesDelegate);
  } else {
    const method = findAttribute(thread, delegate, 'throw');
    if (method === undefined || method === PENDING) throwHere(thread, generator, exception);
    frame.at -= 1;
    result = call(thread, method, args);
  }
  if (result !== EXHAUSTED) answer(frame, result);
  return PENDING;
}

/** Closes an iterator that has `close`. */
function closeDelegate(thread: Thread, delegate: Value): Result {
  if (delegate instanceof PyGenerator) return closeGenerator(thread, delegate);
  const method = findAttribute(thread, delegate, 'close');
  return method === undefined || method === PENDING ? null : call(thread, method, []);
}

/** Ends a generator by a GeneratorExit. Raises RuntimeError when it yields once more. */
export function closeGenerator(thread: Thread, generator: PyGenerator): Result {
  const { frame } = generator;
  if (frame === undefined) return null;
  if (isFresh(frame) && !generator.running) {
    begin(thread, generator);
    endGenerator(generator);
    return null;
  }
  return generatorThen(
    thread,
    (inner) => throwInto(inner, generator, exceptionOf('GeneratorExit')),
    afterClosing,
    generator,
    afterExit,
  ) as Result;
}

function afterClosing(_thread: Thread, given: NextResult, generator: PyGenerator): Answer {
  if (given === EXHAUSTED) return null;
  return raise('RuntimeError', `${kindOf(generator)} ignored GeneratorExit`);
}

function afterExit(_thread: Thread, exception: PyException): Answer {
  if (isException(exception, 'GeneratorExit') || isException(exception, 'StopIteration')) {
    return null;
  }
  throwException(exception);
}

/** What waits while a generator goes on or is closed: functions that know only what they are given. */
export const generatorWork = [afterClosing, afterExit, endsByException];
