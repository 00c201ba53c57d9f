// cspell:ignore bdfghi
import { quote } from '../quoting.ts';

/** Ways to compare, by the letters of sort's options. */
const ORDERING_LETTERS = 'bdfghiMnRrV';

/** How a key is compared. */
export interface KeyOrder {
  /** Letters of {@link ORDERING_LETTERS}. */
  readonly letters: ReadonlySet<string>;
  /** Whether blanks before the start, and before the end, are skipped. */
  readonly skipStartBlanks: boolean;
  readonly skipEndBlanks: boolean;
}

/** A part of the line, as `-k` names it. Fields and characters count from 0. */
export interface SortKey extends KeyOrder {
  readonly startField: number;
  readonly startCharacter: number;
  /** `undefined` is the end of the line. */
  readonly endField: number | undefined;
  /** Characters of the end field that belong to the key; 0 is all of it. */
  readonly endCharacter: number;
}

/** Reads the value of `-k`, `F[.C][OPTS][,F[.C][OPTS]]`; returns sort's message when it is wrong. */
export function parseKey(text: string): SortKey | string {
  const bad = (why: string) => `${why}: invalid field specification ${quote(text)}`;
  const start = /^(\d+)(?:\.(\d*))?([bdfghiMnRrV]*)/.exec(text);
  if (start === null) return badCount('at field start', text);
  const [head, startField = '', startCharacter, startLetters = ''] = start;
  if (Number(startField) === 0) return bad('field number is zero');
  if (startCharacter === '') return badCount("after '.'", text.slice(startField.length + 1));
  if (startCharacter !== undefined && Number(startCharacter) === 0) {
    return bad('character offset is zero');
  }
  const rest = text.slice(head.length);
  let endField: number | undefined;
  let endCharacter = 0;
  let endLetters = '';
  if (rest.startsWith(',')) {
    const end = /^,(\d+)(?:\.(\d*))?([bdfghiMnRrV]*)(.*)$/s.exec(rest);
    if (end === null) return badCount("after ','", rest.slice(1));
    const [, field = '', character, letters = '', behind = ''] = end;
    if (Number(field) === 0) return bad('field number is zero');
    if (character === '') return badCount("after '.'", rest.slice(field.length + 2));
    if (behind !== '') return bad('stray character in field spec');
    endCharacter = Number(character ?? 0);
    // A key that ends at character 0 of a field takes all of it.
    endField = Number(field) - 1;
    endLetters = letters;
  } else if (rest !== '') return bad('stray character in field spec');
  return {
    letters: new Set([...startLetters, ...endLetters].filter((letter) => letter !== 'b')),
    skipStartBlanks: startLetters.includes('b'),
    skipEndBlanks: endLetters.includes('b'),
    startField: Number(startField) - 1,
    startCharacter: Number(startCharacter ?? 1) - 1,
    endField,
    endCharacter,
  };
}

function badCount(where: string, text: string): string {
  const message =
    where === 'at field start' ? 'invalid number at field start' : `invalid number ${where}`;
  return `${message}: invalid count at start of ${quote(text)}`;
}

/** Letters of ways to compare that exclude each other, in sort's order; `undefined` when they go together. */
export function incompatible({ letters }: Pick<KeyOrder, 'letters'>): string | undefined {
  const has = (letter: string) => letters.has(letter);
  const kinds = [...'nghM'].filter(has).length + (['V', 'R', 'd', 'i'].some(has) ? 1 : 0);
  if (kinds <= 1) return undefined;
  return [...ORDERING_LETTERS].filter((letter) => letter !== 'r' && has(letter)).join('');
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10;
}

/**
 * The part of a line that is the key. The line is a text of bytes (U+0000 to U+00FF), as sort counts bytes.
 * `separator` is that of `-t`; without it a field begins with the blanks before it.
 */
export function keyText(line: string, key: SortKey, separator: string | undefined): string {
  const start = keyStart(line, key, separator);
  const end = keyEnd(line, key, separator);
  return start >= end ? '' : line.slice(start, end);
}

function keyStart(line: string, key: SortKey, separator: string | undefined): number {
  let position = 0;
  for (let field = 0; field < key.startField && position < line.length; field++) {
    if (separator === undefined) position = pastField(line, position);
    else {
      const found = line.indexOf(separator, position);
      position = found < 0 ? line.length : found + 1;
    }
  }
  if (key.skipStartBlanks) position = pastBlanks(line, position);
  return Math.min(line.length, position + key.startCharacter);
}

function keyEnd(line: string, key: SortKey, separator: string | undefined): number {
  if (key.endField === undefined) return line.length;
  const whole = key.endCharacter === 0;
  const fields = key.endField + (whole ? 1 : 0);
  let position = 0;
  for (let field = 0; field < fields && position < line.length; field++) {
    if (separator === undefined) position = pastField(line, position);
    else {
      const found = line.indexOf(separator, position);
      const last = whole && field === fields - 1;
      position = found < 0 ? line.length : found + (last ? 0 : 1);
    }
  }
  if (whole) return position;
  if (key.skipEndBlanks) position = pastBlanks(line, position);
  return Math.min(line.length, position + key.endCharacter);
}

function pastBlanks(line: string, from: number): number {
  let position = from;
  while (position < line.length && isBlank(line.charCodeAt(position))) position++;
  return position;
}

function pastField(line: string, from: number): number {
  let position = pastBlanks(line, from);
  while (position < line.length && !isBlank(line.charCodeAt(position))) position++;
  return position;
}
