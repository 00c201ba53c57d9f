import { describe, expect, test } from 'vitest';
import { createMemoryDevice, SSD, solidState } from '../../../src/storage/block-device/index.ts';
import { createTmpfs, format } from '../../../src/storage/file-system/index.ts';
import { createOverlay, layerOf } from '../../../src/storage/overlay/index.ts';
import { errorOf, make, names } from '../file-system/setup.ts';
import {
  LOWER,
  layer,
  list,
  overlayOf,
  removeDirectory,
  rename,
  text,
  unlink,
  write,
} from './setup.ts';

describe('createOverlay', () => {
  test('shows the lower layer', () => {
    const { fileSystem, upper } = overlayOf();
    expect(list(fileSystem)).toEqual([
      'd directory 755 3',
      'd/s directory 755 2',
      'd/x file 600 1',
      'd/y file 644 1',
      'f file 644 2',
      'g file 644 2',
      'e directory 755 2',
      'n directory 755 2',
      'n/q file 644 1',
    ]);
    expect(text(fileSystem, 'd/x')).toBe('x\n');
    expect(fileSystem.inodeStatus(fileSystem.root)).toMatchObject({ inode: 1, links: 1 });
    expect(list(upper)).toEqual([]);
  });

  test('is as large as its upper layer', () => {
    const upper = createTmpfs({ size: 40 * 4096, inodes: 30 });
    const { fileSystem } = overlayOf([LOWER], upper);
    expect(fileSystem.status()).toEqual({ ...upper.status(), type: 'overlay' });
    make(fileSystem, 'new');
    expect(fileSystem.status().freeInodes).toBe(28);
  });

  test('without an upper layer, or with one that is read-only, refuses changes', () => {
    const upper = createTmpfs({ size: 40 * 4096 });
    upper.remount({ readOnly: true });
    const lowers = [layerOf(layer(LOWER))];
    for (const fileSystem of [
      createOverlay({ lowers }),
      createOverlay({ lowers, upper: layerOf(upper) }),
    ]) {
      const { root } = fileSystem;
      expect(fileSystem.readOnly).toBe(true);
      expect(text(fileSystem, 'd/x')).toBe('x\n');
      const f = fileSystem.lookup(root, 'f') ?? -1;
      for (const call of [
        () => make(fileSystem, 'new'),
        () => fileSystem.link(root, 'new', f, 0),
        () => unlink(fileSystem, 'f'),
        () => removeDirectory(fileSystem, 'e'),
        () => rename(fileSystem, 'f', 'new'),
        () => write(fileSystem, 'f', 'x'),
        () => fileSystem.truncate(f, 0, 0),
        () => fileSystem.change(f, { permissions: 0 }),
      ]) {
        expect(errorOf(call)).toBe('EROFS');
      }
      // As Linux: what is there comes before whether anything may be made.
      expect(errorOf(() => make(fileSystem, 'f'))).toBe('EEXIST');
    }
    expect(() => createOverlay({ lowers: [] })).toThrow(RangeError);
  });

  test('takes directories of one file system as layers', () => {
    const fileSystem = layer({ 'image/etc/a': { content: 'a' }, 'diff/etc': {} });
    const [image, diff] = ['image', 'diff'].map((name) =>
      layerOf(fileSystem, fileSystem.lookup(fileSystem.root, name)),
    );
    if (image === undefined || diff === undefined) throw new Error('not made');
    const overlay = createOverlay({ upper: diff, lowers: [image] });
    expect(list(overlay)).toEqual(['etc directory 755 1', 'etc/a file 644 1']);
    write(overlay, 'etc/a', 'b');
    unlink(overlay, 'etc/a');
    expect(list(fileSystem)).toEqual([
      'image directory 755 3',
      'image/etc directory 755 2',
      'image/etc/a file 644 1',
      'diff directory 755 3',
      'diff/etc directory 755 2',
      'diff/etc/a whiteout',
    ]);
  });

  test('the devices of its layers are busy', () => {
    const model = solidState(SSD);
    const lower = format(createMemoryDevice({ blockCount: 200, model }), { journal: false });
    const upper = format(createMemoryDevice({ blockCount: 200, model }), { journal: false });
    lower.write(make(lower, 'a'), 0, new Uint8Array(4096), 0);
    lower.takeBusyTime();
    const fileSystem = createOverlay({ upper: layerOf(upper), lowers: [layerOf(lower)] });
    fileSystem.read(fileSystem.lookup(1, 'a') ?? -1, 0, 10);
    expect(fileSystem.takeBusyTime()).toBe(39_767);
    // A copy up reads the lower block again, writes the upper one, and then reads and writes that.
    write(fileSystem, 'a', 'x');
    expect(fileSystem.takeBusyTime()).toBe(39_767 + 14_272 + 39_767 + 14_272);
  });

  test('an inode that is not there is a bug of the caller', () => {
    const { fileSystem } = overlayOf();
    expect(() => fileSystem.inodeStatus(99)).toThrow(new RangeError('no inode 99'));
    expect(() => fileSystem.release(1)).toThrow(new RangeError('inode 1 is not held'));
  });
});

describe('hold and release', () => {
  test('a file of a lower layer that was removed goes on, and its number is not reused', () => {
    const { fileSystem, at } = overlayOf();
    const inode = at('d/x');
    fileSystem.hold(inode);
    unlink(fileSystem, 'd/x');
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ inode, links: 0, size: 2 });
    expect(fileSystem.read(inode, 0, 9)).toHaveLength(2);
    expect(make(fileSystem, 'x', 'file', at('d'))).not.toBe(inode);
    fileSystem.release(inode);
    expect(() => fileSystem.inodeStatus(inode)).toThrow(RangeError);
  });

  test('it can even be written: its copy has no name either', () => {
    const { fileSystem, upper, at } = overlayOf();
    const inode = at('d/x');
    fileSystem.hold(inode);
    unlink(fileSystem, 'd/x');
    const before = list(upper);
    const { freeBlocks } = upper.status();
    fileSystem.write(inode, 2, Uint8Array.of(65), 9);
    expect(fileSystem.read(inode, 0, 9)).toEqual(Uint8Array.of(120, 10, 65));
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ links: 0, size: 3 });
    expect(list(upper)).toEqual(before);
    expect(upper.status().freeBlocks).toBe(freeBlocks - 1);
    fileSystem.release(inode);
    expect(upper.status().freeBlocks).toBe(freeBlocks);
  });

  test('what is held when it is copied up is held there', () => {
    const { fileSystem, upper, at } = overlayOf();
    const before = upper.status();
    const inode = at('d/x');
    fileSystem.hold(inode);
    fileSystem.hold(inode);
    write(fileSystem, 'd/x', 'new');
    unlink(fileSystem, 'd/x');
    fileSystem.release(inode);
    expect(fileSystem.read(inode, 0, 9)).toHaveLength(3);
    fileSystem.release(inode);
    // The directory and the whiteout are left.
    expect(upper.status()).toEqual({ ...before, freeInodes: before.freeInodes - 2 });
  });

  test('a removed directory that is held can be changed, and takes no names', () => {
    const { fileSystem, upper, at } = overlayOf();
    const inode = at('e');
    fileSystem.hold(inode);
    removeDirectory(fileSystem, 'e');
    fileSystem.change(inode, { permissions: 0o700 });
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ permissions: 0o700, links: 0 });
    expect(fileSystem.entries(inode)).toEqual([]);
    expect(errorOf(() => make(fileSystem, 'a', 'file', inode))).toBe('ENOENT');
    fileSystem.release(inode);
    expect(list(upper)).toEqual(['e whiteout']);
    expect(names(fileSystem)).toEqual(['d', 'f', 'g', 'n']);
  });
});
