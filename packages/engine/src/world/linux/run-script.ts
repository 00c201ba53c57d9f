import {
  createHostSource,
  execute,
  exitStatus,
  type KernelState,
  programFrom,
  runKernel,
  signalNumber,
  startProcess,
} from '../../machine/index.ts';
import { encodeUtf8 } from '../../text/index.ts';
import { READER } from './accounts.ts';
import { createGathering, type OutputPiece, type StreamName } from './gathering.ts';
import { homeFiles, READER_ENVIRONMENT } from './image.ts';
import type { RunState } from './linux.ts';
import { bootMachine, type MachineOptions } from './machine.ts';
import { machineParts } from './parts/index.ts';
import { createPrograms } from './programs.ts';

/** A script to run on a fresh machine, as the user `reader` in the home directory. */
export interface ScriptOptions extends Omit<MachineOptions, 'files'> {
  readonly script: string;
  /** Name of the file that holds it, with which bash's messages begin. Default `script.sh`. */
  readonly name?: string;
  readonly arguments?: readonly string[];
  readonly stdin?: string;
  /** Commands that the same shell runs first; what they write is dropped. */
  readonly setup?: string;
  /** Further files: name in the home directory → content. */
  readonly files?: Readonly<Record<string, string>>;
  /** Characters of output after which it is ended. Default 1 MiB. */
  readonly outputLimit?: number;
  /** Steps of work after which it is ended. Default some ten seconds of virtual CPU time. */
  readonly stepLimit?: number;
}

/** What a script did. */
export interface ScriptRun {
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order in which they were written. */
  readonly output: readonly OutputPiece[];
  /** Exit status; 128 + number of the signal that ended it. */
  readonly status: number;
  /** Why it was ended before its time; `undefined` when it ended by itself. */
  readonly cutShort: 'output' | 'steps' | 'waits for ever' | undefined;
  /** Virtual nanoseconds that it took. */
  readonly duration: number;
}

const OUTPUT_LIMIT = 1_048_576;
const STEP_LIMIT = 100_000_000;
/** Steps between two looks at the limits. */
const STRETCH = 200_000;

/** A command at work on a machine of its own. */
export interface RunningScript {
  /** Nanoseconds since boot. */
  now(): number;
  /** As {@link LinuxMachine.run}; ended when nothing that the command started can write any more. */
  run(steps: number, until?: number): RunState;
  /** What was written since the last call. */
  takeOutput(): ScriptRun['output'];
}

/** Runs a script to its end, on a machine of its own. */
export function runScript(options: ScriptOptions): Promise<ScriptRun> {
  const [words, others] = commandOf(options);
  return runCommand(words, others);
}

/** Starts a script on a machine of its own, to be run step by step. Its limits are the caller's. */
export function startScript(options: ScriptOptions): RunningScript {
  const [words, others] = commandOf(options);
  return startCommand(words, others);
}

function commandOf(options: ScriptOptions): [words: string[], options: CommandOptions] {
  const { script, name = 'script.sh', setup, files = {} } = options;
  const text = setup === undefined ? script : `. ${SETUP_FILE} >/dev/null 2>&1; ${script}`;
  return [
    ['bash', name, ...(options.arguments ?? [])],
    { ...options, files: { ...files, [name]: text } },
  ];
}

/** Where a setup is: no folder in which a script would look around. */
const SETUP_FILE = '/usr/local/lib/setup.sh';

type CommandOptions = Omit<ScriptOptions, 'script' | 'name' | 'arguments'>;

/** Runs one command, by its name in `/usr/bin` and its arguments, on a machine of its own. */
export async function runCommand(
  words: readonly string[],
  options: CommandOptions = {},
): Promise<ScriptRun> {
  const limit = options.outputLimit ?? OUTPUT_LIMIT;
  const running = startCommand(words, options);
  const start = running.now();
  const output: { stream: StreamName; text: string }[] = [];
  let length = 0;
  let left = options.stepLimit ?? STEP_LIMIT;
  let cutShort: ScriptRun['cutShort'];
  let status: number | undefined;
  while (cutShort === undefined && status === undefined) {
    const state = running.run(Math.min(left, STRETCH));
    left -= STRETCH;
    const taken = running.takeOutput();
    for (const { stream, text } of taken) {
      length += text.length;
      const last = output.at(-1);
      if (last?.stream === stream) last.text += text;
      else output.push({ stream, text });
    }
    if (state.kind === 'ended') status = state.status;
    else if (state.kind === 'loading') await state.loaded;
    else if (length > limit) cutShort = 'output';
    else if (left <= 0) cutShort = 'steps';
    else if (state.kind === 'idle' && taken.length === 0) cutShort = 'waits for ever';
  }
  const textOf = (wanted: StreamName) =>
    output
      .filter(({ stream }) => stream === wanted)
      .map(({ text }) => text)
      .join('');
  return {
    stdout: textOf('stdout'),
    stderr: textOf('stderr'),
    output,
    status: status ?? 128 + signalNumber('KILL'),
    cutShort,
    duration: running.now() - start,
  };
}

function startCommand(words: readonly string[], options: CommandOptions): RunningScript {
  const { setup, files = {} } = options;
  const machine = bootMachine(createPrograms(), machineParts, {
    ...options,
    files: {
      ...homeFiles(files),
      ...(setup !== undefined && { [SETUP_FILE.slice(1)]: { content: setup } }),
    },
  });
  const { kernel } = machine;
  const gathered = createGathering(kernel);
  const process = startProcess(
    machine,
    programFrom(function* (system) {
      return yield* execute(system, `/usr/bin/${words[0]}`, words, system.environment());
    }),
    {
      uid: READER.uid,
      gid: READER.gid,
      directory: READER.home,
      environment: READER_ENVIRONMENT,
      arguments: words,
      files: [
        createHostSource(kernel, encodeUtf8(options.stdin ?? '')),
        gathered.stdout,
        gathered.stderr,
      ],
    },
  );
  // What the command has left in the background may still write, unless all of it waits for ever.
  const mayWrite = (state: KernelState) => {
    if (gathered.stdout.references + gathered.stderr.references === 0) return false;
    return state.kind !== 'idle' || state.nextTime !== undefined || gathered.isFull();
  };
  return {
    now: () => kernel.clock,
    run(steps, until) {
      const state = runKernel(kernel, steps, until);
      if (process.end === undefined || mayWrite(state)) return state;
      return { kind: 'ended', status: exitStatus(process.end) };
    },
    takeOutput: () => gathered.take(),
  };
}
