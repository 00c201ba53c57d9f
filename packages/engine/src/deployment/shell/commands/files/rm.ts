import { type System, SystemError } from '../../../../machine/index.ts';
import type { Command, Options } from '../command.ts';
import { createAnswers } from '../formats/answers.ts';
import { type ArgumentWords, matchWord } from '../formats/argument-words.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { quote, quoteFile, quoteFileAlways } from '../quoting.ts';
import { type RemoveSettings, remove } from './remove.ts';

const WHEN_WORDS: ArgumentWords = [['never', 'no', 'none'], ['once'], ['always', 'yes']];

export const rm: Command = {
  name: 'rm',
  follows: 'GNU coreutils 9.1',
  summary: 'Remove (unlink) the FILE(s).',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [
    option('f', 'force', 'ignore nonexistent files and arguments, never prompt'),
    option('i', '', 'prompt before every removal'),
    option(
      'I',
      '',
      'prompt once before removing more than three files, or when removing recursively',
    ),
    option(
      '',
      'interactive',
      'prompt according to VALUE: never, once (-I), or always (-i)',
      'optional',
    ),
    option('', 'one-file-system', 'when removing a hierarchy recursively, stay on its file system'),
    option('', 'no-preserve-root', "do not treat '/' specially"),
    option('', 'preserve-root', "do not remove '/' (default)", 'optional'),
    option('r', 'recursive', 'remove directories and their contents recursively'),
    { name: 'recursive', short: 'R', help: 'remove directories and their contents recursively' },
    option('d', 'dir', 'remove empty directories'),
    option('v', 'verbose', 'explain what is being done'),
  ],
  unsupported: [],
  explain: (message, { system, name, args }) =>
    [message, ...adviceOnDash(system, name, args)].join('\n'),
  *run(context) {
    const { system, options, operands, complain, misuse } = context;
    for (const value of options.values('interactive')) {
      if (value === '') continue;
      const word = matchWord('--interactive', value, WHEN_WORDS);
      if (typeof word === 'object') return yield* misuse(word.problem);
    }
    const { ask, once } = askingOf(options);
    const force =
      options.given.findLast(({ name }) => ['force', 'i', 'I', 'interactive'].includes(name))
        ?.name === 'force' || options.has('force');
    if (operands.length === 0) return force ? 0 : yield* misuse('missing operand');
    const recursive = options.has('recursive');
    if (once && (recursive || operands.length > 3)) {
      const files = operands.length === 1 ? 'argument' : 'arguments';
      const how = recursive ? ' recursively' : '';
      const question = `remove ${operands.length} ${files}${how}? `;
      if (!(yield* createAnswers(context).ask(question))) return 0;
    }
    const settings: RemoveSettings = {
      force,
      recursive,
      emptyDirectories: options.has('dir'),
      ask,
      verbose: options.has('verbose'),
      oneFileSystem: options.has('one-file-system'),
    };
    const root = attempt(() => system.status('/'));
    let status = 0;
    for (const path of operands) {
      const found = attempt(() => system.status(path, { noFollow: true }));
      const isRoot =
        !(root instanceof SystemError) &&
        !(found instanceof SystemError) &&
        found.inode === root.inode &&
        found.deviceId === root.deviceId;
      if (recursive && isRoot && !options.has('no-preserve-root')) {
        const same = path === '/' ? '' : ` ${quoteFileAlways(path)} (same as '/')`;
        yield* complain(
          `it is dangerous to operate recursively on ${same === '' ? quoteFileAlways(path) : same.trimStart()}`,
        );
        yield* complain('use --no-preserve-root to override this failsafe');
        status = 1;
        continue;
      }
      if (!(yield* remove(context, path, settings))) status = 1;
    }
    return status;
  },
};

function askingOf(options: Options): {
  readonly ask: RemoveSettings['ask'];
  readonly once: boolean;
} {
  let ask: RemoveSettings['ask'] = 'protected';
  let once = false;
  for (const { name, value } of options.given) {
    if (name === 'force' || (name === 'interactive' && value.startsWith('n'))) {
      ask = 'never';
      once = false;
    } else if (name === 'i' || (name === 'interactive' && !value.startsWith('o'))) {
      ask = 'always';
      once = false;
    } else if (name === 'I' || name === 'interactive') {
      ask = 'protected';
      once = true;
    }
  }
  return { ask, once };
}

/** How to remove files whose names were taken for options. */
function adviceOnDash(system: System, name: string, args: readonly string[]): readonly string[] {
  return args
    .filter((argument) => argument.length > 1 && argument.startsWith('-'))
    .filter(
      (path) => !(attempt(() => system.status(path, { noFollow: true })) instanceof SystemError),
    )
    .map((path) => {
      const way = quoteFile(`./${path}`);
      return `Try '${name} ${way}' to remove the file ${quoteFileAlways(path)}.`;
    });
}

export const unlink: Command = {
  name: 'unlink',
  follows: 'GNU coreutils 9.1',
  summary: 'Call the unlink function to remove the specified FILE.',
  synopsis: ['FILE'],
  options: [],
  unsupported: [],
  *run({ system, operands, complain, misuse }) {
    const [path, extra] = operands;
    if (path === undefined) return yield* misuse('missing operand');
    if (extra !== undefined) return yield* misuse(`extra operand ${quote(extra)}`);
    const error = attempt(() => system.unlink(path));
    if (!(error instanceof SystemError)) return 0;
    yield* complain(`cannot unlink ${quoteFileAlways(path)}: ${error.message}`);
    return 1;
  },
};
