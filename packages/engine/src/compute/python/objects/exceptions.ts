import { allocation } from '../allocation.ts';
import type { Frame } from '../vm/frame.ts';
import type * as Wording from '../vm/wording/index.ts';
import { PyDict } from './dict.ts';
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

type Words = typeof Wording;

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
    allocation.containers?.push(this);
  }

  /** Sets what it was raised from, which also hides what it arose in. */
  setCause(cause: PyException | undefined): void {
    this.cause = cause;
    this.suppressContext = true;
  }
}

// Most exceptions are caught and forgotten: their `__dict__` is made when somebody looks into it.
Object.defineProperty(PyException.prototype, 'attributes', {
  configurable: true,
  get(this: PyException): PyDict {
    const attributes = new PyDict();
    this.attributes = attributes;
    return attributes;
  },
  set(this: PyException, value: PyDict | undefined) {
    Object.defineProperty(this, 'attributes', { value, writable: true, configurable: true });
  },
});

/** How an exception travels through host code: thrown by functions that a program calls. */
export class Raised {
  readonly exception: PyException;
  /**
   * Whether it is raised once more in the frame that it comes from, as bare `raise` and the ends of `finally` do:
   * neither its context nor that level of its traceback is set again.
   */
  readonly again: boolean;
  /** Whether its context is what it has to be already. */
  readonly chained: boolean;
  /** The instruction that failed first, when it is not the one that raises it once more. */
  readonly instruction: number | undefined;

  constructor(
    exception: PyException,
    again = false,
    options: { readonly chained?: boolean; readonly instruction?: number | undefined } = {},
  ) {
    this.exception = exception;
    this.again = again;
    this.chained = options.chained ?? again;
    this.instruction = options.instruction;
  }
}

/**
 * An error whose exception is made when it travels on, by code that is fetched then: what is wrong with a call takes
 * many words.
 */
export class Complaint {
  /** Makes the exception, or raises it. */
  readonly tell: (words: Words) => PyException;

  constructor(tell: (words: Words) => PyException) {
    this.tell = tell;
  }
}

/** The value that a finished generator returned, as `StopIteration` carries it. */
export function stopValue(exception: PyException): Value {
  return exception.details?.get('value') ?? exception.args.items[0] ?? null;
}
