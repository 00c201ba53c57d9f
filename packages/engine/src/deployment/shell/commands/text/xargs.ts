import { open, type Run, SystemError } from '../../../../machine/index.ts';
import { utf8Length } from '../../../../text/index.ts';
import type { Command, CommandContext, OptionSpecification } from '../command.ts';
import { attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { quote } from '../quoting.ts';
import { Abort, type Children, createChildren } from './xargs-children.ts';
import { createItemReader, ItemError, type ItemReader, parseDelimiter } from './xargs-items.ts';

/** Bytes of a command line unless `-s` says otherwise. Source: xargs(1). */
const USUAL_LENGTH = 131_072;

/** Bytes that execve(2) takes, and what POSIX wants left of them. */
const LARGEST_LENGTH = 2_097_152;
const LEFT_FREE = 2048;

const OPTIONS: readonly OptionSpecification[] = [
  option('0', 'null', 'items end with a null character; quotes mean nothing'),
  option('a', 'arg-file', 'read the items from a file', 'required'),
  option('d', 'delimiter', 'items end with the character VALUE; quotes mean nothing', 'required'),
  { name: 'eof', short: 'E', value: 'required', help: 'an item that stands for the end' },
  option('e', 'eof', 'the same as -E VALUE', 'optional'),
  { name: 'replace', short: 'I', value: 'required', help: 'put each line in place of VALUE' },
  option('i', 'replace', 'the same as -I VALUE, or -I {}', 'optional'),
  { name: 'lines', short: 'L', value: 'required', help: 'use at most VALUE lines a command line' },
  option('l', 'max-lines', 'the same as -L VALUE, or -L 1', 'optional'),
  option('n', 'max-args', 'use at most VALUE items a command line', 'required'),
  option('o', 'open-tty', 'let the command read the terminal'),
  option('P', 'max-procs', 'run up to VALUE commands at a time; 0 for no limit', 'required'),
  option('r', 'no-run-if-empty', 'run nothing when there are no items'),
  option('s', 'max-chars', 'use at most VALUE bytes a command line', 'required'),
  option('t', 'verbose', 'show each command line on standard error'),
  option('x', 'exit', 'give up when a command line becomes too long'),
];

/** Runs commands with what it reads as arguments. */
export const xargs: Command = {
  name: 'xargs',
  follows: 'GNU findutils 4.9.0',
  summary: 'Run a command with the items of standard input as its last arguments.',
  synopsis: ['[OPTION]... COMMAND [INITIAL-ARGS]...'],
  parsing: 'options first',
  options: OPTIONS,
  unsupported: ['-p', '--interactive', '--process-slot-var', '--show-limits'],
  *run(context) {
    const { system, options, complain, misuse } = context;
    const settings = yield* readSettings(context);
    if ('problem' in settings) {
      if (settings.usage) return yield* misuse(settings.problem);
      yield* complain(settings.problem);
      return 1;
    }
    const file = options.value('arg-file');
    let descriptor = 0;
    if (file !== undefined && file !== '-') {
      const opened = yield* attemptRun(open(system, file, { read: true, closeOnExec: true }));
      if (opened instanceof SystemError) {
        yield* complain(`Cannot open input file ${quote(file)}: ${opened.message}`);
        return 1;
      }
      descriptor = opened;
    }
    const children = createChildren(context, {
      most: settings.processes,
      verbose: options.has('verbose'),
      stdin: options.has('open-tty') ? '/dev/tty' : descriptor === 0 ? '/dev/null' : undefined,
    });
    const { words } = settings;
    const initialLength = settings.replace === undefined ? lengthOf(words) : 0;
    if (lengthOf(words) > settings.length) {
      yield* complain('cannot fit single argument within argument list size limit');
      return 1;
    }
    const items = createItemReader(system, descriptor, {
      delimiter: settings.delimiter,
      end: options.value('eof') === '' ? undefined : options.value('eof'),
      byLine: settings.replace !== undefined,
      longest: settings.length - initialLength - 1,
    });
    return yield* runAll(context, settings, items, children);
  },
};

interface Settings {
  readonly words: readonly string[];
  readonly delimiter: string | undefined;
  readonly replace: string | undefined;
  readonly items: number;
  readonly lines: number;
  /** Bytes. */
  readonly length: number;
  readonly processes: number;
  readonly exits: boolean;
}

type Problem = { readonly problem: string; readonly usage: boolean };

/** The options that say how items are shared out: the last one counts. */
const SHARING: Readonly<Record<string, { readonly long: string; readonly shown: string }>> = {
  'max-args': { long: '--max-args', shown: '--max-args/-n' },
  lines: { long: '--max-lines', shown: '-L' },
  'max-lines': { long: '--max-lines', shown: '--max-lines/-l' },
  replace: { long: '--replace', shown: '--replace/-I/-i' },
};

function* readSettings({
  system,
  options,
  operands,
  complain,
}: CommandContext): Run<Settings | Problem> {
  for (const [name, letter, least] of [
    ['max-args', 'n', 1],
    ['lines', 'L', 1],
    ['max-lines', 'l', 1],
    ['max-procs', 'P', 0],
    ['max-chars', 's', Number.NEGATIVE_INFINITY],
  ] as const) {
    for (const value of options.values(name)) {
      if (name === 'max-lines' && value === '') continue;
      if (!/^-?\d+$/.test(value)) {
        return { problem: `invalid number "${value}" for -${letter} option`, usage: true };
      }
      if (Number(value) < least) {
        const problem = `value ${value} for -${letter} option should be >= ${least}`;
        return { problem, usage: true };
      }
    }
  }
  const delimiterText = options.given.findLast(({ name }) => ['null', 'delimiter'].includes(name));
  const delimiter =
    delimiterText?.name === 'delimiter' ? parseDelimiter(delimiterText.value) : '\0';
  if (delimiter === undefined) {
    const what = `Invalid input delimiter specification ${delimiterText?.value ?? ''}`;
    const problem = `${what}: the delimiter must be either a single character or an escape sequence starting with \\.`;
    return { problem, usage: false };
  }
  let sharing: { readonly name: string; readonly value: string } | undefined;
  for (const given of options.given) {
    const now = SHARING[given.name];
    if (now === undefined) continue;
    const before = sharing === undefined ? undefined : SHARING[sharing.name];
    if (sharing?.name === 'replace' && given.name === 'max-args' && given.value === '1') continue;
    if (before !== undefined && before.long !== now.long) {
      yield* complain(
        `warning: options ${before.long} and ${now.shown} are mutually exclusive, ignoring previous ${before.long} value`,
      );
    }
    sharing = given;
  }
  let length = Number(options.value('max-chars') ?? USUAL_LENGTH);
  if (length < 1) {
    yield* complain(`value ${length} for -s option should be >= 1`);
    length = 1;
  }
  const largest = LARGEST_LENGTH - LEFT_FREE - environmentLength(system);
  if (length > largest) {
    yield* complain(`value ${length} for -s option should be <= ${largest}`);
    length = largest;
  }
  const processes = Number(options.value('max-procs') ?? 1);
  const unlimited = Number.POSITIVE_INFINITY;
  const replaces = sharing?.name === 'replace';
  const byLines = sharing?.name === 'lines' || sharing?.name === 'max-lines';
  return {
    words: operands.length === 0 ? ['echo'] : operands,
    delimiter: delimiterText === undefined ? undefined : delimiter,
    replace: replaces ? sharing?.value || '{}' : undefined,
    items: sharing?.name === 'max-args' ? Number(sharing.value) : unlimited,
    lines: byLines ? Number(sharing?.value || 1) : unlimited,
    length,
    processes: processes === 0 ? unlimited : processes,
    exits: options.has('exit') || replaces || byLines,
  };
}

function environmentLength(system: CommandContext['system']): number {
  return lengthOf([...system.environment()].map(([name, value]) => `${name}=${value}`));
}

/** Bytes of words with the null character behind each. */
function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + utf8Length(word) + 1, 0);
}

const LIST_TOO_LONG = 'argument list too long';

function* runAll(
  context: CommandContext,
  settings: Settings,
  items: ItemReader,
  children: Children,
): Run<number> {
  try {
    yield* share(context, settings, items, children);
    yield* children.finish();
  } catch (error) {
    if (error instanceof SystemError) {
      yield* context.complain(`read error: ${error.message}`);
    } else if (error instanceof ItemError || error instanceof Abort) {
      yield* context.complain(error.message);
    } else throw error;
    yield* attemptFinish(children);
    return error instanceof Abort ? error.status : 1;
  }
  return children.failed ? 123 : 0;
}

/** Waits for those that still run, whatever becomes of them. */
function* attemptFinish(children: Children): Run {
  for (;;) {
    try {
      return yield* children.finish();
    } catch (error) {
      if (!(error instanceof Abort) && !(error instanceof SystemError)) throw error;
      if (error instanceof SystemError) return;
    }
  }
}

/** Starts a command whenever enough items have come. */
function* share(
  context: CommandContext,
  settings: Settings,
  items: ItemReader,
  children: Children,
): Run {
  const { words, replace, length } = settings;
  const initialLength = lengthOf(words);
  let batch: string[] = [];
  let used = initialLength;
  let lines = 0;
  let warned = false;

  function* run(): Run {
    yield* children.start([...words, ...batch]);
    batch = [];
    used = initialLength;
    lines = 0;
  }
  /** What has come is still used when something is wrong with what follows. */
  function* next() {
    try {
      return yield* items.next();
    } catch (error) {
      if (error instanceof ItemError && batch.length > 0) yield* run();
      throw error;
    }
  }

  for (;;) {
    const item = yield* next();
    if (items.sawNull && !warned) {
      warned = true;
      yield* context.complain(
        'WARNING: a NUL character occurred in the input.  It cannot be passed through in the argument list.  Did you mean to use the --null option?',
      );
    }
    if (item === undefined) break;
    if (replace !== undefined) {
      const [name = '', ...rest] = words;
      const places = rest.reduce((sum, word) => sum + word.split(replace).length - 1, 0);
      const longest = initialLength + places * (utf8Length(item.text) - utf8Length(replace));
      if (longest > length) throw new ItemError(LIST_TOO_LONG);
      const replaced = rest.map((word) => word.replaceAll(replace, () => item.text));
      yield* children.start([name, ...replaced]);
      continue;
    }
    const size = utf8Length(item.text) + 1;
    if (used + size > length) {
      if (batch.length === 0) {
        throw new ItemError('cannot fit single argument within argument list size limit');
      }
      const limited =
        settings.items < Number.POSITIVE_INFINITY || settings.lines < Number.POSITIVE_INFINITY;
      if (settings.exits && limited) throw new ItemError(LIST_TOO_LONG);
      yield* run();
    }
    batch.push(item.text);
    used += size;
    if (item.endsLine) lines++;
    if (batch.length >= settings.items || lines >= settings.lines) yield* run();
  }
  const runsAlways = replace === undefined && !context.options.has('no-run-if-empty');
  if (batch.length > 0 || (runsAlways && children.started === 0)) yield* run();
}
