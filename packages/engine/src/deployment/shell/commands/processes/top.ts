import { Blocked, type Run, type System, SystemError } from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { parseDuration } from '../formats/durations.ts';
import { option } from '../formats/option.ts';
import { type Accounts, readAccounts } from '../formats/users.ts';
import { uptimeLine } from './free.ts';
import { type CpuTimes, readCpuTimes, readMemory } from './machine-state.ts';
import {
  commandText,
  cpuTicks,
  type ProcessInformation,
  readProcesses,
  TICKS_PER_SECOND,
} from './process-table.ts';

/** Seconds between two screens. Source: top(1). */
const DEFAULT_DELAY = 3;

/** Seconds between two looks before the first screen. */
const FIRST_LOOK = 0.1;

export const top: Command = {
  name: 'top',
  follows: 'procps-ng 4.0.2',
  summary: 'Display processes and how they use the machine; q ends it.',
  synopsis: ['[options]'],
  options: [
    option('b', 'batch-mode', 'write screens one after the other, for a file or another program'),
    option('n', 'iterations', 'end after so many screens', 'required'),
    option('d', 'delay', 'seconds between two screens', 'required'),
    option('p', 'pid', 'show only these processes', 'required'),
    option('u', 'filter-only-euser', 'show only processes of this user', 'required'),
    option('o', 'sort-override', 'order by this column: %CPU, %MEM, PID, TIME+, RES …', 'required'),
    option('c', 'cmdline-toggle', 'show command lines instead of names'),
    option('i', 'idle-toggle', 'leave out what did not run since the last screen'),
    option('w', 'width', 'width of the lines', 'optional'),
  ],
  unsupported: ['-1', '-E', '-e', '-H', '-O', '-S', '-s', '-U'],
  *run(context) {
    const { system, options, complain } = context;
    const rounds = options.value('iterations');
    const delayText = options.value('delay');
    const delay = delayText === undefined ? DEFAULT_DELAY : parseDuration(delayText);
    if (rounds !== undefined && !/^[1-9][0-9]{0,8}$/.test(rounds)) {
      yield* complain(`bad iterations argument '${rounds}'`);
      return 1;
    }
    if (delay === undefined || delay < 0) {
      yield* complain(`bad delay interval '${delayText}'`);
      return 1;
    }
    const pids = options.values('pid').flatMap((value) => value.split(','));
    const wrong = pids.find((pid) => !/^[0-9]{1,10}$/.test(pid));
    if (wrong !== undefined) {
      yield* complain(`bad pid '${wrong}'`);
      return 1;
    }
    const batch = options.has('batch-mode');
    if (!batch && !system.isTerminal(1)) {
      yield* complain('failed tty get');
      return 1;
    }
    const accounts = yield* readAccounts(system);
    const user = options.value('filter-only-euser');
    const uid =
      user === undefined
        ? undefined
        : (accounts.userNamed(user)?.uid ?? (/^[0-9]+$/.test(user) ? Number(user) : undefined));
    if (user !== undefined && uid === undefined) {
      yield* complain('Invalid user');
      return 1;
    }
    const order = COLUMN_ORDERS.get(
      options.value('sort-override')?.replace(/^[-+]/, '').toUpperCase() ?? '%CPU',
    );
    if (order === undefined) {
      yield* complain(`unrecognized field name '${options.value('sort-override')}'`);
      return 1;
    }
    const settings: TopSettings = {
      accounts,
      pids: pids.map(Number),
      uid,
      order,
      batch,
      delay,
      rounds: rounds === undefined ? Number.POSITIVE_INFINITY : Number(rounds),
    };
    return batch ? yield* runBatch(context, settings) : yield* runOnTerminal(context, settings);
  },
};

interface TopSettings {
  readonly accounts: Accounts;
  readonly pids: readonly number[];
  readonly uid: number | undefined;
  readonly order: (a: Row, b: Row) => number;
  readonly batch: boolean;
  readonly delay: number;
  readonly rounds: number;
}

/** A process with what it used since the screen before. */
interface Row {
  readonly process: ProcessInformation;
  /** Percent of one core. */
  readonly cpu: number;
  /** Percent of the machine's memory. */
  readonly memory: number;
}

const COLUMN_ORDERS: ReadonlyMap<string, (a: Row, b: Row) => number> = new Map<
  string,
  (a: Row, b: Row) => number
>([
  ['%CPU', (a, b) => b.cpu - a.cpu],
  ['%MEM', (a, b) => b.memory - a.memory],
  ['PID', (a, b) => b.process.pid - a.process.pid],
  ['TIME+', (a, b) => cpuTicks(b.process) - cpuTicks(a.process)],
  ['TIME', (a, b) => cpuTicks(b.process) - cpuTicks(a.process)],
  ['RES', (a, b) => b.process.residentSize - a.process.residentSize],
  ['VIRT', (a, b) => b.process.virtualSize - a.process.virtualSize],
  ['USER', (a, b) => a.process.uid - b.process.uid],
  ['COMMAND', (a, b) => (a.process.name < b.process.name ? 1 : -1)],
]);

/** What was seen at the last screen. */
interface Look {
  readonly time: number;
  readonly cpu: CpuTimes | undefined;
  readonly ticks: ReadonlyMap<number, number>;
}

const NOTHING: Look = { time: 0, cpu: undefined, ticks: new Map() };

function* runBatch(context: CommandContext, settings: TopSettings): Run<number> {
  const { system, output } = context;
  let look: Look = yield* lookAround(system);
  yield* waitFor(system, FIRST_LOOK);
  for (let round = 0; round < settings.rounds; round++) {
    if (round > 0) {
      yield* output.write('\n');
      yield* output.flush();
      yield* waitFor(system, settings.delay);
    }
    const screen = yield* drawScreen(context, settings, look);
    look = screen.look;
    yield* output.write(screen.lines.map((line) => `${line}\n`).join(''));
  }
  return 0;
}

function* lookAround(system: System): Run<Look> {
  const processes = yield* readProcesses(system);
  return {
    time: system.now(),
    cpu: yield* readCpuTimes(system),
    ticks: new Map(processes.map((process) => [process.pid, cpuTicks(process)])),
  };
}

function* waitFor(system: System, seconds: number): Run {
  const until = system.now() + seconds * 1e9;
  while (system.now() < until) yield new Blocked([], until);
}

const CLEAR = '\u001b[H\u001b[J';
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

function* runOnTerminal(context: CommandContext, settings: TopSettings): Run<number> {
  const { system, output } = context;
  const before = attempt(() => system.terminalSettings(0));
  const raw = !(before instanceof SystemError);
  if (raw) system.setTerminalSettings(0, { ...before, canonical: false, echo: false });
  for (const signal of ['INT', 'TERM', 'HUP', 'QUIT'] as const)
    system.setDisposition(signal, 'catch');
  let look: Look = yield* lookAround(system);
  yield* output.write(HIDE_CURSOR);
  yield* waitFor(system, FIRST_LOOK);
  try {
    for (let round = 0; round < settings.rounds; round++) {
      const screen = yield* drawScreen(context, settings, look);
      look = screen.look;
      const size = system.terminalSize(1);
      const lines = screen.lines.slice(0, size.rows - 1).map((line) => line.slice(0, size.columns));
      yield* output.write(CLEAR + lines.join('\n'));
      yield* output.flush();
      if (round + 1 < settings.rounds && (yield* leaves(system, settings.delay))) break;
    }
  } finally {
    if (raw) system.setTerminalSettings(0, before);
  }
  yield* output.write(`${SHOW_CURSOR}\n`);
  return 0;
}

/** Waits for the next screen; whether the user asks for the end: `q`, or Ctrl-C. */
function* leaves(system: System, seconds: number): Run<boolean> {
  const until = system.now() + seconds * 1e9;
  for (;;) {
    if (system.takeSignal() !== undefined) return true;
    const ready = system.poll([{ descriptor: 0, for: 'read' }]);
    if (!(ready instanceof Blocked)) {
      const bytes = system.read(0, 64);
      if (!(bytes instanceof Blocked)) {
        const keys = decodeUtf8(bytes);
        if (bytes.length === 0 || /[qQ]/.test(keys)) return true;
        // Any other key draws at once.
        return false;
      }
    }
    if (system.now() >= until) return false;
    const queues = ready instanceof Blocked ? ready.on : [];
    yield new Blocked(queues, until);
  }
}

interface Screen {
  readonly lines: readonly string[];
  readonly look: Look;
}

function* drawScreen(
  context: CommandContext,
  settings: TopSettings,
  before: Look = NOTHING,
): Run<Screen> {
  const { system, options } = context;
  const all = yield* readProcesses(system);
  const memory = yield* readMemory(system);
  const cpu = yield* readCpuTimes(system);
  const now = system.now();
  const seconds = Math.max(1e-9, (now - before.time) / 1e9);
  const rows = all
    .filter(
      ({ pid, uid }) =>
        (settings.pids.length === 0 || settings.pids.includes(pid)) &&
        (settings.uid === undefined || uid === settings.uid),
    )
    .map((process): Row => {
      const used = cpuTicks(process) - (before.ticks.get(process.pid) ?? 0);
      return {
        process,
        cpu: (Math.max(0, used) / TICKS_PER_SECOND / seconds) * 100,
        memory: memory.total === 0 ? 0 : (process.residentSize / 1024 / memory.total) * 100,
      };
    })
    .filter((row) => !options.has('idle-toggle') || row.cpu > 0 || row.process.state === 'R')
    .sort((a, b) => settings.order(a, b) || a.process.pid - b.process.pid);
  const counted = (states: string): number =>
    all.filter(({ state }) => states.includes(state)).length;
  const mebibytes = (kibibytes: number): string => (kibibytes / 1024).toFixed(1).padStart(8);
  const used = memory.total - memory.available;
  const caches = memory.buffers + memory.cached;
  const swapUsed = memory.swapTotal - memory.swapFree;
  const pad = (text: string): string => text.padEnd(settings.batch ? 79 : 0);
  const lines = [
    `top -${yield* uptimeLine(context)}`,
    `Tasks: ${String(all.length).padStart(3)} total, ${String(counted('R')).padStart(3)} running, ${String(counted('SDI')).padStart(3)} sleeping, ${String(counted('Tt')).padStart(3)} stopped, ${String(counted('Z')).padStart(3)} zombie`,
    cpuLine(cpu, before.cpu),
    pad(
      `MiB Mem :${mebibytes(memory.total)} total,${mebibytes(memory.free)} free,${mebibytes(used)} used,${mebibytes(caches)} buff/cache     `,
    ),
    `MiB Swap:${mebibytes(memory.swapTotal)} total,${mebibytes(memory.swapFree)} free,${mebibytes(swapUsed)} used.${mebibytes(memory.available)} avail Mem `,
    '',
    '    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND',
    ...rows.map((row) => rowLine(row, settings.accounts, options.has('cmdline-toggle'))),
  ];
  return {
    lines,
    look: {
      time: now,
      cpu,
      ticks: new Map(all.map((process) => [process.pid, cpuTicks(process)])),
    },
  };
}

function cpuLine(now: CpuTimes, before: CpuTimes | undefined): string {
  const total = Math.max(1, now.total - (before?.total ?? 0));
  const share = (key: keyof CpuTimes, name: string): string => {
    const ticks = Math.max(0, now[key] - (before?.[key] ?? 0));
    return `${((ticks * 100) / total).toFixed(1).padStart(5)} ${name}`;
  };
  return `%Cpu(s):${[
    share('user', 'us'),
    share('system', 'sy'),
    share('nice', 'ni'),
    share('idle', 'id'),
    share('wait', 'wa'),
    share('interrupts', 'hi'),
    share('softInterrupts', 'si'),
    share('stolen', 'st'),
  ].join(',')} `;
}

/** KiB in at most so many characters, with a unit where they are too many. */
function scaled(kibibytes: number, width: number): string {
  const plain = String(Math.floor(kibibytes));
  if (plain.length <= width) return plain.padStart(width);
  let value = kibibytes;
  for (const suffix of ['m', 'g', 't']) {
    value /= 1024;
    const text = `${value.toFixed(1)}${suffix}`;
    if (text.length <= width) return text.padStart(width);
  }
  return plain;
}

function rowLine({ process, cpu, memory }: Row, accounts: Accounts, whole: boolean): string {
  const ticks = cpuTicks(process);
  const hundredths = ticks % 100;
  const seconds = Math.floor(ticks / 100);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}.${String(hundredths).padStart(2, '0')}`;
  const name = accounts.userName(process.uid) ?? String(process.uid);
  const user = name.length > 8 ? `${name.slice(0, 7)}+` : name.padEnd(8);
  const priority = process.priority < -99 ? 'rt' : String(process.priority);
  return [
    String(process.pid).padStart(7),
    user.padEnd(8),
    priority.padStart(3),
    String(process.nice).padStart(3),
    scaled(process.virtualSize / 1024, 7),
    scaled(process.residentSize / 1024, 6),
    scaled(process.sharedSize / 1024, 6),
    process.state,
    cpu.toFixed(1).padStart(5),
    memory.toFixed(1).padStart(5),
    time.padStart(9),
    whole ? commandText(process) : process.name,
  ].join(' ');
}
