import type { SignalName, System } from '../../../machine/index.ts';
import type { PyException, Value } from '../objects/index.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import type { SystemRun } from '../vm/system-work.ts';

/** What modules of the library keep for a running program beside their names. */
export interface Runtime {
  /** What `signal.signal` has set, by signal. */
  readonly handlers: Map<SignalName, Value>;
  /** What `atexit` has to call, the last first. */
  readonly exitFunctions: ExitFunction[];
  /** Files open for writing, to be written out at the end. */
  readonly openFiles: Set<OpenFile>;
  /** Files of which the program is warned when they go unclosed, and the unbuffered ones below them. */
  readonly unclosed: Map<object, Value>;
  /** The exception that the prompt showed last. */
  lastException: PyException | undefined;
}

/** A file that may keep what was written to it. */
export interface OpenFile {
  readonly closed: boolean;
  flush(system: System): SystemRun;
  close(system: System): SystemRun;
}

export interface ExitFunction {
  readonly callable: Value;
  readonly args: readonly Value[];
  readonly keywords: { readonly names: readonly string[]; readonly values: readonly Value[] };
}

const runtimes = new WeakMap<Interpreter, Runtime>();

/** What the modules of an interpreter share. */
export function runtimeOf(interpreter: Interpreter): Runtime {
  let runtime = runtimes.get(interpreter);
  if (runtime === undefined) {
    runtime = {
      handlers: new Map(),
      exitFunctions: [],
      openFiles: new Set(),
      unclosed: new Map(),
      lastException: undefined,
    };
    runtimes.set(interpreter, runtime);
  }
  return runtime;
}
