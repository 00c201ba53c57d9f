import {
  type FileStatus,
  pause,
  type Run,
  type System,
  SystemError,
} from '../../../../machine/index.ts';
import { compareBytes } from '../../../../text/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { momentOf, zoneOf } from '../dates/index.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { joinPath } from '../formats/paths.ts';
import { accountsFrom, readAccounts } from '../formats/users.ts';
import { compareVersions } from '../formats/version-order.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { quoteFileAlways } from '../quoting.ts';
import { coloursFrom } from './colours.ts';
import { columnLines, commaLines } from './columns.ts';
import {
  blockCount,
  type LsEntry,
  type LsScene,
  longLines,
  shortEntries,
  shownName,
  someQuoted,
  timeOf,
} from './ls-lines.ts';
import { settingsOf } from './ls-options.ts';
import type { LsSettings } from './ls-settings.ts';
import { matchesName } from './match-name.ts';
import { textWidth } from './name-styles.ts';

/** A directory in the way of its own listing, or an argument that cannot be asked about. */
const SERIOUS = 2;
/** Something within a directory. */
const MINOR = 1;

/** Steps that asking about one entry costs beside the call. */
const ENTRY_STEPS = 4;

export const ls: Command = {
  name: 'ls',
  follows: 'GNU coreutils 9.1',
  summary: 'List information about the FILEs (the current directory by default).',
  synopsis: ['[OPTION]... [FILE]...'],
  usageStatus: SERIOUS,
  options: [
    option('a', 'all', 'do not ignore entries starting with .'),
    option('A', 'almost-all', 'do not list implied . and ..'),
    option('b', 'escape', 'print C-style escapes for nongraphic characters'),
    option('', 'block-size', 'scale sizes by VALUE', 'required'),
    option('B', 'ignore-backups', 'do not list entries ending with ~'),
    option('c', '', 'sort by, and with -l show, the time of the last status change'),
    option('C', '', 'list entries by columns'),
    option('', 'color', 'color the output: always, auto or never', 'optional'),
    option('d', 'directory', 'list directories themselves, not their contents'),
    option('f', '', 'list all entries in directory order'),
    option('F', 'classify', 'append an indicator (one of */=@|) to entries', 'optional'),
    option('', 'file-type', 'likewise, but do not append *'),
    option('', 'format', 'across, commas, long, single-column or vertical', 'required'),
    option('', 'full-time', 'like -l --time-style=full-iso'),
    option('g', '', 'like -l, but do not list the owner'),
    option('', 'group-directories-first', 'directories before files'),
    option('G', 'no-group', 'in a long listing, do not print group names'),
    option('h', 'human-readable', 'with -l and -s, print sizes like 1K 234M 2G'),
    option('', 'si', 'likewise, but use powers of 1000'),
    option('H', 'dereference-command-line', 'follow symbolic links that are arguments'),
    option('', 'dereference-command-line-symlink-to-dir', 'likewise, those to directories'),
    option('', 'hide', 'do not list entries that match VALUE, unless -a or -A', 'required'),
    option('', 'indicator-style', 'none, slash, file-type or classify', 'required'),
    option('i', 'inode', 'print the index number of each file'),
    option('I', 'ignore', 'do not list entries that match VALUE', 'required'),
    option('k', 'kibibytes', 'blocks of 1024 bytes'),
    option('l', '', 'use a long listing format'),
    option('L', 'dereference', 'show what symbolic links lead to'),
    option('m', '', 'fill the width with a list of entries separated by commas'),
    option('n', 'numeric-uid-gid', 'like -l, but list numeric user and group IDs'),
    option('N', 'literal', 'print entry names without quoting'),
    option('o', '', 'like -l, but do not list group information'),
    option('p', '', 'append / to directories'),
    option('q', 'hide-control-chars', 'print ? instead of nongraphic characters'),
    option('', 'show-control-chars', 'show nongraphic characters as they are'),
    option('Q', 'quote-name', 'enclose entry names in double quotes'),
    option('', 'quoting-style', 'literal, shell, shell-escape, c, escape …', 'required'),
    option('r', 'reverse', 'reverse order while sorting'),
    option('R', 'recursive', 'list subdirectories recursively'),
    option('s', 'size', 'print the allocated size of each file, in blocks'),
    option('S', '', 'sort by file size, largest first'),
    option('', 'sort', 'none, size, time, version, extension or width', 'required'),
    option('t', '', 'sort by time, newest first'),
    option('', 'author', 'with -l, print the author of each file, who is its owner'),
    option('', 'hyperlink', 'accepted: names are never links', 'optional'),
    option('', 'time', 'atime, access, use; ctime, status; birth, creation', 'required'),
    option('', 'time-style', 'full-iso, long-iso, iso, locale or +FORMAT', 'required'),
    option('u', '', 'sort by, and with -l show, access time'),
    option('U', '', 'do not sort'),
    option('v', '', 'natural sort of version numbers'),
    option('w', 'width', 'set the output width; 0 means no limit', 'required'),
    option('x', '', 'list entries by lines instead of by columns'),
    option('X', '', 'sort alphabetically by entry extension'),
    option('Z', 'context', 'print the security context of each file: ? for none'),
    option('1', '', 'list one file per line'),
    option('', 'zero', 'end each line with NUL'),
  ],
  unsupported: ['-D', '--dired', '-T', '--tabsize'],
  *run(context) {
    const settings = settingsOf(context);
    if ('problem' in settings) {
      const { problem, status, hint } = settings;
      yield* context.complain(problem);
      if (hint) {
        yield* writeErrors(context, [`Try '${context.name} --help' for more information.`]);
      }
      return status;
    }
    return yield* list(context, settings);
  },
};

interface Directory {
  readonly path: string;
  readonly argument: boolean;
}

function* list(context: CommandContext, settings: LsSettings): Run<number> {
  const { system } = context;
  const needsNames = settings.format === 'long' && !settings.numeric;
  const scene: LsScene = {
    settings,
    accounts: needsNames ? yield* readAccounts(system) : accountsFrom('', ''),
    colours: settings.colour ? coloursFrom(system.environment().get('LS_COLORS')) : undefined,
    bootSecond: system.bootSecond,
    now: momentOf(system.bootSecond, system.now()),
    zone: zoneOf(system),
    align: false,
  };
  let status = 0;
  const files: LsEntry[] = [];
  const directories: LsEntry[] = [];
  const operands = context.operands.length === 0 ? ['.'] : context.operands;
  for (const path of operands) {
    const entry = argumentEntry(system, path, settings);
    if (entry instanceof SystemError) {
      yield* context.complain(`cannot access ${quoteFileAlways(path)}: ${entry.message}`);
      status = SERIOUS;
    } else if (entry.kind === 'directory' && !settings.directoriesThemselves)
      directories.push(entry);
    else files.push(entry);
  }
  const writer = createWriter(context, settings);
  if (files.length > 0) {
    yield* sortEntries(system, files, settings);
    yield* writer.entries(files, scene);
  }
  yield* sortEntries(system, directories, settings);
  const waiting: Directory[] = directories
    .map(({ name }) => ({ path: name, argument: true }))
    .reverse();
  const headers = settings.recursive || operands.length > 1;
  let first = files.length === 0;
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    const { path, argument } = directory;
    const entries = yield* readEntries(context, path, settings);
    if (entries instanceof SystemError) {
      yield* context.complain(`cannot open directory ${quoteFileAlways(path)}: ${entries.message}`);
      status = Math.max(status, argument ? SERIOUS : MINOR);
      continue;
    }
    if (entries.failed) status = Math.max(status, MINOR);
    if (headers) yield* writer.header(path, first);
    first = false;
    yield* sortEntries(system, entries.entries, settings);
    yield* writer.total(entries.entries);
    yield* writer.entries(entries.entries, scene);
    if (settings.recursive) {
      const inner = entries.entries.filter(
        ({ kind, name }) => kind === 'directory' && name !== '.' && name !== '..',
      );
      for (const { name } of inner.reverse()) {
        waiting.push({ path: joinPath(path, name), argument: false });
      }
    }
  }
  return status;
}

function argumentEntry(system: System, path: string, settings: LsSettings): LsEntry | SystemError {
  const { follow } = settings;
  if (follow === 'always' || follow === 'arguments') {
    const status = attempt(() => system.status(path));
    if (!(status instanceof SystemError)) return entryOf(path, status);
    return status;
  } else if (follow === 'directories of arguments') {
    const status = attempt(() => system.status(path));
    if (!(status instanceof SystemError) && status.kind === 'directory')
      return entryOf(path, status);
    if (status instanceof SystemError && status.code !== 'ENOENT') return status;
  }
  const status = attempt(() => system.status(path, { noFollow: true }));
  return status instanceof SystemError
    ? status
    : withTarget(system, path, entryOf(path, status), settings);
}

function entryOf(name: string, status: FileStatus): LsEntry {
  return { name, status, kind: status.kind, inode: status.inode };
}

/** Adds where a symbolic link leads, for what shows it. */
function withTarget(system: System, path: string, entry: LsEntry, settings: LsSettings): LsEntry {
  if (entry.kind !== 'symbolic link' || (settings.format !== 'long' && !settings.colour))
    return entry;
  const target = attempt(() => system.readLink(path));
  const status = attempt(() => system.status(path));
  return {
    ...entry,
    target: target instanceof SystemError ? undefined : target,
    targetStatus: status instanceof SystemError ? undefined : status,
  };
}

function* readEntries(
  context: CommandContext,
  path: string,
  settings: LsSettings,
): Run<{ readonly entries: LsEntry[]; readonly failed: boolean } | SystemError> {
  const { system } = context;
  const listed = attempt(() => system.readDirectory(path));
  if (listed instanceof SystemError) return listed;
  const entries: LsEntry[] = [];
  let failed = false;
  const own =
    settings.hidden === 'all'
      ? ['.', '..'].map((name) => ({ name, kind: 'directory' as const, inode: 0 }))
      : [];
  for (const { name, kind, inode } of [...own, ...listed]) {
    yield* pause(system, ENTRY_STEPS);
    if (!isShown(name, settings)) continue;
    const whole = path === '.' ? name : joinPath(path, name);
    const status = attempt(() => system.status(whole, { noFollow: settings.follow !== 'always' }));
    if (!(status instanceof SystemError)) {
      entries.push(withTarget(system, whole, entryOf(name, status), settings));
      continue;
    }
    const link = attempt(() => system.status(whole, { noFollow: true }));
    if (
      settings.follow === 'always' &&
      !(link instanceof SystemError) &&
      settings.format !== 'long'
    ) {
      if (settings.indicator !== 'none') {
        yield* context.complain(`cannot access ${quoteFileAlways(whole)}: ${status.message}`);
        failed = true;
      }
      entries.push(entryOf(name, link));
      continue;
    }
    if (!needsStatus(settings)) {
      entries.push({ name, status: undefined, kind, inode });
      continue;
    }
    yield* context.complain(`cannot access ${quoteFileAlways(whole)}: ${status.message}`);
    failed = true;
    entries.push({ name, status: undefined, kind, inode });
  }
  return { entries, failed };
}

/** Whether more of an entry is shown than its directory says. */
function needsStatus(settings: LsSettings): boolean {
  return (
    settings.format === 'long' ||
    settings.blocks ||
    settings.colour ||
    settings.indicator === 'classify' ||
    settings.sort === 'time' ||
    settings.sort === 'size'
  );
}

function isShown(name: string, settings: LsSettings): boolean {
  if (settings.hidden === 'none') {
    if (name.startsWith('.')) return false;
    if (settings.hiddenPatterns.some((pattern) => matchesName(pattern, name))) return false;
  }
  if (settings.ignoreBackups && name.endsWith('~')) return false;
  return !settings.ignored.some((pattern) => matchesName(pattern, name));
}

function extensionOf(name: string): string {
  const point = name.lastIndexOf('.');
  return point < 0 ? '' : name.slice(point);
}

function* sortEntries(system: System, entries: LsEntry[], settings: LsSettings): Run {
  if (settings.sort !== 'none') {
    const byName = (a: LsEntry, b: LsEntry): number => compareBytes(a.name, b.name);
    const order: Record<Exclude<LsSettings['sort'], 'none'>, (a: LsEntry, b: LsEntry) => number> = {
      name: byName,
      size: (a, b) => (b.status?.size ?? 0) - (a.status?.size ?? 0) || byName(a, b),
      time: (a, b) => entryTime(b, settings) - entryTime(a, settings) || byName(a, b),
      extension: (a, b) => compareBytes(extensionOf(a.name), extensionOf(b.name)) || byName(a, b),
      version: (a, b) => compareVersions(a.name, b.name),
      width: (a, b) => textWidth(a.name) - textWidth(b.name) || byName(a, b),
    };
    const compare = order[settings.sort];
    const sign = settings.reverse ? -1 : 1;
    entries.sort((a, b) => sign * compare(a, b));
    if (settings.directoriesFirst) {
      entries.sort((a, b) => Number(isDirectory(b)) - Number(isDirectory(a)));
    }
  }
  yield* pause(system, entries.length);
}

function isDirectory(entry: LsEntry): boolean {
  return entry.kind === 'directory' || entry.targetStatus?.kind === 'directory';
}

function entryTime(entry: LsEntry, settings: LsSettings): number {
  return entry.status === undefined ? 0 : timeOf(entry.status, settings);
}

/** What writes a listing piece by piece. */
interface Writer {
  header(path: string, first: boolean): Run;
  total(entries: readonly LsEntry[]): Run;
  entries(entries: readonly LsEntry[], scene: LsScene): Run;
}

function createWriter(context: CommandContext, settings: LsSettings): Writer {
  const { output, system } = context;
  const end = settings.zero ? '\0' : '\n';
  let reset = settings.colour;
  const paint = (text: string): string => {
    if (!reset || !text.includes('\u001b[')) return text;
    // The first colour of all comes after a reset.
    reset = false;
    const start = text.indexOf('\u001b[');
    return `${text.slice(0, start)}\u001b[0m${text.slice(start)}`;
  };
  return {
    *header(path, first) {
      yield* output.write(`${first ? '' : '\n'}${shownName(path, settings)}:\n`);
    },
    *total(entries) {
      if (settings.format !== 'long' && !settings.blocks) return;
      const blocks = entries.reduce((sum, { status }) => sum + (status?.blocks ?? 0), 0);
      yield* output.write(`total ${blockCount(blocks, settings)}${end}`);
    },
    *entries(entries, scene) {
      const aligned = { ...scene, align: someQuoted(entries, settings) };
      let lines: readonly string[];
      if (settings.format === 'long') lines = longLines(entries, aligned);
      else {
        const { texts, widths } = shortEntries(entries, aligned);
        if (settings.format === 'single') lines = texts;
        else if (settings.format === 'commas') lines = commaLines(texts, widths, settings.width);
        else lines = columnLines(texts, widths, settings.width, settings.format === 'across');
      }
      for (const line of lines) {
        yield* output.write(paint(line) + end);
        yield* pause(system, 1);
      }
    },
  };
}
