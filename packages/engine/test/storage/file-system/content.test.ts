import { describe, expect, test } from 'vitest';
import { createMemoryDevice, SSD, solidState } from '../../../src/storage/block-device/index.ts';
import { checkFileSystem, createTmpfs, format } from '../../../src/storage/file-system/index.ts';
import { bytesOf, errorOf, formatted, leaveFree, make, newInode } from './setup.ts';

describe('read and write', () => {
  test('what was written is read, over the borders of blocks', () => {
    const fileSystem = formatted(200);
    const file = make(fileSystem, 'a');
    const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => index % 251);
    expect(fileSystem.write(file, 0, bytes, 5)).toBe(10_000);
    expect(fileSystem.read(file, 0, 20_000)).toEqual(bytes);
    expect(fileSystem.read(file, 4090, 10)).toEqual(bytes.slice(4090, 4100));
    expect(fileSystem.read(file, 9999, 10)).toEqual(bytes.slice(9999));
    expect(fileSystem.read(file, 10_000, 10)).toHaveLength(0);
    expect(fileSystem.read(file, 99_999, 10)).toHaveLength(0);
    fileSystem.write(file, 4090, bytesOf(255, 12), 6);
    bytes.fill(255, 4090, 4102);
    expect(fileSystem.read(file, 0, 20_000)).toEqual(bytes);
    expect(fileSystem.inodeStatus(file)).toMatchObject({
      size: 10_000,
      blocks: 24,
      modifyTime: 6,
      changeTime: 6,
      accessTime: 0,
      birthTime: 0,
    });
  });

  test('the content lies in blocks of the device, one after the other', () => {
    const device = createMemoryDevice({ blockCount: 200 });
    const fileSystem = format(device, { journal: false });
    const before = device.counters();
    const file = make(fileSystem, 'a');
    fileSystem.write(file, 0, bytesOf(7, 8192), 0);
    expect(device.counters()).toMatchObject({ writes: before.writes + 2, stored: 2 });
    const [extent] = fileSystem.volume.inodes.get(file)?.extents ?? [];
    expect(extent).toMatchObject({ logical: 0, count: 2 });
    expect(device.read((extent?.physical ?? 0) + 1)).toEqual(bytesOf(7, 4096));
    fileSystem.unlink(fileSystem.root, 'a', 0);
    expect(device.counters().stored).toBe(0);
  });

  test('a hole takes no block and reads as zeros', () => {
    const fileSystem = formatted(200);
    const file = make(fileSystem, 'a');
    // As on ext4: one byte at 1 MiB takes one block.
    fileSystem.write(file, 2 ** 20, bytesOf(1, 1), 0);
    expect(fileSystem.inodeStatus(file)).toMatchObject({ size: 1_048_577, blocks: 8 });
    expect(fileSystem.read(file, 2 ** 20 - 2, 10)).toEqual(Uint8Array.of(0, 0, 1));
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('nothing is written by no bytes', () => {
    const fileSystem = formatted(200);
    const file = make(fileSystem, 'a');
    expect(fileSystem.write(file, 100, new Uint8Array(0), 9)).toBe(0);
    expect(fileSystem.inodeStatus(file)).toMatchObject({ size: 0, modifyTime: 0 });
  });

  test('returns what was written when space runs out, then ENOSPC', () => {
    const fileSystem = formatted(200);
    leaveFree(fileSystem, 3);
    const file = make(fileSystem, 'a');
    expect(fileSystem.write(file, 0, bytesOf(1, 20_000), 4)).toBe(3 * 4096);
    expect(fileSystem.inodeStatus(file)).toMatchObject({ size: 12_288, blocks: 24, modifyTime: 4 });
    expect(errorOf(() => fileSystem.write(file, 12_288, bytesOf(1, 1), 5))).toBe('ENOSPC');
    expect(fileSystem.inodeStatus(file)).toMatchObject({ size: 12_288, modifyTime: 4 });
    // What is there can be written again, but not beyond.
    expect(fileSystem.write(file, 12_287, bytesOf(1, 2), 6)).toBe(1);
    expect(fileSystem.status().freeBlocks).toBe(0);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('only files of root get the reserved blocks', () => {
    // 5 % of 200 blocks.
    const fileSystem = formatted(200);
    leaveFree(fileSystem, 12);
    const reader = make(fileSystem, 'a', 'file', fileSystem.root, { uid: 1000 });
    expect(fileSystem.write(reader, 0, bytesOf(1, 20_000), 0)).toBe(2 * 4096);
    expect(fileSystem.status()).toMatchObject({ freeBlocks: 10, availableBlocks: 0 });
    expect(errorOf(() => fileSystem.write(reader, 8192, bytesOf(1, 1), 0))).toBe('ENOSPC');
    const root = make(fileSystem, 'b');
    expect(fileSystem.write(root, 0, bytesOf(1, 50_000), 0)).toBe(10 * 4096);
    expect(fileSystem.status()).toMatchObject({ freeBlocks: 0, availableBlocks: 0 });
  });

  test('a block of the tree that finds no room stops a write, and leaves nothing', () => {
    const fileSystem = formatted(200);
    const file = make(fileSystem, 'a');
    for (const block of [0, 2, 4, 6]) fileSystem.write(file, block * 4096, bytesOf(1, 1), 0);
    leaveFree(fileSystem, 1);
    expect(errorOf(() => fileSystem.write(file, 8 * 4096, bytesOf(1, 1), 0))).toBe('ENOSPC');
    expect(fileSystem.status().freeBlocks).toBe(1);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('five extents take a block for their tree', () => {
    const fileSystem = formatted(200);
    const file = make(fileSystem, 'a');
    for (const block of [0, 2, 4, 6]) fileSystem.write(file, block * 4096, bytesOf(1, 1), 0);
    expect(fileSystem.inodeStatus(file).blocks).toBe(4 * 8);
    fileSystem.write(file, 8 * 4096, bytesOf(1, 1), 0);
    expect(fileSystem.inodeStatus(file).blocks).toBe(6 * 8);
    fileSystem.truncate(file, 4 * 4096, 0);
    expect(fileSystem.inodeStatus(file).blocks).toBe(2 * 8);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('refuses to go beyond the largest file, of 16 TiB less a block', () => {
    const fileSystem = formatted(200);
    const file = make(fileSystem, 'a');
    const largest = 17_592_186_040_320;
    expect(errorOf(() => fileSystem.write(file, largest, bytesOf(1, 3), 0))).toBe('EFBIG');
    expect(fileSystem.write(file, largest - 1, bytesOf(1, 3), 0)).toBe(1);
    expect(fileSystem.read(file, largest - 2, 9)).toEqual(Uint8Array.of(0, 1));
    expect(errorOf(() => fileSystem.truncate(file, largest + 1, 0))).toBe('EFBIG');
    fileSystem.truncate(file, largest, 0);
    expect(fileSystem.inodeStatus(file)).toMatchObject({ size: largest, blocks: 8 });
  });

  test('only files have bytes', () => {
    const fileSystem = formatted(200);
    const fifo = make(fileSystem, 'fifo', 'fifo');
    for (const [inode, error] of [
      [fileSystem.root, 'EISDIR'],
      [fifo, 'EINVAL'],
    ] as const) {
      expect(errorOf(() => fileSystem.read(inode, 0, 1))).toBe(error);
      expect(errorOf(() => fileSystem.write(inode, 0, bytesOf(1, 1), 0))).toBe(error);
      expect(errorOf(() => fileSystem.truncate(inode, 0, 0))).toBe(error);
    }
    const file = make(fileSystem, 'file');
    expect(errorOf(() => fileSystem.read(file, -1, 1))).toBe('EINVAL');
    expect(errorOf(() => fileSystem.write(file, -1, bytesOf(1, 1), 0))).toBe('EINVAL');
    expect(errorOf(() => fileSystem.truncate(file, -1, 0))).toBe('EINVAL');
  });

  test('a read-only file system is read only', () => {
    const fileSystem = formatted(200);
    const file = make(fileSystem, 'a');
    fileSystem.write(file, 0, bytesOf(1, 1), 0);
    fileSystem.remount({ readOnly: true });
    expect(fileSystem.readOnly).toBe(true);
    expect(fileSystem.read(file, 0, 1)).toEqual(bytesOf(1, 1));
    expect(errorOf(() => fileSystem.write(file, 0, bytesOf(1, 1), 0))).toBe('EROFS');
    expect(errorOf(() => fileSystem.truncate(file, 0, 0))).toBe('EROFS');
    fileSystem.remount({ readOnly: false });
    fileSystem.truncate(file, 0, 0);
  });

  test('a block that cannot be read or written gives EIO, after what went well', () => {
    const device = createMemoryDevice({ blockCount: 200 });
    const fileSystem = format(device, { journal: false });
    const file = make(fileSystem, 'a');
    fileSystem.write(file, 0, bytesOf(1, 8192), 0);
    const physical = fileSystem.volume.inodes.get(file)?.extents[0]?.physical ?? 0;
    device.breakBlock(physical + 1);
    device.breakBlock(physical + 2);
    expect(errorOf(() => fileSystem.read(file, 0, 8192))).toBe('EIO');
    expect(fileSystem.read(file, 0, 4096)).toEqual(bytesOf(1, 4096));
    expect(fileSystem.write(file, 0, bytesOf(2, 8192), 0)).toBe(4096);
    expect(errorOf(() => fileSystem.write(file, 8192, bytesOf(2, 10), 0))).toBe('EIO');
    expect(fileSystem.inodeStatus(file)).toMatchObject({ size: 8192, blocks: 16 });
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('the device is busy for what is read and written', () => {
    const device = createMemoryDevice({ blockCount: 200, model: solidState(SSD) });
    const fileSystem = format(device, { journal: false });
    const file = make(fileSystem, 'a');
    fileSystem.write(file, 0, bytesOf(1, 8192), 0);
    expect(fileSystem.takeBusyTime()).toBe(14_272 + 10_667);
    fileSystem.read(file, 0, 8192);
    expect(fileSystem.takeBusyTime()).toBe(39_767 + 9729);
    expect(fileSystem.takeBusyTime()).toBe(0);
  });
});

describe('truncate', () => {
  test('frees blocks, and what was cut does not come back', () => {
    const fileSystem = formatted(200);
    const free = fileSystem.status().freeBlocks;
    const file = make(fileSystem, 'a');
    fileSystem.write(file, 0, bytesOf(1, 4097), 0);
    expect(fileSystem.status().freeBlocks).toBe(free - 2);
    fileSystem.truncate(file, 10, 8);
    // As on ext4.
    expect(fileSystem.inodeStatus(file)).toMatchObject({
      size: 10,
      blocks: 8,
      modifyTime: 8,
      changeTime: 8,
    });
    fileSystem.truncate(file, 5000, 9);
    expect(fileSystem.inodeStatus(file)).toMatchObject({ size: 5000, blocks: 8 });
    const bytes = new Uint8Array(5000);
    expect(fileSystem.read(file, 0, 9999)).toEqual(bytes.fill(1, 0, 10));
    fileSystem.truncate(file, 0, 9);
    expect(fileSystem.inodeStatus(file)).toMatchObject({ size: 0, blocks: 0 });
    expect(fileSystem.status().freeBlocks).toBe(free);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });
});

test('a tmpfs has no trees of extents', () => {
  const fileSystem = createTmpfs({ size: 100 * 4096 });
  const file = fileSystem.create(1, 'a', newInode('file'));
  for (let block = 0; block < 40; block += 2) {
    fileSystem.write(file, block * 4096, bytesOf(1, 1), 0);
  }
  expect(fileSystem.inodeStatus(file).blocks).toBe(20 * 8);
  expect(checkFileSystem(fileSystem)).toEqual([]);
});
