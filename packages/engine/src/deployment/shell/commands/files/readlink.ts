import { SystemError } from '../../../../machine/index.ts';
import type { Command } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { normalisePath, relativePath } from '../formats/paths.ts';
import { quoteFile } from '../quoting.ts';
import { canonicalPath, type Existence } from './canonical-path.ts';

const EXISTENCE = new Map<string, Existence>([
  ['canonicalize', 'all but last'],
  ['canonicalize-existing', 'all'],
  ['canonicalize-missing', 'none'],
]);

export const readlink: Command = {
  name: 'readlink',
  follows: 'GNU coreutils 9.1',
  summary: 'Print value of a symbolic link or canonical file name.',
  synopsis: ['[OPTION]... FILE...'],
  options: [
    option(
      'f',
      'canonicalize',
      'follow every symbolic link; all but the last component must exist',
    ),
    option('e', 'canonicalize-existing', 'likewise; all components must exist'),
    option('m', 'canonicalize-missing', 'likewise; no component must exist'),
    option('n', 'no-newline', 'do not output the trailing delimiter'),
    option('q', 'quiet', 'suppress most error messages'),
    option('s', 'silent', 'suppress most error messages'),
    option('v', 'verbose', 'report error messages'),
    option('z', 'zero', 'end each output line with NUL, not newline'),
  ],
  unsupported: [],
  *run({ system, options, operands, output, complain, misuse }) {
    if (operands.length === 0) return yield* misuse('missing operand');
    const mode = options.given.findLast(({ name }) => EXISTENCE.has(name))?.name;
    const existence = mode === undefined ? undefined : EXISTENCE.get(mode);
    const tells = options.given.findLast(({ name }) =>
      ['quiet', 'silent', 'verbose'].includes(name),
    );
    const end = options.has('zero') ? '\0' : '\n';
    const bare = options.has('no-newline') && operands.length === 1;
    if (options.has('no-newline') && operands.length > 1) {
      yield* complain('ignoring --no-newline with multiple arguments');
    }
    let status = 0;
    for (const path of operands) {
      const found = attempt(() =>
        existence === undefined ? system.readLink(path) : canonicalPath(system, path, existence),
      );
      if (found instanceof SystemError) {
        status = 1;
        if (tells?.name === 'verbose') yield* complain(`${quoteFile(path)}: ${found.message}`);
      } else yield* output.write(bare ? found : found + end);
    }
    return status;
  },
};

export const realpath: Command = {
  name: 'realpath',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the resolved absolute file name; all but the last component must exist.',
  synopsis: ['[OPTION]... FILE...'],
  options: [
    option('e', 'canonicalize-existing', 'all components of the path must exist'),
    option('L', 'logical', "resolve '..' components before symlinks"),
    option('m', 'canonicalize-missing', 'no path components need exist or be a directory'),
    option('P', 'physical', 'resolve symlinks as encountered (default)'),
    option('q', 'quiet', 'suppress most error messages'),
    option('', 'relative-to', 'print the resolved path relative to VALUE', 'required'),
    option('', 'relative-base', 'print absolute paths unless they are below VALUE', 'required'),
    option('s', 'strip', "don't expand symlinks"),
    option('', 'no-symlinks', "don't expand symlinks"),
    option('z', 'zero', 'end each output line with NUL, not newline'),
  ],
  unsupported: [],
  *run({ system, options, operands, output, complain, misuse }) {
    if (operands.length === 0) return yield* misuse('missing operand');
    const mode = options.given.findLast(({ name }) => EXISTENCE.has(name))?.name;
    const existence = EXISTENCE.get(mode ?? 'canonicalize') ?? 'all but last';
    const plain = options.has('strip') || options.has('no-symlinks');
    const logical =
      options.given.findLast(({ name }) => name === 'logical' || name === 'physical')?.name ===
      'logical';
    const resolve = (path: string): string => {
      if (logical && !plain && path !== '') {
        const whole = path.startsWith('/') ? path : `${system.directory()}/${path}`;
        return canonicalPath(system, normalisePath(whole), existence);
      }
      if (!plain) return canonicalPath(system, path, existence);
      if (path === '') throw new SystemError('ENOENT');
      const absolute = path.startsWith('/') ? path : `${system.directory()}/${path}`;
      return normalisePath(absolute);
    };
    const base = options.value('relative-base');
    const relativeTo = options.value('relative-to') ?? base;
    const origins: (string | undefined)[] = [];
    for (const value of [relativeTo, base]) {
      const found = value === undefined ? undefined : attempt(() => resolve(value));
      if (found instanceof SystemError) {
        yield* complain(`${quoteFile(value ?? '')}: ${found.message}`);
        return 1;
      }
      origins.push(found);
    }
    const [from, below] = origins;
    const end = options.has('zero') ? '\0' : '\n';
    let status = 0;
    for (const path of operands) {
      const found = attempt(() => resolve(path));
      if (found instanceof SystemError) {
        status = 1;
        if (!options.has('quiet')) yield* complain(`${quoteFile(path)}: ${found.message}`);
        continue;
      }
      const within =
        below === undefined || found === below || found.startsWith(`${below}/`) || below === '/';
      yield* output.write((from !== undefined && within ? relativePath(found, from) : found) + end);
    }
    return status;
  },
};
