import type { Frame } from '../vm/frame.ts';
import type { PyCode } from './functions.ts';
import { PyObject, type Value } from './object.ts';
import type { PyTuple } from './sequences.ts';

/** One level of a traceback: a frame, where it was, and the next one inwards. */
export class PyTraceback extends PyObject {
  readonly code: PyCode;
  readonly frame: Frame;
  /** Index of the instruction that failed. */
  readonly instruction: number;
  next: PyTraceback | undefined;

  constructor(frame: Frame, instruction: number, next: PyTraceback | undefined) {
    super();
    this.code = frame.code;
    this.frame = frame;
    this.instruction = instruction;
    this.next = next;
  }

  get line(): number | undefined {
    return this.code.data.positions[this.instruction]?.line;
  }
}

export class PyException extends PyObject {
  args: PyTuple;
  cause: PyException | undefined;
  context: PyException | undefined;
  suppressContext = false;
  traceback: PyTraceback | undefined;
  /** What the type adds to its arguments, such as `name` of a `NameError`. */
  details: Map<string, Value> | undefined;

  constructor(args: PyTuple) {
    super();
    this.args = args;
  }
}

/** How an exception travels through host code: thrown by functions that a program calls. */
export class Raised {
  readonly exception: PyException;
  /** Whether the frame that raises it has met it before, as `raise` and `finally` do. */
  readonly again: boolean;

  constructor(exception: PyException, again = false) {
    this.exception = exception;
    this.again = again;
  }
}

/** The value that a finished generator returned, as `StopIteration` carries it. */
export function stopValue(exception: PyException): Value {
  return exception.args.items[0] ?? null;
}
