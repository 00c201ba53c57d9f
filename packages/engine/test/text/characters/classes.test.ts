import { describe, expect, test } from 'vitest';
import { casesOf, classNamed } from '../../../src/text/characters/index.ts';

const members = (name: string, text: string): string =>
  Array.from(text)
    .filter((character) => classNamed(name)?.(character.codePointAt(0) ?? 0))
    .join('');

// What grep 3.8 prints for `[[:class:]]` in the locale C.UTF-8.
const TEXT = 'aZ5_- \té߀Ωж漢٣²\u00a0\u2003\u0085€😀ǅ';

describe('classes of the locale C.UTF-8', () => {
  test.each([
    ['alpha', 'aZé߀Ωж漢٣ǅ'],
    ['digit', '5'],
    ['alnum', 'aZ5é߀Ωж漢٣ǅ'],
    ['upper', 'ZΩǅ'],
    ['lower', 'aéжǅ'],
    ['space', ' \t\u2003'],
    ['blank', ' \t\u2003'],
    ['xdigit', 'a5'],
    ['cntrl', '\t\u0085'],
    ['punct', '_-²\u00a0€😀'],
    ['graph', 'aZ5_-é߀Ωж漢٣²\u00a0€😀ǅ'],
    ['print', 'aZ5_- é߀Ωж漢٣²\u00a0\u2003€😀ǅ'],
  ])('%s', (name, expected) => {
    expect(members(name, TEXT)).toBe(expected);
  });

  test('no class has another name', () => {
    expect(classNamed('word')).toBeUndefined();
    expect(classNamed('toString')).toBeUndefined();
  });
});

test('cases of a letter', () => {
  const letters = (text: string) =>
    casesOf(text.codePointAt(0) ?? 0).map((code) => String.fromCodePoint(code));
  expect(letters('a')).toEqual(['a', 'A']);
  expect(letters('É')).toEqual(['É', 'é']);
  expect(letters('1')).toEqual(['1']);
  // Its capital is two letters.
  expect(letters('ß')).toEqual(['ß']);
});
