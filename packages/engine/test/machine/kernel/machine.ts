import {
  createHostSink,
  createHostSource,
  type Kernel,
  type Process,
  programFrom,
  type Run,
  runKernel,
  type System,
  SystemError,
  startProcess,
  write,
} from '../../../src/machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';
import { bootMachine, type MachineOptions } from '../../../src/world/linux/machine.ts';
import { machineParts } from '../../../src/world/linux/parts/index.ts';

export type Body = (system: System) => Run<number>;

/** A machine whose executables are these programs, by name in `/usr/bin`. */
export function boot(programs: Readonly<Record<string, Body>> = {}, options: MachineOptions = {}) {
  const table = {
    names: Object.keys(programs),
    find: (name: string) => {
      const body = programs[name];
      return body && programFrom(body);
    },
  };
  return bootMachine(table, machineParts, options);
}

export interface Outcome {
  readonly kernel: Kernel;
  readonly process: Process;
  readonly stdout: string;
  readonly end: Process['end'];
}

/** Runs a program as a process of the reader until nothing is left to do. */
export function run(
  body: Body,
  options: MachineOptions & {
    readonly programs?: Readonly<Record<string, Body>>;
    readonly stdin?: string;
    readonly uid?: number;
  } = {},
): Outcome {
  const machine = boot(options.programs, options);
  const { kernel } = machine;
  let stdout = '';
  const sink = createHostSink(kernel, (bytes) => {
    stdout += decodeUtf8(bytes);
    return true;
  }).file;
  const { uid = 1000 } = options;
  const process = startProcess(machine, programFrom(body), {
    uid,
    gid: uid,
    directory: '/tmp',
    environment: new Map([['PATH', '/usr/bin']]),
    arguments: ['test'],
    files: [createHostSource(kernel, new TextEncoder().encode(options.stdin ?? '')), sink, sink],
  });
  for (let turn = 0; turn < 10_000; turn++) {
    if (runKernel(kernel, 100_000).kind !== 'busy') break;
  }
  return { kernel, process, stdout, end: process.end };
}

/** Writes a value as a line to standard output. */
export function* print(system: System, value: unknown): Run {
  yield* write(system, 1, encodeUtf8(`${String(value)}\n`));
}

/** What a call fails with. */
export function codeOf(call: () => unknown): string {
  try {
    call();
    return 'no error';
  } catch (error) {
    if (error instanceof SystemError) return error.code;
    throw error;
  }
}
