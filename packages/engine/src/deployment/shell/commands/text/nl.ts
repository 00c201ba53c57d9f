import { createInput, READY, type Run } from '../../../../machine/index.ts';
import { utf8Length } from '../../../../text/index.ts';
import {
  compileRegex,
  type Regex,
  RegexError,
  searchInSlices,
} from '../../../../text/regex/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { quote } from '../quoting.ts';
import { work } from './costs.ts';
import { forEachFile } from './operands.ts';

type Section = 'header' | 'body' | 'footer';

/** Numbers the lines of files. */
export const nl: Command = {
  name: 'nl',
  follows: 'GNU coreutils 9.1',
  summary: 'Print files with the lines numbered.',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [
    {
      name: 'body-numbering',
      short: 'b',
      long: 'body-numbering',
      value: 'required',
      help: 'which lines of the body have numbers: a (all), t (those that are not empty), n (none), pBRE (those that match)',
    },
    {
      name: 'section-delimiter',
      short: 'd',
      long: 'section-delimiter',
      value: 'required',
      help: 'the characters that sections are marked with (\\: by default)',
    },
    {
      name: 'footer-numbering',
      short: 'f',
      long: 'footer-numbering',
      value: 'required',
      help: 'which lines of the footer have numbers (n by default)',
    },
    {
      name: 'header-numbering',
      short: 'h',
      long: 'header-numbering',
      value: 'required',
      help: 'which lines of the header have numbers (n by default)',
    },
    {
      name: 'line-increment',
      short: 'i',
      long: 'line-increment',
      value: 'required',
      help: 'what is added from number to number',
    },
    {
      name: 'join-blank-lines',
      short: 'l',
      long: 'join-blank-lines',
      value: 'required',
      help: 'with style a, so many empty lines in a row count as one',
    },
    {
      name: 'number-format',
      short: 'n',
      long: 'number-format',
      value: 'required',
      help: 'ln (left), rn (right, the default) or rz (right with zeros)',
    },
    {
      name: 'no-renumber',
      short: 'p',
      long: 'no-renumber',
      help: 'go on counting from section to section',
    },
    {
      name: 'number-separator',
      short: 's',
      long: 'number-separator',
      value: 'required',
      help: 'what stands between number and line (a tab by default)',
    },
    {
      name: 'starting-line-number',
      short: 'v',
      long: 'starting-line-number',
      value: 'required',
      help: 'the first number',
    },
    {
      name: 'number-width',
      short: 'w',
      long: 'number-width',
      value: 'required',
      help: 'columns of the number (6 by default)',
    },
  ],
  unsupported: [],
  *run(context) {
    const settings = readSettings(context);
    if (typeof settings === 'string') {
      if (settings.endsWith('\n')) return yield* context.misuse(settings.trimEnd());
      yield* context.complain(settings);
      return 1;
    }
    const number = createNumbering(context, settings);
    const well = yield* forEachFile(context, (descriptor) => copy(context, descriptor, number));
    return well ? 0 : 1;
  },
};

function* copy(
  { system, output }: CommandContext,
  descriptor: number,
  number: (line: string) => Run<string>,
): Run {
  const input = createInput(system, descriptor);
  for (;;) {
    const lines = yield* input.lines();
    if (lines === undefined) return;
    let text = '';
    for (const line of lines) text += `${yield* number(line)}\n`;
    yield* output.write(text);
    yield* work(system, text.length);
  }
}

type Style = 'a' | 't' | 'n' | Regex;

interface Settings {
  readonly styles: Readonly<Record<Section, Style>>;
  readonly delimiter: string;
  readonly increment: bigint;
  readonly join: number;
  readonly format: 'ln' | 'rn' | 'rz';
  readonly renumber: boolean;
  readonly separator: string;
  readonly start: bigint;
  readonly width: number;
}

/** The settings, or what is wrong with them; a message that ends with a line break is wrong usage. */
function readSettings({ options }: CommandContext): Settings | string {
  let problem: string | undefined;
  function style(section: Section, standard: 'n' | 't'): Style {
    const value = options.value(`${section}-numbering`) ?? standard;
    if (value === 'a' || value === 't' || value === 'n') return value;
    if (value.startsWith('p')) {
      try {
        return compileRegex(value.slice(1), { dialect: 'basic' });
      } catch (error) {
        if (!(error instanceof RegexError)) throw error;
        problem ??= error.message;
        return standard;
      }
    }
    problem ??= `invalid ${section} numbering style: ${quote(value)}\n`;
    return standard;
  }
  function integer(name: string, what: string, standard: string, least: number): bigint {
    const value = options.value(name) ?? standard;
    const number = /^\s*[-+]?\d{1,18}$/.test(value) ? BigInt(value) : undefined;
    if (number !== undefined && Number(number) >= least) return number;
    const note = number === undefined ? '' : ': Numerical result out of range';
    problem ??= `invalid ${what}: ${quote(value)}${note}`;
    return 1n;
  }
  const format = options.value('number-format') ?? 'rn';
  const pair = options.value('section-delimiter') ?? '\\:';
  const lowest = Number.NEGATIVE_INFINITY;
  const settings: Settings = {
    styles: {
      header: style('header', 'n'),
      body: style('body', 't'),
      footer: style('footer', 'n'),
    },
    delimiter: Array.from(pair).length === 1 ? `${pair}:` : pair,
    increment: integer('line-increment', 'line number increment', '1', lowest),
    join: Number(integer('join-blank-lines', 'line number of blank lines', '1', 1)),
    format: format === 'ln' || format === 'rz' ? format : 'rn',
    renumber: !options.has('no-renumber'),
    separator: options.value('number-separator') ?? '\t',
    start: integer('starting-line-number', 'starting line number', '1', lowest),
    width: Number(integer('number-width', 'line number field width', '6', 1)),
  };
  if (!['ln', 'rn', 'rz'].includes(format)) {
    problem ??= `invalid line numbering format: ${quote(format)}\n`;
  }
  if (settings.width > LARGEST_WIDTH) problem ??= `width above ${LARGEST_WIDTH} is not supported`;
  return problem ?? settings;
}

/** So that a typed width fills no memory. */
const LARGEST_WIDTH = 10_000;

/** What becomes of each line, from line to line. */
function createNumbering(
  { system }: CommandContext,
  settings: Settings,
): (line: string) => Run<string> {
  const { styles, delimiter, join, format, separator, width } = settings;
  const markers = new Map<string, Section>(
    delimiter === ''
      ? []
      : [
          [delimiter.repeat(3), 'header'],
          [delimiter.repeat(2), 'body'],
          [delimiter, 'footer'],
        ],
  );
  const indent = ' '.repeat(width + utf8Length(separator));
  let section: Section = 'body';
  let next = settings.start;
  let blanks = 0;

  const spend = (steps: number) => system.spend(steps);
  function* numbered(line: string): Run<boolean> {
    const style = styles[section];
    if (typeof style === 'object') {
      const options = { spanOnly: true };
      return (yield* searchInSlices(spend, READY, style, line, 0, options)) !== null;
    }
    if (style !== 'a' || join === 1 || line !== '') {
      if (style === 'a') blanks = 0;
      return style === 'a' || (style === 't' && line !== '');
    }
    blanks++;
    if (blanks < join) return false;
    blanks = 0;
    return true;
  }

  return function* (line) {
    const marked = markers.get(line);
    if (marked !== undefined) {
      section = marked;
      if (settings.renumber) next = settings.start;
      return '';
    }
    if (!(yield* numbered(line))) return indent + line;
    const text = formatNumber(next, format, width);
    next += settings.increment;
    return text + separator + line;
  };
}

function formatNumber(value: bigint, format: 'ln' | 'rn' | 'rz', width: number): string {
  if (format === 'ln') return String(value).padEnd(width);
  if (format === 'rn') return String(value).padStart(width);
  if (value < 0n) return `-${String(-value).padStart(width - 1, '0')}`;
  return String(value).padStart(width, '0');
}
