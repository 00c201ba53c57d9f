import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  abandonSort,
  answerSort,
  beginSort,
  runSort,
} from '../../../../src/compute/python/sorting/index.ts';

const less = (a: number, b: number) => a < b;

test('values move with their keys, and equal ones keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 400 }), (keys) => {
      const indices = keys.map((_, index) => index);
      const expected = [...indices].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
      const sorted = [...keys];
      const sort = beginSort(sorted, indices);
      while (runSort(sort, less, 9) !== 'done');
      expect(indices).toEqual(expected);
      expect(sorted).toEqual([...keys].sort((a, b) => a - b));
    }),
  );
});

test('what the host cannot compare is asked for', () => {
  const keys = ['b', 'c', 'a'];
  const sort = beginSort(keys, null);
  const asked: string[] = [];
  while (runSort(sort, () => undefined, 100) === 'compare') {
    asked.push(sort.left + sort.right);
    answerSort(sort, sort.left < sort.right);
  }
  // Recorded with CPython 3.11.
  expect(asked).toEqual(['cb', 'ac', 'ac', 'ab']);
  expect(keys).toEqual(['a', 'b', 'c']);
});

test('a sort that is given up leaves all items there', () => {
  const keys = Array.from({ length: 500 }, (_, index) => (index * 7919) % 503);
  const all = [...keys].sort((a, b) => a - b);
  for (let budget = 1; budget < 4000; budget += 97) {
    const list = [...keys];
    const sort = beginSort(list, null);
    runSort(sort, less, budget);
    abandonSort(sort);
    expect([...list].sort((a, b) => a - b)).toEqual(all);
    expect(runSort(sort, less, 1)).toBe('done');
  }
});
