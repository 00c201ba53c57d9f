import type { Debuggee, IsOwnFile } from '../../compute/python/inspection/index.ts';
import { NOTHING, PENDING, type PyCode } from '../../compute/python/objects/index.ts';
import { beginToFetchFor } from '../../compute/python/program/index.ts';
import { lineIn } from '../../compute/python/vm/code-frames.ts';
import { push, workThen } from '../../compute/python/vm/continue.ts';
import { Frame } from '../../compute/python/vm/frame.ts';
import type { Thread } from '../../compute/python/vm/thread.ts';
import {
  type Booted,
  createHostFeed,
  execute,
  exitStatus,
  programFrom,
  runKernel,
  sendSignal,
  startProcess,
} from '../../machine/index.ts';
import { encodeUtf8 } from '../../text/index.ts';
import {
  bootMachine,
  createGathering,
  homeFiles,
  type MachineOptions,
  type OutputPiece,
  READER,
  READER_ENVIRONMENT,
  type RunState,
} from '../linux/index.ts';
import { createPythonPrograms, fetchMachineParts } from './programs.ts';

/** A program to run on a fresh machine, as the user `reader` in the home directory. */
export interface PythonOptions extends Omit<MachineOptions, 'files'> {
  readonly source: string;
  /** Name of its file, as tracebacks have it. */
  readonly name: string;
  /** What runs before it with the same names; what that prints is dropped. */
  readonly setup?: string;
  /** Further files: name in the home directory → content. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Why a program does not go on. */
export type PythonHalt =
  | Exclude<RunState, { readonly kind: 'busy' }>
  /** It waits for a line from its reader. */
  | { readonly kind: 'asks' };

/** A Python program at work on a machine of its own. */
export interface RunningPython extends Debuggee<PythonHalt> {
  /** Nanoseconds since boot. */
  now(): number;
  /** As {@link Debuggee.advance}, but time goes no further than `until`, in nanoseconds since boot. */
  advanceUntil(instructions: number, until: number): PythonHalt | undefined;
  takeOutput(): readonly OutputPiece[];
  /** Gives it a line, or with `undefined` the end of its input. */
  answer(line: string | undefined): void;
  /** As Ctrl-C: it gets a `KeyboardInterrupt`. */
  interrupt(): void;
  /** The line of its main file that it is at; none before its first line and after its end. */
  line(): number | undefined;
}

const HOME = `${READER.home}/`;

/** What tracebacks call the setup. */
const SETUP_FILE = '/usr/local/lib/setup.py';

/** Files of the reader's home are the program's own. */
export const isOwnFile: IsOwnFile = (file) => file.startsWith(HOME) || !/[/<]/.test(file);

/** The most stretches of the machine in which no instruction is executed, before it gives way. */
const STRETCHES = 50;

/** Virtual nanoseconds of work after which it gives way in any case: built-in work counts as no instructions. */
const LONGEST_STRETCH = 2_000_000;

/** Starts a program, before its first instruction. */
export function startPython(options: PythonOptions): RunningPython {
  const { source, name, setup, files = {} } = options;
  beginToFetchFor(setup === undefined ? source : `${setup}\n${source}`);
  let main: Thread | undefined;
  /** Whether its own first instruction is next, or was; before that come preparations and the setup. */
  let hasBegun = false;
  let isInSetup = setup !== undefined;

  const programs = createPythonPrograms(
    (thread) => {
      if (main !== undefined) return;
      main = thread;
      thread.allowed = 0;
    },
    () => machine.kernel.fetchParts(),
  );
  const machine: Booted = bootMachine(programs, fetchMachineParts, {
    ...options,
    files: homeFiles({ ...files, [name]: source }),
  });
  const { kernel } = machine;
  const gathered = createGathering(kernel);
  const input = createHostFeed(kernel);
  const words = ['python3', '-u', name];
  const process = startProcess(
    machine,
    programFrom(function* (system) {
      return yield* execute(system, '/usr/bin/python3', words, system.environment());
    }),
    {
      uid: READER.uid,
      gid: READER.gid,
      directory: READER.home,
      environment: READER_ENVIRONMENT,
      arguments: words,
      files: [input.file, gathered.stdout, gathered.stderr],
    },
  );
  const executed = () => main?.executed ?? 0;

  /** Puts the setup before the program, whose frame has been made. */
  function begin(thread: Thread, body: Frame) {
    hasBegun = true;
    if (setup === undefined) return;
    push(
      thread,
      () => {
        isInSetup = false;
        gathered.take();
        return NOTHING;
      },
      undefined,
    );
    const request = { source: setup, fileName: SETUP_FILE, mode: 'exec', flags: 0 } as const;
    const { compile } = thread.interpreter.hooks;
    if (compile === undefined) return;
    const { globals, builtins, depth } = body;
    push(
      thread,
      (inner) =>
        workThen(
          inner,
          (later) => compile(later, request),
          (later, code) => {
            const { frame } = later;
            const own = code as PyCode;
            later.frame = new Frame(own, globals, builtins, globals, undefined, frame, depth + 1);
            return PENDING;
          },
          undefined,
        ),
      undefined,
    );
  }

  /** Lets the machine go on until so many instructions are executed, or as far as it can. */
  function go(instructions: number, until: number | undefined): PythonHalt | undefined {
    const target = executed() + instructions;
    const { clock } = kernel;
    for (let idle = 0; ; ) {
      const before = executed();
      if (main !== undefined) {
        const { frame } = main;
        if (!hasBegun && frame instanceof Frame && frame.at < 0) begin(main, frame);
        if (before >= target && frame !== null) return undefined;
        main.allowed = hasBegun ? Math.max(0, target - before) : 1;
      }
      const state = runKernel(kernel, 1, until);
      if (process.end !== undefined) return { kind: 'ended', status: exitStatus(process.end) };
      if (state.kind === 'idle') return input.isAwaited() ? { kind: 'asks' } : state;
      if (state.kind === 'loading') return state;
      idle = executed() === before ? idle + 1 : 0;
      if (idle > STRETCHES || kernel.clock - clock > LONGEST_STRETCH) return undefined;
    }
  }

  const self: RunningPython = {
    now: () => kernel.clock,
    thread: () => (!hasBegun || isInSetup || process.end !== undefined ? undefined : main),
    executed,
    advance: (instructions) => go(instructions, undefined),
    advanceUntil: (instructions, until) => go(instructions, until),
    takeOutput() {
      const output = gathered.take();
      const isUnseen = isInSetup && main !== undefined && main.failure === undefined;
      return isUnseen ? [] : output;
    },
    answer(line) {
      if (line === undefined) input.end();
      else input.give(encodeUtf8(`${line}\n`));
    },
    interrupt: () => sendSignal(kernel, process, 'INT'),
    line() {
      const thread = self.thread();
      return thread === undefined ? undefined : lineIn(thread, (file) => file === `${HOME}${name}`);
    },
  };
  return self;
}
