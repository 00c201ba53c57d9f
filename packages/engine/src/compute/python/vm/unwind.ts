import { SystemError } from '../../../machine/index.ts';
import { opcodes } from '../bytecode/opcodes.ts';
import { isHostRecursion } from '../host-stack.ts';
import {
  Complaint,
  EXHAUSTED,
  exceptionType,
  PENDING,
  PyBytes,
  type PyException,
  PyTraceback,
  Raised,
  stopValue,
  type Value,
} from '../objects/index.ts';
import { OperationError } from '../operation-error.ts';
import { PythonSyntaxError } from '../syntax/index.ts';
import { exceptionFrom, exceptionOf, isException } from './errors.ts';
import { type AnyFrame, Frame } from './frame.ts';
import { kindOf } from './generators.ts';
import { osFailure } from './os-errors.ts';
import { isHostExhausted, recursionError } from './recursion.ts';
import { endIteration, push } from './stack.ts';
import { syntaxError } from './syntax-errors.ts';
import type { Thread } from './thread.ts';
import * as wording from './wording/index.ts';

/** How a value that host code threw travels on as an exception of the program. Throws bugs on. */
export function raisedFrom(error: unknown): Raised {
  if (error instanceof Raised) return error;
  if (error instanceof Complaint) return told(error);
  if (error instanceof OperationError) return new Raised(operationException(error));
  if (error instanceof SystemError) return new Raised(osFailure(error));
  if (error instanceof PythonSyntaxError) return new Raised(syntaxError(error));
  if (isHostRecursion(error)) return new Raised(recursionError());
  if (isHostExhausted(error)) return new Raised(exceptionOf('MemoryError'));
  throw error;
}

function told({ tell }: Complaint): Raised {
  try {
    return new Raised(tell(wording));
  } catch (error) {
    return raisedFrom(error);
  }
}

function operationException({ kind, message, data, code }: OperationError): PyException {
  if (code !== undefined) return exceptionOf(kind, code, message);
  if (data === null) return message === '' ? exceptionOf(kind) : exceptionOf(kind, message);
  const { encoding, object, start, end, reason } = data;
  const source = typeof object === 'string' ? object : new PyBytes(object);
  return exceptionOf(kind, encoding, source, start, end, reason);
}

/** The exception that a new one arises in: what the nearest handler is at work on. */
export function exceptionInHand(from: AnyFrame | null): PyException | null {
  for (let frame = from; frame !== null; frame = frame.back) {
    if (frame instanceof Frame && frame.handling !== null) return frame.handling;
  }
  return null;
}

/**
 * Takes frames off until one handles the exception; none ends the thread with it.
 */
export function unwind(thread: Thread, raised: Raised): void {
  if (thread.tracer === undefined) unwindUntold(thread, raised);
  else thread.tracer.unwind(thread, raised);
}

/** The same where nobody is told of it. */
export function unwindUntold(thread: Thread, first: Raised): void {
  let raised = first;
  if (!raised.chained) setContext(raised.exception, exceptionInHand(thread.frame));
  for (;;) {
    const { frame } = thread;
    if (frame === null) {
      thread.failure = raised.exception;
      return;
    }
    try {
      if (
        frame instanceof Frame
          ? handled(thread, frame, raised)
          : handedOver(thread, frame, raised.exception)
      ) {
        return;
      }
      if (raised.again) raised = new Raised(raised.exception);
    } catch (error) {
      const next = raisedFrom(error);
      if (next.exception !== raised.exception && !next.chained) {
        setContext(next.exception, exceptionInHand(thread.frame));
      }
      raised = next.again ? new Raised(next.exception) : next;
    }
  }
}

/** Whether built-in work that waited goes on in spite of the exception. */
export function handedOver(
  thread: Thread,
  frame: Exclude<AnyFrame, Frame>,
  exception: PyException,
): boolean {
  thread.frame = frame.back;
  if (frame.asksNext && isException(exception, 'StopIteration')) {
    thread.stopValue = stopValue(exception);
    const answer = frame.proceed(thread, EXHAUSTED, frame.state);
    if (answer !== PENDING) thread.give(answer);
    return true;
  }
  if (frame.otherwise === undefined) return false;
  const answer = frame.otherwise(thread, exception, frame.state);
  if (answer !== PENDING) thread.give(answer);
  return true;
}

/** Whether a frame of the program goes on in spite of the exception; if not, it is taken off. */
function handled(thread: Thread, frame: Frame, raised: Raised): boolean {
  const { exception } = raised;
  if (!raised.again && !stopsIteration(frame, exception)) noteIn(frame, exception);
  if (goesToHandler(thread, frame, raised)) return true;
  // The traceback keeps its variables, but not what it was working with.
  frame.top = frame.code.placeNames.length;
  thread.frame = frame.back;
  thread.leaving = exception;
  leaveGenerator(frame, exception);
  return false;
}

/** Whether an exception tells a frame that what it asked has no more items. */
export function stopsIteration(frame: Frame, exception: PyException): boolean {
  const opcode = frame.instructions[frame.at * 2];
  const asked = opcode === opcodes.FOR_ITER || opcode === opcodes.SEND;
  return asked && isException(exception, 'StopIteration');
}

/** Tells an exception of a frame that it comes to. */
export function noteIn(frame: Frame, exception: PyException): void {
  const opcode = frame.instructions[frame.at * 2];
  if (opcode === opcodes.LOAD_ATTR || opcode === opcodes.LOAD_METHOD)
    tellAttribute(frame, exception);
  if (frame.code.isFromC) return;
  exception.traceback = new PyTraceback(frame, frame.at, exception.traceback);
}

/** Lets a frame go on where it handles an exception; whether it does. */
export function goesToHandler(thread: Thread, frame: Frame, raised: Raised): boolean {
  const { exception } = raised;
  if (stopsIteration(frame, exception)) {
    thread.stopValue = stopValue(exception);
    endIteration(thread, frame);
    return true;
  }
  const places = frame.code.placeNames.length;
  for (const entry of frame.code.data.exceptionTable) {
    if (frame.at < entry.start || frame.at >= entry.end) continue;
    frame.top = places + entry.depth;
    if (entry.pushLast) push(frame, raised.instruction ?? frame.at);
    push(frame, exception);
    frame.at = entry.target - 1;
    return true;
  }
  return false;
}

/**
 * An AttributeError that says no more than its message learns from the instruction what was asked of which object,
 * for a suggestion. The object lies above the top of the stack.
 */
function tellAttribute(frame: Frame, exception: PyException): void {
  if (exception.type !== exceptionType('AttributeError') || exception.details !== undefined) return;
  const name = frame.code.data.names[frame.instructions[frame.at * 2 + 1] as number];
  const object = frame.slots[frame.top];
  if (name === undefined || object === undefined) return;
  exception.details = new Map<string, Value>([
    ['name', name],
    ['obj', object],
  ]);
}

/** A generator that an exception leaves has ended; a `StopIteration` must not look like its end. */
export function leaveGenerator(frame: Frame, exception: PyException): void {
  const { generator } = frame;
  if (generator === undefined) return;
  generator.frame = undefined;
  generator.running = false;
  const stop = ['StopIteration', 'StopAsyncIteration'].find((name) => isException(exception, name));
  if (stop === undefined) return;
  const kind = kindOf(generator);
  if (stop === 'StopAsyncIteration' && kind !== 'async generator') return;
  throw new Raised(exceptionFrom(exception, 'RuntimeError', `${kind} raised ${stop}`), true);
}

/** Sets what an exception arose in, without making a circle. */
export function setContext(exception: PyException, context: PyException | null): void {
  if (context === null || context === exception) return;
  // A program may have made a circle itself: the second pointer goes half as fast and is met in it.
  let slow: PyException = context;
  let moves = false;
  for (let link: PyException = context; link.context !== undefined; link = link.context) {
    if (link.context === exception) {
      link.context = undefined;
      break;
    }
    if (link.context === slow) break;
    if (moves) slow = slow.context as PyException;
    moves = !moves;
  }
  exception.context = context;
}
