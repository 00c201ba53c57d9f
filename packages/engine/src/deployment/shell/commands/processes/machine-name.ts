import { SystemError } from '../../../../machine/index.ts';
import type { Command } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { readTextFile } from '../formats/read-file.ts';
import { quote } from '../quoting.ts';
import { resolveHost } from './hosts.ts';
import { countCores } from './machine-state.ts';

const PARTS = [
  ['kernel-name', 's'],
  ['nodename', 'n'],
  ['kernel-release', 'r'],
  ['kernel-version', 'v'],
  ['machine', 'm'],
  ['processor', 'p'],
  ['hardware-platform', 'i'],
  ['operating-system', 'o'],
] as const;

export const uname: Command = {
  name: 'uname',
  follows: 'GNU coreutils 9.1',
  summary: 'Print certain system information. With no OPTION, same as -s.',
  synopsis: ['[OPTION]...'],
  options: [
    option('a', 'all', 'print all information, except omit -p and -i if unknown'),
    ...PARTS.map(([name, letter]) => option(letter, name, `print the ${name.replace('-', ' ')}`)),
  ],
  unsupported: [],
  *run({ system, options, operands, output, misuse }) {
    if (operands[0] !== undefined) return yield* misuse(`extra operand ${quote(operands[0])}`);
    const line = function* (path: string) {
      return ((yield* readTextFile(system, path)) ?? '').trim();
    };
    const values: Record<(typeof PARTS)[number][0], string> = {
      'kernel-name': 'Linux',
      nodename: system.hostName(),
      'kernel-release': yield* line('/proc/sys/kernel/osrelease'),
      'kernel-version': yield* line('/proc/sys/kernel/version'),
      machine: 'x86_64',
      processor: 'unknown',
      'hardware-platform': 'unknown',
      'operating-system': 'GNU/Linux',
    };
    const all = options.has('all');
    const wanted = PARTS.filter(
      ([name]) => options.has(name) || (all && values[name] !== 'unknown'),
    );
    const shown = wanted.length === 0 ? [PARTS[0]] : wanted;
    yield* output.write(`${shown.map(([name]) => values[name]).join(' ')}\n`);
    return 0;
  },
};

export const arch: Command = {
  name: 'arch',
  follows: 'GNU coreutils 9.1',
  summary: 'Print machine architecture.',
  synopsis: ['[OPTION]...'],
  options: [],
  unsupported: [],
  *run({ operands, output, misuse }) {
    if (operands[0] !== undefined) return yield* misuse(`extra operand ${quote(operands[0])}`);
    yield* output.write('x86_64\n');
    return 0;
  },
};

export const hostname: Command = {
  name: 'hostname',
  follows: 'hostname 3.23',
  summary: 'Show or set the name of the machine.',
  synopsis: ['[-fis]', '[-F FILE | NAME]'],
  options: [
    option('f', 'fqdn', 'the full name'),
    { name: 'fqdn', long: 'long', help: 'the full name' },
    option('F', 'file', 'set the name to the one in the file', 'required'),
    option('i', 'ip-address', 'addresses for the host name'),
    option('s', 'short', 'the name up to its first point'),
    option('d', 'domain', 'the name behind its first point'),
  ],
  unsupported: [
    '-I',
    '--all-ip-addresses',
    '-a',
    '--alias',
    '-A',
    '--all-fqdns',
    '-b',
    '--boot',
    '-y',
    '--yp',
    '--nis',
  ],
  *run({ system, options, operands, output, complain }) {
    const name = system.hostName();
    const file = options.value('file');
    const wanted =
      operands[0] ?? (file === undefined ? undefined : (yield* readTextFile(system, file))?.trim());
    if (wanted !== undefined) {
      const error = attempt(() => system.setHostName(wanted));
      if (!(error instanceof SystemError)) return 0;
      yield* complain(
        error.code === 'EPERM'
          ? 'you must be root to change the host name'
          : 'the specified hostname is invalid',
      );
      return 1;
    }
    if (file !== undefined) {
      yield* complain(`can't open \`${file}'`);
      return 1;
    }
    let text = name;
    if (options.has('ip-address')) text = (yield* resolveHost(system, name)) ?? '127.0.0.1';
    else if (options.has('short')) text = name.split('.')[0] ?? name;
    else if (options.has('domain')) text = name.split('.').slice(1).join('.');
    yield* output.write(`${text}\n`);
    return 0;
  },
};

export const nproc: Command = {
  name: 'nproc',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the number of processing units available to the current process.',
  synopsis: ['[OPTION]...'],
  options: [
    option('', 'all', 'print the number of installed processors'),
    option('', 'ignore', 'if possible, exclude VALUE processing units', 'required'),
  ],
  unsupported: [],
  *run({ system, options, operands, output, complain, misuse }) {
    if (operands[0] !== undefined) return yield* misuse(`extra operand ${quote(operands[0])}`);
    const ignored = options.value('ignore') ?? '0';
    if (!/^[0-9]{1,9}$/.test(ignored)) {
      yield* complain(`invalid number to ignore: ${quote(ignored)}`);
      return 1;
    }
    yield* output.write(`${Math.max(1, (yield* countCores(system)) - Number(ignored))}\n`);
    return 0;
  },
};
