import {
  type Assertion,
  choice,
  EMPTY,
  type Greed,
  repeat,
  sequence,
  type Tree,
} from '../automaton/index.ts';
import {
  allBut,
  type CharacterSet,
  type CharacterTest,
  characterSet,
  contains,
  isWordCharacter,
  type Range,
  singleCharacter,
  unitsOf,
  withoutNewline,
} from '../characters/index.ts';
import type { RegexOptions } from './options.ts';
import type { Parsed } from './parse-posix.ts';
import { RegexError } from './regex-error.ts';
import { fixedWidth } from './width.ts';

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
  readonly a: boolean;
}

interface Cursor {
  readonly source: string;
  readonly lines: boolean;
  readonly names: Map<string, number>;
  readonly closed: Set<number>;
  index: number;
  groups: number;
  depth: number;
  flags: Flags;
}

/** Groups in groups at most. */
const DEEPEST = 500;
const MOST_REPEATS = 0x7fff;

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  A: 'text start',
  Z: 'text end',
  b: 'word boundary',
  B: 'no word boundary',
};

/**
 * Reads a regular expression of Python's `re`. Throws {@link RegexError}.
 * Source: "Regular Expression Syntax" of the Python 3.11 library reference.
 */
export function parsePython(source: string, options: RegexOptions): Parsed {
  const cursor: Cursor = {
    source,
    lines: options.lines === true,
    names: new Map(),
    closed: new Set(),
    index: 0,
    groups: 0,
    depth: 0,
    flags: {
      i: options.ignoreCase === true,
      m: options.newline === true,
      s: options.dotAll === true,
      x: options.verbose === true,
      a: options.ascii === true,
    },
  };
  const global = /^\(\?([aimsux]+)\)/.exec(source);
  if (global !== null) {
    cursor.index = global[0].length;
    cursor.flags = withFlags(cursor.flags, global[1] ?? '', '');
  }
  const tree = parseChoice(cursor);
  if (cursor.index < source.length) throw new RegexError('unbalanced parenthesis', cursor.index);
  return { tree, groups: cursor.groups, names: cursor.names, warnings: [] };
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const changed: Record<string, boolean> = { ...flags };
  for (const letter of on) if (letter !== 'u') changed[letter] = true;
  for (const letter of off) changed[letter] = false;
  return { ...flags, ...changed };
}

function eat(cursor: Cursor, text: string): boolean {
  if (!cursor.source.startsWith(text, cursor.index)) return false;
  cursor.index += text.length;
  return true;
}

function parseChoice(cursor: Cursor): Tree {
  const items = [parseBranch(cursor)];
  while (eat(cursor, '|')) items.push(parseBranch(cursor));
  return choice(items);
}

function parseBranch(cursor: Cursor): Tree {
  const items: Tree[] = [];
  for (;;) {
    if (cursor.flags.x) skipBlanks(cursor);
    const character = cursor.source[cursor.index];
    if (character === undefined || character === '|' || character === ')') return sequence(items);
    const item = parseAtom(cursor);
    items.push(parseRepeat(cursor, item));
  }
}

function skipBlanks(cursor: Cursor): void {
  const { source } = cursor;
  for (;;) {
    const character = source[cursor.index];
    if (character === '#') {
      const end = source.indexOf('\n', cursor.index);
      cursor.index = end < 0 ? source.length : end + 1;
    } else if (character !== undefined && ' \t\n\r\f\v'.includes(character)) cursor.index++;
    else return;
  }
}

/** The numbers of a quantifier, which is read; undefined when there is none. */
function quantifier(cursor: Cursor): readonly [number, number] | undefined {
  if (cursor.flags.x) skipBlanks(cursor);
  if (eat(cursor, '*')) return [0, Number.POSITIVE_INFINITY];
  if (eat(cursor, '+')) return [1, Number.POSITIVE_INFINITY];
  if (eat(cursor, '?')) return [0, 1];
  const found = /^\{(?:(\d{1,9})|(\d{0,9}),(\d{0,9}))\}/.exec(
    cursor.source.slice(cursor.index, cursor.index + 24),
  );
  if (found === null) return undefined;
  const [text, exact, low = '', high = ''] = found;
  const minimum = Number(exact ?? low);
  const maximum =
    exact !== undefined ? minimum : high === '' ? Number.POSITIVE_INFINITY : Number(high);
  if (minimum > maximum) {
    throw new RegexError('min repeat greater than max repeat', cursor.index);
  }
  if ((Number.isFinite(maximum) ? maximum : minimum) > MOST_REPEATS) {
    throw new RegexError('the repetition number is too large', cursor.index);
  }
  cursor.index += text.length;
  return [minimum, maximum];
}

function parseRepeat(cursor: Cursor, item: Tree): Tree {
  const numbers = quantifier(cursor);
  if (numbers === undefined) return item;
  const greed: Greed = eat(cursor, '?') ? 'lazy' : eat(cursor, '+') ? 'possessive' : 'greedy';
  const start = cursor.index;
  if (quantifier(cursor) !== undefined) throw new RegexError('multiple repeat', start);
  return repeat(item, numbers[0], numbers[1], greed);
}

function setTree(cursor: Cursor, set: CharacterSet): Tree {
  return { kind: 'set', set: cursor.lines ? withoutNewline(set) : set };
}

function parseAtom(cursor: Cursor): Tree {
  const { source, flags, index } = cursor;
  if (quantifier(cursor) !== undefined) throw new RegexError('nothing to repeat', index);
  const byLine = flags.m || cursor.lines;
  if (eat(cursor, '.')) {
    return setTree(cursor, flags.s ? allBut() : withoutNewline(allBut()));
  }
  if (eat(cursor, '^')) {
    return { kind: 'assert', assertion: byLine ? 'line start' : 'text start' };
  }
  if (eat(cursor, '$')) {
    return { kind: 'assert', assertion: byLine ? 'line end' : 'last line end' };
  }
  if (eat(cursor, '[')) return setTree(cursor, parseBrackets(cursor, index));
  if (eat(cursor, '(')) return parseGroup(cursor, index);
  if (eat(cursor, '\\')) return parseEscape(cursor);
  const code = source.codePointAt(index) ?? 0;
  cursor.index += unitsOf(code);
  return { kind: 'set', set: singleCharacter(code, flags.i) };
}

function parseEscape(cursor: Cursor): Tree {
  const { source, index, flags } = cursor;
  const number = /^[1-9][0-9]?/.exec(source.slice(index, index + 2))?.[0];
  if (number !== undefined) {
    cursor.index += number.length;
    return backReference(cursor, Number(number), index);
  }
  const letter = source[index] ?? '';
  const assertion = Object.hasOwn(ASSERTIONS, letter) ? ASSERTIONS[letter] : undefined;
  if (assertion !== undefined) {
    cursor.index++;
    if (cursor.lines && assertion === 'text start')
      return { kind: 'assert', assertion: 'line start' };
    if (cursor.lines && assertion === 'text end') return { kind: 'assert', assertion: 'line end' };
    return { kind: 'assert', assertion };
  }
  const item = escaped(cursor);
  return typeof item === 'number'
    ? { kind: 'set', set: singleCharacter(item, flags.i) }
    : setTree(cursor, item);
}

function backReference(cursor: Cursor, group: number, at: number): Tree {
  if (group > cursor.groups) throw new RegexError(`invalid group reference ${group}`, at);
  if (!cursor.closed.has(group)) throw new RegexError('cannot refer to an open group', at - 1);
  return { kind: 'back-reference', index: group, ignoreCase: cursor.flags.i };
}

/** A character or a class after a backslash, in brackets or not. */
function escaped(cursor: Cursor): number | CharacterSet {
  const { source, index, flags } = cursor;
  const code = source.codePointAt(index);
  if (code === undefined) throw new RegexError('bad escape (end of pattern)', index - 1);
  const letter = String.fromCodePoint(code);
  cursor.index += unitsOf(code);
  const test = classOfLetter(letter.toLowerCase(), flags.a);
  if (test !== undefined) {
    return characterSet({ tests: [test], negated: letter !== letter.toLowerCase() });
  }
  const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : 0;
  if (digits > 0) {
    const text = source.slice(index + 1, index + 1 + digits);
    if (text.length < digits || !/^[0-9a-fA-F]+$/.test(text)) {
      throw new RegexError(`incomplete escape \\${letter}${text}`, index - 1);
    }
    cursor.index += digits;
    return Number.parseInt(text, 16);
  }
  if (letter === '0') return 0;
  const control = Object.hasOwn(CONTROLS, letter) ? CONTROLS[letter] : undefined;
  if (control === undefined && /[A-Za-z0-9]/.test(letter)) {
    throw new RegexError(`bad escape \\${letter}`, index - 1);
  }
  return control ?? code;
}

function classOfLetter(letter: string, ascii: boolean): CharacterTest | undefined {
  const tests: Readonly<Record<string, CharacterTest>> = {
    d: (code) => /\p{Nd}/u.test(String.fromCodePoint(code)),
    s: (code) =>
      (code >= 0x1c && code <= 0x1f) ||
      code === 0x85 ||
      (code !== 0xfeff && /\s/.test(String.fromCodePoint(code))),
    w: isWordCharacter,
  };
  const test = Object.hasOwn(tests, letter) ? tests[letter] : undefined;
  if (test === undefined || !ascii) return test;
  return (code) => code < 128 && test(code) && !(code >= 0x1c && code <= 0x1f);
}

function parseBrackets(cursor: Cursor, start: number): CharacterSet {
  const { source, flags } = cursor;
  const negated = eat(cursor, '^');
  const ranges: Range[] = [];
  const tests: CharacterTest[] = [];
  const element = (): number | CharacterSet => {
    const code = source.codePointAt(cursor.index);
    if (code === undefined) throw new RegexError('unterminated character set', start);
    if (source.startsWith('\\b', cursor.index)) {
      cursor.index += 2;
      return 8;
    }
    if (eat(cursor, '\\')) return escaped(cursor);
    cursor.index += unitsOf(code);
    return code;
  };
  for (let first = true; first || !eat(cursor, ']'); first = false) {
    const from = cursor.index;
    const low = element();
    const ranged = source[cursor.index] === '-' && source[cursor.index + 1] !== ']';
    if (ranged) {
      cursor.index++;
      const high = element();
      if (typeof low !== 'number' || typeof high !== 'number' || low > high) {
        const text = source.slice(from, cursor.index);
        throw new RegexError(`bad character range ${text}`, from);
      }
      ranges.push([low, high]);
    } else if (typeof low === 'number') ranges.push([low, low]);
    else tests.push((code) => contains(low, code));
  }
  return characterSet({ ranges, tests, negated, ignoreCase: flags.i });
}

function parseGroup(cursor: Cursor, start: number): Tree {
  if (++cursor.depth > DEEPEST) throw new RegexError('too many nested groups', start);
  const { flags } = cursor;
  const tree = eat(cursor, '?') ? parseExtension(cursor, start) : capture(cursor, start);
  cursor.flags = flags;
  cursor.depth--;
  return tree;
}

function body(cursor: Cursor, start: number): Tree {
  const item = parseChoice(cursor);
  if (!eat(cursor, ')')) {
    throw new RegexError('missing ), unterminated subpattern', start);
  }
  return item;
}

function capture(cursor: Cursor, start: number, name?: string): Tree {
  const index = ++cursor.groups;
  if (name !== undefined) cursor.names.set(name, index);
  const item = body(cursor, start);
  cursor.closed.add(index);
  return { kind: 'group', item, index };
}

function parseExtension(cursor: Cursor, start: number): Tree {
  const rest = cursor.source.slice(cursor.index, cursor.index + 80);
  if (eat(cursor, ':')) return body(cursor, start);
  if (eat(cursor, '>')) return { kind: 'atomic', item: body(cursor, start) };
  if (eat(cursor, '#')) {
    const end = cursor.source.indexOf(')', cursor.index);
    if (end < 0) throw new RegexError('missing ), unterminated comment', start);
    cursor.index = end + 1;
    return EMPTY;
  }
  const look = /^<?[=!]/.exec(rest)?.[0];
  if (look !== undefined) {
    cursor.index += look.length;
    const item = body(cursor, start);
    const behind = look.length === 2 ? fixedWidth(item) : undefined;
    if (look.length === 2 && behind === undefined) {
      throw new RegexError('look-behind requires fixed-width pattern', start);
    }
    return { kind: 'look', item, behind, negative: look.endsWith('!') };
  }
  const named = /^P?<([\p{L}_][\p{L}\p{N}_]*)>/u.exec(rest);
  if (named !== null) {
    cursor.index += named[0].length;
    const [, name = ''] = named;
    if (cursor.names.has(name)) {
      throw new RegexError(`redefinition of group name '${name}'`, start);
    }
    return capture(cursor, start, name);
  }
  const reference = /^P=([\p{L}_][\p{L}\p{N}_]*)\)/u.exec(rest);
  if (reference !== null) {
    cursor.index += reference[0].length;
    const [, name = ''] = reference;
    const group = cursor.names.get(name);
    if (group === undefined) throw new RegexError(`unknown group name '${name}'`, start);
    return backReference(cursor, group, start + 1);
  }
  const flags = /^([aimsux]*)(?:-([imsx]+))?:/.exec(rest);
  if (flags === null) throw new RegexError('unknown extension', start);
  cursor.index += flags[0].length;
  cursor.flags = withFlags(cursor.flags, flags[1] ?? '', flags[2] ?? '');
  return body(cursor, start);
}
