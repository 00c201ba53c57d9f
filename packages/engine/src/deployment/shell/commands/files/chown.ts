import { pause, type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { joinPath } from '../formats/paths.ts';
import { type Accounts, readAccounts } from '../formats/users.ts';
import { quote, quoteFileAlways } from '../quoting.ts';

const OPTIONS = [
  option('c', 'changes', 'like verbose but report only when a change is made'),
  option('f', 'silent', 'suppress most error messages'),
  { name: 'silent', long: 'quiet', help: 'suppress most error messages' },
  option('v', 'verbose', 'output a diagnostic for every file processed'),
  option('', 'dereference', 'affect what symbolic links lead to (the default)'),
  option('h', 'no-dereference', 'affect symbolic links instead of what they lead to'),
  option('', 'no-preserve-root', "do not treat '/' specially (the default)"),
  option('', 'preserve-root', "fail to operate recursively on '/'"),
  option('', 'reference', "use VALUE's owner and group", 'required'),
  option('R', 'recursive', 'operate on files and directories recursively'),
];
const UNSUPPORTED = ['-H', '-L', '-P'];

export const chown: Command = {
  name: 'chown',
  follows: 'GNU coreutils 9.1',
  summary: 'Change the owner and/or group of each FILE to OWNER and/or GROUP.',
  synopsis: ['[OPTION]... [OWNER][:[GROUP]] FILE...', '[OPTION]... --reference=RFILE FILE...'],
  options: [
    ...OPTIONS,
    option('', 'from', 'change only files that VALUE owns: OWNER:GROUP', 'required'),
  ],
  unsupported: UNSUPPORTED,
  run: (context) => changeOwners(context, 'owner'),
};

export const chgrp: Command = {
  name: 'chgrp',
  follows: 'GNU coreutils 9.1',
  summary: 'Change the group of each FILE to GROUP.',
  synopsis: ['[OPTION]... GROUP FILE...', '[OPTION]... --reference=RFILE FILE...'],
  options: OPTIONS,
  unsupported: UNSUPPORTED,
  run: (context) => changeOwners(context, 'group'),
};

/** What files are to belong to; what is `undefined` stays. The names are as they were given. */
interface Owner {
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  readonly userName: string | undefined;
  readonly groupName: string | undefined;
}

interface Call {
  readonly context: CommandContext;
  readonly owner: Owner;
  readonly required: Owner | undefined;
  readonly accounts: Accounts;
  readonly only: 'owner' | 'group';
}

/** An owner such as `root`, `root:`, `:users`, `0:0`; a message when it is none. Source: chown(1). */
function parseOwner(text: string, accounts: Accounts): Owner | string {
  const colon = text.indexOf(':');
  const userText = colon < 0 ? text : text.slice(0, colon);
  const groupText = colon < 0 ? undefined : text.slice(colon + 1);
  const user = accounts.userNamed(userText);
  const number = /^\+?[0-9]{1,10}$/.test(userText) ? Number(userText) : undefined;
  const uid = userText === '' ? undefined : (user?.uid ?? number);
  if (userText !== '' && uid === undefined) return `invalid user: ${quote(text)}`;
  if (groupText === undefined) {
    return {
      uid,
      gid: undefined,
      userName: userText === '' ? undefined : userText,
      groupName: undefined,
    };
  }
  if (groupText === '') {
    if (userText !== '' && user === undefined) return `invalid spec: ${quote(text)}`;
    const gid = user?.gid;
    const groupName = gid === undefined ? undefined : (accounts.groupName(gid) ?? String(gid));
    return { uid, gid, userName: userText === '' ? undefined : userText, groupName };
  }
  const gid = groupNumber(groupText, accounts);
  if (gid === undefined) return `invalid group: ${quote(text)}`;
  return { uid, gid, userName: userText === '' ? undefined : userText, groupName: groupText };
}

function groupNumber(text: string, accounts: Accounts): number | undefined {
  const group = accounts.groupNamed(text);
  if (group !== undefined) return group.gid;
  return /^\+?[0-9]{1,10}$/.test(text) ? Number(text) : undefined;
}

function* changeOwners(context: CommandContext, only: 'owner' | 'group'): Run<number> {
  const { system, options, operands, complain, misuse } = context;
  const accounts = yield* readAccounts(system);
  const reference = options.value('reference');
  let files = operands;
  let owner: Owner | string;
  if (reference !== undefined) {
    const status = attempt(() => system.status(reference));
    if (status instanceof SystemError) {
      yield* complain(
        `failed to get attributes of ${quoteFileAlways(reference)}: ${status.message}`,
      );
      return 1;
    }
    const { uid, gid } = status;
    owner = {
      uid: only === 'owner' ? uid : undefined,
      gid,
      userName: only === 'owner' ? (accounts.userName(uid) ?? String(uid)) : undefined,
      groupName: accounts.groupName(gid) ?? String(gid),
    };
    if (files.length === 0) return yield* misuse('missing operand');
  } else {
    const [spec = '', ...rest] = operands;
    if (operands.length === 0) return yield* misuse('missing operand');
    if (rest.length === 0) return yield* misuse(`missing operand after ${quote(spec)}`);
    files = rest;
    if (only === 'owner') owner = parseOwner(spec, accounts);
    else {
      const gid = spec === '' ? undefined : groupNumber(spec, accounts);
      owner =
        gid === undefined && spec !== ''
          ? `invalid group: ${quote(spec)}`
          : { uid: undefined, gid, userName: undefined, groupName: spec };
    }
  }
  const from = options.value('from');
  const required = from === undefined ? undefined : parseOwner(from, accounts);
  for (const one of [owner, required]) {
    if (typeof one !== 'string') continue;
    yield* complain(one);
    return 1;
  }
  const call: Call = {
    context,
    owner: owner as Owner,
    required: required as Owner | undefined,
    accounts,
    only,
  };
  let status = 0;
  for (const path of files) if (!(yield* change(call, path, true))) status = 1;
  return status;
}

function* change(call: Call, path: string, argument: boolean): Run<boolean> {
  const { context, owner, required, only } = call;
  const { system, options, output, complain } = context;
  const silent = options.has('silent');
  const recursive = options.has('recursive');
  yield* pause(system, 1);
  const follows = options.given.findLast(
    ({ name }) => name === 'dereference' || name === 'no-dereference',
  )?.name;
  const noFollow = follows === 'no-dereference' || (recursive && follows !== 'dereference');
  const status = attempt(() => system.status(path, { noFollow }));
  if (status instanceof SystemError) {
    if (!silent) yield* complain(`cannot access ${quoteFileAlways(path)}: ${status.message}`);
    return false;
  }
  if (argument && path === '/' && recursive && options.has('preserve-root')) {
    yield* complain(`it is dangerous to operate recursively on ${quoteFileAlways(path)}`);
    yield* complain('use --no-preserve-root to override this failsafe');
    return false;
  }
  let fine = true;
  if (status.kind === 'directory' && recursive) {
    const entries = attempt(() => system.readDirectory(path));
    if (entries instanceof SystemError) {
      if (!silent)
        yield* complain(`cannot read directory ${quoteFileAlways(path)}: ${entries.message}`);
      fine = false;
    } else {
      for (const { name } of entries)
        fine = (yield* change(call, joinPath(path, name), false)) && fine;
    }
  }
  const concerned =
    (required?.uid === undefined || required.uid === status.uid) &&
    (required?.gid === undefined || required.gid === status.gid);
  if (!concerned) return fine;
  const error = attempt(() =>
    system.changeOwner(path, { uid: owner.uid, gid: owner.gid }, { noFollow }),
  );
  if (error instanceof SystemError) {
    const what = only === 'group' || owner.uid === undefined ? 'group' : 'ownership';
    if (!silent) yield* complain(`changing ${what} of ${quoteFileAlways(path)}: ${error.message}`);
    fine = false;
  }
  const tells = options.given.findLast(
    ({ name }) => name === 'verbose' || name === 'changes',
  )?.name;
  const changed =
    (owner.uid !== undefined && owner.uid !== status.uid) ||
    (owner.gid !== undefined && owner.gid !== status.gid);
  if (error instanceof SystemError || tells === undefined || (tells === 'changes' && !changed))
    return fine;
  yield* output.write(`${describeChange(call, path, status.uid, status.gid, changed)}\n`);
  return fine;
}

function describeChange(
  call: Call,
  path: string,
  uid: number,
  gid: number,
  changed: boolean,
): string {
  const { owner, accounts } = call;
  const both = owner.userName !== undefined && owner.groupName !== undefined;
  const userOnly = owner.userName !== undefined;
  const user = accounts.userName(uid) ?? String(uid);
  const group = accounts.groupName(gid) ?? String(gid);
  const old = both ? `${user}:${group}` : userOnly ? user : group;
  const next = both
    ? `${owner.userName}:${owner.groupName}`
    : ((userOnly ? owner.userName : owner.groupName) ?? '');
  const what = userOnly ? 'ownership' : 'group';
  if (!changed) return `${what} of ${quoteFileAlways(path)} retained as ${old}`;
  return `changed ${what} of ${quoteFileAlways(path)} from ${old} to ${next}`;
}
