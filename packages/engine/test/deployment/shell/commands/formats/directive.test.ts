import { expect, test } from 'vitest';
import {
  layOutNumber,
  layOutText,
  parseLayout,
  unescapeAt,
} from '../../../../../src/deployment/shell/commands/formats/directive.ts';

test('flags, width and precision', () => {
  const { layout, end } = parseLayout('%-05.3s', 1);
  expect([layout, end]).toEqual([{ flags: '-0', width: 5, precision: 3, barePoint: false }, 6]);
  expect(layOutText('abcd', layout)).toBe('abc  ');
  expect(layOutNumber('7', { flags: '0', width: 4, precision: undefined })).toBe('0007');
  expect(layOutNumber('-7', { flags: '0', width: 4, precision: undefined })).toBe('-007');
  expect(layOutNumber('7', { flags: '+', width: 4, precision: 2 })).toBe(' +07');
});

test('a width does not fill the memory', () => {
  expect(parseLayout('%999999999d', 1).layout.width).toBe(4096);
});

test('escapes', () => {
  expect(unescapeAt('n', 0)).toEqual({ text: '\n', end: 1 });
  expect(unescapeAt('101x', 0)).toEqual({ text: 'A', end: 3 });
  expect(unescapeAt('377', 0)).toEqual({ text: '\udcff', end: 3 });
  expect(unescapeAt('q', 0)).toBeUndefined();
  expect(unescapeAt('', 0)).toBeUndefined();
});
