import { type FileStatus, open, type Run, SystemError } from '../../../../machine/index.ts';
import { compileGlob, type Glob, matchesGlob } from '../../../../text/glob/index.ts';
import type { CommandContext, GivenOption } from '../command.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import { type PrintSettings, paint } from './grep-print.ts';
import { type Groups, type SearchSettings, searchFile } from './grep-search.ts';

/** Which files are searched, and what is said of those that cannot be. */
export interface FileSettings {
  readonly directories: 'read' | 'recurse' | 'skip';
  readonly followLinks: boolean;
  readonly skipDevices: boolean;
  readonly silent: boolean;
  readonly filter: FileFilter;
}

/** Whether a file or directory is left out; `named` when its whole path was given as an argument. */
export interface FileFilter {
  skipsFile(path: string, named: boolean): boolean;
  skipsDirectory(path: string, named: boolean): boolean;
}

/** The filter of `--include`, `--exclude` and `--exclude-dir`. */
export function createFileFilter(given: readonly GivenOption[]): FileFilter {
  const globs = (wanted: string): readonly Glob[] =>
    given
      .filter(({ name }) => name === wanted)
      .map(({ value }) => compileGlob(value.replace(/(?<=.)\/+$/, '')));
  const [included, excluded, directories] = [
    globs('include'),
    globs('exclude'),
    globs('exclude-dir'),
  ];
  const matches = (glob: Glob, path: string, named: boolean) =>
    candidates(path, named).some((candidate) => matchesGlob(glob, candidate));
  return {
    skipsFile(path, named) {
      if (excluded.some((glob) => matches(glob, path, named))) return true;
      return included.length > 0 && !included.some((glob) => matches(glob, path, named));
    },
    skipsDirectory: (path, named) => directories.some((glob) => matches(glob, path, named)),
  };
}

/** The texts of which one has to match: the last name, or each end of a path that was given. */
function candidates(path: string, named: boolean): readonly string[] {
  const trimmed = path.replace(/(?<=.)\/+$/, '');
  const names = trimmed.split('/');
  if (!named) return names.slice(-1);
  return names.map((_, index) => names.slice(index).join('/'));
}

/** Directories within each other that are gone into. */
const DEEPEST = 256;

/** Searches the files that are named; returns grep's exit status. */
export function* searchAll(
  context: CommandContext,
  operands: readonly string[],
  search: SearchSettings,
  print: PrintSettings,
  files: FileSettings,
): Run<number> {
  const { system, output } = context;
  const groups: Groups = { printed: false };
  let selected = false;
  let failed = false;

  function* fail(name: string, why: string): Run {
    failed = true;
    if (!files.silent) yield* context.complain(`${name}: ${why}`);
  }

  function* searchOne(name: string, shown: string, descriptor: number): Run {
    if (isOwnOutput(context, descriptor, search)) {
      yield* fail(shown, 'input file is also the output');
      return;
    }
    const found = yield* attemptRun(searchFile(context, descriptor, shown, search, print, groups));
    if (found instanceof SystemError) {
      yield* fail(name, found.message);
      return;
    }
    if (found.count > 0) selected = true;
    yield* report(shown, found.count);
    if (found.binary) yield* context.complain(`${shown}: binary file matches`);
  }

  function* report(name: string, count: number): Run {
    const { colours, nameEnd } = print;
    const shown = paint(name, colours?.name);
    if (search.report === 'count') {
      const end = nameEnd ?? paint(':', colours?.separator);
      yield* output.write(`${print.names ? shown + end : ''}${count}\n`);
    }
    const wanted = search.report === 'list' ? count > 0 : count === 0;
    if (search.report.startsWith('list') && wanted) {
      yield* output.write(shown + (nameEnd ?? '\n'));
    }
  }

  /** A file, or what is in a directory. */
  function* visit(path: string, named: boolean, depth: number): Run {
    const status = attempt(() => system.status(path, { noFollow: !named && !files.followLinks }));
    if (status instanceof SystemError) return yield* fail(path, status.message);
    if (status.kind === 'symbolic link') return;
    if (status.kind === 'directory' && files.directories !== 'read') {
      if (files.directories === 'skip' || depth > DEEPEST) return;
      if (!files.filter.skipsDirectory(path, named)) yield* visitDirectory(path, depth);
      return;
    }
    if (status.kind !== 'directory') {
      if (files.filter.skipsFile(path, named)) return;
      const skips = files.skipDevices || (!named && files.directories === 'recurse');
      if (skips && isDevice(status)) return;
    }
    const descriptor = yield* attemptRun(open(system, path, { read: true }));
    if (descriptor instanceof SystemError) return yield* fail(path, descriptor.message);
    yield* searchOne(path, path, descriptor);
    system.close(descriptor);
  }

  function* visitDirectory(path: string, depth: number): Run {
    const entries = attempt(() => system.readDirectory(path));
    if (entries instanceof SystemError) return yield* fail(path, entries.message);
    const below = path.endsWith('/') ? path : `${path}/`;
    for (const { name } of entries) {
      yield* visit(below + name, false, depth + 1);
      if (isOver()) return;
    }
  }

  function isOver(): boolean {
    return selected && search.report === 'quiet';
  }

  if (operands.length === 0 && files.directories === 'recurse') {
    for (const { name } of system.readDirectory('.')) {
      yield* visit(name, false, 1);
      if (isOver()) break;
    }
  } else {
    for (const name of operands.length === 0 ? ['-'] : operands) {
      if (name === '-') yield* searchOne('(standard input)', print.label, 0);
      else yield* visit(name, true, 0);
      if (isOver()) break;
    }
  }
  if (failed && !isOver()) return 2;
  return selected ? 0 : 1;
}

function isDevice({ kind }: FileStatus): boolean {
  return kind !== 'file' && kind !== 'directory' && kind !== 'symbolic link';
}

/** Whether what is printed would be read again and again. */
function isOwnOutput(
  { system }: CommandContext,
  descriptor: number,
  { report, maximum }: SearchSettings,
): boolean {
  if ((report !== 'lines' && report !== 'matches' && report !== 'count') || maximum <= 1) {
    return false;
  }
  const [input, output] = [descriptor, 1].map((one) => attempt(() => system.statusOf(one)));
  if (input === undefined || input instanceof SystemError) return false;
  if (output === undefined || output instanceof SystemError) return false;
  return (
    output.kind === 'file' && input.inode === output.inode && input.deviceId === output.deviceId
  );
}
