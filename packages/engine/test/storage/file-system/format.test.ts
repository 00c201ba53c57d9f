import { describe, expect, test } from 'vitest';
import { BLOCK_SIZE, createMemoryDevice } from '../../../src/storage/block-device/index.ts';
import { checkFileSystem, createTmpfs, format } from '../../../src/storage/file-system/index.ts';

const device = (mebibytes: number) => createMemoryDevice({ blockCount: mebibytes * 256 });

describe('format', () => {
  /** Recorded with `mke2fs -t ext4 -b 4096` of e2fsprogs 1.47.0 and `dumpe2fs -h`. */
  test.each([
    // MiB, blocks, overhead, free blocks, inodes, free inodes, reserved blocks
    [4, 1024, 68, 950, 1024, 1013, 51],
    [7, 1792, 116, 1670, 1792, 1781, 89],
    [8, 2048, 1156, 886, 2048, 2037, 102],
    [16, 4096, 1285, 2805, 4096, 4085, 204],
    [64, 16_384, 2059, 14_319, 16_384, 16_373, 819],
    [100, 25_600, 2640, 22_954, 25_600, 25_589, 1280],
    [128, 32_768, 6163, 26_599, 32_768, 32_757, 1638],
    [256, 65_536, 8262, 57_268, 65_536, 65_525, 3276],
    [511, 130_816, 12_475, 118_335, 130_816, 130_805, 6540],
    [512, 131_072, 6347, 124_719, 32_768, 32_757, 6553],
    [1024, 262_144, 12_949, 249_189, 65_536, 65_525, 13_107],
    [2048, 524_288, 26_150, 498_132, 131_072, 131_061, 26_214],
    [4096, 1_048_576, 36_936, 1_011_634, 262_144, 262_133, 52_428],
    [8192, 2_097_152, 58_505, 2_038_641, 524_288, 524_277, 104_857],
    [16_384, 4_194_304, 109_857, 4_084_441, 1_048_576, 1_048_565, 209_715],
    [65_536, 16_777_216, 407_669, 16_369_541, 4_194_304, 4_194_293, 838_860],
  ])('%i MiB as mke2fs', (mebibytes, blocks, overhead, free, inodes, freeInodes, reserved) => {
    expect(format(device(mebibytes)).status()).toEqual({
      type: 'ext4',
      blockSize: 4096,
      blocks: blocks - overhead,
      freeBlocks: free,
      availableBlocks: free - reserved,
      inodes,
      freeInodes,
      longestName: 255,
    });
  });

  test('has options of mke2fs', () => {
    // mke2fs -t ext4 -b 4096 -O ^has_journal -m 0 -i 8192, 64 MiB.
    const { blocks, freeBlocks, availableBlocks, inodes } = format(device(64), {
      journal: false,
      reservedShare: 0,
      bytesPerInode: 8192,
    }).status();
    expect({ blocks, freeBlocks, availableBlocks, inodes }).toEqual({
      blocks: 16_384 - 523,
      freeBlocks: 15_855,
      availableBlocks: 15_855,
      inodes: 8192,
    });
  });

  test('makes a root and lost+found, of 4 and 16 KiB', () => {
    const fileSystem = format(device(64), { time: 7 });
    expect(fileSystem.inodeStatus(2)).toEqual({
      inode: 2,
      kind: 'directory',
      permissions: 0o755,
      links: 3,
      uid: 0,
      gid: 0,
      size: 4096,
      blocks: 8,
      blockSize: 4096,
      device: { major: 0, minor: 0 },
      accessTime: 7,
      modifyTime: 7,
      changeTime: 7,
      birthTime: 7,
    });
    expect(fileSystem.root).toBe(2);
    expect(fileSystem.entries(2)).toEqual([{ name: 'lost+found', inode: 11, kind: 'directory' }]);
    expect(fileSystem.inodeStatus(11)).toMatchObject({
      permissions: 0o700,
      links: 2,
      size: 16_384,
      blocks: 32,
    });
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('refuses a device that is too small', () => {
    expect(() => format(createMemoryDevice({ blockCount: 5 }))).toThrow(RangeError);
  });
});

describe('createTmpfs', () => {
  test('has all its blocks for data', () => {
    const fileSystem = createTmpfs({ size: 1_000_000 });
    expect(fileSystem.status()).toEqual({
      type: 'tmpfs',
      blockSize: BLOCK_SIZE,
      blocks: 245,
      freeBlocks: 245,
      availableBlocks: 245,
      inodes: 245,
      freeInodes: 244,
      longestName: 255,
    });
    expect(fileSystem.inodeStatus(fileSystem.root)).toMatchObject({
      inode: 1,
      permissions: 0o1777,
      links: 2,
      size: 40,
      blocks: 0,
    });
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('takes a number of inodes and a mode', () => {
    // The 20 inodes of the note on file systems: the root has one, 19 files fit.
    const fileSystem = createTmpfs({ size: 2 ** 20, inodes: 20, permissions: 0o755 });
    const file = { kind: 'file', permissions: 0o644, uid: 0, gid: 0, time: 0 } as const;
    for (let number = 1; number <= 19; number++) {
      const inode = fileSystem.create(1, String(number), file);
      fileSystem.write(inode, 0, Uint8Array.of(104, 105, 10), 0);
    }
    expect(() => fileSystem.create(1, '20', file)).toThrow('No space left on device');
    const { blocks, freeBlocks, inodes, freeInodes } = fileSystem.status();
    // `df`: 1.0M, 76K used; 20 inodes, 20 used.
    expect({ blocks, used: (blocks - freeBlocks) * 4, inodes, freeInodes }).toEqual({
      blocks: 256,
      used: 76,
      inodes: 20,
      freeInodes: 0,
    });
  });
});
