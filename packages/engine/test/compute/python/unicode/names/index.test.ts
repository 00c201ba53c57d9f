import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  characterNamed,
  nameOfCharacter,
} from '../../../../../src/compute/python/unicode/names/index.ts';

test.each([
  [0x41, 'LATIN CAPITAL LETTER A'],
  [0x2022, 'BULLET'],
  [0x1f600, 'GRINNING FACE'],
  [0x4e00, 'CJK UNIFIED IDEOGRAPH-4E00'],
  [0xf900, 'CJK COMPATIBILITY IDEOGRAPH-F900'],
  [0xac01, 'HANGUL SYLLABLE GAG'],
  [0xc544, 'HANGUL SYLLABLE A'],
  [0xd7a3, 'HANGUL SYLLABLE HIH'],
])('%i is %s', (code, name) => {
  expect(nameOfCharacter(code)).toBe(name);
  expect(characterNamed(name)).toBe(String.fromCodePoint(code));
});

test.each([
  ['latin small letter e with acute', 'é'],
  ['LATIN SMALL LETTER GHA', 'ƣ'],
  ['NULL', '\0'],
  ['lf', '\n'],
  ['ZWJ', '\u200d'],
  ['VS256', '\u{e01ef}'],
])('%s is a further name, or in lower case', (name, character) => {
  expect(characterNamed(name)).toBe(character);
});

test.each([
  'NO SUCH CHARACTER',
  '',
  'CJK UNIFIED IDEOGRAPH-9FFFF',
  'cjk unified ideograph-4e00',
  'hangul syllable a',
  'HANGUL SYLLABLE AH A',
])('%j is no name', (name) => {
  expect(characterNamed(name)).toBeNull();
});

test('control characters and what is not assigned have no name', () => {
  expect([0, 10, 0x378, 0xe000].map(nameOfCharacter)).toEqual(Array(4).fill(undefined));
});

// The digest is of unicodedata.name(chr(code), '') + '\n' for all code points, of CPython 3.11.
test('all names are those of CPython', () => {
  const digest = createHash('sha256');
  for (let code = 0; code < 0x110000; code += 1) digest.update(`${nameOfCharacter(code) ?? ''}\n`);
  expect(digest.digest('hex').slice(0, 16)).toBe('b507bdbdad87fa71');
});
