import { pause, type Run, type System, SystemError } from '../../../../machine/index.ts';
import { attempt } from '../formats/attempt.ts';
import { readTextFile } from '../formats/read-file.ts';

/** Ticks of a second in `/proc`. Source: proc(5), sysconf(_SC_CLK_TCK). */
export const TICKS_PER_SECOND = 100;

/** Bytes of a page. */
const PAGE_BYTES = 4096;

/** What `/proc/PID/stat`, `status` and `cmdline` say of a process. Source: proc(5). */
export interface ProcessInformation {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  /** `major * 256 + minor` of its terminal, 0 for none. */
  readonly terminal: number;
  /** Group in the foreground of its terminal, -1 for none. */
  readonly foreground: number;
  /** One letter: R, S, D, T, Z … */
  readonly state: string;
  readonly name: string;
  /** Empty for a process that has ended. */
  readonly arguments: readonly string[];
  /** Ticks. */
  readonly userTime: number;
  readonly systemTime: number;
  readonly childrenTime: number;
  readonly priority: number;
  readonly nice: number;
  readonly threads: number;
  /** Ticks since boot. */
  readonly startTime: number;
  /** Bytes. */
  readonly virtualSize: number;
  readonly residentSize: number;
  /** Bytes of resident memory that may be shared with others. */
  readonly sharedSize: number;
  readonly uid: number;
  readonly gid: number;
}

/** Reads one process, `undefined` when it is gone. */
export function* readProcess(system: System, pid: number): Run<ProcessInformation | undefined> {
  const stat = yield* readTextFile(system, `/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const status = (yield* readTextFile(system, `/proc/${pid}/status`)) ?? '';
  const commandLine = (yield* readTextFile(system, `/proc/${pid}/cmdline`)) ?? '';
  const memory = (yield* readTextFile(system, `/proc/${pid}/statm`)) ?? '';
  return parseProcess(stat, status, commandLine, memory);
}

/** All processes, in the order of their pids. */
export function* readProcesses(system: System): Run<readonly ProcessInformation[]> {
  const entries = attempt(() => system.readDirectory('/proc'));
  if (entries instanceof SystemError) return [];
  const pids = entries
    .filter(({ name }) => /^[0-9]+$/.test(name))
    .map(({ name }) => Number(name))
    .sort((a, b) => a - b);
  const processes: ProcessInformation[] = [];
  for (const pid of pids) {
    const process = yield* readProcess(system, pid);
    if (process !== undefined) processes.push(process);
    yield* pause(system, 10);
  }
  return processes;
}

/** What the texts of the files say. */
export function parseProcess(
  stat: string,
  status: string,
  commandLine: string,
  memory: string,
): ProcessInformation | undefined {
  // The name may hold blanks and parentheses itself.
  const open = stat.indexOf('(');
  const close = stat.lastIndexOf(')');
  if (open < 0 || close < open) return undefined;
  const fields = stat
    .slice(close + 1)
    .trim()
    .split(' ');
  const number = (index: number): number => Number(fields[index - 3] ?? 0);
  const identity = (name: string): number =>
    Number(new RegExp(`^${name}:\\s*([0-9]+)`, 'm').exec(status)?.[1] ?? 0);
  const texts = commandLine.split('\0');
  if (texts.at(-1) === '') texts.pop();
  return {
    pid: Number(stat.slice(0, open)),
    name: stat.slice(open + 1, close),
    state: fields[0] ?? '?',
    parent: number(4),
    group: number(5),
    session: number(6),
    terminal: number(7),
    foreground: number(8),
    userTime: number(14),
    systemTime: number(15),
    childrenTime: number(16) + number(17),
    priority: number(18),
    nice: number(19),
    threads: number(20),
    startTime: number(22),
    virtualSize: number(23),
    residentSize: number(24) * PAGE_BYTES,
    sharedSize: Number(memory.split(' ')[2] ?? 0) * PAGE_BYTES,
    arguments: texts,
    uid: identity('Uid'),
    gid: identity('Gid'),
  };
}

/** The name of a terminal without `/dev/`: `pts/0`; `?` for none. */
export function terminalName(terminal: number): string {
  if (terminal === 0) return '?';
  const major = Math.floor(terminal / 256);
  const minor = terminal % 256;
  if (major >= 136 && major <= 143) return `pts/${(major - 136) * 256 + minor}`;
  return major === 4 ? `tty${minor}` : '?';
}

/** The whole command line as one text: the name in brackets where there is none. */
export function commandText(process: ProcessInformation): string {
  if (process.arguments.length === 0) {
    return process.state === 'Z' ? `[${process.name}] <defunct>` : `[${process.name}]`;
  }
  return process.arguments.join(' ');
}

/** CPU time in ticks. */
export function cpuTicks(process: ProcessInformation): number {
  return process.userTime + process.systemTime;
}
