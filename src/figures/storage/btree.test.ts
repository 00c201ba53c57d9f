import { expect, it } from 'vitest';
import { levelsFor, pathTo, treeOf } from './btree.ts';

const keys = Array.from({ length: 27 }, (_, index) => 10 + 3 * index);

it('builds a balanced tree and finds each key in its leaf', () => {
  const root = treeOf(keys, 3);
  expect(root).toMatchObject({ level: 2, keys: [37, 64] });
  for (const key of keys) {
    const path = pathTo(key, root);
    expect(path).toHaveLength(3);
    expect(path.at(-1)?.keys).toContain(key);
  }
});

it('ends a search for a missing key in the leaf where it would be', () => {
  expect(pathTo(50, treeOf(keys, 3)).at(-1)?.keys).toEqual([46, 49, 52]);
  expect(pathTo(1, treeOf(keys, 3)).at(-1)?.keys).toEqual([10, 13, 16]);
});

it('counts levels', () => {
  expect([1, 3, 4, 9, 10, 27, 28].map((count) => levelsFor(count, 3))).toEqual([
    1, 1, 2, 2, 3, 3, 4,
  ]);
  expect(levelsFor(200_000, 378)).toBe(3);
  expect(levelsFor(1e9, 500)).toBe(4);
});
