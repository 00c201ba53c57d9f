import type { Request } from '../../../machine/index.ts';
import type { EXHAUSTED, NOTHING, PyException, Raised, Value } from '../objects/index.ts';
import { type AnyFrame, Frame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import { giveToFrame } from './stack.ts';

/** Who runs the frames of a thread that is traced, and leads exceptions through them. */
export interface Tracer {
  readonly traceFunction: Value;
  readonly profileFunction: Value;
  run(thread: Thread, frame: Frame): void;
  unwind(thread: Thread, raised: Raised): void;
}

/** A thread of a running program: its frames, and what is on the way to the uppermost. */
export class Thread {
  readonly interpreter: Interpreter;
  /** The uppermost frame; none when the thread has ended. */
  frame: AnyFrame | null = null;
  /** What the built-in work that is uppermost gets. */
  answer: Value | typeof EXHAUSTED | typeof NOTHING = null;
  /** Instructions left of this turn. */
  budget = 0;
  /** Instructions that it has executed in all its turns. */
  executed = 0;
  /** Instructions that it may still execute in all: a debugger gives them bit by bit. */
  allowed = Number.POSITIVE_INFINITY;
  /** Steps that built-in work has taken beside instructions, and that the machine has not been told of. */
  work = 0;
  /** What the thread waits for outside, set by the work that wants to wait. */
  request: Request | undefined;
  /** What the generator that ended last returned, for `StopIteration` and `yield from`. */
  stopValue: Value = null;
  /** What the lowest frame returned. */
  result: Value = null;
  /** What ended the thread. */
  failure: PyException | undefined;
  /** What took off frames last: it tells where they were, for those who die with their frame. */
  leaving: PyException | undefined;
  /** How deep host functions are in one another, for those that call themselves. */
  nesting = 0;
  /** Containers whose `repr` is being made: one within itself shows as dots. */
  readonly shown = new Set<object>();

  /** Set while the program wants to be told of what it does. */
  tracer: Tracer | undefined;

  /** How often it was interrupted, and how often it knows. */
  interrupts = 0;
  interruptsTaken = 0;

  constructor(interpreter: Interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * Stop, or Ctrl-C: when it runs next it gets a KeyboardInterrupt, also where it waits. A second one ends it, whatever
   * the program does about the first.
   */
  interrupt(): void {
    this.interrupts += 1;
  }

  /** Gives an answer to the uppermost frame, which waits for it. */
  give(answer: Value | typeof EXHAUSTED | typeof NOTHING): void {
    const { frame } = this;
    if (frame === null) this.result = typeof answer === 'symbol' ? null : answer;
    else if (frame instanceof Frame) giveToFrame(this, frame, answer);
    else this.answer = answer;
  }
}
