import { quote } from '../quoting.ts';
import { toByteText } from './byte-text.ts';

/** A part of a string that tr takes for an array of characters. */
export type ArrayPart =
  | { readonly kind: 'characters'; readonly codes: readonly number[] }
  | { readonly kind: 'class'; readonly name: string; readonly codes: readonly number[] }
  | { readonly kind: 'equivalents'; readonly codes: readonly number[] }
  /** `[c*n]`; a count of 0 stands for as many as are needed. */
  | { readonly kind: 'repeat'; readonly code: number; readonly count: number };

export interface ParsedArray {
  readonly parts: readonly ArrayPart[];
  /** What tr warns of. */
  readonly warnings: readonly string[];
}

/** A byte of the string, and whether a backslash took its special meaning away. */
interface Character {
  readonly code: number;
  readonly escaped: boolean;
}

const LETTER_ESCAPES: Readonly<Record<string, number>> = {
  '\\': 92,
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};

function inRange(code: number, from: string, to: string): boolean {
  return code >= from.charCodeAt(0) && code <= to.charCodeAt(0);
}

const isDigit = (code: number) => inRange(code, '0', '9');
const isUpper = (code: number) => inRange(code, 'A', 'Z');
const isLower = (code: number) => inRange(code, 'a', 'z');
const isAlpha = (code: number) => isUpper(code) || isLower(code);
const isGraph = (code: number) => code > 32 && code < 127;

/** Classes of bytes in the locale C. */
const CLASSES: Readonly<Record<string, (code: number) => boolean>> = {
  alnum: (code) => isAlpha(code) || isDigit(code),
  alpha: isAlpha,
  blank: (code) => code === 32 || code === 9,
  cntrl: (code) => code < 32 || code === 127,
  digit: isDigit,
  graph: isGraph,
  lower: isLower,
  print: (code) => isGraph(code) || code === 32,
  punct: (code) => isGraph(code) && !isAlpha(code) && !isDigit(code),
  space: (code) => code === 32 || (code >= 9 && code <= 13),
  upper: isUpper,
  xdigit: (code) => isDigit(code) || inRange(code, 'a', 'f') || inRange(code, 'A', 'F'),
};

const ALL_BYTES = Array.from({ length: 256 }, (_, code) => code);

/** The bytes that are not among these. */
export function complementOfBytes(codes: readonly number[]): readonly number[] {
  const given = new Set(codes);
  return ALL_BYTES.filter((code) => !given.has(code));
}

/** Reads a string of tr: escapes, ranges, classes, repetitions. Returns tr's message when it is wrong. */
export function parseArray(text: string): ParsedArray | string {
  const warnings: string[] = [];
  const characters = resolveEscapes(toByteText(text), warnings);
  const parts: ArrayPart[] = [];
  for (let index = 0; index < characters.length; ) {
    const bracket = parseBracket(characters, index);
    if (typeof bracket === 'string') return bracket;
    if (bracket !== undefined) {
      parts.push(bracket.part);
      index = bracket.next;
      continue;
    }
    const [first, dash, last] = characters.slice(index, index + 3);
    if (first === undefined) break;
    if (last !== undefined && dash?.code === 45 && !dash.escaped) {
      if (last.code < first.code) {
        const ends = `${printable(first.code)}-${printable(last.code)}`;
        return `range-endpoints of '${ends}' are in reverse collating sequence order`;
      }
      parts.push({ kind: 'characters', codes: ALL_BYTES.slice(first.code, last.code + 1) });
      index += 3;
    } else {
      parts.push({ kind: 'characters', codes: [first.code] });
      index++;
    }
  }
  return { parts, warnings };
}

function resolveEscapes(bytes: string, warnings: string[]): readonly Character[] {
  const characters: Character[] = [];
  for (let index = 0; index < bytes.length; index++) {
    const character = bytes.charAt(index);
    if (character !== '\\') {
      characters.push({ code: character.charCodeAt(0), escaped: false });
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(bytes.slice(index + 1, index + 4))?.[0];
    if (octal !== undefined) {
      let digits = octal;
      if (Number.parseInt(digits, 8) > 255) {
        digits = octal.slice(0, 2);
        const read = `\\0${digits}, ${octal.charAt(2)}`;
        const lead = `the ambiguous octal escape \\${octal} is being`;
        warnings.push(`warning: ${lead}\n\tinterpreted as the 2-byte sequence ${read}`);
      }
      characters.push({ code: Number.parseInt(digits, 8), escaped: true });
      index += digits.length;
      continue;
    }
    index++;
    const next = bytes.charAt(index);
    if (next === '') {
      warnings.push('warning: an unescaped backslash at end of string is not portable');
      characters.push({ code: 92, escaped: false });
    } else {
      const code = LETTER_ESCAPES[next] ?? next.charCodeAt(0);
      characters.push({ code, escaped: true });
    }
  }
  return characters;
}

interface Bracket {
  readonly part: ArrayPart;
  readonly next: number;
}

/** A construct that begins with `[`, if there is one. */
function parseBracket(
  characters: readonly Character[],
  index: number,
): Bracket | string | undefined {
  if (!isPlain(characters[index], '[')) return undefined;
  const kind = [':', '='].find((one) => isPlain(characters[index + 1], one));
  if (kind !== undefined) {
    const start = index + 2;
    const end = characters.findIndex(
      (character, at) =>
        at >= start && isPlain(character, kind) && isPlain(characters[at + 1], ']'),
    );
    if (end >= start) {
      const named = parseNamed(characters, start, end, kind);
      if (named !== undefined) return named;
    }
  }
  return parseRepeat(characters, index);
}

function parseNamed(
  characters: readonly Character[],
  start: number,
  end: number,
  kind: string,
): Bracket | string | undefined {
  const inner = characters.slice(start, end);
  const text = inner.map(({ code }) => printable(code)).join('');
  const next = end + 2;
  if (inner.length === 0) {
    return kind === ':'
      ? "missing character class name '[::]'"
      : "missing equivalence class character '[==]'";
  }
  if (kind === '=') {
    const [only] = inner;
    if (only === undefined || inner.length > 1) {
      return `${text}: equivalence class operand must be a single character`;
    }
    return { part: { kind: 'equivalents', codes: [only.code] }, next };
  }
  const member = Object.hasOwn(CLASSES, text) ? CLASSES[text] : undefined;
  if (member === undefined) {
    // `[:*]` and `[:*9]` are repetitions of a colon.
    return inner[0]?.code === 42 ? undefined : `invalid character class ${quote(text)}`;
  }
  return { part: { kind: 'class', name: text, codes: ALL_BYTES.filter(member) }, next };
}

function parseRepeat(
  characters: readonly Character[],
  index: number,
): Bracket | string | undefined {
  const repeated = characters[index + 1];
  if (repeated === undefined || !isPlain(characters[index + 2], '*')) return undefined;
  const end = characters.findIndex((character, at) => at >= index + 3 && isPlain(character, ']'));
  if (end < 0) return undefined;
  const digits = characters
    .slice(index + 3, end)
    .map(({ code }) => String.fromCharCode(code))
    .join('');
  const octal = digits.startsWith('0');
  if (!(octal ? /^[0-7]*$/ : /^\d*$/).test(digits)) {
    return `invalid repeat count ${quote(digits)} in [c*n] construct`;
  }
  const count = digits === '' ? 0 : Number.parseInt(digits, octal ? 8 : 10);
  return { part: { kind: 'repeat', code: repeated.code, count }, next: end + 1 };
}

function isPlain(character: Character | undefined, what: string): boolean {
  return character?.code === what.charCodeAt(0) && !character.escaped;
}

function printable(code: number): string {
  if (code === 92) return '\\\\';
  const letter = Object.entries(LETTER_ESCAPES).find(([, value]) => value === code)?.[0];
  if (letter !== undefined) return `\\${letter}`;
  return isGraph(code) || code === 32
    ? String.fromCharCode(code)
    : `\\${code.toString(8).padStart(3, '0')}`;
}
