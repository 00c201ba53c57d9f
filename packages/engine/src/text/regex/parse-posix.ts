import { type Assertion, choice, EMPTY, repeat, sequence, type Tree } from '../automaton/index.ts';
import {
  allBut,
  type CharacterSet,
  characterSet,
  classNamed,
  isWordCharacter,
  SURROGATES,
  singleCharacter,
  withoutNewline,
} from '../characters/index.ts';
import type { RegexOptions } from './options.ts';
import { parsePosixBracket } from './posix-bracket.ts';
import { type PosixSyntax, posixSyntax } from './posix-syntax.ts';
import { RegexError } from './regex-error.ts';

/** A pattern read: its tree, and what else a search has to know. */
export interface Parsed {
  readonly tree: Tree;
  /** Groups, without the whole match. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** What grep warns of. */
  readonly warnings: readonly string[];
}

type Token =
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'assert'; readonly assertion: Assertion }
  | { readonly kind: 'repeat'; readonly operator: string; readonly code: number }
  | { readonly kind: 'back-reference'; readonly index: number }
  | { readonly kind: 'bracket' | 'open' | 'close' | 'or' | 'end' };

interface Cursor {
  readonly source: string;
  readonly syntax: PosixSyntax;
  readonly options: RegexOptions;
  readonly singles: Map<number, Tree>;
  readonly warnings: string[];
  /** Where the token begins, and where the one after it does. */
  start: number;
  index: number;
  token: Token;
  groups: number;
  /** Groups that are closed, in this alternative or before: those may be referred to. */
  closed: ReadonlySet<number>;
  depth: number;
}

/** `RE_DUP_MAX` of glibc. */
const MOST_REPEATS = 0x7fff;
/** Groups in groups at most. */
const DEEPEST = 1000;

/**
 * Reads a POSIX regular expression as regcomp(3) of glibc does. Throws {@link RegexError}.
 * Source: POSIX.1-2017, XBD 9.3 and 9.4; regex(7); grep's manual for what GNU adds.
 */
export function parsePosix(source: string, options: RegexOptions, groupsBefore = 0): Parsed {
  const cursor: Cursor = {
    source,
    syntax: posixSyntax(options),
    options,
    singles: new Map(),
    warnings: [],
    start: 0,
    index: 0,
    token: { kind: 'end' },
    groups: groupsBefore,
    closed: new Set(),
    depth: 0,
  };
  advance(cursor, true);
  const tree = parseChoice(cursor, groupsBefore);
  return { tree, groups: cursor.groups, names: new Map(), warnings: cursor.warnings };
}

/** Reads the next token; `begins` when an expression begins there, so that `^` is an anchor. */
function advance(cursor: Cursor, begins = false): void {
  cursor.start = cursor.index;
  const code = cursor.source.codePointAt(cursor.index);
  if (code === undefined) {
    cursor.token = { kind: 'end' };
    return;
  }
  cursor.index += code > 0xffff ? 2 : 1;
  cursor.token =
    code === 0x5c ? escapeToken(cursor) : bareToken(cursor, String.fromCodePoint(code), begins);
}

function bareToken(cursor: Cursor, character: string, begins: boolean): Token {
  const { syntax } = cursor;
  const code = character.codePointAt(0) ?? 0;
  const grouping = !syntax.escapedGroups;
  switch (character) {
    case '.':
      return { kind: 'set', set: anyCharacter(cursor.options) };
    case '[':
      return { kind: 'bracket' };
    case '*':
      return { kind: 'repeat', operator: '*', code };
    case '+':
    case '?':
      if (syntax.plus === 'bare') return { kind: 'repeat', operator: character, code };
      break;
    case '{':
      if (syntax.interval === 'bare') return { kind: 'repeat', operator: '{', code };
      break;
    case '(':
      if (grouping) return { kind: 'open' };
      break;
    case ')':
      if (grouping) return { kind: 'close' };
      break;
    case '|':
      if (grouping) return { kind: 'or' };
      break;
    case '^':
      if (syntax.anchorsAnywhere || begins || cursor.start === 0) {
        return {
          kind: 'assert',
          assertion: isByLine(cursor.options) ? 'line start' : 'text start',
        };
      }
      break;
    case '$':
      if (syntax.anchorsAnywhere || endsHere(cursor)) {
        return { kind: 'assert', assertion: isByLine(cursor.options) ? 'line end' : 'text end' };
      }
      break;
  }
  return { kind: 'character', code };
}

function isByLine({ newline, lines }: RegexOptions): boolean {
  return newline === true || lines === true;
}

/** Whether an alternative ends after the `$` that was read: only there it is an anchor. */
function endsHere({ source, index }: Cursor): boolean {
  return (
    index >= source.length || source.startsWith('\\)', index) || source.startsWith('\\|', index)
  );
}

function anyCharacter({ newline, lines }: RegexOptions): CharacterSet {
  const any = allBut(SURROGATES);
  return newline === true || lines === true ? withoutNewline(any) : any;
}

const SPACE = classNamed('space');

/** `\w`, `\W`, `\s`, `\S`. */
function classEscape(letter: string, { lines }: RegexOptions): CharacterSet {
  const word = letter === 'w' || letter === 'W';
  const set = characterSet({
    tests: word ? [isWordCharacter] : SPACE === undefined ? [] : [SPACE],
    negated: letter === 'W' || letter === 'S',
    except: [SURROGATES],
  });
  return lines === true ? withoutNewline(set) : set;
}

function escapeToken(cursor: Cursor): Token {
  const { source, syntax, options } = cursor;
  const code = source.codePointAt(cursor.index);
  if (code === undefined) throw new RegexError('Trailing backslash', cursor.start);
  cursor.index += code > 0xffff ? 2 : 1;
  const character = String.fromCodePoint(code);
  const byLine = options.lines === true;
  switch (character) {
    case '(':
      if (syntax.escapedGroups) return { kind: 'open' };
      break;
    case ')':
      if (syntax.escapedGroups) return { kind: 'close' };
      break;
    case '|':
      if (syntax.escapedGroups) return { kind: 'or' };
      break;
    case '{':
      if (syntax.interval === 'escaped') return { kind: 'repeat', operator: '{', code };
      break;
    case '+':
    case '?':
      if (syntax.plus === 'escaped') return { kind: 'repeat', operator: character, code };
      break;
    case 'w':
    case 'W':
    case 's':
    case 'S':
      return { kind: 'set', set: classEscape(character, options) };
    case 'b':
      return { kind: 'assert', assertion: 'word boundary' };
    case 'B':
      return { kind: 'assert', assertion: 'no word boundary' };
    case '<':
      return { kind: 'assert', assertion: 'word start' };
    case '>':
      return { kind: 'assert', assertion: 'word end' };
    case '`':
      return { kind: 'assert', assertion: byLine ? 'line start' : 'text start' };
    case "'":
      return { kind: 'assert', assertion: byLine ? 'line end' : 'text end' };
  }
  if (character >= '1' && character <= '9') {
    return { kind: 'back-reference', index: code - 0x30 };
  }
  return { kind: 'character', code };
}

function parseChoice(cursor: Cursor, groupsBefore: number): Tree {
  const before = cursor.closed;
  const items = [parseBranch(cursor, groupsBefore)];
  let { closed } = cursor;
  while (cursor.token.kind === 'or') {
    advance(cursor, true);
    cursor.closed = before;
    items.push(parseBranch(cursor, groupsBefore));
    closed = new Set([...closed, ...cursor.closed]);
  }
  cursor.closed = closed;
  return choice(items);
}

function parseBranch(cursor: Cursor, groupsBefore: number): Tree {
  const items: Tree[] = [];
  for (;;) {
    const { kind } = cursor.token;
    if (kind === 'end' || kind === 'or' || (kind === 'close' && cursor.depth > 0)) break;
    items.push(parseExpression(cursor, groupsBefore));
  }
  return sequence(items);
}

function parseExpression(cursor: Cursor, groupsBefore: number): Tree {
  const { token, syntax, start } = cursor;
  switch (token.kind) {
    case 'assert':
      advance(cursor);
      return { kind: 'assert', assertion: token.assertion };
    case 'repeat':
      if (token.operator === '{' && syntax.doubleRepeatFails) {
        throw new RegexError('Invalid preceding regular expression', start);
      }
      return parseLeadingRepeat(cursor, token, groupsBefore);
    case 'close':
      if (!syntax.closingIsLiteral) throw new RegexError('Unmatched ) or \\)', start);
      advance(cursor);
      return parseRepeats(cursor, single(cursor, 0x29));
    case 'end':
    case 'or':
      return EMPTY;
    default:
      return parseRepeats(cursor, parseAtom(cursor, token, groupsBefore));
  }
}

function parseLeadingRepeat(
  cursor: Cursor,
  token: Extract<Token, { kind: 'repeat' }>,
  groupsBefore: number,
): Tree {
  switch (cursor.syntax.leadingRepeat) {
    case 'error':
      throw new RegexError('Invalid preceding regular expression', cursor.start);
    case 'literal':
      advance(cursor);
      return parseRepeats(cursor, single(cursor, token.code));
    case 'ignored': {
      const operator = token.operator === '{' ? '{...}' : token.operator;
      cursor.warnings.push(`${operator} at start of expression`);
      advance(cursor);
      return parseExpression(cursor, groupsBefore);
    }
  }
}

function parseAtom(cursor: Cursor, token: Token, groupsBefore: number): Tree {
  switch (token.kind) {
    case 'set':
      advance(cursor);
      return { kind: 'set', set: token.set };
    case 'bracket': {
      const { source, start, syntax, options } = cursor;
      const { set, end } = parsePosixBracket(source, start, syntax, options.ignoreCase === true);
      cursor.index = end;
      advance(cursor);
      const narrowed = options.lines === true || (options.newline === true && set.negated);
      return { kind: 'set', set: narrowed ? withoutNewline(set) : set };
    }
    case 'back-reference':
      if (!cursor.closed.has(groupsBefore + token.index)) {
        throw new RegexError('Invalid back reference', cursor.start);
      }
      advance(cursor);
      return {
        kind: 'back-reference',
        index: groupsBefore + token.index,
        ignoreCase: cursor.options.ignoreCase === true,
      };
    case 'open':
      return parseGroup(cursor, groupsBefore);
    case 'character':
      advance(cursor);
      return single(cursor, token.code);
    default:
      throw new Error(`no atom begins with ${token.kind}`);
  }
}

function parseGroup(cursor: Cursor, groupsBefore: number): Tree {
  const { start } = cursor;
  const index = ++cursor.groups;
  if (++cursor.depth > DEEPEST) throw new RegexError('Regular expression too big', start);
  advance(cursor, true);
  const item = cursor.token.kind === 'close' ? EMPTY : parseChoice(cursor, groupsBefore);
  if (cursor.token.kind !== 'close') throw new RegexError('Unmatched ( or \\(', start);
  cursor.depth--;
  cursor.closed = new Set([...cursor.closed, index]);
  advance(cursor);
  return { kind: 'group', item, index };
}

function single(cursor: Cursor, code: number): Tree {
  const known = cursor.singles.get(code);
  if (known !== undefined) return known;
  const set = singleCharacter(code, cursor.options.ignoreCase === true);
  const tree: Tree = { kind: 'set', set };
  cursor.singles.set(code, tree);
  return tree;
}

/** The operators after an item. */
function parseRepeats(cursor: Cursor, atom: Tree): Tree {
  let item = atom;
  while (cursor.token.kind === 'repeat') {
    const { operator } = cursor.token;
    if (operator === '{') {
      const interval = parseInterval(cursor);
      if (interval === undefined) {
        // It stands for itself, and what follows belongs to it.
        cursor.index = cursor.start + 1;
        cursor.token = { kind: 'character', code: 0x7b };
        return item;
      }
      item = interval.maximum === 0 ? EMPTY : repeat(item, interval.minimum, interval.maximum);
    } else {
      const minimum = operator === '+' ? 1 : 0;
      item = repeat(item, minimum, operator === '?' ? 1 : Number.POSITIVE_INFINITY);
    }
    advance(cursor);
    if (cursor.syntax.doubleRepeatFails && cursor.token.kind === 'repeat') {
      const again = cursor.token.operator;
      if (again === '*' || again === '{') {
        throw new RegexError('Invalid preceding regular expression', cursor.start);
      }
    }
  }
  return item;
}

/** The numbers of an interval whose `{` was read; undefined when it is none and that is no error. */
function parseInterval(
  cursor: Cursor,
): { readonly minimum: number; readonly maximum: number } | undefined {
  const { source, syntax, start } = cursor;
  const close = syntax.interval === 'escaped' ? '\\}' : '}';
  const digits = (from: number): string => /^[0-9]*/.exec(source.slice(from, from + 40))?.[0] ?? '';
  const low = digits(cursor.index);
  let index = cursor.index + low.length;
  let high = low;
  const comma = source[index] === ',';
  if (comma) {
    high = digits(index + 1);
    index += 1 + high.length;
  }
  const closed = source.startsWith(close, index);
  if (!closed && source[index] !== ',') {
    if (syntax.badIntervalIsLiteral) return undefined;
    throw isUnfinished(source, index, close)
      ? new RegexError('Unmatched \\{', start)
      : new RegexError('Invalid content of \\{\\}', start);
  }
  const minimum = low === '' ? 0 : Number(low);
  const maximum = high === '' ? Number.POSITIVE_INFINITY : Number(high);
  if (!closed || minimum > maximum || (low === '' && !comma)) {
    throw new RegexError('Invalid content of \\{\\}', start);
  }
  if ((Number.isFinite(maximum) ? maximum : minimum) > MOST_REPEATS) {
    throw new RegexError('Regular expression too big', start);
  }
  cursor.index = index + close.length;
  return { minimum, maximum };
}

/** Whether an interval that went wrong at `index` has no end either: glibc reads on to tell. */
function isUnfinished(source: string, index: number, close: string): boolean {
  const comma = source.indexOf(',', index);
  const end = source.indexOf(close, index);
  return comma < 0 && end < 0;
}
