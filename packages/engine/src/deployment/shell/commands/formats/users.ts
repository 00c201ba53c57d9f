import type { Run, System } from '../../../../machine/index.ts';
import { readTextFile } from './read-file.ts';

/** A line of `/etc/passwd`. */
export interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  readonly shell: string;
}

/** A line of `/etc/group`. */
export interface Group {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}

/** Who there is on a machine. */
export interface Accounts {
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  userName(uid: number): string | undefined;
  groupName(gid: number): string | undefined;
  userNamed(name: string): User | undefined;
  groupNamed(name: string): Group | undefined;
  /** The groups of a user: the one of its line first, then those that list it. */
  groupsOf(name: string, gid: number): readonly number[];
}

/** Reads `/etc/passwd` and `/etc/group`; a file that cannot be read counts as empty. Source: passwd(5), group(5). */
export function* readAccounts(system: System): Run<Accounts> {
  const passwd = (yield* readTextFile(system, '/etc/passwd')) ?? '';
  const group = (yield* readTextFile(system, '/etc/group')) ?? '';
  return accountsFrom(passwd, group);
}

/** The accounts in the texts of the two files. */
export function accountsFrom(passwd: string, group: string): Accounts {
  const users = passwd.split('\n').flatMap((line): User[] => {
    const [name = '', , uid = '', gid = '', , home = '', shell = ''] = line.split(':');
    if (name === '' || !isNumber(uid) || !isNumber(gid)) return [];
    return [{ name, uid: Number(uid), gid: Number(gid), home, shell }];
  });
  const groups = group.split('\n').flatMap((line): Group[] => {
    const [name = '', , gid = '', members = ''] = line.split(':');
    if (name === '' || !isNumber(gid)) return [];
    return [{ name, gid: Number(gid), members: members.split(',').filter((one) => one !== '') }];
  });
  return {
    users,
    groups,
    userName: (uid) => users.find((user) => user.uid === uid)?.name,
    groupName: (gid) => groups.find((one) => one.gid === gid)?.name,
    userNamed: (name) => users.find((user) => user.name === name),
    groupNamed: (name) => groups.find((one) => one.name === name),
    groupsOf: (name, gid) => [
      gid,
      ...groups
        .filter((one) => one.gid !== gid && one.members.includes(name))
        .map((one) => one.gid),
    ],
  };
}

function isNumber(text: string): boolean {
  return /^[0-9]+$/.test(text);
}
