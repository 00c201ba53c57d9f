import { expect, test } from 'vitest';
import { itemsAt, repeatItems } from '../../../../src/compute/python/builtins/repetition.ts';

test.each([
  [[1, 2], 3, [1, 2, 1, 2, 1, 2]],
  [[1], 4, [1, 1, 1, 1]],
  [[1, 2, 3], 0, []],
  [[], 5, []],
  [[1, 2], 5, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]],
])('%j times %i', (items, times, expected) => {
  expect(repeatItems(items, times)).toEqual(expected);
});

test('items at the places of a slice', () => {
  expect(itemsAt([0, 1, 2, 3, 4], { start: 4, step: -2, count: 3 })).toEqual([4, 2, 0]);
  expect(itemsAt([0, 1, 2, 3, 4], { start: 1, step: 1, count: 2 })).toEqual([1, 2]);
});
