import { decodeUtf8, utf8Length } from '../../text/index.ts';
import { SystemError } from '../errors.ts';
import type { Resumable } from '../ports/program.ts';
import { ARGUMENT_BYTES, EXECUTE_STEPS, LONGEST_ARGUMENT, PROCESS_MEMORY } from './costs.ts';
import { closeOnExecute } from './descriptors.ts';
import { presentTime } from './kernel.ts';
import { chargeMemory } from './memory-limits.ts';
import { find, mayAccess, statusAt } from './names.ts';
import { setDisposition } from './signal-calls.ts';
import type { Kernel, Location, Process, Thread } from './state.ts';

/** Bytes at the beginning of a file that say how it is run. Source: execve(2), since Linux 5.1. */
const HEAD_BYTES = 256;

/** Interpreters that may stand behind one another. Source: execve(2). */
const INTERPRETER_DEPTH = 4;

/** How an executable of this machine begins: the magic number of ELF, then the name of a program. */
const MAGIC = '\x7fELF';

/** The content of an executable file that runs a program of the machine's table. */
export function executableContent(program: string): string {
  return `${MAGIC}\n${program}\n`;
}

/** As execve(2): the caller's process goes on as another program. */
export function execute(
  kernel: Kernel,
  caller: Thread,
  path: string,
  args: readonly string[],
  environment: ReadonlyMap<string, string>,
): void {
  const { process } = caller;
  const bytes = [...args, ...[...environment].map(([name, value]) => `${name}=${value}`)].map(
    (text) => utf8Length(text) + 1,
  );
  const total = bytes.reduce((sum, length) => sum + length + 8, 0);
  if (total > ARGUMENT_BYTES || bytes.some((length) => length > LONGEST_ARGUMENT)) {
    throw new SystemError('E2BIG');
  }
  const { program, location, finalArguments } = resolveExecutable(process, path, args);
  const found = kernel.programs.find(program);
  if (found === undefined) throw new SystemError('ENOEXEC');
  caller.spent += EXECUTE_STEPS;
  closeOnExecute(process);
  process.executable = location;
  process.name = (path.split('/').at(-1) ?? path).slice(0, 15);
  process.arguments = finalArguments;
  process.environment = new Map(environment);
  for (const [signal, disposition] of process.dispositions) {
    if (disposition === 'catch') setDisposition(process, signal, 'default');
  }
  for (const thread of process.threads) if (thread !== caller) thread.state = 'ended';
  process.threads = [caller];
  chargeMemory(process, PROCESS_MEMORY - process.memory);
  kernel.log.append({
    kind: 'executed',
    time: presentTime(kernel),
    process: process.id,
    name: process.name,
  });
  caller.run = undefined;
  if (found instanceof Promise) {
    kernel.loading = found.then(
      (loaded) => {
        caller.run = loaded(caller.system);
        kernel.loading = undefined;
      },
      () => {
        // The code could not be fetched: the program cannot be read from its disk, so to say.
        caller.run = failing;
        kernel.loading = undefined;
      },
    );
  } else caller.run = found(caller.system);
}

const failing: Resumable = { resume: () => ({ kind: 'exit', status: 126 }) };

interface Executable {
  readonly program: string;
  readonly location: Location;
  readonly finalArguments: readonly string[];
}

function resolveExecutable(
  process: Process,
  path: string,
  args: readonly string[],
  depth = 0,
): Executable {
  const location = find(process, path);
  const status = statusAt(location);
  if (status.kind !== 'file' || !mayAccess(process, status, { execute: true })) {
    throw new SystemError('EACCES');
  }
  const { fileSystem, inode } = location.dentry;
  const head = decodeUtf8(fileSystem.read(inode, 0, HEAD_BYTES));
  if (head.startsWith(MAGIC)) {
    const program = head.split('\n')[1] ?? '';
    return { program, location, finalArguments: args };
  }
  if (!head.startsWith('#!')) throw new SystemError('ENOEXEC');
  if (depth === INTERPRETER_DEPTH) throw new SystemError('ELOOP');
  const line = (head.slice(2).split('\n')[0] ?? '').trim();
  const space = line.search(/[ \t]/);
  const interpreter = space < 0 ? line : line.slice(0, space);
  if (interpreter === '') throw new SystemError('ENOEXEC');
  const argument = space < 0 ? [] : [line.slice(space).trim()];
  return resolveExecutable(
    process,
    interpreter,
    [interpreter, ...argument, path, ...args.slice(1)],
    depth + 1,
  );
}
