import { expect, test } from 'vitest';
import { codePointColumn, utf8Column } from '../../../../../src/compute/python/syntax/index.ts';

test.each([
  ['abc', 2, 2, 2],
  ['éb', 1, 2, 1],
  ['中b', 1, 3, 1],
  ['😀b', 2, 4, 1],
  ['a\ud800b', 2, 4, 2],
])('%j up to column %i: %i bytes, %i code points', (line, column, bytes, points) => {
  expect(utf8Column(line, column)).toBe(bytes);
  expect(codePointColumn(line, column)).toBe(points);
});
