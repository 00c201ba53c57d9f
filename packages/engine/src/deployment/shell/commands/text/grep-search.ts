import { createInput, READY, type Run } from '../../../../machine/index.ts';
import { utf8Length } from '../../../../text/index.ts';
import { type Match, type Regex, searchInSlices } from '../../../../text/regex/index.ts';
import type { CommandContext } from '../command.ts';
import { giveBack } from './blocks.ts';
import { work } from './costs.ts';
import { linePrefix, type PrintSettings, paint } from './grep-print.ts';

export interface SearchSettings {
  /** `undefined` matches nothing. */
  readonly regex: Regex | undefined;
  readonly invert: boolean;
  /** Selected lines after which the search ends. */
  readonly maximum: number;
  readonly separator: string;
  readonly binary: 'binary' | 'text' | 'without-match';
  /** Whether context was asked for, be it of 0 lines: groups are then told apart. */
  readonly grouped: boolean;
  /** Lines of context. */
  readonly before: number;
  readonly after: number;
  readonly report: 'lines' | 'matches' | 'count' | 'list' | 'list others' | 'quiet';
}

/** What was found in a file. */
export interface Found {
  readonly count: number;
  /** Whether lines were not printed because the file is not text. */
  readonly binary: boolean;
}

/** Whether a separator is needed before the next group of lines; shared by all files. */
export interface Groups {
  printed: boolean;
}

/** Steps of a search, which is a character looked at, in one step of work. */
const SEARCH_STEPS = 8;

/** Steps of work for a line that matches, beside its characters. */
const LINE_STEPS = 2;

/** A byte that is no part of a character. */
const ESCAPED_BYTE = /[\udc80-\udcff]/;

/**
 * Searches what a descriptor gives and prints it. The text is searched by chunks of whole lines, so
 * that lines without a match cost next to nothing.
 */
export function* searchFile(
  context: CommandContext,
  descriptor: number,
  name: string,
  settings: SearchSettings,
  print: PrintSettings,
  groups: Groups,
): Run<Found> {
  const { system, output } = context;
  const { separator, maximum } = settings;
  const searcher = createSearcher(context, name, settings, print, groups);
  const input = createInput(system, descriptor);
  let rest = '';
  if (maximum === 0) return { count: 0, binary: false };
  for (;;) {
    let chunk = yield* input.chunk();
    if (settings.binary !== 'text' && separator !== '\0' && chunk.includes('\0')) {
      if (settings.binary === 'without-match') return { count: 0, binary: false };
      searcher.isBinary();
      chunk = chunk.replaceAll('\0', '\n');
    }
    let text = rest + chunk;
    if (chunk === '') {
      if (text === '') break;
      text += separator;
      rest = '';
    } else {
      const end = text.lastIndexOf(separator) + 1;
      rest = text.slice(end);
      text = text.slice(0, end);
      // A long line is not looked through again with each chunk.
      if (end === 0) continue;
    }
    const unread = yield* searcher.search(text);
    if (print.lineBuffered) yield* output.flush();
    if (unread !== undefined) {
      // The next reader of the file begins behind the last line that was looked at.
      if (descriptor === 0) giveBack(system, 0, utf8Length(unread) + utf8Length(rest));
      break;
    }
    if (chunk === '') break;
  }
  return searcher.found();
}

interface Searcher {
  /** Goes through some lines; returns what it did not look at when the search has ended there. */
  search(text: string): Run<string | undefined>;
  /** From now on nothing is printed. */
  isBinary(): void;
  found(): Found;
}

function createSearcher(
  context: CommandContext,
  name: string,
  settings: SearchSettings,
  print: PrintSettings,
  groups: Groups,
): Searcher {
  const { system, output } = context;
  const { regex, invert, maximum, separator, grouped, before, after, report } = settings;
  const spend = (steps: number) => system.spend(Math.ceil(steps / SEARCH_STEPS));
  const keepsContext = grouped && report === 'lines';
  const onlyOne = report === 'quiet' || report === 'list' || report === 'list others';
  let count = 0;
  let silent = report !== 'lines' && report !== 'matches';
  let binary = false;
  let hidden = false;
  /** Lines and bytes of the chunks before, and how far this one has been counted. */
  let lines = 0;
  let bytes = 0;
  let counted = 0;
  /** Lines that may come before a selected one, and how many are still to come after one. */
  let waiting: string[] = [];
  let pending = 0;
  /** The line after the last that was printed. */
  let next = -1;
  let printed = '';

  function countTo(text: string, end: number): void {
    if (print.lineNumbers || keepsContext) {
      for (let at = text.indexOf(separator, counted); at >= 0 && at < end; ) {
        lines++;
        at = text.indexOf(separator, at + 1);
      }
    }
    if (print.byteOffsets) bytes += utf8Length(text.slice(counted, end));
    counted = end;
  }

  function prefixOf(mark: string, line: number, offset: number): string {
    return linePrefix(print, { name, line: line + 1, offset, mark });
  }

  function* paintMatches(line: string, selected: boolean): Run<string> {
    const { colours } = print;
    const whole = selected ? colours?.line : colours?.context;
    if (colours === undefined || selected === invert) return paint(line, whole);
    const colour = selected ? colours.match : colours.contextMatch;
    let painted = '';
    let done = 0;
    for (const { start, end } of yield* matchesIn(line)) {
      painted += paint(line.slice(done, start), whole) + paint(line.slice(start, end), colour);
      done = end;
    }
    return painted + paint(line.slice(done), whole);
  }

  function* matchesIn(line: string): Run<readonly Match[]> {
    const found: Match[] = [];
    if (regex === undefined) return found;
    for (let from = 0; from <= line.length; ) {
      const match: Match | null = yield* searchInSlices(spend, READY, regex, line, from, {
        spanOnly: true,
      });
      if (match === null) break;
      if (match.end > match.start) found.push(match);
      from = Math.max(match.end, match.start + 1);
      if (match.end === match.start && (line.codePointAt(match.start) ?? 0) > 0xffff) from++;
    }
    return found;
  }

  /** Shows a line, unless it is not text. */
  function* show(line: string, mark: string, number: number, offset: number): Run {
    if (ESCAPED_BYTE.test(line) && settings.binary !== 'text') {
      binary = true;
      silent = true;
      hidden = true;
      return;
    }
    if (keepsContext && print.groupSeparator !== undefined) {
      if (groups.printed && next !== number) {
        printed += `${paint(print.groupSeparator, print.colours?.separator)}\n`;
      }
      groups.printed = true;
    }
    next = number + 1;
    const selected = mark === ':';
    if (report === 'matches' && selected) {
      if (invert) return;
      for (const { start, end } of yield* matchesIn(line)) {
        const place = print.byteOffsets ? offset + utf8Length(line.slice(0, start)) : 0;
        const part = paint(line.slice(start, end), print.colours?.match);
        printed += prefixOf(mark, number, place) + part + separator;
      }
      return;
    }
    const text = print.colours === undefined ? line : yield* paintMatches(line, selected);
    printed += prefixOf(mark, number, offset) + text + separator;
  }

  /** A selected line; returns whether no more are wanted. */
  function* select(text: string, start: number, end: number): Run<boolean> {
    count++;
    if (binary && !silent) {
      silent = true;
      hidden = true;
    }
    if (binary && report !== 'count') return true;
    if (onlyOne) return true;
    if (!silent) {
      countTo(text, start);
      for (const [index, line] of waiting.entries()) {
        yield* show(line, '-', lines - waiting.length + index, bytes);
      }
      waiting = [];
      if (!silent) yield* show(text.slice(start, end), ':', lines, bytes);
      pending = after;
    }
    return count >= maximum;
  }

  /** Lines that are not selected matter only around those that are. */
  function* pass(text: string, start: number, end: number): Run {
    if (!keepsContext || silent) return;
    let from = start;
    while (pending > 0 && from < end) {
      const lineEnd = text.indexOf(separator, from);
      countTo(text, from);
      pending--;
      yield* show(text.slice(from, lineEnd), '-', lines, bytes);
      from = lineEnd + 1;
    }
    if (before === 0 || from >= end) return;
    const last: string[] = [];
    for (let lineEnd = end - 1; last.length < before && lineEnd >= from; ) {
      const lineStart = lineEnd === 0 ? 0 : text.lastIndexOf(separator, lineEnd - 1) + 1;
      last.unshift(text.slice(Math.max(lineStart, from), lineEnd));
      lineEnd = lineStart - 1;
    }
    waiting = [...waiting, ...last].slice(-before);
  }

  /** Selected lines from `start` to `end`; returns where the search ended, if it did. */
  function* selectAll(text: string, start: number, end: number): Run<number | undefined> {
    for (let from = start; from < end; ) {
      const lineEnd = text.indexOf(separator, from);
      const over = yield* select(text, from, lineEnd);
      from = lineEnd + 1;
      if (over) return from;
    }
    return undefined;
  }

  function* nextMatch(text: string, from: number): Run<Match | null> {
    if (regex === undefined) return null;
    if (separator === '\n') {
      return yield* searchInSlices(spend, READY, regex, text, from, {
        spanOnly: true,
        end: text.length - 1,
      });
    }
    // Other lines are looked through one by one, since a pattern knows only line feeds.
    for (let start = from; start < text.length; ) {
      const end = text.indexOf(separator, start);
      const line = text.slice(start, end);
      const match = yield* searchInSlices(spend, READY, regex, line, 0, { spanOnly: true });
      if (match !== null) {
        return { start: start + match.start, end: start + match.end, groups: [] };
      }
      start = end + 1;
    }
    return null;
  }

  function* finish(text: string, from: number): Run<string> {
    let end = from;
    for (; pending > 0 && end < text.length && !silent; pending--) {
      const lineEnd = text.indexOf(separator, end);
      countTo(text, end);
      yield* show(text.slice(end, lineEnd), '-', lines, bytes);
      end = lineEnd + 1;
    }
    return text.slice(from);
  }

  function* searchLines(text: string): Run<string | undefined> {
    for (let from = 0; from < text.length; ) {
      const match = yield* nextMatch(text, from);
      if (system.spend(LINE_STEPS)) yield READY;
      const place = match?.start ?? text.length;
      const lineStart =
        match === null ? text.length : place === 0 ? 0 : text.lastIndexOf(separator, place - 1) + 1;
      const lineEnd = match === null ? text.length : text.indexOf(separator, place) + 1;
      if (invert) {
        const ended = yield* selectAll(text, from, lineStart);
        if (ended !== undefined) return yield* finish(text, ended);
        yield* pass(text, lineStart, lineEnd);
      } else {
        yield* pass(text, from, lineStart);
        if (match !== null && (yield* select(text, lineStart, lineEnd - 1))) {
          return yield* finish(text, lineEnd);
        }
      }
      from = lineEnd;
      if (printed.length > LARGEST_PIECE) yield* flush();
    }
    countTo(text, text.length);
    return undefined;
  }

  function* flush(): Run {
    yield* output.write(printed);
    printed = '';
  }

  return {
    *search(text) {
      counted = 0;
      yield* work(system, text.length);
      const unread = yield* searchLines(text);
      yield* flush();
      return unread;
    },
    isBinary() {
      binary = true;
    },
    found: () => ({ count, binary: hidden }),
  };
}

/** Characters that are gathered before they are written. */
const LARGEST_PIECE = 65_536;
