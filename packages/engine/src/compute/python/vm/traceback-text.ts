import { utf8Length } from '../../../text/index.ts';
import type { CodePosition } from '../bytecode/code.ts';
import { blanksBefore, markers } from './traceback-markers.ts';

/** One level of a traceback. */
export interface TracebackLevel {
  readonly fileName: string;
  readonly line: number | undefined;
  /** Name of the function, or `<module>`. */
  readonly name: string;
  readonly position: CodePosition | undefined;
  /** The line of the source, when it is to be had. */
  readonly source: string | undefined;
}

/** Where a text is no Python; columns from 1. */
export interface SyntaxPlace {
  readonly fileName: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string | undefined;
}

/** Everything that is told about an exception. */
export interface DescribedException {
  /** Outermost first; `undefined` when it was never raised. */
  readonly levels: readonly TracebackLevel[] | undefined;
  /** Its class, with the module unless that goes without saying. */
  readonly title: string;
  /** What `str` makes of it. */
  readonly text: string;
  /** The name that was probably meant. */
  readonly suggestion: string | undefined;
  readonly notes: readonly string[];
  readonly place: SyntaxPlace | undefined;
  /** What led to it. */
  readonly before:
    | { readonly exception: DescribedException; readonly how: 'cause' | 'context' }
    | undefined;
  /** Those that it is a group of. */
  readonly members: readonly DescribedException[] | undefined;
}

const LINKS = {
  cause: '\nThe above exception was the direct cause of the following exception:\n\n',
  context: '\nDuring handling of the above exception, another exception occurred:\n\n',
} as const;

/** Equal levels are shown so often, the others counted. */
const SHOWN_REPETITIONS = 3;
/** Levels that a traceback shows at most, the innermost. Source: `sys.tracebacklimit`. */
const MOST_LEVELS = 1000;
const MOST_MEMBERS = 15;
const DEEPEST_GROUP = 10;

/** How deep in groups the text is. */
interface Margin {
  depth: number;
  /** Whether the line that ends the innermost group is still to come. */
  open: boolean;
}

/**
 * What the interpreter prints of an exception that nobody caught. Source: CPython 3.11, `Python/pythonrun.c`.
 */
export function tracebackText(exception: DescribedException): string {
  return chainText(exception, { depth: 0, open: false });
}

function chainText(last: DescribedException, margin: Margin): string {
  const chain: DescribedException[] = [];
  for (let one: DescribedException | undefined = last; one !== undefined; ) {
    chain.push(one);
    one = one.before?.exception;
  }
  let text = '';
  for (const one of chain.reverse()) {
    if (one.before !== undefined) text += within(margin, LINKS[one.before.how]);
    // A group that comes before draws its own last line only.
    const { open } = margin;
    text +=
      one.members === undefined ? plainText(one, margin) : groupText(one, one.members, margin);
    if (one !== last) margin.open = open;
  }
  return text;
}

/** Lines with the margin of the group that they are in. */
function within(margin: Margin, text: string, mark = '|'): string {
  if (margin.depth === 0) return text;
  const start = `${indent(margin)}${mark} `;
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${REPEATED.test(line) ? '' : start}${line}\n`).join('');
}

/** CPython leaves out the margin before this. */
const REPEATED = /^ {2}\[Previous line repeated \d+ more times?\]$/;

function exceptionWithin(margin: Margin, exception: DescribedException): string {
  if (margin.depth === 0) return within(margin, exceptionText(exception));
  const { place, notes } = exception;
  const title = `${indent(margin)}| ${titleText(exception)}`;
  // Of a wrong line only the place has the margin, and the line itself has none.
  const [where = '', ...lines] = place === undefined ? [] : placeText(place).split(/(?<=\n)/);
  const below = notes.map((note) => noteWithin(margin, note)).join('');
  return within(margin, where) + lines.join('') + title + below;
}

/** A note; what is empty behind its last line feed has no margin. */
function noteWithin(margin: Margin, note: string): string {
  const end = note.lastIndexOf('\n') + 1;
  const last = note.slice(end);
  return within(margin, note.slice(0, end)) + (last === '' ? '\n' : within(margin, `${last}\n`));
}

function indent({ depth }: Margin): string {
  return '  '.repeat(depth);
}

function plainText(exception: DescribedException, margin: Margin): string {
  const { levels } = exception;
  const traceback =
    levels === undefined ? '' : `Traceback (most recent call last):\n${levelsText(levels)}`;
  return within(margin, traceback) + exceptionWithin(margin, exception);
}

function groupText(
  group: DescribedException,
  members: readonly DescribedException[],
  margin: Margin,
): string {
  if (margin.depth > DEEPEST_GROUP) {
    return within(margin, `... (max_group_depth is ${DEEPEST_GROUP})\n`);
  }
  const isOutermost = margin.depth === 0;
  if (isOutermost) margin.depth = 1;
  let text = '';
  if (group.levels !== undefined) {
    const title = 'Exception Group Traceback (most recent call last):\n';
    text += within(margin, title, isOutermost ? '+' : '|');
    text += within(margin, levelsText(group.levels));
  }
  text += exceptionWithin(margin, group);
  const shown = members.slice(0, MOST_MEMBERS);
  const more = members.length - shown.length;
  margin.open = false;
  for (const [index, member] of shown.entries()) {
    if (more === 0 && index === shown.length - 1) margin.open = true;
    text += memberTitle(margin, index, `${index + 1}`);
    margin.depth += 1;
    text += chainText(member, margin);
    text += closing(margin, more === 0 && index === shown.length - 1);
    margin.depth -= 1;
  }
  if (more > 0) {
    margin.open = true;
    text += memberTitle(margin, shown.length, '...');
    margin.depth += 1;
    text += within(margin, `and ${more} more exception${more === 1 ? '' : 's'}\n`);
    text += closing(margin, true);
    margin.depth -= 1;
  }
  if (isOutermost) margin.depth = 0;
  return text;
}

function memberTitle(margin: Margin, index: number, title: string): string {
  return `${indent(margin)}${index === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
}

/** The line below the last member, unless a group within has drawn it. */
function closing(margin: Margin, isLast: boolean): string {
  if (!isLast || !margin.open) return '';
  margin.open = false;
  return `${indent(margin)}+------------------------------------\n`;
}

/** The levels of a traceback, without its title; many that are the same are folded. */
export function levelsText(all: readonly TracebackLevel[], byLibrary = false): string {
  const levels = all.slice(-MOST_LEVELS);
  let text = '';
  let count = 0;
  for (const [index, level] of levels.entries()) {
    const before = levels[index - 1];
    if (before === undefined || !isSamePlace(before, level)) {
      text += repetitions(count);
      count = 0;
    }
    count += 1;
    if (count <= SHOWN_REPETITIONS) text += levelText(level, byLibrary);
  }
  return text + repetitions(count);
}

function isSamePlace(one: TracebackLevel, other: TracebackLevel): boolean {
  return one.fileName === other.fileName && one.line === other.line && one.name === other.name;
}

function repetitions(count: number): string {
  const more = count - SHOWN_REPETITIONS;
  if (more <= 0) return '';
  return `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
}

function levelText(level: TracebackLevel, byLibrary: boolean): string {
  const { fileName, line, name, source, position } = level;
  const place = `  File "${fileName}", line ${line ?? 'None'}, in ${name}\n`;
  if (source === undefined) return place;
  const shown = `${place}    ${source.slice(blanksBefore(source))}\n`;
  const marks = position === undefined ? undefined : markers(source, position, byLibrary);
  return marks === undefined ? shown : `${shown}    ${marks}\n`;
}

/** The lines about the exception itself: its class, its text, its notes. */
function exceptionText(exception: DescribedException): string {
  const { place, notes } = exception;
  return (place === undefined ? '' : placeText(place)) + titleText(exception) + notesText(notes);
}

function titleText({ title, text, suggestion }: DescribedException): string {
  const shown = text === '' ? title : `${title}: ${text}`;
  const meant = suggestion === undefined ? '' : `. Did you mean: '${suggestion}'?`;
  return `${shown}${meant}\n`;
}

function notesText(notes: readonly string[]): string {
  const lines = notes.flatMap((note) => linesOf(note));
  return lines.map((line) => `${line}\n`).join('');
}

/** A note line by line; an empty one is an empty line. */
function linesOf(note: string): readonly string[] {
  return note.split('\n');
}

/** The line in which a text is no Python, with a caret below the place. */
function placeText(place: SyntaxPlace): string {
  const { fileName, line, text } = place;
  const title = `  File "${fileName}", line ${line}\n`;
  if (text === undefined) return title;
  const size = utf8Length(text);
  const end = Math.min(place.endLine > line ? size : place.endColumn, size + 1);
  return title + caretText(text, place.column, end);
}

function caretText(whole: string, column: number, endColumn: number): string {
  const carets = endColumn > 0 && endColumn > column ? endColumn - column : 1;
  const blanks = blanksBefore(whole);
  let text = whole.slice(blanks);
  let offset = column - 1 - blanks;
  let length = utf8Length(text) - (text.endsWith('\n') ? 1 : 0);
  if (offset > length) offset = length;
  for (;;) {
    const newline = text.indexOf('\n');
    const before = newline < 0 ? 0 : utf8Length(text.slice(0, newline));
    if (newline < 0 || before >= offset) break;
    text = text.slice(newline + 1);
    length -= before + 1;
    offset -= before + 1;
  }
  const shown = `    ${text}${text.endsWith('\n') ? '' : '\n'}`;
  if (offset < 0) return shown;
  return `${shown}    ${' '.repeat(offset)}${'^'.repeat(carets)}\n`;
}
