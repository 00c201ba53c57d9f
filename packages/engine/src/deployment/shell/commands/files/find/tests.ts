import { type FileKind, type System, SystemError } from '../../../../../machine/index.ts';
import { compileGlob, matchesGlob } from '../../../../../text/index.ts';
import { momentOf, parseDate, zoneOf } from '../../dates/index.ts';
import { attempt } from '../../formats/attempt.ts';
import { baseName } from '../../formats/paths.ts';
import { applyMode, parseMode } from '../../formats/symbolic-mode.ts';
import type { Accounts } from '../../formats/users.ts';
import { quote } from '../../quoting.ts';
import type { Predicate, Visit } from './expression.ts';
import {
  compares,
  comparesDays,
  comparesMinutes,
  comparesSize,
  parseComparison,
  parseSizeComparison,
} from './numbers.ts';
import { fileSystemType } from './print-format.ts';

/** What tests need while they are read. */
export interface TestScene {
  readonly system: System;
  readonly accounts: Accounts;
  /** Nanoseconds since boot; of the end of today after `-daystart`. */
  readonly origin: number;
}

/** Makes a test of its argument, or says what is wrong with it. */
export type TestMaker = (argument: string, scene: TestScene, name: string) => Predicate | string;

const TYPES = new Map<string, FileKind>([
  ['b', 'block device'],
  ['c', 'character device'],
  ['d', 'directory'],
  ['p', 'fifo'],
  ['f', 'file'],
  ['l', 'symbolic link'],
  ['s', 'socket'],
]);

function invalid(argument: string, name: string): string {
  return `invalid argument \`${argument}' to \`${name}'`;
}

/** `-type` and `-xtype`: letters, with commas between them. */
function parseTypes(argument: string, name: string): ReadonlySet<FileKind> | string {
  const kinds = new Set<FileKind>();
  for (let index = 0; index < argument.length; index += 2) {
    const letter = argument.charAt(index);
    const kind = TYPES.get(letter);
    if (kind === undefined) return `Unknown argument to ${name}: ${letter}`;
    kinds.add(kind);
    if (index + 1 === argument.length) return kinds;
    if (argument.charAt(index + 1) !== ',') {
      return `Must separate multiple arguments to ${name} using: ','`;
    }
  }
  if (argument === '') return `Arguments to ${name} should contain at least one letter`;
  return `Last file type in list argument to ${name} is missing, i.e., list is ending on: ','`;
}

function number(read: (visit: Visit) => number): TestMaker {
  return (argument, _, name) => {
    const comparison = parseComparison(argument);
    return comparison === undefined
      ? invalid(argument, name)
      : (visit) => compares(read(visit), comparison);
  };
}

type TimeName = 'accessTime' | 'changeTime' | 'modifyTime' | 'birthTime';

function age(time: TimeName, unit: 'days' | 'minutes'): TestMaker {
  const fits = unit === 'days' ? comparesDays : comparesMinutes;
  return (argument, scene, name) => {
    const comparison = parseComparison(argument, true);
    if (comparison === undefined) return invalid(argument, name);
    return ({ status }) => fits((scene.origin - status[time]) / 1e9, comparison);
  };
}

function newer(time: TimeName, reference: TimeName): TestMaker {
  return (argument, { system }) => {
    const found = attempt(() => system.status(argument));
    if (found instanceof SystemError) return `${quote(argument)}: ${found.message}`;
    const limit = found[reference];
    return ({ status }) => status[time] > limit;
  };
}

const TIME_LETTERS = new Map<string, TimeName>([
  ['a', 'accessTime'],
  ['B', 'birthTime'],
  ['c', 'changeTime'],
  ['m', 'modifyTime'],
]);

/** `-newerXY`, of which X is the time of the file and Y that of the reference, or `t` for a date. */
export function newerTest(name: string): TestMaker | undefined {
  const time = TIME_LETTERS.get(name.charAt('-newer'.length));
  const letter = name.charAt('-newer'.length + 1);
  if (time === undefined || name.length !== '-newerXY'.length) return undefined;
  const reference = TIME_LETTERS.get(letter);
  if (reference !== undefined) return newer(time, reference);
  if (letter !== 't') return undefined;
  return (argument, { system }) => {
    const moment = parseDate(argument, momentOf(system.bootSecond, system.now()), zoneOf(system));
    if (moment === undefined) {
      return `I cannot figure out how to interpret ${quote(argument)} as a date or time`;
    }
    const limit = (moment.seconds - system.bootSecond) * 1e9 + moment.nanoseconds;
    return ({ status }) => status[time] > limit;
  };
}

function pattern(read: (visit: Visit) => string | undefined, ignoreCase: boolean): TestMaker {
  return (argument) => {
    const glob = compileGlob(argument, { ignoreCase });
    return (visit) => {
      const text = read(visit);
      return text !== undefined && matchesGlob(glob, text);
    };
  };
}

const nameOf = ({ path }: Visit): string => baseName(path);
const pathOf = ({ path }: Visit): string => path;

function linkName(ignoreCase: boolean): TestMaker {
  return (argument, { system }) => {
    const glob = compileGlob(argument, { ignoreCase });
    return ({ path, status }) => {
      if (status.kind !== 'symbolic link') return false;
      const target = attempt(() => system.readLink(path));
      return typeof target === 'string' && matchesGlob(glob, target);
    };
  };
}

/** `-perm`: exactly, at least all (`-`), or any (`/`) of the bits. */
const permissions: TestMaker = (argument) => {
  const kind = /^[-/]/.exec(argument)?.[0] ?? '';
  const changes = parseMode(argument.slice(kind.length));
  if (changes === undefined) return `invalid mode ${quote(argument)}`;
  return ({ status }) => {
    const wanted = applyMode(changes, 0, status.kind === 'directory', 0);
    if (kind === '') return status.permissions === wanted;
    const common = status.permissions & wanted;
    return kind === '-' ? common === wanted : wanted === 0 || common !== 0;
  };
};

function access(what: 'read' | 'write' | 'execute'): Predicate {
  return ({ path }, { context }) =>
    !(attempt(() => context.system.access(path, { [what]: true })) instanceof SystemError);
}

const empty: Predicate = ({ path, status }, { context }) => {
  if (status.kind === 'file') return status.size === 0;
  if (status.kind !== 'directory') return false;
  const entries = attempt(() => context.system.readDirectory(path));
  return !(entries instanceof SystemError) && entries.length === 0;
};

/** Tests that take an argument. */
export const TESTS: ReadonlyMap<string, TestMaker> = new Map<string, TestMaker>([
  ['-name', pattern(nameOf, false)],
  ['-iname', pattern(nameOf, true)],
  ['-path', pattern(pathOf, false)],
  ['-wholename', pattern(pathOf, false)],
  ['-ipath', pattern(pathOf, true)],
  ['-iwholename', pattern(pathOf, true)],
  ['-lname', linkName(false)],
  ['-ilname', linkName(true)],
  [
    '-type',
    (argument, _, name) => {
      const kinds = parseTypes(argument, name);
      return typeof kinds === 'string' ? kinds : ({ status }) => kinds.has(status.kind);
    },
  ],
  [
    '-xtype',
    (argument, { system }, name) => {
      const kinds = parseTypes(argument, name);
      if (typeof kinds === 'string') return kinds;
      return ({ path, status }) => {
        const found = attempt(() => system.status(path));
        return kinds.has(found instanceof SystemError ? status.kind : found.kind);
      };
    },
  ],
  [
    '-size',
    (argument) => {
      const size = parseSizeComparison(argument);
      return typeof size === 'string' ? size : ({ status }) => comparesSize(status.size, size);
    },
  ],
  ['-mtime', age('modifyTime', 'days')],
  ['-atime', age('accessTime', 'days')],
  ['-ctime', age('changeTime', 'days')],
  ['-mmin', age('modifyTime', 'minutes')],
  ['-amin', age('accessTime', 'minutes')],
  ['-cmin', age('changeTime', 'minutes')],
  ['-newer', newer('modifyTime', 'modifyTime')],
  ['-anewer', newer('accessTime', 'modifyTime')],
  ['-cnewer', newer('changeTime', 'modifyTime')],
  ['-perm', permissions],
  ['-links', number(({ status }) => status.links)],
  ['-inum', number(({ status }) => status.inode)],
  ['-uid', number(({ status }) => status.uid)],
  ['-gid', number(({ status }) => status.gid)],
  [
    '-user',
    (argument, { accounts }) => {
      const uid = accounts.userNamed(argument)?.uid ?? numeric(argument);
      if (uid === undefined) return `${quote(argument)} is not the name of a known user`;
      return ({ status }) => status.uid === uid;
    },
  ],
  [
    '-group',
    (argument, { accounts }) => {
      const gid = accounts.groupNamed(argument)?.gid ?? numeric(argument);
      if (gid === undefined) {
        return argument === ''
          ? 'argument to -group is empty, but should be a group name'
          : `${quote(argument)} is not the name of an existing group`;
      }
      return ({ status }) => status.gid === gid;
    },
  ],
  [
    '-samefile',
    (argument, { system }) => {
      const found = attempt(() => system.status(argument, { noFollow: true }));
      if (found instanceof SystemError) return `${quote(argument)}: ${found.message}`;
      return ({ status }) => status.inode === found.inode && status.deviceId === found.deviceId;
    },
  ],
  ['-fstype', (argument) => (visit, finder) => fileSystemType(visit, finder) === argument],
]);

function numeric(text: string): number | undefined {
  return /^[0-9]{1,10}$/.test(text) ? Number(text) : undefined;
}

/** Tests without an argument. */
export const PLAIN_TESTS: ReadonlyMap<string, Predicate> = new Map<string, Predicate>([
  ['-true', () => true],
  ['-false', () => false],
  ['-empty', empty],
  ['-readable', access('read')],
  ['-writable', access('write')],
  ['-executable', access('execute')],
  ['-nouser', ({ status }, { accounts }) => accounts.userName(status.uid) === undefined],
  ['-nogroup', ({ status }, { accounts }) => accounts.groupName(status.gid) === undefined],
]);
