import {
  createHostSink,
  createHostSource,
  execute,
  exitStatus,
  type Kernel,
  type Process,
  programFrom,
  runKernel,
  sendSignal,
  startProcess,
} from '../../machine/index.ts';
import { decodeUtf8, encodeUtf8, unfinishedTail } from '../../text/index.ts';
import { homeFiles, READER, READER_ENVIRONMENT } from './image.ts';
import { bootMachine, type MachineOptions } from './machine.ts';
import { createPrograms } from './programs.ts';

/** A script to run on a fresh machine, as the user `reader` in the home directory. */
export interface ScriptOptions extends Omit<MachineOptions, 'files'> {
  readonly script: string;
  /** Name of the file that holds it, with which bash's messages begin. Default `script.sh`. */
  readonly name?: string;
  readonly arguments?: readonly string[];
  readonly stdin?: string;
  /** Further files: name in the home directory → content. */
  readonly files?: Readonly<Record<string, string>>;
  /** Characters of output after which it is ended. Default 1 MiB. */
  readonly outputLimit?: number;
  /** Steps of work after which it is ended. Default some ten seconds of virtual CPU time. */
  readonly stepLimit?: number;
}

export type StreamName = 'stdout' | 'stderr';

/** What a script did. */
export interface ScriptRun {
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order in which they were written. */
  readonly output: readonly { readonly stream: StreamName; readonly text: string }[];
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

/** Runs a script to its end, on a machine of its own. */
export function runScript(options: ScriptOptions): Promise<ScriptRun> {
  const { script, name = 'script.sh', files = {} } = options;
  const words = ['bash', name, ...(options.arguments ?? [])];
  return runCommand(words, { ...options, files: { ...files, [name]: script } });
}

/** Runs one command, by its name in `/usr/bin` and its arguments, on a machine of its own. */
export async function runCommand(
  words: readonly string[],
  options: Omit<ScriptOptions, 'script' | 'name' | 'arguments'> = {},
): Promise<ScriptRun> {
  const machine = bootMachine(createPrograms(), {
    ...options,
    files: homeFiles(options.files ?? {}),
  });
  const { kernel } = machine;
  const limit = options.outputLimit ?? OUTPUT_LIMIT;
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
  const start = kernel.clock;
  let left = options.stepLimit ?? STEP_LIMIT;
  let cutShort: ScriptRun['cutShort'];
  // What the command has left in the background may still write.
  const isOpen = () => gathered.stdout.references + gathered.stderr.references > 0;
  while (cutShort === undefined && (process.end === undefined || isOpen())) {
    const state = runKernel(kernel, Math.min(left, STRETCH));
    left -= STRETCH;
    if (state.kind === 'loading') await state.loaded;
    else if (gathered.length() > limit) cutShort = 'output';
    else if (left <= 0) cutShort = 'steps';
    else if (state.kind === 'idle')
      cutShort = isOver(process, isOpen) ? undefined : 'waits for ever';
    if (state.kind === 'idle') break;
  }
  if (process.end === undefined) sendSignal(kernel, process, 'KILL');
  return {
    stdout: gathered.textOf('stdout'),
    stderr: gathered.textOf('stderr'),
    output: gathered.pieces,
    status: process.end === undefined ? 0 : exitStatus(process.end),
    cutShort,
    duration: kernel.clock - start,
  };
}

const isOver = (process: Process, isOpen: () => boolean) => process.end !== undefined && !isOpen();

/** The two streams of a command, gathered as text in the order in which they were written. */
function createGathering(kernel: Kernel) {
  const pieces: { stream: StreamName; text: string }[] = [];
  let length = 0;
  const sink = (stream: StreamName) => {
    let tail: Uint8Array = new Uint8Array(0);
    return createHostSink(kernel, (bytes) => {
      const whole = joined(tail, bytes);
      const unfinished = unfinishedTail(whole);
      tail = whole.slice(whole.length - unfinished);
      const text = decodeUtf8(whole.subarray(0, whole.length - unfinished));
      length += text.length;
      const last = pieces.at(-1);
      if (last?.stream === stream) last.text += text;
      else pieces.push({ stream, text });
      return true;
    }).file;
  };
  return {
    pieces,
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    length: () => length,
    textOf: (wanted: StreamName) =>
      pieces
        .filter(({ stream }) => stream === wanted)
        .map(({ text }) => text)
        .join(''),
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
