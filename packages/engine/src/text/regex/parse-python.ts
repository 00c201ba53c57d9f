import { type Assertion, choice, EMPTY, repeat, sequence, type Tree } from '../automaton/index.ts';
import { allBut, type CharacterSet, withoutNewline } from '../characters/index.ts';
import type { RegexOptions } from './options.ts';
import type { Parsed } from './parse-posix.ts';
import { readFlags } from './python-flags.ts';
import { characterOf, readEscape, readSet } from './python-set.ts';
import {
  createSource,
  eat,
  isIdentifier,
  type PythonSource,
  peek,
  take,
  takeName,
  takeWhile,
} from './python-source.ts';
import { RegexError } from './regex-error.ts';
import { fixedWidth } from './width.ts';

/** Groups in groups at most. */
const DEEPEST = 500;
/** `MAXREPEAT` of the module. */
const MOST_REPEATS = 0xffff_ffff;

const BLANKS = ' \t\n\r\f\v';

/**
 * Reads a regular expression of Python's `re`. Throws {@link RegexError} with the message of
 * `re.error`, and where it stands. Not there: names of characters (`\N{…}`); `\b` goes by the letters
 * of the locale C.UTF-8, whatever the flags.
 * Source: "Regular Expression Syntax" of the Python 3.11 library reference.
 */
export function parsePython(text: string, options: RegexOptions): Parsed {
  const source = createSource(text, options);
  const tree = readChoice(source, true);
  if (source.index < text.length) throw new RegexError('unbalanced parenthesis', source.index);
  for (const { group, place } of source.asked) {
    if (group >= source.groups.length) {
      throw new RegexError(`invalid group reference ${group}`, place);
    }
  }
  return { tree, groups: source.groups.length - 1, names: source.names, warnings: [] };
}

function readChoice(source: PythonSource, whole = false): Tree {
  const items = [readBranch(source, whole)];
  while (eat(source, '|')) items.push(readBranch(source, false));
  return choice(items);
}

/** Reads an alternative; `first` when flags for the whole pattern may stand before it. */
function readBranch(source: PythonSource, first: boolean): Tree {
  const items: Tree[] = [];
  for (;;) {
    if (source.flags.x) skipBlanks(source);
    const start = source.index;
    const next = peek(source);
    if (next === undefined || next === '|' || next === ')') return sequence(items);
    const numbers = readQuantifier(source);
    if (numbers !== undefined) {
      items.push(repeated(source, items.pop(), numbers, start));
      continue;
    }
    source.index = start;
    take(source);
    const item =
      next === '('
        ? readGroup(source, start, first && items.length === 0)
        : readAtom(source, next, start);
    // Neither a comment nor a flag can be repeated.
    if (item !== undefined) items.push(item);
  }
}

function skipBlanks(source: PythonSource): void {
  for (;;) {
    takeWhile(source, source.text.length, BLANKS);
    if (!eat(source, '#')) return;
    const end = source.text.indexOf('\n', source.index);
    source.index = end < 0 ? source.text.length : end + 1;
  }
}

/** Reads how often the item before is repeated; undefined when no quantifier is next. */
function readQuantifier(source: PythonSource): readonly [number, number] | undefined {
  if (eat(source, '*')) return [0, Number.POSITIVE_INFINITY];
  if (eat(source, '+')) return [1, Number.POSITIVE_INFINITY];
  if (eat(source, '?')) return [0, 1];
  if (!eat(source, '{') || peek(source) === '}') return undefined;
  const start = source.index;
  const low = takeWhile(source, 100, '0123456789');
  const high = eat(source, ',') ? takeWhile(source, 100, '0123456789') : low;
  if (!eat(source, '}')) return undefined;
  const minimum = Number(low);
  const maximum = high === '' ? Number.POSITIVE_INFINITY : Number(high);
  if (minimum >= MOST_REPEATS || (high !== '' && maximum >= MOST_REPEATS)) {
    throw new RegexError('the repetition number is too large', start);
  }
  if (maximum < minimum) throw new RegexError('min repeat greater than max repeat', start);
  return [minimum, maximum];
}

function repeated(
  source: PythonSource,
  item: Tree | undefined,
  [minimum, maximum]: readonly [number, number],
  start: number,
): Tree {
  if (item === undefined || item.kind === 'assert') {
    throw new RegexError('nothing to repeat', start);
  }
  if (item.kind === 'repeat') throw new RegexError('multiple repeat', start);
  const greed = eat(source, '?') ? 'lazy' : eat(source, '+') ? 'possessive' : 'greedy';
  return repeat(item, minimum, maximum, greed);
}

function setTree({ options }: PythonSource, set: CharacterSet): Tree {
  return { kind: 'set', set: options.lines === true ? withoutNewline(set) : set };
}

function assert(assertion: Assertion): Tree {
  return { kind: 'assert', assertion };
}

function readAtom(source: PythonSource, character: string, start: number): Tree {
  const { flags, options } = source;
  const byLine = flags.m || options.lines === true;
  switch (character) {
    case '.':
      return setTree(source, flags.s ? allBut() : withoutNewline(allBut()));
    case '^':
      return assert(byLine ? 'line start' : 'text start');
    case '$':
      return assert(byLine ? 'line end' : 'last line end');
    case '[':
      return setTree(source, readSet(source, start));
    case '\\':
      return readBackslash(source, start);
    default:
      return { kind: 'set', set: characterOf(character.codePointAt(0) ?? 0, flags.i) };
  }
}

function readBackslash(source: PythonSource, start: number): Tree {
  const byLine = source.options.lines === true;
  if (eat(source, 'A')) return assert(byLine ? 'line start' : 'text start');
  if (eat(source, 'Z')) return assert(byLine ? 'line end' : 'text end');
  const words = source.flags.a ? 'ASCII' : 'Python';
  if (eat(source, 'b')) return assert(`${words} word boundary`);
  if (eat(source, 'B')) return assert(`no ${words} word boundary`);
  const digits = /^[1-9][0-9]?/.exec(source.text.slice(source.index, source.index + 2))?.[0];
  const octal = /^[1-3][0-7][0-7]|^[4-7][0-7][0-7]/.test(
    source.text.slice(source.index, source.index + 3),
  );
  if (digits !== undefined && !octal) {
    source.index += digits.length;
    return backReference(source, Number(digits), start, start + 1);
  }
  const item = readEscape(source);
  return typeof item === 'number'
    ? { kind: 'set', set: characterOf(item, source.flags.i) }
    : setTree(source, item);
}

function backReference(source: PythonSource, index: number, start: number, place: number): Tree {
  const group = source.groups[index];
  if (group === undefined) throw new RegexError(`invalid group reference ${index}`, place);
  if (!group.closed) throw new RegexError('cannot refer to an open group', start);
  return { kind: 'back-reference', index, ignoreCase: source.flags.i };
}

/** Reads what `(` at `start` begins; undefined when that matches nothing: a comment, flags. */
function readGroup(source: PythonSource, start: number, first: boolean): Tree | undefined {
  if (++source.depth > DEEPEST) throw new RegexError('too many nested groups', start);
  const { flags } = source;
  const tree = eat(source, '?') ? readExtension(source, start, first) : capture(source, start);
  // Flags of the whole pattern stay.
  if (tree !== undefined) source.flags = flags;
  source.depth--;
  return tree;
}

/** Reads the rest of a group, with its `)`. */
function readBody(source: PythonSource, start: number): Tree {
  const item = readChoice(source);
  close(source, start);
  return item;
}

function close(source: PythonSource, start: number): void {
  if (!eat(source, ')')) throw new RegexError('missing ), unterminated subpattern', start);
}

function capture(source: PythonSource, start: number, name?: string): Tree {
  const { groups, names } = source;
  const index = groups.push({ width: undefined, closed: false }) - 1;
  if (name !== undefined) {
    const known = names.get(name);
    if (known !== undefined) {
      const what = `redefinition of group name '${name}' as group ${index}; was group ${known}`;
      throw new RegexError(what, source.index - name.length - 1);
    }
    names.set(name, index);
  }
  const item = readBody(source, start);
  groups[index] = { width: widthOf(source, item), closed: true };
  return { kind: 'group', item, index };
}

function widthOf({ groups }: PythonSource, item: Tree): number | undefined {
  return fixedWidth(item, (group) => groups[group]?.width);
}

function readExtension(source: PythonSource, start: number, first: boolean): Tree | undefined {
  const letter = takeOrFail(source);
  switch (letter) {
    case ':':
      // A repetition within is no repetition of what follows.
      return sequenceOf(readBody(source, start));
    case '>':
      return { kind: 'atomic', item: readBody(source, start) };
    case '#':
      return skipComment(source, start);
    case 'P':
      return readNamed(source, start);
    case '(':
      return readCondition(source, start);
    case '=':
    case '!':
      return {
        kind: 'look',
        item: readBody(source, start),
        behind: undefined,
        negative: letter === '!',
      };
    case '<':
      return readBehind(source, start);
  }
  if (!'aiLmsux-'.includes(letter)) throw new RegexError(`unknown extension ?${letter}`, start + 1);
  const { flags } = source;
  if (!readFlags(source, letter)) return sequenceOf(readBody(source, start));
  if (!first) {
    source.flags = flags;
    throw new RegexError('global flags not at the start of the expression', start);
  }
  return undefined;
}

function sequenceOf(item: Tree): Tree {
  return { kind: 'sequence', items: [item] };
}

function takeOrFail(source: PythonSource): string {
  const letter = take(source);
  if (letter === undefined) throw new RegexError('unexpected end of pattern', source.index);
  return letter;
}

function skipComment(source: PythonSource, start: number): undefined {
  const end = source.text.indexOf(')', source.index);
  if (end < 0) throw new RegexError('missing ), unterminated comment', start);
  source.index = end + 1;
  return undefined;
}

function readBehind(source: PythonSource, start: number): Tree {
  const letter = takeOrFail(source);
  if (letter !== '=' && letter !== '!') {
    // Perl's way to name a group.
    if (source.options.tool === 'grep') {
      source.index -= letter.length;
      return capture(source, start, groupName(source));
    }
    throw new RegexError(`unknown extension ?<${letter}`, start + 1);
  }
  const item = readBody(source, start);
  const behind = widthOf(source, item);
  if (behind === undefined) {
    throw new RegexError('look-behind requires fixed-width pattern', start);
  }
  return { kind: 'look', item, behind, negative: letter === '!' };
}

function groupName(source: PythonSource): string {
  const start = source.index;
  const name = takeName(source, '>');
  if (!isIdentifier(name)) throw new RegexError(`bad character in group name '${name}'`, start);
  return name;
}

/** `(?P<name>…)` and `(?P=name)`. */
function readNamed(source: PythonSource, start: number): Tree {
  if (eat(source, '<')) return capture(source, start, groupName(source));
  if (!eat(source, '=')) {
    throw new RegexError(`unknown extension ?P${takeOrFail(source)}`, start + 1);
  }
  const place = source.index;
  const name = takeName(source, ')');
  if (!isIdentifier(name)) throw new RegexError(`bad character in group name '${name}'`, place);
  return backReference(source, numberOf(source, name, place), place, place);
}

function numberOf({ names }: PythonSource, name: string, place: number): number {
  const index = names.get(name);
  if (index === undefined) throw new RegexError(`unknown group name '${name}'`, place);
  return index;
}

/** `(?(group)matched|unmatched)`. */
function readCondition(source: PythonSource, start: number): Tree {
  const place = source.index;
  const name = takeName(source, ')');
  let index: number;
  if (isIdentifier(name)) index = numberOf(source, name, place);
  else {
    if (!/^[0-9]+$/.test(name)) {
      throw new RegexError(`bad character in group name '${name}'`, place);
    }
    index = Number(name);
    if (index === 0) throw new RegexError('bad group number', place);
    source.asked.push({ group: index, place });
  }
  const matched = readBranch(source, false);
  const unmatched = eat(source, '|') ? readBranch(source, false) : EMPTY;
  if (peek(source) === '|') {
    throw new RegexError('conditional backref with more than two branches', source.index);
  }
  close(source, start);
  return { kind: 'condition', index, matched, unmatched };
}
