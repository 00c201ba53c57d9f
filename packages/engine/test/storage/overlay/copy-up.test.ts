import { describe, expect, test } from 'vitest';
import { createMemoryDevice } from '../../../src/storage/block-device/index.ts';
import {
  checkFileSystem,
  createTmpfs,
  format,
  populate,
} from '../../../src/storage/file-system/index.ts';
import { createOverlay, layerOf } from '../../../src/storage/overlay/index.ts';
import { bytesOf, errorOf, formatted, leaveFree, make } from '../file-system/setup.ts';
import { list, overlayOf, text, write } from './setup.ts';

describe('copy up', () => {
  test('the first write copies a file, and its directories', () => {
    const { fileSystem, upper, layers, at } = overlayOf();
    const before = fileSystem.inodeStatus(at('d'));
    const inode = at('d/x');
    expect(fileSystem.write(inode, 1, Uint8Array.of(65), 7)).toBe(1);
    expect(text(fileSystem, 'd/x')).toBe('xA');
    expect(list(upper)).toEqual(['d directory 755 2', 'd/x file 600 1']);
    expect(text(layers[0] ?? fileSystem, 'd/x')).toBe('x\n');
    expect(at('d/x')).toBe(inode);
    expect(fileSystem.inodeStatus(inode)).toMatchObject({
      permissions: 0o600,
      uid: 5,
      gid: 6,
      size: 2,
      accessTime: 2,
      modifyTime: 7,
      changeTime: 7,
    });
    // The directory is as before, but merged now.
    expect(fileSystem.inodeStatus(at('d'))).toEqual({ ...before, links: 1, size: 60 });
  });

  test.each([
    ['permissions', { permissions: 0o644 }],
    ['owner', { uid: 1 }],
    ['time of change', { modifyTime: 4 }],
  ])('so does the first change of its %s', (_what, changes) => {
    const { fileSystem, upper, at } = overlayOf();
    fileSystem.change(at('d/x'), changes);
    expect(list(upper).map((line) => line.split(' ')[0])).toEqual(['d', 'd/x']);
    expect(text(fileSystem, 'd/x')).toBe('x\n');
    expect(fileSystem.inodeStatus(at('d/x'))).toMatchObject(changes);
  });

  test('reading does not', () => {
    const { fileSystem, upper, at } = overlayOf();
    text(fileSystem, 'd/x');
    fileSystem.change(at('d/x'), { accessTime: 8 });
    fileSystem.write(at('d/x'), 0, new Uint8Array(0), 9);
    expect(list(upper)).toEqual([]);
    expect(fileSystem.inodeStatus(at('d/x')).accessTime).toBe(2);
    write(fileSystem, 'd/x', 'a');
    fileSystem.change(at('d/x'), { accessTime: 8 });
    expect(fileSystem.inodeStatus(at('d/x')).accessTime).toBe(8);
  });

  test('names of one file part', () => {
    const { fileSystem, at } = overlayOf();
    write(fileSystem, 'f', 'new\n');
    expect(text(fileSystem, 'g')).toBe('f\n');
    expect(fileSystem.inodeStatus(at('f')).links).toBe(1);
    expect(fileSystem.inodeStatus(at('g')).links).toBe(2);
  });

  test('copies no more than a truncation leaves', () => {
    const upper = createTmpfs({ size: 3 * 4096, inodes: 10, permissions: 0o755 });
    const content = bytesOf(1, 100_000);
    const { fileSystem, at } = overlayOf([{ a: { content }, b: { content } }], upper);
    fileSystem.truncate(at('a'), 5000, 8);
    expect(upper.status().freeBlocks).toBe(1);
    expect(fileSystem.inodeStatus(at('a'))).toMatchObject({ size: 5000, modifyTime: 8 });
    fileSystem.truncate(at('b'), 0, 8);
    expect(fileSystem.inodeStatus(at('b'))).toMatchObject({ size: 0, blocks: 0 });
    fileSystem.truncate(at('b'), 200_000, 8);
    expect(fileSystem.inodeStatus(at('b'))).toMatchObject({ size: 200_000, blocks: 0 });
  });

  test('keeps holes', () => {
    const lower = createTmpfs({ size: 2 ** 20, permissions: 0o755 });
    const file = make(lower, 'sparse');
    lower.write(file, 300_000, bytesOf(1, 10), 0);
    lower.truncate(file, 500_000, 0);
    const upper = formatted(200);
    const fileSystem = createOverlay({ upper: layerOf(upper), lowers: [layerOf(lower)] });
    const inode = fileSystem.lookup(1, 'sparse') ?? -1;
    fileSystem.change(inode, { permissions: 0o600 });
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ size: 500_000, blocks: 8 });
    const bytes = new Uint8Array(500_000).fill(1, 300_000, 300_010);
    expect(fileSystem.read(inode, 0, 1e6)).toEqual(bytes);
  });

  test('gives ENOSPC when the copy finds no room, and leaves nothing of it', () => {
    const upper = formatted(200);
    const { fileSystem, at } = overlayOf([{ 'd/a': { content: bytesOf(1, 50_000) } }], upper);
    leaveFree(upper, 9);
    const before = fileSystem.inodeStatus(at('d/a'));
    expect(errorOf(() => fileSystem.write(at('d/a'), 0, bytesOf(2, 1), 9))).toBe('ENOSPC');
    expect(fileSystem.inodeStatus(at('d/a'))).toEqual(before);
    expect(text(fileSystem, 'd/a')).toBe('\u0001'.repeat(1000));
    // Only the directory was copied.
    expect(upper.status().freeBlocks).toBe(8);
    expect(checkFileSystem(upper)).toEqual([]);
  });

  test('gives EIO when the layer cannot be read', () => {
    const device = createMemoryDevice({ blockCount: 200 });
    const lower = format(device, { journal: false });
    populate(lower, { a: { content: bytesOf(1, 50_000) } });
    const [extent] = lower.volume.inodes.get(12)?.extents ?? [];
    device.breakBlock((extent?.physical ?? 0) + 3);
    const upper = createTmpfs({ size: 2 ** 20, permissions: 0o755 });
    const fileSystem = createOverlay({ upper: layerOf(upper), lowers: [layerOf(lower)] });
    const inode = fileSystem.lookup(1, 'a') ?? -1;
    expect(errorOf(() => fileSystem.write(inode, 0, bytesOf(2, 1), 9))).toBe('EIO');
    expect(list(upper)).toEqual([]);
    expect(checkFileSystem(upper)).toEqual([]);
  });

  test('only files have bytes that change', () => {
    const { fileSystem, at } = overlayOf([{ p: { node: 'fifo' }, f: { content: 'f' } }]);
    for (const [inode, error] of [
      [1, 'EISDIR'],
      [at('p'), 'EINVAL'],
    ] as const) {
      expect(errorOf(() => fileSystem.read(inode, 0, 1))).toBe(error);
      expect(errorOf(() => fileSystem.write(inode, 0, bytesOf(1, 1), 0))).toBe(error);
      expect(errorOf(() => fileSystem.truncate(inode, 0, 0))).toBe(error);
    }
    expect(errorOf(() => fileSystem.write(at('f'), -1, bytesOf(1, 1), 0))).toBe('EINVAL');
    expect(errorOf(() => fileSystem.truncate(at('f'), -1, 0))).toBe('EINVAL');
  });
});
