import { describe, expect, test } from 'vitest';
import { clearBit, setBit } from '../../../src/storage/file-system/bitmap.ts';
import {
  checkFileSystem,
  type Inode,
  type Volume,
} from '../../../src/storage/file-system/index.ts';
import { bytesOf, formatted, make } from './setup.ts';

/** Breaks a sound file system, in which `a` is inode 12, `d` 13 and `d/b` 14, and checks it. */
function checkAfter(harm: (volume: Volume, a: Inode, d: Inode) => void): readonly string[] {
  const fileSystem = formatted(60);
  const a = make(fileSystem, 'a');
  const d = make(fileSystem, 'd', 'directory');
  make(fileSystem, 'b', 'file', d);
  fileSystem.write(a, 0, bytesOf(1, 8192), 0);
  const { volume } = fileSystem;
  const [inodeA, inodeD] = [volume.inodes.get(a), volume.inodes.get(d)];
  if (inodeA === undefined || inodeD === undefined) throw new Error('not made');
  harm(volume, inodeA, inodeD);
  return checkFileSystem(fileSystem);
}

/** Where the blocks of `a` begin: 6 blocks for tables, and those of root and lost+found. */
const first = (a: Inode): number => a.extents[0]?.physical ?? -1;

describe('checkFileSystem', () => {
  test('finds nothing in a sound one', () => {
    expect(checkAfter(() => undefined)).toEqual([]);
  });

  test('finds a block in use that is marked free', () => {
    const problems = checkAfter((volume, a) => clearBit(volume.bitmap, first(a)));
    expect(problems).toEqual([
      expect.stringMatching(/^block \d+ marked is false, should be true$/),
    ]);
  });

  test('finds a block that is marked and that nobody uses', () => {
    expect(checkAfter((volume) => setBit(volume.bitmap, 59))).toEqual([
      'block 59 marked is true, should be false',
    ]);
  });

  test('finds a block of two files', () => {
    const problems = checkAfter((volume, a) => {
      const b = volume.inodes.get(14);
      b?.extents.push({ logical: 0, physical: first(a), count: 1 });
      if (b !== undefined) Object.assign(b, { dataBlocks: 1, size: 4096 });
    });
    expect(problems).toEqual([
      expect.stringMatching(/^user of block \d+ beside inode 14 is inode 12, should be undefined$/),
    ]);
  });

  test('finds a wrong count of links', () => {
    expect(
      checkAfter((_volume, a) => {
        a.links = 2;
      }),
    ).toEqual(['links of inode 12 is 2, should be 1']);
  });

  test('finds an inode that was lost', () => {
    const problems = checkAfter((_volume, _a, d) => {
      d.directory?.entries.delete('b');
    });
    expect(problems).toEqual([
      expect.stringMatching(/^room of directory 13 is 4048, should be 4060$/),
      'links of inode 14 is 1, should be 0',
      'inode 14 without a name held is false, should be true',
    ]);
  });

  test('finds a wrong parent, count of blocks and sum', () => {
    const problems = checkAfter((volume, a, d) => {
      if (d.directory !== undefined) d.directory.parent = 13;
      a.dataBlocks = 3;
      volume.freeBlocks--;
    });
    expect(problems.map((problem) => problem.replace(/is \d+/, 'is n'))).toEqual([
      expect.stringMatching(/^free blocks is n, should be \d+$/),
      'parent of directory 13 is n, should be 2',
      'blocks of inode 12 is n, should be 2',
    ]);
  });

  test('finds blocks beyond the end', () => {
    expect(
      checkAfter((_volume, a) => {
        a.size = 4096;
      }),
    ).toEqual(['blocks of inode 12 beyond its end is true, should be false']);
  });
});
