import { open, type Run, type System, SystemError } from '../../../../machine/index.ts';
import type { Command } from '../command.ts';
import { attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { baseName, joinPath } from '../formats/paths.ts';
import { quote } from '../quoting.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const ATTEMPTS = 100;

export const mktemp: Command = {
  name: 'mktemp',
  follows: 'GNU coreutils 9.1',
  summary: 'Create a temporary file or directory, safely, and print its name.',
  synopsis: ['[OPTION]... [TEMPLATE]'],
  options: [
    option('d', 'directory', 'create a directory, not a file'),
    option('u', 'dry-run', 'do not create anything; merely print a name (unsafe)'),
    option('q', 'quiet', 'suppress diagnostics about file/dir-creation failure'),
    option('', 'suffix', 'append VALUE to TEMPLATE; VALUE must not contain a slash', 'required'),
    { name: 'tmpdir', short: 'p', value: 'required', help: 'interpret TEMPLATE relative to VALUE' },
    {
      name: 'tmpdir',
      long: 'tmpdir',
      value: 'optional',
      help: 'likewise; without a value, $TMPDIR or /tmp',
    },
    option('t', '', 'interpret TEMPLATE as a single file name component, relative to a directory'),
  ],
  unsupported: [],
  *run({ system, options, operands, output, complain, misuse }) {
    const [template = 'tmp.XXXXXXXXXX', extra] = operands;
    if (extra !== undefined) return yield* misuse('too many templates');
    const environment = system.environment().get('TMPDIR');
    const usual = environment === undefined || environment === '' ? '/tmp' : environment;
    const fail = function* (message: string): Run<number> {
      yield* complain(message);
      return 1;
    };
    const end = template.lastIndexOf('X') + 1;
    const given = options.value('suffix');
    if (given !== undefined && end < template.length) {
      return yield* fail(`with --suffix, template ${quote(template)} must end in X`);
    }
    const suffix = given ?? template.slice(end);
    const letters = /X*$/.exec(template.slice(0, end))?.[0].length ?? 0;
    if (suffix.includes('/')) {
      return yield* fail(`invalid suffix ${quote(suffix)}, contains directory separator`);
    }
    if (letters < 3) return yield* fail(`too few X's in template ${quote(template)}`);
    let stem = template.slice(0, end);
    if (options.has('t')) {
      if (template !== baseName(template)) {
        return yield* fail(`invalid template, ${quote(template)}, contains directory separator`);
      }
      stem = joinPath(
        environment === undefined || environment === '' ? options.value('tmpdir') || usual : usual,
        stem,
      );
    } else if (options.has('tmpdir') || operands.length === 0) {
      if (template.startsWith('/')) {
        return yield* fail(
          `invalid template, ${quote(template)}; with --tmpdir, it may not be absolute`,
        );
      }
      stem = joinPath(options.value('tmpdir') || usual, stem);
    }
    const directory = options.has('directory');
    const made = yield* attemptRun(
      make(system, stem.slice(0, -letters), letters, suffix, directory, options.has('dry-run')),
    );
    if (made instanceof SystemError) {
      if (!options.has('quiet')) {
        const what = directory ? 'directory' : 'file';
        yield* complain(
          `failed to create ${what} via template ${quote(stem + suffix)}: ${made.message}`,
        );
      }
      return 1;
    }
    yield* output.write(`${made}\n`);
    return 0;
  },
};

function* make(
  system: System,
  stem: string,
  letters: number,
  suffix: string,
  directory: boolean,
  dry: boolean,
): Run<string> {
  for (let round = 0; round < ATTEMPTS; round++) {
    let random = '';
    for (let index = 0; index < letters; index++) {
      random += LETTERS.charAt(Math.floor(system.random() * LETTERS.length));
    }
    const path = stem + random + suffix;
    try {
      if (dry) {
        system.status(path, { noFollow: true });
        continue;
      }
      if (directory) system.makeDirectory(path, 0o700);
      else {
        const flags = { read: true, write: true, create: true, exclusive: true };
        system.close(yield* open(system, path, flags, 0o600));
      }
      return path;
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      if (dry && error.code === 'ENOENT') return path;
      if (error.code !== 'EEXIST') throw error;
    }
  }
  throw new SystemError('EEXIST');
}
