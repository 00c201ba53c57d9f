import { expect, it } from 'vitest';
import { binarySize, blocksOf, ext2Inode, largestFile, reachOf } from './inode.ts';

const small = { ...ext2Inode, blockBytes: 1024 };

it('reaches 12 blocks, then 1,024 to the power of the level', () => {
  expect(reachOf(ext2Inode).map(({ blocks }) => blocks)).toEqual([12, 1024, 1048576, 1073741824]);
  expect(reachOf(ext2Inode).map(({ bytes }) => binarySize(bytes))).toEqual([
    '48\u00a0KiB',
    '4\u00a0MiB',
    '4\u00a0GiB',
    '4\u00a0TiB',
  ]);
});

it('counts the blocks of pointers as ext2 does', () => {
  // debugfs on a file of 400 KiB, blocks of 1 KiB: (IND), (DIND), (IND); TOTAL: 403.
  expect(blocksOf(small, 400 * 1024)).toEqual({ data: 400, pointers: 3 });
  expect(blocksOf(small, 12 * 1024)).toEqual({ data: 12, pointers: 0 });
  expect(blocksOf(small, 0)).toEqual({ data: 0, pointers: 0 });
});

it('adds up the longest file', () => {
  expect(largestFile({ ...small, levels: 2 }) / 1024).toBe(12 + 256 + 65536);
});
