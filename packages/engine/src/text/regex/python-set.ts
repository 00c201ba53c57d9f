import {
  type CharacterSet,
  type CharacterTest,
  casesOf,
  characterSet,
  contains,
  isPythonWordCharacter,
  type Range,
} from '../characters/index.ts';
import { eat, type PythonSource, peek, take, takeName, takeWhile } from './python-source.ts';
import { RegexError } from './regex-error.ts';

const HEXADECIMAL = '0123456789abcdefABCDEF';
const OCTAL = '01234567';
/** Digits of `\x`, `\u` and `\U`. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

const CLASSES: Readonly<Record<string, readonly [ascii: RegExp, unicode: RegExp]>> = {
  d: [/[0-9]/, /\p{Nd}/u],
  s: [/[\t-\r ]/, /[\s\u0085]/u],
};

/** The set of one character, with its other cases when the flag says so. */
export function characterOf(code: number, ignoreCase: boolean): CharacterSet {
  const ranges = (ignoreCase ? casesOf(code) : [code]).map((each) => [each, each] as const);
  return characterSet({ ranges, ignoreCase });
}

/**
 * Reads what follows a backslash that stands for one character or a class, in brackets or not.
 * Source: "Regular Expression Syntax" of the Python 3.11 library reference.
 */
export function readEscape(source: PythonSource): number | CharacterSet {
  const start = source.index - 1;
  const letter = take(source);
  if (letter === undefined) throw new RegexError('bad escape (end of pattern)', start);
  const code = letter.codePointAt(0) ?? 0;
  const test = classOf(letter.toLowerCase(), source.flags.a);
  if (test !== undefined) {
    return characterSet({ tests: [test], negated: letter !== letter.toLowerCase() });
  }
  if (Object.hasOwn(DIGITS, letter)) return readHexadecimal(source, letter, start);
  const { characterNamed } = source.options;
  if (letter === 'N' && characterNamed !== undefined)
    return readNamed(source, characterNamed, start);
  if (OCTAL.includes(letter)) return readOctal(source, letter, start);
  const control = Object.hasOwn(CONTROLS, letter) ? CONTROLS[letter] : undefined;
  if (control !== undefined) return control;
  if (/^[A-Za-z0-9]$/.test(letter)) throw new RegexError(`bad escape \\${letter}`, start);
  return code;
}

function readHexadecimal(source: PythonSource, letter: string, start: number): number {
  const wanted = DIGITS[letter] ?? 0;
  const digits = takeWhile(source, wanted, HEXADECIMAL);
  if (digits.length < wanted) throw new RegexError(`incomplete escape \\${letter}${digits}`, start);
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) throw new RegexError(`bad escape \\${letter}${digits}`, start);
  return code;
}

function readNamed(
  source: PythonSource,
  characterNamed: (name: string) => string | null,
  start: number,
): number {
  if (!eat(source, '{')) throw new RegexError('missing {', source.index);
  const name = takeName(source, '}', 'character name');
  const code = characterNamed(name)?.codePointAt(0);
  if (code === undefined) throw new RegexError(`undefined character name '${name}'`, start);
  return code;
}

function readOctal(source: PythonSource, first: string, start: number): number {
  const digits = first + takeWhile(source, 2, OCTAL);
  const code = Number.parseInt(digits, 8);
  if (code > 0o377) {
    throw new RegexError(`octal escape value \\${digits} outside of range 0-0o377`, start);
  }
  return code;
}

function classOf(letter: string, ascii: boolean): CharacterTest | undefined {
  if (letter === 'w') {
    return ascii ? (code) => code <= 0x7f && isPythonWordCharacter(code) : isPythonWordCharacter;
  }
  const found = Object.hasOwn(CLASSES, letter) ? CLASSES[letter] : undefined;
  if (found === undefined) return undefined;
  const [plain, wide] = found;
  return (code) => {
    if (code > 0x7f && ascii) return false;
    if (letter === 's' && !ascii) {
      // The host's white space has the byte order mark, Python's the separators of ASCII.
      if (code === 0xfeff) return false;
      if (code >= 0x1c && code <= 0x1f) return true;
    }
    return (ascii ? plain : wide).test(String.fromCodePoint(code));
  };
}

/** Reads a set whose `[` at `start` was read. */
export function readSet(source: PythonSource, start: number): CharacterSet {
  const negated = eat(source, '^');
  const ranges: Range[] = [];
  const tests: CharacterTest[] = [];
  for (let first = true; first || !eat(source, ']'); first = false) {
    const from = source.index;
    const low = readElement(source, start);
    if (!eat(source, '-')) {
      add(ranges, tests, low);
      continue;
    }
    const next = peek(source);
    if (next === undefined) throw new RegexError('unterminated character set', start);
    if (next === ']') {
      add(ranges, tests, low);
      ranges.push([0x2d, 0x2d]);
      continue;
    }
    const high = readElement(source, start);
    if (typeof low !== 'number' || typeof high !== 'number' || low > high) {
      const text = source.text.slice(from, source.index);
      throw new RegexError(`bad character range ${text}`, from);
    }
    ranges.push([low, high]);
  }
  return characterSet({ ranges, tests, negated, ignoreCase: source.flags.i });
}

function add(ranges: Range[], tests: CharacterTest[], item: number | CharacterSet): void {
  if (typeof item === 'number') ranges.push([item, item]);
  else tests.push((code) => contains(item, code));
}

function readElement(source: PythonSource, start: number): number | CharacterSet {
  const character = take(source);
  if (character === undefined) throw new RegexError('unterminated character set', start);
  if (character !== '\\') return character.codePointAt(0) ?? 0;
  return eat(source, 'b') ? 8 : readEscape(source);
}
