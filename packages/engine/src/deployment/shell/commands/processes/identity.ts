import { SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { type Accounts, readAccounts } from '../formats/users.ts';
import { quote } from '../quoting.ts';

export const whoami: Command = {
  name: 'whoami',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the user name associated with the current effective user ID.',
  synopsis: ['[OPTION]...'],
  options: [],
  unsupported: [],
  *run({ system, operands, output, complain, misuse }) {
    if (operands[0] !== undefined) return yield* misuse(`extra operand ${quote(operands[0])}`);
    const name = (yield* readAccounts(system)).userName(system.uid);
    if (name === undefined) {
      yield* complain(`cannot find name for user ID ${system.uid}`);
      return 1;
    }
    yield* output.write(`${name}\n`);
    return 0;
  },
};

/** A user, by its numbers. */
interface Identity {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
}

function identityOf(
  name: string | undefined,
  accounts: Accounts,
  own: Identity,
): Identity | undefined {
  if (name === undefined) {
    const user = accounts.userName(own.uid);
    return { ...own, groups: user === undefined ? [own.gid] : accounts.groupsOf(user, own.gid) };
  }
  const number = /^\+?[0-9]{1,10}$/.test(name)
    ? accounts.userNamed(accounts.userName(Number(name)) ?? '')
    : undefined;
  const user = accounts.userNamed(name) ?? number;
  if (user === undefined) return undefined;
  return { uid: user.uid, gid: user.gid, groups: accounts.groupsOf(user.name, user.gid) };
}

const CHOICES = [
  ['user', 'u'],
  ['group', 'g'],
  ['groups', 'G'],
  ['context', 'Z'],
] as const;

export const id: Command = {
  name: 'id',
  follows: 'GNU coreutils 9.1',
  summary: 'Print user and group information for each specified USER, or for the current user.',
  synopsis: ['[OPTION]... [USER]...'],
  options: [
    option('a', '', 'ignore, for compatibility with other versions'),
    option('g', 'group', 'print only the effective group ID'),
    option('G', 'groups', 'print all group IDs'),
    option('n', 'name', 'print a name instead of a number, for -ugG'),
    option('r', 'real', 'print the real ID instead of the effective ID, with -ugG'),
    option('u', 'user', 'print only the effective user ID'),
    option('z', 'zero', 'delimit entries with NUL characters, not whitespace'),
  ],
  unsupported: ['-Z', '--context'],
  *run({ system, options, operands, output, complain }) {
    const chosen = CHOICES.filter(([name]) => options.has(name));
    if (chosen.length > 1) {
      yield* complain('cannot print "only" of more than one choice');
      return 1;
    }
    const [choice] = chosen[0] ?? [];
    if (choice === undefined && (options.has('name') || options.has('real'))) {
      yield* complain('cannot print only names or real IDs in default format');
      return 1;
    }
    if (choice === undefined && options.has('zero')) {
      yield* complain('option --zero not permitted in default format');
      return 1;
    }
    const accounts = yield* readAccounts(system);
    const own = { uid: system.uid, gid: system.gid, groups: [] };
    let status = 0;
    for (const name of operands.length === 0 ? [undefined] : operands) {
      const identity = identityOf(name, accounts, own);
      if (identity === undefined) {
        const why = name === '' ? ': No such file or directory' : '';
        yield* complain(`${quote(name ?? '')}: no such user${why}`);
        status = 1;
        continue;
      }
      if (choice === undefined) {
        yield* output.write(`${fullText(identity, accounts)}\n`);
        continue;
      }
      const named = (number: number, lookUp: (id: number) => string | undefined): string =>
        options.has('name') ? (lookUp(number) ?? String(number)) : String(number);
      const zero = options.has('zero');
      let text: string;
      if (choice === 'user') text = named(identity.uid, accounts.userName);
      else if (choice === 'group') text = named(identity.gid, accounts.groupName);
      else
        text = identity.groups.map((gid) => named(gid, accounts.groupName)).join(zero ? '\0' : ' ');
      yield* output.write(text + (zero ? '\0' : '\n'));
    }
    return status;
  },
};

function fullText({ uid, gid, groups }: Identity, accounts: Accounts): string {
  const named = (number: number, name: string | undefined): string =>
    name === undefined ? String(number) : `${number}(${name})`;
  const list = groups.map((one) => named(one, accounts.groupName(one))).join(',');
  return `uid=${named(uid, accounts.userName(uid))} gid=${named(gid, accounts.groupName(gid))} groups=${list}`;
}

export const groups: Command = {
  name: 'groups',
  follows: 'GNU coreutils 9.1',
  summary: 'Print group memberships for each USERNAME or, if none, the current process.',
  synopsis: ['[OPTION]... [USERNAME]...'],
  options: [],
  unsupported: [],
  *run({ system, operands, output, complain }) {
    const accounts = yield* readAccounts(system);
    const own = { uid: system.uid, gid: system.gid, groups: [] };
    let status = 0;
    for (const name of operands.length === 0 ? [undefined] : operands) {
      const identity = identityOf(name, accounts, own);
      if (identity === undefined) {
        yield* complain(`${quote(name ?? '')}: no such user`);
        status = 1;
        continue;
      }
      const names = identity.groups.map((gid) => accounts.groupName(gid) ?? String(gid)).join(' ');
      yield* output.write(name === undefined ? `${names}\n` : `${name} : ${names}\n`);
    }
    return status;
  },
};

export const pwd: Command = {
  name: 'pwd',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the full filename of the current working directory.',
  synopsis: ['[OPTION]...'],
  options: [
    option('L', 'logical', 'use PWD from environment, even if it contains symlinks'),
    option('P', 'physical', 'avoid all symlinks (the default)'),
  ],
  unsupported: [],
  *run(context) {
    const { system, options, operands, output, complain } = context;
    if (operands.length > 0) yield* complain('ignoring non-option arguments');
    const last = options.given.findLast(({ name }) => name === 'logical' || name === 'physical');
    const logical = last?.name === 'logical' ? logicalDirectory(context) : undefined;
    const directory = logical ?? attempt(() => system.directory());
    if (directory instanceof SystemError) {
      yield* complain(`couldn't find directory entry in '..' with matching i-node`);
      return 1;
    }
    yield* output.write(`${directory}\n`);
    return 0;
  },
};

/** The directory as PWD names it, when it is that and the name is absolute and plain. */
function logicalDirectory({ system }: CommandContext): string | undefined {
  const named = system.environment().get('PWD') ?? '';
  if (!named.startsWith('/') || /(^|\/)\.\.?(\/|$)/.test(named)) return undefined;
  const there = attempt(() => system.status(named));
  const here = attempt(() => system.status('.'));
  if (there instanceof SystemError || here instanceof SystemError) return undefined;
  return there.inode === here.inode && there.deviceId === here.deviceId ? named : undefined;
}
