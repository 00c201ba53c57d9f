import { type Limit, type LimitName, SystemError } from '../../../../machine/index.ts';
import { print } from '../execution/output.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { builtinError, parseOptions, usage, WRONG_USAGE } from './builtin-options.ts';

/** A resource of `ulimit`: its letter, the words of `ulimit -a`, its unit in bytes (or counts). */
interface Resource {
  readonly letter: string;
  readonly text: string;
  readonly unitText: string;
  readonly unit: number;
  /** A limit of the kernel, or the fixed value that is shown. */
  readonly limit: LimitName | number;
}

const UNLIMITED = Number.POSITIVE_INFINITY;

/** In the order of `ulimit -a`. Values of limits that the machine does not have are those of Debian 12. */
const RESOURCES: readonly Resource[] = [
  {
    letter: 'R',
    text: 'real-time non-blocking time',
    unitText: 'microseconds, ',
    unit: 1,
    limit: UNLIMITED,
  },
  { letter: 'c', text: 'core file size', unitText: 'blocks, ', unit: 512, limit: 'core' },
  { letter: 'd', text: 'data seg size', unitText: 'kbytes, ', unit: 1024, limit: 'data' },
  { letter: 'e', text: 'scheduling priority', unitText: '', unit: 1, limit: 0 },
  { letter: 'f', text: 'file size', unitText: 'blocks, ', unit: 1024, limit: 'file size' },
  { letter: 'i', text: 'pending signals', unitText: '', unit: 1, limit: 7823 },
  {
    letter: 'l',
    text: 'max locked memory',
    unitText: 'kbytes, ',
    unit: 1024,
    limit: 'locked memory',
  },
  { letter: 'm', text: 'max memory size', unitText: 'kbytes, ', unit: 1024, limit: UNLIMITED },
  { letter: 'n', text: 'open files', unitText: '', unit: 1, limit: 'open files' },
  { letter: 'p', text: 'pipe size', unitText: '512 bytes, ', unit: 512, limit: 4096 },
  { letter: 'q', text: 'POSIX message queues', unitText: 'bytes, ', unit: 1, limit: 819_200 },
  { letter: 'r', text: 'real-time priority', unitText: '', unit: 1, limit: 0 },
  { letter: 's', text: 'stack size', unitText: 'kbytes, ', unit: 1024, limit: 'stack' },
  { letter: 't', text: 'cpu time', unitText: 'seconds, ', unit: 1, limit: 'cpu' },
  { letter: 'u', text: 'max user processes', unitText: '', unit: 1, limit: 'processes' },
  { letter: 'v', text: 'virtual memory', unitText: 'kbytes, ', unit: 1024, limit: 'address space' },
  { letter: 'x', text: 'file locks', unitText: '', unit: 1, limit: UNLIMITED },
];

const LETTERS = RESOURCES.map(({ letter }) => letter);

/** Column of the unit and letter in listings. Source: bash 5.2, `printone` writes `%-20s %20s `. */
const TEXT_COLUMNS = 20;
const UNIT_COLUMNS = 20;

function limitOf(shell: Shell, { limit }: Resource): Limit {
  return typeof limit === 'number' ? { soft: limit, hard: limit } : shell.system.limit(limit);
}

function valueText(value: number, unit: number): string {
  return value === UNLIMITED ? 'unlimited' : String(Math.floor(value / unit));
}

export const ulimit: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, `SHa${LETTERS.join('')}`);
  if (options === undefined) return WRONG_USAGE;
  const hard = options.has('H');
  const which = hard && !options.has('S') ? 'hard' : 'soft';
  if (options.has('a')) {
    for (const resource of RESOURCES) printLimit(shell, resource, which, true);
    return 0;
  }
  const letters = options.given
    .map(({ letter }) => letter)
    .filter((letter) => letter !== 'S' && letter !== 'H');
  const chosen = RESOURCES.filter(({ letter }) =>
    letters.length === 0 ? letter === 'f' : letters.includes(letter),
  );
  const [value] = options.operands;
  if (options.operands.length > 1) {
    builtinError(shell, name, 'too many arguments');
    return usage(shell, name);
  }
  if (value === undefined) {
    for (const resource of chosen) printLimit(shell, resource, which, chosen.length > 1);
    return 0;
  }
  for (const resource of chosen) {
    const status = setLimit(shell, name, resource, value, {
      soft: !hard || options.has('S'),
      hard: hard || !options.has('S'),
    });
    if (status !== 0) return status;
  }
  return 0;
};

function printLimit(
  shell: Shell,
  resource: Resource,
  which: 'soft' | 'hard',
  named: boolean,
): void {
  const value = valueText(limitOf(shell, resource)[which], resource.unit);
  if (!named) {
    print(shell, `${value}\n`);
    return;
  }
  const unit = `(${resource.unitText}-${resource.letter})`;
  print(shell, `${resource.text.padEnd(TEXT_COLUMNS)} ${unit.padStart(UNIT_COLUMNS)} ${value}\n`);
}

function setLimit(
  shell: Shell,
  name: string,
  resource: Resource,
  text: string,
  which: { readonly soft: boolean; readonly hard: boolean },
): number {
  const present = limitOf(shell, resource);
  let value: number;
  if (text === 'unlimited') value = UNLIMITED;
  else if (text === 'hard') value = present.hard;
  else if (text === 'soft') value = present.soft;
  else if (/^[0-9]+$/.test(text)) value = Number(text) * resource.unit;
  else return builtinError(shell, name, `${text}: invalid number`);
  const cannot = (why: string): number =>
    builtinError(shell, name, `${resource.text}: cannot modify limit: ${why}`);
  if (typeof resource.limit === 'number') return cannot('Invalid argument');
  const limit = {
    soft: which.soft ? value : present.soft,
    hard: which.hard ? value : present.hard,
  };
  if (limit.soft > limit.hard) return cannot('Invalid argument');
  try {
    shell.system.setLimit(resource.limit, limit);
    return 0;
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return cannot(error.message);
  }
}
