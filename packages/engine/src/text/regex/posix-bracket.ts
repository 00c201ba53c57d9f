import {
  type CharacterSet,
  type CharacterTest,
  characterSet,
  classNamed,
  type Range,
  SURROGATES,
} from '../characters/index.ts';
import type { PosixSyntax } from './posix-syntax.ts';
import { RegexError } from './regex-error.ts';

/** A bracket expression and the index after its `]`. */
export interface Bracket {
  readonly set: CharacterSet;
  readonly end: number;
}

const UNMATCHED = 'Unmatched [, [^, [:, [., or [=';
/** Characters of a name between `[:` and `:]` at most. */
const LONGEST_NAME = 32;

type Element =
  | { readonly kind: 'character'; readonly code: number; readonly end: number }
  | { readonly kind: 'class'; readonly test: CharacterTest; readonly end: number };

/**
 * The bracket expression whose `[` is at `start` of the source. Ranges are by code point, and the only
 * collating elements are characters of one byte, as in the locale C.UTF-8.
 * Source: POSIX.1-2017, XBD 9.3.5; the order of errors is that of glibc.
 */
export function parsePosixBracket(
  source: string,
  start: number,
  syntax: PosixSyntax,
  ignoreCase: boolean,
): Bracket {
  const negated = source[start + 1] === '^';
  const first = start + (negated ? 2 : 1);
  if (first >= source.length) throw new RegexError('Invalid regular expression', start);
  const ranges: Range[] = [];
  const tests: CharacterTest[] = [];
  let simple = true;
  let index = first;
  while (index === first || source[index] !== ']') {
    const low = parseElement(source, index, syntax, index === first);
    index = low.end;
    if (low.kind === 'class') {
      tests.push(low.test);
      simple = false;
      continue;
    }
    const ranged = source[index] === '-' && source[index + 1] !== ']';
    if (!ranged) {
      ranges.push([low.code, low.code]);
      continue;
    }
    const high = parseElement(source, index + 1, syntax, true);
    if (high.kind === 'class' || high.code < low.code) {
      throw new RegexError('Invalid range end', index);
    }
    ranges.push([low.code, high.code]);
    simple = false;
    index = high.end;
  }
  if (simple && syntax.refusesBareClass && /^:[^:]+:$/.test(source.slice(first, index))) {
    throw new RegexError('character class syntax is [[:space:]], not [:space:]', start);
  }
  const except = negated ? [SURROGATES] : [];
  return { set: characterSet({ ranges, tests, negated, except, ignoreCase }), end: index + 1 };
}

function parseElement(
  source: string,
  index: number,
  syntax: PosixSyntax,
  hyphenIsCharacter: boolean,
): Element {
  const code = source.codePointAt(index);
  if (code === undefined) throw new RegexError(UNMATCHED, index);
  const character = String.fromCodePoint(code);
  const mark = source[index + 1];
  if (character === '[' && (mark === '.' || mark === '=' || (mark === ':' && syntax.classes))) {
    return parseSymbol(source, index, mark);
  }
  if (character === '\\' && syntax.escapesInBrackets) return parseEscape(source, index);
  if (character === '-' && !hyphenIsCharacter && mark !== ']') {
    throw new RegexError('Invalid range end', index);
  }
  return { kind: 'character', code, end: index + character.length };
}

function parseEscape(source: string, index: number): Element {
  const code = source.codePointAt(index + 1);
  if (code === undefined) throw new RegexError(UNMATCHED, index);
  return { kind: 'character', code, end: index + 1 + String.fromCodePoint(code).length };
}

/** `[:class:]`, `[=c=]` or `[.c.]`. */
function parseSymbol(source: string, index: number, mark: string): Element {
  const close = source.indexOf(`${mark}]`, index + 2);
  if (close < 0 || close - index - 2 >= LONGEST_NAME) throw new RegexError(UNMATCHED, index);
  const name = source.slice(index + 2, close);
  const end = close + 2;
  if (mark === ':') {
    const test = classNamed(name);
    if (test === undefined) throw new RegexError('Invalid character class name', index);
    return { kind: 'class', test, end };
  }
  const code = name.charCodeAt(0);
  if (name.length !== 1 || code > 0x7f) {
    throw new RegexError('Invalid collation character', index);
  }
  // An equivalence class of one character may not begin or end a range.
  return mark === '.'
    ? { kind: 'character', code, end }
    : { kind: 'class', test: (other) => other === code, end };
}
