import type { Request, Run, System } from '../../../machine/index.ts';
import { type SignalName, signalNumber } from '../../../machine/index.ts';
import { runtimeOf } from '../library/runtime.ts';
import {
  NOTHING,
  PENDING,
  type PyCode,
  type PyException,
  PyModule,
  type Result,
  type Value,
} from '../objects/index.ts';
import { compileThen } from '../vm/compile-then.ts';
import { callThen, push } from '../vm/continue.ts';
import { throwException } from '../vm/errors.ts';
import { type AnyFrame, Frame } from '../vm/frame.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { runThread } from '../vm/run.ts';
import { Thread } from '../vm/thread.ts';

/** Instructions that the program may still run in its turn. */
export interface Turn {
  budget: number;
}

/** A program that runs: its interpreter, and the turn that it has on the machine. */
export interface Running {
  readonly system: System;
  readonly interpreter: Interpreter;
  readonly thread: Thread;
  readonly turn: Turn;
}

/** How a piece of work ended. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'raised'; readonly exception: PyException };

export function createRunning(system: System, interpreter: Interpreter, turn: Turn): Running {
  return { system, interpreter, thread: new Thread(interpreter), turn };
}

/** Does work of the program until it is done, giving way to others and taking signals. */
export function* evaluate(running: Running, work: (thread: Thread) => Result): Run<Outcome> {
  const { system, thread, turn } = running;
  thread.failure = undefined;
  thread.result = null;
  thread.answer = null;
  push(thread, (inner) => work(inner), undefined);
  for (;;) {
    const given = Math.max(1, turn.budget);
    takeSignals(system, thread);
    const request: Request | undefined = runThread(thread, given);
    const spent = Math.max(1, given - thread.budget);
    turn.budget -= spent;
    system.spend(spent + thread.work);
    thread.work = 0;
    if (request === undefined) break;
    yield request;
  }
  if (thread.failure !== undefined) return { kind: 'raised', exception: thread.failure };
  return { kind: 'value', value: thread.result };
}

/** Calls the handlers of signals that have come, before anything else goes on. */
function takeSignals(system: System, thread: Thread): void {
  // A frame that has not begun has no place yet where an exception could strike it.
  if (thread.frame instanceof Frame && thread.frame.at < 0) return;
  for (let signal = system.takeSignal(); signal !== undefined; signal = system.takeSignal()) {
    const handler = runtimeOf(thread.interpreter).handlers.get(signal);
    if (handler !== undefined && typeof handler !== 'number') handle(thread, signal, handler);
  }
}

function handle(thread: Thread, signal: SignalName, handler: Value): void {
  const below = thread.frame;
  const kept = thread.answer;
  // A search for objects that waits cannot know what the handler does to them.
  thread.interpreter.memory.search = undefined;
  push(
    thread,
    () =>
      callThen(
        thread,
        handler,
        [signalNumber(signal), programFrame(below)],
        () => (below instanceof Frame ? NOTHING : kept) as Value,
        undefined,
        (_inner, exception) => {
          // It strikes before the next instruction: the last one is done.
          if (below instanceof Frame) below.at += 1;
          return throwException(exception);
        },
      ),
    undefined,
  );
}

function programFrame(from: AnyFrame | null): Value {
  for (let frame = from; frame !== null; frame = frame.back) {
    if (frame instanceof Frame) return frame;
  }
  return null;
}

/** Compiles a text and runs it as the module `__main__`. */
export function compileMain(
  thread: Thread,
  source: string,
  fileName: string,
  mode: 'exec' | 'single',
  isFile = false,
): Result {
  const request = { source, fileName, mode, flags: 0, isFile };
  return compileThen(thread, request, enterMain);
}

/** Begins to run code as the module `__main__`. */
export function enterMain(thread: Thread, code: PyCode): typeof PENDING {
  const { interpreter } = thread;
  const main = interpreter.modules.getName('__main__');
  if (!(main instanceof PyModule)) throw new Error('there is no __main__');
  const names = main.attributes;
  const depth = thread.frame?.depth ?? 0;
  thread.frame = new Frame(
    code,
    names,
    interpreter.builtins,
    names,
    undefined,
    thread.frame,
    1 + depth,
  );
  return PENDING;
}
