import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockBefore,
  cutExtents,
  type Extent,
  extentTreeBlocks,
  findBlock,
  insertBlock,
  joinsExtent,
} from '../../../src/storage/file-system/extents.ts';

describe('extentTreeBlocks', () => {
  // A block of 4 KiB holds (4096 - 12 - 4) / 12 = 340 extents; the inode 4.
  test.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [340, 1],
    [341, 2],
    [1360, 4],
    [1361, 6],
    [340 * 340, 341],
  ])('%i extents take %i blocks', (extents, blocks) => {
    expect(extentTreeBlocks(extents, 4, 4096)).toBe(blocks);
  });
});

describe('insertBlock', () => {
  const built = (...blocks: [number, number][]) => {
    const extents: Extent[] = [];
    for (const [logical, physical] of blocks) insertBlock(extents, logical, physical);
    return extents;
  };

  test('lengthens an extent at either end, and joins two', () => {
    expect(built([5, 105], [6, 106])).toEqual([{ logical: 5, physical: 105, count: 2 }]);
    expect(built([6, 106], [5, 105])).toEqual([{ logical: 5, physical: 105, count: 2 }]);
    expect(built([5, 105], [7, 107], [6, 106])).toEqual([{ logical: 5, physical: 105, count: 3 }]);
  });

  test('keeps apart what is apart in the file or on the device', () => {
    expect(built([5, 105], [7, 106])).toHaveLength(2);
    expect(built([5, 105], [6, 108])).toHaveLength(2);
    expect(built([6, 106], [5, 104])).toHaveLength(2);
  });

  test('an extent has at most 32,768 blocks', () => {
    const extents: Extent[] = [];
    for (let block = 0; block < 32_769; block++) insertBlock(extents, block, block);
    expect(extents).toEqual([
      { logical: 0, physical: 0, count: 32_768 },
      { logical: 32_768, physical: 32_768, count: 1 },
    ]);
  });
});

test('extents are a map of blocks', () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ insert: fc.nat(30), near: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ cut: fc.nat(30) }) },
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const extents: Extent[] = [];
      const map = new Map<number, number>();
      let fresh = 1000;
      for (const one of steps) {
        if ('cut' in one) {
          const freed: number[] = [];
          cutExtents(extents, one.cut, (block) => freed.push(block));
          const gone = [...map].filter(([logical]) => logical >= one.cut);
          expect(freed.toSorted((a, b) => a - b)).toEqual(
            gone.map(([, physical]) => physical).toSorted((a, b) => a - b),
          );
          for (const [logical] of gone) map.delete(logical);
        } else if (!map.has(one.insert)) {
          const physical = one.near ? 100 + one.insert : fresh++;
          const joins = joinsExtent(extents, one.insert, physical);
          const before = extents.length;
          insertBlock(extents, one.insert, physical);
          expect(extents.length).toBeLessThanOrEqual(before + (joins ? 0 : 1));
          map.set(one.insert, physical);
        }
        for (let logical = 0; logical <= 31; logical++) {
          expect(findBlock(extents, logical)).toBe(map.get(logical));
          if (map.has(logical)) continue;
          let previous = logical;
          while (previous >= 0 && !map.has(previous)) previous--;
          expect(blockBefore(extents, logical)).toBe(map.get(previous));
        }
      }
    }),
  );
});
