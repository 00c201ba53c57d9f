import { expect, test } from 'vitest';
import {
  characterAt,
  find,
  length,
  repeat,
  slice,
} from '../../../../src/compute/python/text/index.ts';

const long = `${'\u{1f600}'.repeat(100)}end`;

test('length and indices count code points', () => {
  expect(length('h\u{1f600}y')).toBe(3);
  expect(characterAt('h\u{1f600}y', 1)).toBe('\u{1f600}');
  expect(characterAt('h\u{1f600}y', -1)).toBe('y');
  expect(length(long)).toBe(103);
  expect(characterAt(long, 99)).toBe('\u{1f600}');
  expect(characterAt(long, 100)).toBe('e');
  expect(find(long, 'n')).toBe(101);
  expect(() => characterAt('abc', 3)).toThrow('string index out of range');
});

test('slices with a step', () => {
  expect(slice('a\u{1f600}bcd', 4, -2, 3)).toBe('dba');
  expect(slice(long, 98, 1, 4)).toBe('\u{1f600}\u{1f600}en');
});

test('a half of a pair is not found within it', () => {
  expect(find('\u{1f600}', '\ude00')).toBe(-1);
  expect(find('\u{1f600}\ude00', '\ude00')).toBe(1);
});

test('a text that would be too long is refused before it is made', () => {
  expect(repeat('ab', 3)).toBe('ababab');
  expect(() => repeat('a', 10 ** 10)).toThrow(expect.objectContaining({ kind: 'MemoryError' }));
});
