import type { PyCode, PyDict, PyException, PyFunction, PyGenerator } from '../objects/index.ts';
import {
  type EXHAUSTED,
  lookLikeObject,
  type NOTHING,
  type PyObject,
  type PyType,
  type Result,
  type Value,
} from '../objects/index.ts';
import type { Thread } from './thread.ts';

/** What runs, or waits for what it called: code of the program, or a step of built-in work. */
export type AnyFrame = Frame | Continuation;

/** A running function, class body or module of the program. */
export class Frame implements PyObject {
  declare type: PyType;
  declare attributes: PyDict | undefined;
  declare readonly code: PyCode;
  declare readonly function: PyFunction | undefined;
  /** Variables in their places, then the stack. */
  declare readonly slots: (Value | PyObject | undefined)[];
  /** Where the stack ends in `slots`. */
  declare top: number;
  /** Index of the instruction that runs or waits; −1 before the first. */
  declare at: number;
  declare readonly globals: PyDict;
  declare readonly builtins: PyDict;
  /** Names of a class body or module; a function has none. */
  declare locals: Value | undefined;
  /** Who gets what it returns. */
  declare back: AnyFrame | null;
  /** How many frames of the program are below it, itself counted. */
  declare depth: number;
  /** The exception that an `except` or `finally` of it is at work on. */
  declare handling: PyException | null;
  /** Names of the keyword arguments of the call that comes next. */
  declare keywordNames: readonly string[] | undefined;
  /** The generator whose body it is. */
  declare generator: PyGenerator | undefined;

  constructor(
    code: PyCode,
    globals: PyDict,
    builtins: PyDict,
    locals: Value | undefined,
    func: PyFunction | undefined,
    back: AnyFrame | null,
    depth: number,
  ) {
    this.code = code;
    this.function = func;
    this.slots = code.blank.slice();
    this.top = code.placeNames.length;
    this.at = -1;
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
    this.back = back;
    this.depth = depth;
    this.handling = null;
    this.keywordNames = undefined;
    this.generator = undefined;
  }

  get instructions(): Int32Array {
    return this.code.data.instructions;
  }
}

lookLikeObject(Frame);

/** What built-in work that waited may answer at last. */
export type Answer = Result | typeof EXHAUSTED | typeof NOTHING;

/** How built-in work goes on with the answer of what it called. */
export type Then<State> = (thread: Thread, value: Value, state: State) => Result;
/** The same for the next item of an iterator, of which there may be none. */
export type ThenNext<State> = (
  thread: Thread,
  value: Value | typeof EXHAUSTED,
  state: State,
) => Answer;
/** How built-in work goes on when what it called raised; it may throw the exception on. */
export type Otherwise<State> = (thread: Thread, exception: PyException, state: State) => Answer;

/** Built-in work that waits for an answer: plain data, and the name of what to do then. */
export class Continuation {
  declare readonly proceed: ThenNext<unknown>;
  declare readonly otherwise: Otherwise<unknown> | undefined;
  declare readonly state: unknown;
  /** Whether it asked an iterator: a `StopIteration` then means that there is no item. */
  declare readonly asksNext: boolean;
  declare readonly back: AnyFrame | null;
  declare readonly depth: number;

  constructor(
    back: AnyFrame | null,
    depth: number,
    then: ThenNext<unknown>,
    state: unknown,
    otherwise: Otherwise<unknown> | undefined,
    asksNext: boolean,
  ) {
    this.asksNext = asksNext;
    this.back = back;
    this.depth = depth;
    this.proceed = then;
    this.state = state;
    this.otherwise = otherwise;
  }
}
