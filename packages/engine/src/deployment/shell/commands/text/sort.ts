// cspell:ignore PTYZ
import {
  createInput,
  createOutput,
  type Input,
  type Output,
  open,
  pause,
  type Run,
  SystemError,
} from '../../../../machine/index.ts';
import type { Command, CommandContext, Options } from '../command.ts';
import { type ArgumentWords, matchWord } from '../formats/argument-words.ts';
import { attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { quote, quoteFile, quoteFileAlways } from '../quoting.ts';
import { WriteFailure } from '../run-command.ts';
import { work } from './costs.ts';
import { mergeSort } from './merge-sort.ts';
import { type FileMessages, openOperand } from './operands.ts';
import { incompatible, type KeyOrder, parseKey, type SortKey } from './sort-keys.ts';
import { createLineOrder, type LineOrder, type SortedLine } from './sort-lines.ts';

/** Exit status of `sort -c` for lines in disorder is 1, so all trouble is 2. */
const TROUBLE = 2;

/** Lines that are written at once. */
const LINES_WRITTEN = 1000;

const MESSAGES: FileMessages = {
  cannotOpen: (name, why) => `cannot read: ${quoteFile(name)}: ${why}`,
  cannotRead: (name, why) => `read failed: ${quoteFile(name)}: ${why}`,
};

/** Words of `--sort` with the letters that they stand for. */
const SORT_WORDS = new Map([
  ['general-numeric', 'g'],
  ['human-numeric', 'h'],
  ['month', 'M'],
  ['numeric', 'n'],
  ['random', 'R'],
  ['version', 'V'],
]);

/** Words of `--check`. */
const CHECK_WORDS: ArgumentWords = [['quiet', 'silent'], ['diagnose-first']];

/** The letters of long options that say how lines are compared. */
const LETTERS: Readonly<Record<string, string>> = {
  'ignore-leading-blanks': 'b',
  'dictionary-order': 'd',
  'ignore-case': 'f',
  'general-numeric-sort': 'g',
  'ignore-nonprinting': 'i',
  'month-sort': 'M',
  'human-numeric-sort': 'h',
  'numeric-sort': 'n',
  'random-sort': 'R',
  reverse: 'r',
  'version-sort': 'V',
};

/** Sorts lines. */
export const sort: Command = {
  name: 'sort',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the lines of all files together, sorted.',
  synopsis: ['[OPTION]... [FILE]...'],
  usageStatus: TROUBLE,
  options: [
    option('b', 'ignore-leading-blanks', 'skip blanks before the line or key'),
    option('d', 'dictionary-order', 'compare only blanks, letters and digits'),
    option('f', 'ignore-case', 'compare lower case letters as upper case'),
    option('g', 'general-numeric-sort', 'compare floating-point numbers such as 1e3'),
    option('i', 'ignore-nonprinting', 'compare only printable characters'),
    option('M', 'month-sort', 'compare names of months'),
    option('h', 'human-numeric-sort', 'compare sizes such as 2K and 1G'),
    option('n', 'numeric-sort', 'compare decimal numbers'),
    option('R', 'random-sort', 'shuffle, with equal keys side by side'),
    option('r', 'reverse', 'turn the order round'),
    option(
      '',
      'sort',
      'numeric, human-numeric, general-numeric, month, random or version',
      'required',
    ),
    option('V', 'version-sort', 'compare numbers within text by their values'),
    option('c', '', 'only check that the input is sorted, and name the first line that is not'),
    option('', 'check', 'the same as -c; with =quiet the same as -C', 'optional'),
    option('C', '', 'as -c, without a message'),
    option('k', 'key', 'sort by a part of the line: F[.C][OPTS][,F[.C][OPTS]]', 'required'),
    option('m', 'merge', 'merge files that are sorted'),
    option('o', 'output', 'write to the file VALUE', 'required'),
    option('s', 'stable', 'leave lines with equal keys as they are'),
    option('S', 'buffer-size', 'accepted, without effect', 'required'),
    option('t', 'field-separator', 'the character between fields', 'required'),
    option('T', 'temporary-directory', 'accepted, without effect', 'required'),
    option('', 'parallel', 'accepted, without effect', 'required'),
    option('y', '', 'accepted, without effect', 'required'),
    option('u', 'unique', 'print only the first of lines with equal keys'),
    option('z', 'zero-terminated', 'lines end with a null character'),
  ],
  unsupported: [
    '--batch-size',
    '--compress-program',
    '--debug',
    '--files0-from',
    '--random-source',
    '+POS1 -POS2',
  ],
  *run(context) {
    const wrong = wrongSize(context.options);
    if (wrong !== undefined) {
      yield* context.complain(wrong);
      return TROUBLE;
    }
    const settings = readSettings(context);
    if ('problem' in settings) {
      if (settings.usage === true) {
        yield* context.misuse(settings.problem);
        return 1;
      }
      yield* context.complain(settings.problem);
      return TROUBLE;
    }
    const { order, check, separator, target } = settings;
    if (check !== undefined) return yield* checkOrder(context, settings, check);
    const names = context.operands.length === 0 ? ['-'] : context.operands;
    if (context.options.has('merge')) {
      return yield* mergeFiles(context, settings, names);
    }
    const lines: SortedLine[] = [];
    for (const name of names) {
      const input = yield* openInput(context, name, separator);
      if (input === undefined) return TROUBLE;
      for (;;) {
        const some = yield* readLines(context, input);
        if (some === 'failed') return TROUBLE;
        if (some === undefined) break;
        let characters = 0;
        for (const line of some) {
          lines.push(order.prepare(line));
          characters += line.length;
        }
        yield* work(context.system, characters);
        yield* pause(context.system, some.length * (1 + context.options.values('key').length));
      }
      input.close();
    }
    const { system } = context;
    const { ranks, decisive } = yield* order.rank(system, lines);
    const places = yield* mergeSort(system, ranks, (a, b) =>
      decisive ? 0 : order.compare(lines[a] as SortedLine, lines[b] as SortedLine),
    );
    const out = yield* openTarget(context, target);
    if (out === undefined) return TROUBLE;
    const writer = createWriter(context, out, settings);
    for (const place of places) {
      if (writer.add(lines[place] as SortedLine)) yield* writer.flush();
    }
    yield* writer.flush();
    return yield* finish(context, out);
  },
};

/** What is wrong with the sizes that have no effect here, if anything is. */
function wrongSize(options: Options): string | undefined {
  const parallel = options.values('parallel').find((value) => !/^\+?[0-9]+$/.test(value));
  if (parallel !== undefined) return `invalid --parallel argument '${parallel}'`;
  const size = options
    .values('buffer-size')
    .find((value) => !/^[0-9]+([bEGKkMmPTYZ%])?$/.test(value));
  return size === undefined ? undefined : `invalid -S argument '${size}'`;
}

interface Settings {
  readonly order: LineOrder;
  readonly check: 'c' | 'C' | undefined;
  readonly unique: boolean;
  readonly separator: string;
  readonly target: string | undefined;
}

interface Problem {
  readonly problem: string;
  readonly usage?: boolean;
}

function readSettings({ system, options, operands }: CommandContext): Settings | Problem {
  const letters = new Set<string>();
  let check: 'c' | 'C' | undefined;
  const keys: SortKey[] = [];
  for (const { name, value } of options.given) {
    const letter = LETTERS[name];
    if (letter !== undefined) letters.add(letter);
    if (name === 'sort') {
      const word = matchWord(
        '--sort',
        value,
        [...SORT_WORDS.keys()].map((one) => [one]),
      );
      if (typeof word !== 'string') return { ...word, usage: true };
      letters.add(SORT_WORDS.get(word) ?? '');
    }
    if (name === 'c' || name === 'C' || name === 'check') {
      const word =
        name !== 'check' || value === '' ? name : matchWord('--check', value, CHECK_WORDS);
      if (typeof word !== 'string') return { ...word, usage: true };
      const how = word === 'C' || word === 'quiet' ? 'C' : 'c';
      if (check !== undefined && check !== how) {
        return { problem: "options '-cC' are incompatible" };
      }
      check = how;
    }
    if (name === 'key') {
      const key = parseKey(value);
      if (typeof key === 'string') return { problem: key };
      keys.push(key);
    }
  }
  const blanks = letters.delete('b');
  const global: KeyOrder = { letters, skipStartBlanks: blanks, skipEndBlanks: blanks };
  for (const order of [...keys, ...(keys.length === 0 ? [global] : [])]) {
    const own = order.letters.size > 0 ? order : global;
    const clash = incompatible(own);
    if (clash !== undefined) return { problem: `options '-${clash}' are incompatible` };
  }
  const separator = fieldSeparator(options.value('field-separator'));
  if (separator !== undefined && typeof separator !== 'string') return separator;
  const target = options.value('output');
  const second = operands[1];
  if (check !== undefined && second !== undefined) {
    return { problem: `extra operand ${quoteFileAlways(second)} not allowed with -${check}` };
  }
  if (check !== undefined && target !== undefined) {
    return { problem: `options '-${check}o' are incompatible` };
  }
  const unique = options.has('unique');
  const lastResort = !unique && !options.has('stable');
  return {
    order: createLineOrder({ global, keys, separator, lastResort, random: () => system.random() }),
    check,
    unique,
    separator: options.has('zero-terminated') ? '\0' : '\n',
    target,
  };
}

function fieldSeparator(typed: string | undefined): string | Problem | undefined {
  if (typed === undefined) return undefined;
  if (typed === '') return { problem: 'empty tab' };
  if (typed === '\\0') return '\0';
  if (typed.length > 1 || typed > '\x7f') return { problem: `multi-character tab ${quote(typed)}` };
  return typed;
}

interface SortInput extends Input {
  readonly name: string;
  close(): void;
}

function* openInput(
  context: CommandContext,
  name: string,
  separator: string,
): Run<SortInput | undefined> {
  const descriptor = yield* openOperand(context, name, MESSAGES);
  if (descriptor === undefined) return undefined;
  const input = createInput(context.system, descriptor, separator);
  return {
    name,
    chunk: input.chunk,
    lines: input.lines,
    get endsWithNewline() {
      return input.endsWithNewline;
    },
    close() {
      if (descriptor !== 0) context.system.close(descriptor);
    },
  };
}

function* readLines(
  { complain }: CommandContext,
  input: SortInput,
): Run<readonly string[] | undefined | 'failed'> {
  const lines = yield* attemptRun(input.lines());
  if (!(lines instanceof SystemError)) return lines;
  yield* complain(MESSAGES.cannotRead(input.name, lines.message));
  return 'failed';
}

/** Where the result goes: the output, or the file of `-o`, which may be one that was read. */
function* openTarget(context: CommandContext, target: string | undefined): Run<Output | undefined> {
  if (target === undefined) return context.output;
  const descriptor = yield* attemptRun(
    open(context.system, target, { write: true, create: true, truncate: true }, 0o666),
  );
  if (!(descriptor instanceof SystemError)) return createOutput(context.system, descriptor);
  yield* context.complain(`open failed: ${quoteFile(target)}: ${descriptor.message}`);
  return undefined;
}

/** Writes what is left. Sort has its own words for output that cannot be written. */
function* finish({ complain, options }: CommandContext, out: Output): Run<number> {
  try {
    yield* out.flush();
    return 0;
  } catch (error) {
    const name = quoteFileAlways(options.value('output') ?? 'standard output');
    if (error instanceof SystemError) {
      yield* complain(`write failed: ${name}: ${error.message}`);
      return TROUBLE;
    }
    if (!(error instanceof WriteFailure) || error.error.code === 'EPIPE') throw error;
    yield* complain(`fflush failed: ${name}: ${error.message}`);
    yield* complain('write error');
    return TROUBLE;
  }
}

interface Writer {
  /** Returns whether enough has gathered to be written. */
  add(line: SortedLine): boolean;
  flush(): Run;
}

function createWriter(
  { system }: CommandContext,
  out: Output,
  { order, unique, separator }: Settings,
): Writer {
  let last: SortedLine | undefined;
  let gathered: string[] = [];
  return {
    add(line) {
      if (unique && last !== undefined && order.compare(last, line) === 0) return false;
      last = line;
      gathered.push(line.text);
      return gathered.length >= LINES_WRITTEN;
    },
    *flush() {
      if (gathered.length === 0) return;
      const text = gathered.join(separator) + separator;
      gathered = [];
      yield* work(system, text.length);
      yield* out.write(text);
    },
  };
}

/** Reads as far as the first line that is out of order. */
function* checkOrder(
  context: CommandContext,
  { order, unique, separator }: Settings,
  how: 'c' | 'C',
): Run<number> {
  const name = context.operands[0] ?? '-';
  const input = yield* openInput(context, name, separator);
  if (input === undefined) return TROUBLE;
  let last: SortedLine | undefined;
  let number = 0;
  for (;;) {
    const lines = yield* readLines(context, input);
    if (lines === 'failed') return TROUBLE;
    if (lines === undefined) return 0;
    for (const text of lines) {
      number++;
      const line = order.prepare(text);
      const difference = last === undefined ? -1 : order.compare(last, line);
      if (difference > 0 || (unique && difference === 0)) {
        if (how === 'c') yield* context.complain(`${name}:${number}: disorder: ${text}`);
        return 1;
      }
      last = line;
    }
    yield* work(context.system, lines.join('').length);
  }
}

/** Merges files that are sorted, reading each only as far as it is needed. */
function* mergeFiles(
  context: CommandContext,
  settings: Settings,
  names: readonly string[],
): Run<number> {
  const { order, separator, target } = settings;
  const sources: {
    readonly input: SortInput;
    lines: readonly string[];
    next: number;
    head: SortedLine;
  }[] = [];
  function* refill(
    source: (typeof sources)[number] | { input: SortInput },
  ): Run<string[] | undefined | 'failed'> {
    const lines = yield* readLines(context, source.input);
    return lines === undefined || lines === 'failed' ? lines : [...lines];
  }
  for (const name of names) {
    const input = yield* openInput(context, name, separator);
    if (input === undefined) return TROUBLE;
    const lines = yield* refill({ input });
    if (lines === 'failed') return TROUBLE;
    const [first] = lines ?? [];
    if (lines !== undefined && first !== undefined) {
      sources.push({ input, lines, next: 1, head: order.prepare(first) });
    }
  }
  const out = yield* openTarget(context, target);
  if (out === undefined) return TROUBLE;
  const writer = createWriter(context, out, settings);
  for (;;) {
    let best = sources[0];
    if (best === undefined) break;
    for (const source of sources) {
      if (order.compare(source.head, best.head) < 0) best = source;
    }
    if (writer.add(best.head)) yield* writer.flush();
    let text = best.lines[best.next++];
    if (text === undefined) {
      const lines = yield* refill(best);
      if (lines === 'failed') return TROUBLE;
      best.lines = lines ?? [];
      best.next = 1;
      text = best.lines[0];
    }
    if (text === undefined) sources.splice(sources.indexOf(best), 1);
    else best.head = order.prepare(text);
  }
  yield* writer.flush();
  return yield* finish(context, out);
}
