import {
  createOutput,
  type FileStatus,
  type Output,
  open,
  pause,
  type Run,
  SystemError,
} from '../../../../../machine/index.ts';
import type { Command, CommandContext } from '../../command.ts';
import { zoneOf } from '../../dates/index.ts';
import { attempt, attemptRun } from '../../formats/attempt.ts';
import { option } from '../../formats/option.ts';
import { joinPath } from '../../formats/paths.ts';
import { readAccounts } from '../../formats/users.ts';
import { quote } from '../../quoting.ts';
import { evaluate, type Finder, type Visit } from './expression.ts';
import { FindError, parseSearch, type Search } from './parse.ts';

/** Steps that one file costs beside the calls. */
const VISIT_STEPS = 3;

const word = (name: string, help: string, value = false) => ({
  ...option('', name, help, value ? 'required' : undefined),
  oneDash: true,
});

export const find: Command = {
  name: 'find',
  follows: 'GNU findutils 4.9.0',
  summary: 'Search for files in a directory hierarchy.',
  synopsis: ['[-H] [-L] [-P] [-Olevel] [-D debugopts] [path...] [expression]'],
  parsing: 'own',
  options: [
    word('name', 'the name matches the pattern', true),
    word('iname', 'likewise, case does not matter', true),
    word('path', 'the whole path matches the pattern', true),
    word('regex', 'the whole path matches the regular expression', true),
    word('iregex', 'likewise, case does not matter', true),
    word('type', 'it is of a kind: b, c, d, p, f, l or s', true),
    word('xtype', 'likewise, of what a symbolic link leads to', true),
    word('size', 'it has so many units: c, w, b, k, M or G', true),
    word('mtime', 'it was modified so many days ago; also -atime, -ctime', true),
    word('mmin', 'it was modified so many minutes ago; also -amin, -cmin', true),
    word('newer', 'it was modified after the file; also -anewer, -cnewer, -newerXY', true),
    word('perm', 'its permissions are MODE, at least -MODE, or any of /MODE', true),
    word('user', 'it belongs to the user; also -uid, -nouser', true),
    word('group', 'it belongs to the group; also -gid, -nogroup', true),
    word('links', 'it has so many names', true),
    word('inum', 'it has this inode number', true),
    word('samefile', 'it is the same file', true),
    word('lname', 'it is a symbolic link whose target matches; also -ilname', true),
    word('fstype', 'it lies on a file system of this type', true),
    word('empty', 'it is an empty file or directory'),
    word('readable', 'it may be read; also -writable, -executable'),
    word('true', 'always'),
    word('false', 'never'),
    word('maxdepth', 'go at most so many levels down', true),
    word('mindepth', 'do nothing at levels above', true),
    word('depth', 'what a directory holds comes before it'),
    word('xdev', 'stay on the file system'),
    word('follow', 'follow symbolic links, as -L'),
    word('daystart', 'count days from the end of today'),
    word('regextype', 'the kind of regular expressions that follow', true),
    word('print', 'write the path'),
    word('print0', 'write the path and NUL'),
    word('printf', 'write by a format', true),
    word('ls', 'write a line as ls -dils'),
    word('fprint', 'write the path into a file; also -fprint0, -fls', true),
    word('fprintf', 'write into a file by a format', true),
    word('delete', 'delete it; implies -depth'),
    word('prune', 'do not go into it'),
    word('quit', 'end the search'),
    word('exec', 'run a command, up to ; or gathered with +; also -execdir', true),
    word('ok', 'likewise, after asking; also -okdir', true),
  ],
  unsupported: ['-context', '-files0-from', '-used'],
  *run(context) {
    const { system, complain } = context;
    const accounts = yield* readAccounts(system);
    const now = system.now();
    let search: Search;
    try {
      search = parseSearch(context.arguments, { system, accounts, origin: now });
    } catch (error) {
      if (!(error instanceof FindError)) throw error;
      yield* complain(error.message);
      return 1;
    }
    const files = yield* openFiles(context, search.files);
    if (files === undefined) return 1;
    const finder: Finder = {
      context,
      accounts,
      now,
      zone: zoneOf(system),
      types: new Map(),
      pruned: false,
      quit: false,
      failed: false,
      files,
      finishers: [],
    };
    // Hints of how an expression is meant are for people at a terminal only.
    for (const warning of search.warnings) {
      const hint = /you have specified|matches against/.test(warning);
      if (!hint || system.isTerminal(0)) yield* complain(warning);
    }
    for (const start of search.starts) {
      yield* visit(start, start, 0, undefined, [], search, finder);
      if (finder.quit) break;
    }
    for (const finish of finder.finishers) yield* finish();
    for (const file of files.values()) yield* file.flush();
    return finder.failed ? 1 : 0;
  },
};

/** Opens the files that actions write to; after it has said that one cannot be, `undefined`. */
function* openFiles(
  context: CommandContext,
  names: readonly string[],
): Run<ReadonlyMap<string, Output> | undefined> {
  const { system, complain } = context;
  const files = new Map<string, Output>();
  const flags = { write: true, create: true, truncate: true };
  for (const name of new Set(names)) {
    if (name === '/dev/stdout') files.set(name, context.output);
    else if (name === '/dev/stderr') files.set(name, createOutput(system, 2, true));
    else {
      const descriptor = yield* attemptRun(open(system, name, flags, 0o666));
      if (descriptor instanceof SystemError) {
        yield* complain(`${quote(name)}: ${descriptor.message}`);
        return undefined;
      }
      files.set(name, createOutput(system, descriptor));
    }
  }
  return files;
}

function* fail({ complain }: CommandContext, finder: Finder, path: string, message: string): Run {
  finder.failed = true;
  yield* complain(`${quote(path)}: ${message}`);
}

/** The status by the rule for links; a link that leads nowhere stands for itself. */
function statusOf(
  context: CommandContext,
  path: string,
  depth: number,
  search: Search,
): FileStatus | SystemError {
  const { system } = context;
  if (search.follow === 'always' || (search.follow === 'arguments' && depth === 0)) {
    const found = attempt(() => system.status(path));
    if (!(found instanceof SystemError)) return found;
  }
  return attempt(() => system.status(path, { noFollow: true }));
}

function* visit(
  path: string,
  start: string,
  depth: number,
  device: number | undefined,
  above: readonly Visit[],
  search: Search,
  finder: Finder,
): Run {
  const { context } = finder;
  const { system } = context;
  yield* pause(system, VISIT_STEPS);
  const status = statusOf(context, path, depth, search);
  if (status instanceof SystemError) {
    yield* fail(context, finder, path, status.message);
    return;
  }
  const here: Visit = { path, start, depth, status };
  const loop = above.find(
    (one) => one.status.inode === status.inode && one.status.deviceId === status.deviceId,
  );
  if (loop !== undefined && search.follow === 'always' && status.kind === 'directory') {
    finder.failed = true;
    yield* context.complain(
      `File system loop detected; ${quote(path)} is part of the same file system loop as ${quote(loop.path)}.`,
    );
    return;
  }
  finder.pruned = false;
  const wanted = depth >= search.minimumDepth && depth <= search.maximumDepth;
  if (wanted && !search.depthFirst) yield* evaluate(search.expression, here, finder);
  if (finder.quit) return;
  const enters =
    status.kind === 'directory' &&
    depth < search.maximumDepth &&
    !(finder.pruned && !search.depthFirst) &&
    !(search.oneFileSystem && device !== undefined && device !== status.deviceId);
  if (enters) {
    const entries = attempt(() => system.readDirectory(path));
    if (entries instanceof SystemError) yield* fail(context, finder, path, entries.message);
    else {
      const chain = [...above, here];
      for (const { name } of entries) {
        yield* visit(
          joinPath(path, name),
          start,
          depth + 1,
          device ?? status.deviceId,
          chain,
          search,
          finder,
        );
        if (finder.quit) return;
      }
    }
  }
  if (wanted && search.depthFirst) yield* evaluate(search.expression, here, finder);
}
