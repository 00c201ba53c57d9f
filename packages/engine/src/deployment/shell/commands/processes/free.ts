import { type Run, sleep as rest } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { formatDate, momentOf, zoneOf } from '../dates/index.ts';
import { option } from '../formats/option.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { type MemoryState, readLoad, readMemory, readUptime } from './machine-state.ts';
import { readProcesses } from './process-table.ts';

const UNITS = new Map([
  ['bytes', 1],
  ['kibi', 1024],
  ['mebi', 1024 ** 2],
  ['gibi', 1024 ** 3],
  ['tebi', 1024 ** 4],
  ['kilo', 1000],
  ['mega', 1000 ** 2],
  ['giga', 1000 ** 3],
  ['tera', 1000 ** 4],
]);

/** With `--si` the letters mean powers of 1000. */
const DECIMAL = new Map([
  ['kibi', 'kilo'],
  ['mebi', 'mega'],
  ['gibi', 'giga'],
]);

export const free: Command = {
  name: 'free',
  follows: 'procps-ng 4.0.2',
  summary: 'Display amount of free and used memory in the system.',
  synopsis: ['[options]'],
  options: [
    option('b', 'bytes', 'show output in bytes'),
    option('', 'kilo', 'show output in kilobytes'),
    option('', 'mega', 'show output in megabytes'),
    option('', 'giga', 'show output in gigabytes'),
    option('', 'tera', 'show output in terabytes'),
    option('k', 'kibi', 'show output in kibibytes'),
    option('m', 'mebi', 'show output in mebibytes'),
    option('g', 'gibi', 'show output in gibibytes'),
    option('', 'tebi', 'show output in tebibytes'),
    option('h', 'human', 'show human-readable output'),
    option('', 'si', 'use powers of 1000 not 1024'),
    option('t', 'total', 'show total for RAM + swap'),
    option('s', 'seconds', 'repeat printing every VALUE seconds', 'required'),
    option('c', 'count', 'repeat printing VALUE times, then exit', 'required'),
    option('w', 'wide', 'wide output'),
  ],
  unsupported: ['--peta', '--pebi', '-l', '--lohi', '-v', '--committed'],
  *run({ system, options, output, complain }) {
    const every = options.value('seconds');
    const times = options.value('count');
    if (every !== undefined && !(/^[0-9]+(\.[0-9]*)?$/.test(every) && Number(every) > 0)) {
      yield* complain(
        /^[0-9.]+$/.test(every)
          ? `seconds argument '${every}' is not positive number`
          : `seconds argument failed: '${every}': Invalid argument`,
      );
      return 1;
    }
    if (times !== undefined && !/^[1-9][0-9]{0,8}$/.test(times)) {
      yield* complain(`failed to parse count argument: '${times}': Invalid argument`);
      return 1;
    }
    const interval = every === undefined ? 1 : Number(every);
    const rounds =
      times === undefined ? (every === undefined ? 1 : Number.POSITIVE_INFINITY) : Number(times);
    const unitName = options.given.findLast(({ name }) => UNITS.has(name))?.name ?? 'kibi';
    const si = options.has('si');
    const layout = {
      human: options.has('human'),
      si,
      unit: UNITS.get(si ? (DECIMAL.get(unitName) ?? unitName) : unitName) ?? 1024,
      wide: options.has('wide'),
      total: options.has('total'),
    };
    for (let round = 0; round < rounds; round++) {
      if (round > 0) {
        yield* output.write('\n');
        yield* output.flush();
        yield* rest(system, interval * 1e9);
      }
      yield* output.write(memoryTable(yield* readMemory(system), layout));
    }
    return 0;
  },
};

interface FreeLayout {
  readonly human: boolean;
  readonly si: boolean;
  /** Bytes. */
  readonly unit: number;
  readonly wide: boolean;
  readonly total: boolean;
}

/** The table of free. Memory is given in KiB. */
export function memoryTable(memory: MemoryState, layout: FreeLayout): string {
  const { total, free: unused, shared, buffers, cached, available } = memory;
  const cell = (kibibytes: number): string =>
    ` ${layout.human ? humanMemory(kibibytes * 1024, layout.si) : String(Math.floor((kibibytes * 1024) / layout.unit))}`.padStart(
      12,
    );
  const used = Math.max(0, total - available);
  const caches = layout.wide ? [buffers, cached] : [buffers + cached];
  const header = layout.wide
    ? '               total        used        free      shared     buffers       cache   available'
    : '               total        used        free      shared  buff/cache   available';
  const row = (name: string, values: readonly number[]): string =>
    `${name.padEnd(8)}${values.map(cell).join('')}`;
  const swapUsed = memory.swapTotal - memory.swapFree;
  const lines = [
    header,
    row('Mem:', [total, used, unused, shared, ...caches, available]),
    row('Swap:', [memory.swapTotal, swapUsed, memory.swapFree]),
  ];
  if (layout.total) {
    lines.push(
      row('Total:', [total + memory.swapTotal, used + swapUsed, unused + memory.swapFree]),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Bytes as `free -h` writes them: three or four characters and the unit: `8.7Mi`, `472Mi`, `23Gi`. */
function humanMemory(bytes: number, si: boolean): string {
  const base = si ? 1000 : 1024;
  const suffixes = si ? ['B', 'K', 'M', 'G', 'T'] : ['B', 'Ki', 'Mi', 'Gi', 'Ti'];
  let value = bytes;
  let index = 0;
  // The next unit as soon as the number would need four digits.
  while (index < suffixes.length - 1 && (index === 0 ? value >= base : Math.floor(value) >= 1000)) {
    value /= base;
    index++;
  }
  const suffix = suffixes[index] ?? '';
  if (index === 0) return `${value}B`;
  const exact = value.toFixed(1);
  return `${exact.length <= 3 ? exact : Math.floor(value)}${suffix}`;
}

const UPTIME_USAGE = `
Usage:
 uptime [options]

Options:
 -p, --pretty   show uptime in pretty format
 -h, --help     display this help and exit
 -s, --since    system up since
 -V, --version  output version information and exit

For more details see uptime(1).`;

export const uptime: Command = {
  name: 'uptime',
  follows: 'procps-ng 4.0.2',
  summary: 'Tell how long the system has been running.',
  synopsis: ['[options]'],
  options: [
    option('p', 'pretty', 'show uptime in pretty format'),
    option('s', 'since', 'system up since'),
  ],
  unsupported: [],
  *run(context) {
    const { system, options, operands, output } = context;
    if (operands.length > 0) {
      yield* writeErrors(context, [UPTIME_USAGE]);
      return 1;
    }
    const seconds = Math.floor(yield* readUptime(system));
    if (options.has('since')) {
      const now = momentOf(system.bootSecond, system.now());
      const since = { seconds: now.seconds - seconds, nanoseconds: 0 };
      yield* output.write(`${formatDate('%Y-%m-%d %H:%M:%S', since, zoneOf(system))}\n`);
    } else if (options.has('pretty')) yield* output.write(`${prettyUptime(seconds)}\n`);
    else yield* output.write(`${yield* uptimeLine(context)}\n`);
    return 0;
  },
};

function prettyUptime(seconds: number): string {
  const units: readonly (readonly [string, number])[] = [
    ['year', Math.floor(seconds / (86_400 * 365))],
    ['week', Math.floor(seconds / (86_400 * 7)) % 52],
    ['day', Math.floor(seconds / 86_400) % 7],
    ['hour', Math.floor(seconds / 3600) % 24],
    ['minute', Math.floor(seconds / 60) % 60],
  ];
  const parts = units
    .filter(([name, count]) => count > 0 || (name === 'minute' && seconds < 60))
    .map(([name, count]) => `${count} ${name}${count === 1 ? '' : 's'}`);
  return `up ${parts.join(', ')}`;
}

/** The line of uptime, which top shows too. Users are counted by their terminals. */
export function* uptimeLine({ system }: CommandContext): Run<string> {
  const seconds = Math.floor(yield* readUptime(system));
  const now = momentOf(system.bootSecond, system.now());
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  const dayText = days === 0 ? '' : `${days} day${days === 1 ? '' : 's'}, `;
  const clock =
    hours === 0
      ? `${minutes} min`
      : `${String(hours).padStart(2)}:${String(minutes).padStart(2, '0')}`;
  const sessions = new Set(
    (yield* readProcesses(system))
      .filter(({ terminal }) => terminal !== 0)
      .map(({ terminal }) => terminal),
  );
  const users = `${String(sessions.size).padStart(2)} user${sessions.size > 1 ? 's' : ''}`;
  const load = (yield* readLoad(system)).join(', ');
  return ` ${formatDate('%H:%M:%S', now, zoneOf(system))} up ${dayText}${clock}, ${users},  load average: ${load}`;
}
