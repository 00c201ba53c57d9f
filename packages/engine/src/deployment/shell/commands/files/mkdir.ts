import { type Run, type System, SystemError } from '../../../../machine/index.ts';
import type { Command } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { directoryName, joinPath, withoutTrailingSlashes } from '../formats/paths.ts';
import { applyMode, parseMode } from '../formats/symbolic-mode.ts';
import { quote, quoteFileAlways } from '../quoting.ts';

/** The mask of the process, which can only be read by setting it. */
export function currentUmask(system: System): number {
  const mask = system.setUmask(0);
  system.setUmask(mask);
  return mask;
}

export const mkdir: Command = {
  name: 'mkdir',
  follows: 'GNU coreutils 9.1',
  summary: 'Create the DIRECTORY(ies), if they do not already exist.',
  synopsis: ['[OPTION]... DIRECTORY...'],
  options: [
    option('m', 'mode', 'set file mode (as in chmod), not a=rwx - umask', 'required'),
    option('p', 'parents', 'no error if existing, make parent directories as needed'),
    option('v', 'verbose', 'print a message for each created directory'),
  ],
  unsupported: ['-Z', '--context'],
  *run({ system, name, options, operands, output, complain, misuse }) {
    if (operands.length === 0) return yield* misuse('missing operand');
    const umask = currentUmask(system);
    const mode = options.value('mode');
    const changes = mode === undefined ? undefined : parseMode(mode);
    if (mode !== undefined && changes === undefined) {
      yield* complain(`invalid mode ${quote(mode)}`);
      return 1;
    }
    const permissions = changes === undefined ? 0o777 : applyMode(changes, 0o777, true, umask);
    const verbose = options.has('verbose');
    let status = 0;

    function* make(path: string, wanted: number, exact: boolean): Run<SystemError | undefined> {
      const error = attempt(() => {
        system.makeDirectory(path, wanted);
        if (exact) system.changePermissions(path, wanted);
      });
      if (error instanceof SystemError) return error;
      if (verbose) yield* output.write(`${name}: created directory ${quoteFileAlways(path)}\n`);
      return undefined;
    }

    for (const path of operands) {
      if (options.has('parents')) {
        const failed = yield* makeParents(path);
        if (failed !== undefined) {
          yield* complain(failed);
          status = 1;
          continue;
        }
        const found = attempt(() => system.status(path));
        if (!(found instanceof SystemError) && found.kind === 'directory') continue;
      }
      const error = yield* make(path, permissions, changes !== undefined);
      if (error !== undefined) {
        yield* complain(`cannot create directory ${quote(path)}: ${error.message}`);
        status = 1;
      }
    }
    return status;

    /** Makes what leads to a path; parents can be written and searched by their owner. */
    function* makeParents(path: string): Run<string | undefined> {
      let prefix = path.startsWith('/') ? '/' : '';
      const parts = withoutTrailingSlashes(path)
        .split('/')
        .filter((part) => part !== '');
      for (const part of parts.slice(0, -1)) {
        prefix = joinPath(prefix, part);
        const found = attempt(() => system.status(prefix));
        if (!(found instanceof SystemError)) {
          if (found.kind === 'directory') continue;
          return `cannot create directory ${quote(prefix)}: Not a directory`;
        }
        const error = yield* make(prefix, 0o777 & (~umask | 0o300), false);
        if (error !== undefined && error.code !== 'EEXIST') {
          return `cannot create directory ${quote(prefix)}: ${error.message}`;
        }
      }
      return undefined;
    }
  },
};

export const rmdir: Command = {
  name: 'rmdir',
  follows: 'GNU coreutils 9.1',
  summary: 'Remove the DIRECTORY(ies), if they are empty.',
  synopsis: ['[OPTION]... DIRECTORY...'],
  options: [
    option('', 'ignore-fail-on-non-empty', 'ignore each failure to remove a non-empty directory'),
    option(
      'p',
      'parents',
      "remove DIRECTORY and its ancestors; 'rmdir -p a/b' is like 'rmdir a/b a'",
    ),
    option('v', 'verbose', 'output a diagnostic for every directory processed'),
  ],
  unsupported: [],
  *run({ system, name, options, operands, output, complain, misuse }) {
    if (operands.length === 0) return yield* misuse('missing operand');
    const ignores = options.has('ignore-fail-on-non-empty');
    let status = 0;
    for (const operand of operands) {
      let path = operand;
      for (;;) {
        if (options.has('verbose')) {
          yield* output.write(`${name}: removing directory, ${quoteFileAlways(path)}\n`);
        }
        const error = attempt(() => system.removeDirectory(path));
        if (error instanceof SystemError) {
          if (ignores && error.code === 'ENOTEMPTY') break;
          const what = path === operand ? '' : 'directory ';
          const link = path.endsWith('/') && error.code === 'ENOTDIR';
          const why = link ? 'Symbolic link not followed' : error.message;
          yield* complain(`failed to remove ${what}${quoteFileAlways(path)}: ${why}`);
          status = 1;
          break;
        }
        if (!options.has('parents')) break;
        const parent = directoryName(path);
        if (parent === '.' || parent === '/') break;
        path = parent;
      }
    }
    return status;
  },
};
