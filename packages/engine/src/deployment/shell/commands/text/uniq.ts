import {
  createInput,
  createOutput,
  type Output,
  open,
  type Run,
  SystemError,
} from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { matchWord } from '../formats/argument-words.ts';
import { attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { quote, quoteFile, quoteFileAlways } from '../quoting.ts';
import { toByteText } from './byte-text.ts';
import { work } from './costs.ts';
import { type FileMessages, openOperand } from './operands.ts';

const MESSAGES: FileMessages = {
  cannotOpen: (name, why) => `${quoteFile(name)}: ${why}`,
  cannotRead: (name) => `error reading ${quoteFileAlways(name)}`,
};

const REPEATED_WORDS = [['none'], ['prepend'], ['separate']];
const GROUP_WORDS = [['prepend'], ['append'], ['separate'], ['both']];

/** Prints lines that follow each other and are equal only once. */
export const uniq: Command = {
  name: 'uniq',
  follows: 'GNU coreutils 9.1',
  summary: 'Print equal lines that follow each other only once.',
  synopsis: ['[OPTION]... [INPUT [OUTPUT]]'],
  options: [
    option('c', 'count', 'print the number of lines before each'),
    option('d', 'repeated', 'print only lines that come more than once, one for each group'),
    option('D', '', 'print all lines that come more than once'),
    option('', 'all-repeated', 'as -D; empty lines prepend or separate groups', 'optional'),
    { name: 'skip-fields', short: 'NUM', help: 'as -f NUM' },
    option('f', 'skip-fields', 'do not compare the first VALUE fields', 'required'),
    option(
      '',
      'group',
      'print all lines; empty lines separate, prepend, append or both',
      'optional',
    ),
    option('i', 'ignore-case', 'ignore case'),
    option('s', 'skip-chars', 'do not compare the first VALUE characters', 'required'),
    option('u', 'unique', 'print only lines that come once'),
    option('z', 'zero-terminated', 'lines end with a null character'),
    option('w', 'check-chars', 'compare no more than VALUE characters', 'required'),
  ],
  unsupported: ['+N'],
  *run(context) {
    const { system, operands, complain, misuse } = context;
    const settings = readSettings(context);
    if ('problem' in settings) {
      if (settings.usage) return yield* misuse(settings.problem);
      yield* complain(settings.problem);
      return 1;
    }
    const [source = '-', target = '-', extra] = operands;
    if (extra !== undefined) return yield* misuse(`extra operand ${quote(extra)}`);
    const descriptor = yield* openOperand(context, source, MESSAGES);
    if (descriptor === undefined) return 1;
    let out: Output = context.output;
    if (target !== '-') {
      const flags = { write: true, create: true, truncate: true };
      const opened = yield* attemptRun(open(system, target, flags, 0o666));
      if (opened instanceof SystemError) {
        yield* complain(`${quoteFile(target)}: ${opened.message}`);
        return 1;
      }
      out = createOutput(system, opened);
    }
    const result = yield* attemptRun(filter(context, descriptor, out, settings));
    if (result instanceof SystemError) {
      yield* complain(MESSAGES.cannotRead(source, result.message));
      return 1;
    }
    yield* out.flush();
    return 0;
  },
};

interface Settings {
  readonly separator: string;
  readonly count: boolean;
  readonly printUnique: boolean;
  /** Of repeated lines: none, the first, all, or (`-D -u`) all but the last. */
  readonly repeated: 'none' | 'first' | 'all' | 'all but last';
  readonly before: boolean;
  readonly between: boolean;
  readonly after: boolean;
  keyOf(line: string): string;
}

type Problem = { readonly problem: string; readonly usage: boolean };

function readSettings({ options }: CommandContext): Settings | Problem {
  const numbers = { fields: 0, skipped: 0, compared: Number.POSITIVE_INFINITY };
  for (const [name, key, what] of [
    ['skip-fields', 'fields', 'fields to skip'],
    ['skip-chars', 'skipped', 'bytes to skip'],
    ['check-chars', 'compared', 'bytes to compare'],
  ] as const) {
    const value = options.value(name);
    if (value === undefined) continue;
    if (!/^\s*\+?\d+$/.test(value)) {
      return { problem: `${value}: invalid number of ${what}`, usage: false };
    }
    numbers[key] = Number(value);
  }
  const all = options.has('D') || options.has('all-repeated');
  const count = options.has('count');
  const [group, method] = [options.value('group'), options.value('all-repeated')];
  const grouping =
    group === undefined
      ? undefined
      : group === ''
        ? 'separate'
        : matchWord('--group', group, GROUP_WORDS);
  const repeating =
    method === undefined || method === ''
      ? 'none'
      : matchWord('--all-repeated', method, REPEATED_WORDS);
  if (typeof grouping === 'object') return { ...grouping, usage: true };
  if (typeof repeating === 'object') return { ...repeating, usage: true };
  const filtered = all || options.has('repeated') || options.has('unique');
  if (grouping !== undefined && (filtered || count)) {
    return { problem: '--group is mutually exclusive with -c/-d/-D/-u', usage: true };
  }
  if (all && count) {
    const problem = 'printing all duplicated lines and repeat counts is meaningless';
    return { problem, usage: true };
  }
  const way = grouping ?? repeating;
  const fold = options.has('ignore-case');
  return {
    separator: options.has('zero-terminated') ? '\0' : '\n',
    count,
    printUnique: !(options.has('repeated') || all),
    repeated:
      all || grouping !== undefined
        ? options.has('unique')
          ? 'all but last'
          : 'all'
        : options.has('unique')
          ? 'none'
          : 'first',
    before: way === 'prepend' || way === 'both',
    between: way !== 'none',
    after: way === 'append' || way === 'both',
    keyOf: keyFunction(numbers, fold),
  };
}

function keyFunction(
  { fields, skipped, compared }: { fields: number; skipped: number; compared: number },
  fold: boolean,
): (line: string) => string {
  const whole = fields === 0 && skipped === 0 && compared === Number.POSITIVE_INFINITY;
  const lower = (text: string) =>
    fold ? text.replace(/[A-Z]+/g, (upper) => upper.toLowerCase()) : text;
  if (whole) return lower;
  return (line) => {
    const bytes = toByteText(line);
    let start = 0;
    for (let field = 0; field < fields && start < bytes.length; field++) {
      while (isBlank(bytes, start)) start++;
      while (start < bytes.length && !isBlank(bytes, start)) start++;
    }
    start = Math.min(bytes.length, start + skipped);
    return lower(bytes.slice(start, start + compared));
  };
}

function isBlank(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || code === 9 || code === 10;
}

/** Columns of the count. */
const COUNT_WIDTH = 7;

function* filter(
  context: CommandContext,
  descriptor: number,
  out: Output,
  settings: Settings,
): Run {
  const { separator, count, printUnique, repeated, before, between, after, keyOf } = settings;
  const input = createInput(context.system, descriptor, separator);
  /** The first line of the group; the last so far when all are printed. */
  let first: string | undefined;
  const all = repeated === 'all' || repeated === 'all but last';
  let key = '';
  let times = 0;
  let text = '';
  let groups = 0;

  function print(line: string): void {
    text += line + separator;
  }
  function beginGroup(): void {
    if (before || (between && groups > 0)) text += separator;
    groups++;
  }
  /** What is printed of a group whose lines have all come. */
  function endGroup(): void {
    if (first === undefined) return;
    if (all) {
      if (times === 1 && printUnique) beginGroup();
      if (times === 1 ? printUnique : repeated === 'all') print(first);
      return;
    }
    if (times === 1 ? !printUnique : repeated === 'none') return;
    print(count ? `${String(times).padStart(COUNT_WIDTH)} ${first}` : first);
  }

  for (;;) {
    const lines = yield* input.lines();
    if (lines === undefined) break;
    for (const line of lines) {
      const next = keyOf(line);
      if (first !== undefined && next === key) {
        times++;
        if (!all) continue;
        // A line is printed when it is known whether another follows.
        if (times === 2) beginGroup();
        print(first);
        first = line;
        continue;
      }
      endGroup();
      [first, key, times] = [line, next, 1];
    }
    yield* work(context.system, text.length + lines.length * 16);
    yield* out.write(text);
    text = '';
  }
  endGroup();
  if (after && groups > 0) text += separator;
  yield* out.write(text);
}
