import {
  sleep as pauseFor,
  type Run,
  type SignalName,
  SystemError,
  signalNumber,
} from '../../../../machine/index.ts';
import type { Command, CommandContext, OptionSpecification } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { type Accounts, readAccounts } from '../formats/users.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { createOptions, parseArguments } from '../options.ts';
import { createMatcher, type Matcher } from './match-text.ts';
import { type ProcessInformation, readProcesses, terminalName } from './process-table.ts';
import { parseSignal, signalList } from './signals.ts';

const SELECTION: readonly OptionSpecification[] = [
  option('c', 'count', 'count of matching processes'),
  option('f', 'full', 'use full process name to match'),
  option('g', 'pgroup', 'match listed process group IDs', 'required'),
  option('G', 'group', 'match real group IDs', 'required'),
  option('i', 'ignore-case', 'match case insensitively'),
  option('n', 'newest', 'select most recently started'),
  option('o', 'oldest', 'select least recently started'),
  option('O', 'older', 'select where older than VALUE seconds', 'required'),
  option('P', 'parent', 'match only child processes of the given parent', 'required'),
  option('s', 'session', 'match session IDs', 'required'),
  option('t', 'terminal', 'match by controlling terminal', 'required'),
  option('u', 'euid', 'match by effective IDs', 'required'),
  option('U', 'uid', 'match by real IDs', 'required'),
  option('v', 'inverse', 'negates the matching'),
  option('x', 'exact', 'match exactly with the command name'),
  option('r', 'runstates', 'match runstates [D,S,Z,...]', 'required'),
];
const UNSUPPORTED = [
  '-F',
  '--pidfile',
  '-L',
  '--logpidfile',
  '-A',
  '--ignore-ancestors',
  '--cgroup',
  '--ns',
  '--nslist',
];

export const pgrep: Command = {
  name: 'pgrep',
  follows: 'procps-ng 4.0.2',
  summary: 'Look up processes based on name and other attributes.',
  synopsis: ['[options] <pattern>'],
  usageStatus: 2,
  options: [
    option('d', 'delimiter', 'specify output delimiter', 'required'),
    option('l', 'list-name', 'list PID and process name'),
    option('a', 'list-full', 'list PID and full command line'),
    ...SELECTION,
  ],
  unsupported: [...UNSUPPORTED, '-w', '--lightweight'],
  *run(context) {
    const { options, output } = context;
    const found = yield* select(context, options.has('full'));
    if (typeof found === 'number') return found;
    if (options.has('count')) yield* output.write(`${found.length}\n`);
    else if (found.length > 0) {
      const texts = found.map((process) => {
        if (options.has('list-full')) {
          return `${process.pid} ${process.arguments.length === 0 ? `[${process.name}]` : process.arguments.join(' ')}`;
        }
        return options.has('list-name') ? `${process.pid} ${process.name}` : String(process.pid);
      });
      yield* output.write(`${texts.join(options.value('delimiter') ?? '\n')}\n`);
    }
    return found.length === 0 ? 1 : 0;
  },
};

/** An argument that names a signal, `-9` or `-HUP`. */
function signalArgument(argument: string): SignalName | 0 | undefined {
  return /^-([0-9]+|(SIG)?[A-Z][A-Z0-9]+)$/.test(argument)
    ? parseSignal(argument.slice(1))
    : undefined;
}

const PKILL_OPTIONS: readonly OptionSpecification[] = [
  option('', 'signal', 'signal to send, either number or name; also -VALUE', 'required'),
  option('e', 'echo', 'display what is killed'),
  ...SELECTION,
];

export const pkill: Command = {
  name: 'pkill',
  follows: 'procps-ng 4.0.2',
  summary: 'Signal processes based on name and other attributes.',
  synopsis: ['[options] <pattern>'],
  usageStatus: 2,
  parsing: 'own',
  options: PKILL_OPTIONS,
  unsupported: [...UNSUPPORTED, '-q', '--queue', '-H', '--require-handler'],
  *run(outer) {
    let signal: SignalName | 0 = 'TERM';
    const rest = outer.arguments.filter((argument) => {
      const found = signalArgument(argument);
      if (found === undefined) return true;
      signal = found;
      return false;
    });
    const parsed = parseArguments(PKILL_OPTIONS, 'permuted', rest);
    if (parsed.kind === 'wrong') return yield* usage(outer, parsed.message);
    const context = {
      ...outer,
      options: parsed.kind === 'call' ? parsed.options : createOptions([]),
      operands: parsed.kind === 'call' ? parsed.operands : [],
    };
    const { system, options, output, complain } = context;
    const named = options.value('signal');
    if (named !== undefined) {
      const given = parseSignal(named);
      if (given === undefined) return yield* usage(outer, `Unknown signal "${named}"`);
      signal = given;
    }
    const found = yield* select(context, options.has('full'));
    if (typeof found === 'number') return found;
    let hit = 0;
    for (const { pid, name } of found) {
      const error = attempt(() => system.kill(pid, signal));
      if (error instanceof SystemError) {
        if (error.code === 'ESRCH') continue;
        yield* complain(`killing pid ${pid} failed: ${error.message}`);
        continue;
      }
      hit++;
      if (options.has('echo')) yield* output.write(`${name} killed (pid ${pid})\n`);
    }
    if (options.has('count')) yield* output.write(`${found.length}\n`);
    return hit > 0 ? 0 : 1;
  },
};

function* usage(context: CommandContext, message: string): Run<number> {
  yield* context.complain(message);
  yield* writeErrors(context, [`Try \`${context.name} --help' for more information.`]);
  return 2;
}

const list = (text: string | undefined): readonly string[] | undefined =>
  text?.split(',').filter((part) => part !== '');

/** The processes that the options and the pattern mean, or a status. The caller is never among them. */
function* select(
  context: CommandContext,
  full: boolean,
): Run<readonly ProcessInformation[] | number> {
  const { system, options, operands, complain } = context;
  const [pattern, extra] = operands;
  if (extra !== undefined) return yield* usage(context, 'only one pattern can be provided');
  const criteria = [
    'pgroup',
    'group',
    'newest',
    'oldest',
    'older',
    'parent',
    'session',
    'terminal',
    'euid',
    'uid',
    'runstates',
  ];
  if (pattern === undefined && !criteria.some((name) => options.has(name))) {
    return yield* usage(context, 'no matching criteria specified');
  }
  const accounts = yield* readAccounts(system);
  const users = list(options.value('euid') ?? options.value('uid'));
  for (const name of users ?? []) {
    if (userId(name, accounts) !== undefined) continue;
    yield* complain(`invalid user name: ${name}`);
    return 2;
  }
  let matcher: Matcher | undefined;
  if (pattern !== undefined) {
    const made = createMatcher(pattern, {
      ignoreCase: options.has('ignore-case'),
      whole: options.has('exact'),
    });
    if (typeof made === 'string') {
      yield* complain(`regex error: ${made}`);
      return 2;
    }
    matcher = made;
  }
  for (const name of ['parent', 'pgroup', 'session']) {
    const wrong = list(options.value(name))?.find((text) => !/^[0-9]+$/.test(text));
    if (wrong === undefined) continue;
    yield* complain(
      name === 'parent'
        ? `not a number: ${wrong}`
        : `invalid ${name === 'session' ? 'session id' : 'process group'}: ${wrong}`,
    );
    return 2;
  }
  const lists = {
    groups: list(options.value('pgroup')),
    owners: list(options.value('group')),
    parents: list(options.value('parent')),
    sessions: list(options.value('session')),
    terminals: list(options.value('terminal')),
    states: options.value('runstates')?.replaceAll(',', ''),
  };
  const older = Number(options.value('older') ?? 0);
  const now = system.now() / 1e7;
  const all = yield* readProcesses(system);
  const own = all.find(({ pid }) => pid === system.pid);
  const numberIn = (
    numbers: readonly string[] | undefined,
    value: number,
    self: number | undefined,
  ): boolean =>
    numbers === undefined ||
    numbers.some((text) => (text === '0' ? value === self : Number(text) === value));
  const matched: ProcessInformation[] = [];
  for (const process of all) {
    if (process.pid === system.pid) continue;
    const text = full && process.arguments.length > 0 ? process.arguments.join(' ') : process.name;
    let hit =
      numberIn(lists.groups, process.group, own?.group) &&
      numberIn(lists.parents, process.parent, undefined) &&
      numberIn(lists.sessions, process.session, own?.session) &&
      (users === undefined || users.some((name) => userId(name, accounts) === process.uid)) &&
      (lists.owners === undefined ||
        lists.owners.some(
          (name) => (accounts.groupNamed(name)?.gid ?? Number(name)) === process.gid,
        )) &&
      (lists.terminals === undefined ||
        lists.terminals.some(
          (name) => name.replace(/^\/dev\//, '') === terminalName(process.terminal),
        )) &&
      (lists.states === undefined || lists.states.includes(process.state)) &&
      now - process.startTime >= older * 100;
    if (hit && matcher !== undefined) hit = yield* matcher(system, text);
    if (hit !== options.has('inverse')) matched.push(process);
  }
  if (matched.length > 0 && (options.has('newest') || options.has('oldest'))) {
    const sign = options.has('newest') ? -1 : 1;
    matched.sort((a, b) => sign * (a.startTime - b.startTime || a.pid - b.pid));
    return matched.slice(0, 1);
  }
  return matched;
}

function userId(name: string, accounts: Accounts): number | undefined {
  return accounts.userNamed(name)?.uid ?? (/^[0-9]{1,10}$/.test(name) ? Number(name) : undefined);
}

const KILLALL_OPTIONS: readonly OptionSpecification[] = [
  option('e', 'exact', 'require exact match for very long names'),
  option('I', 'ignore-case', 'case insensitive process name match'),
  option('i', 'interactive', 'ask for confirmation before killing'),
  option('l', 'list', 'list all known signal names'),
  option('q', 'quiet', "don't print complaints"),
  option('s', 'signal', 'send this signal instead of SIGTERM', 'required'),
  option('u', 'user', 'kill only processes running as VALUE', 'required'),
  option('v', 'verbose', 'report if the signal was successfully sent'),
  option('w', 'wait', 'wait for processes to die'),
];

export const killall: Command = {
  name: 'killall',
  follows: 'psmisc 23.6',
  summary: 'Kill processes by name.',
  synopsis: ['[OPTION]... [--] NAME...', '-l, --list'],
  parsing: 'own',
  options: KILLALL_OPTIONS,
  unsupported: [
    '-g',
    '--process-group',
    '-y',
    '--younger-than',
    '-o',
    '--older-than',
    '-r',
    '--regexp',
    '-n',
    '--ns',
    '-Z',
    '--context',
  ],
  *run(outer) {
    let signal: SignalName | 0 = 'TERM';
    const rest = outer.arguments.filter((argument) => {
      const found = signalArgument(argument);
      if (found === undefined) return true;
      signal = found;
      return false;
    });
    const parsed = parseArguments(KILLALL_OPTIONS, 'permuted', rest);
    if (parsed.kind !== 'call') {
      if (parsed.kind === 'wrong') yield* outer.complain(parsed.message);
      return yield* killallUsage(outer);
    }
    const { options, operands } = parsed;
    const { system, output, complain } = outer;
    if (options.has('list')) {
      yield* output.write(signalList());
      return 0;
    }
    const named = options.value('signal');
    if (named !== undefined) {
      const given = parseSignal(named);
      if (given === undefined) {
        yield* complain(`${named}: unknown signal; killall -l lists signals.`);
        return 1;
      }
      signal = given;
    }
    const accounts = yield* readAccounts(system);
    const user = options.value('user');
    const uid = user === undefined ? undefined : userId(user, accounts);
    if (user !== undefined && uid === undefined) {
      yield* complain(`Cannot find user ${user}`);
      return 1;
    }
    if (operands.length === 0 && uid === undefined) return yield* killallUsage(outer);
    const fold = (text: string): string => (options.has('ignore-case') ? text.toLowerCase() : text);
    const processes = yield* readProcesses(system);
    let status = 0;
    const killed: number[] = [];
    for (const name of operands.length === 0 ? [undefined] : operands) {
      const wanted = processes.filter(
        (process) =>
          process.pid !== system.pid &&
          (uid === undefined || process.uid === uid) &&
          (name === undefined || fold(process.name) === fold(name.slice(0, 15))),
      );
      let hit = false;
      for (const { pid, name: shown } of wanted) {
        const error = attempt(() => system.kill(pid, signal));
        if (error instanceof SystemError) {
          if (!options.has('quiet'))
            yield* writeErrors(outer, [`${shown}(${pid}): ${error.message}`]);
          continue;
        }
        hit = true;
        killed.push(pid);
        if (options.has('verbose')) {
          yield* writeErrors(outer, [
            `Killed ${shown}(${pid}) with signal ${signal === 0 ? 0 : signalNumber(signal)}`,
          ]);
        }
      }
      if (hit) continue;
      if (wanted.length === 0 && !options.has('quiet'))
        yield* writeErrors(outer, [`${name ?? user ?? ''}: no process found`]);
      status = 1;
    }
    while (
      options.has('wait') &&
      killed.some((pid) => !(attempt(() => system.kill(pid, 0)) instanceof SystemError))
    ) {
      yield* pauseFor(system, 1e9);
    }
    return status;
  },
};

function* killallUsage(context: CommandContext): Run<number> {
  yield* writeErrors(context, [
    'Usage: killall [OPTION]... [--] NAME...',
    '       killall -l, --list',
    '       killall -V, --version',
  ]);
  return 1;
}
