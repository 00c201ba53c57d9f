import { describe, expect, test } from 'vitest';
import { createTmpfs } from '../../../src/storage/file-system/index.ts';
import { errorOf, make, names, newInode } from '../file-system/setup.ts';
import { LOWER, list, overlayOf, removeDirectory, text, unlink, write } from './setup.ts';

describe('unlink and removeDirectory', () => {
  test('a name of a lower layer leaves a whiteout', () => {
    const { fileSystem, upper, layers, at } = overlayOf();
    unlink(fileSystem, 'd/x');
    expect(list(upper)).toEqual(['d directory 755 2', 'd/x whiteout']);
    expect(fileSystem.lookup(at('d'), 'x')).toBeUndefined();
    expect(names(fileSystem, at('d'))).toEqual(['s', 'y']);
    expect(fileSystem.inodeStatus(at('d'))).toMatchObject({ links: 1, modifyTime: 9 });
    expect(layers[0]?.entries(layers[0].root)).toHaveLength(5);
  });

  test('one that was copied up too, and one of the upper layer alone does not', () => {
    const { fileSystem, upper } = overlayOf();
    write(fileSystem, 'f', 'new');
    unlink(fileSystem, 'f');
    make(fileSystem, 'new');
    unlink(fileSystem, 'new');
    expect(list(upper)).toEqual(['f whiteout']);
    expect(errorOf(() => unlink(fileSystem, 'f'))).toBe('ENOENT');
  });

  test('a whole tree leaves one whiteout', () => {
    const { fileSystem, upper } = overlayOf();
    unlink(fileSystem, 'd/x');
    unlink(fileSystem, 'd/y');
    expect(errorOf(() => removeDirectory(fileSystem, 'd'))).toBe('ENOTEMPTY');
    removeDirectory(fileSystem, 'd/s');
    removeDirectory(fileSystem, 'd');
    expect(list(upper)).toEqual(['d whiteout']);
    expect(names(fileSystem)).toEqual(['f', 'g', 'e', 'n']);
  });

  test('refuse what unlink(2) and rmdir(2) refuse', () => {
    const { fileSystem } = overlayOf();
    expect(errorOf(() => unlink(fileSystem, 'd'))).toBe('EISDIR');
    expect(errorOf(() => removeDirectory(fileSystem, 'f'))).toBe('ENOTDIR');
    expect(errorOf(() => removeDirectory(fileSystem, 'n'))).toBe('ENOTEMPTY');
    expect(errorOf(() => removeDirectory(fileSystem, 'zz'))).toBe('ENOENT');
  });

  test('give ENOSPC when there is no inode for the whiteout, and the name stays', () => {
    const upper = createTmpfs({ size: 2 ** 20, inodes: 3, permissions: 0o755 });
    const { fileSystem, at } = overlayOf([LOWER], upper);
    write(fileSystem, 'f', 'new');
    make(fileSystem, 'new');
    const before = fileSystem.inodeStatus(1);
    for (const call of [
      () => unlink(fileSystem, 'f'),
      () => unlink(fileSystem, 'g'),
      () => removeDirectory(fileSystem, 'e'),
    ]) {
      expect(errorOf(call)).toBe('ENOSPC');
    }
    expect(names(fileSystem)).toEqual(['d', 'f', 'g', 'e', 'n', 'new']);
    expect(fileSystem.inodeStatus(1)).toEqual(before);
    expect(fileSystem.inodeStatus(at('f'))).toMatchObject({ links: 1 });
    unlink(fileSystem, 'new');
    unlink(fileSystem, 'f');
    expect(names(fileSystem)).toEqual(['d', 'g', 'e', 'n']);
  });
});

describe('create and link', () => {
  test('a directory that is made anew hides the one below', () => {
    const { fileSystem, upper, at } = overlayOf();
    unlink(fileSystem, 'n/q');
    removeDirectory(fileSystem, 'n');
    const inode = make(fileSystem, 'n', 'directory');
    expect(names(fileSystem, inode)).toEqual([]);
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ links: 2, modifyTime: 0 });
    expect(list(upper)).toEqual(['n directory 755 2', 'n/.wh..wh..opq file 0 1']);
    make(fileSystem, 'q', 'file', inode);
    unlink(fileSystem, 'n/q');
    expect(names(fileSystem, at('n'))).toEqual([]);
    removeDirectory(fileSystem, 'n');
    expect(list(upper)).toEqual(['n whiteout']);
  });

  test('a file that is made anew replaces the whiteout', () => {
    const { fileSystem, upper } = overlayOf();
    unlink(fileSystem, 'f');
    make(fileSystem, 'f', 'fifo');
    expect(list(upper)).toEqual(['f fifo 644 1']);
  });

  test('a link copies its file up', () => {
    const { fileSystem, upper, at } = overlayOf();
    const inode = at('d/x');
    unlink(fileSystem, 'd/y');
    fileSystem.link(at('d'), 'y', inode, 8);
    expect(list(upper)).toEqual(['d directory 755 2', 'd/x file 600 2', 'd/y file 600 2']);
    expect(at('d/y')).toBe(inode);
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ links: 2, changeTime: 8 });
    unlink(fileSystem, 'd/x');
    expect(text(fileSystem, 'd/y')).toBe('x\n');
    expect(fileSystem.inodeStatus(inode).links).toBe(1);
  });

  test('two names that the upper layer has from the start are one file', () => {
    const { upper, fileSystem: before } = overlayOf();
    before.link(before.root, 'h', before.lookup(1, 'f') ?? -1, 0);
    const { at } = overlayOf([LOWER], upper);
    expect(at('h')).toBe(at('f'));
    expect(at('g')).not.toBe(at('f'));
  });

  test('refuse what is there, devices 0/0 and links to directories', () => {
    const { fileSystem, at } = overlayOf();
    expect(errorOf(() => make(fileSystem, 'd', 'directory'))).toBe('EEXIST');
    expect(errorOf(() => fileSystem.link(1, 'd', at('f'), 0))).toBe('EEXIST');
    expect(errorOf(() => fileSystem.link(1, 'new', at('d'), 0))).toBe('EPERM');
    expect(errorOf(() => make(fileSystem, 'new', 'character device'))).toBe('EPERM');
    const device = { major: 0, minor: 1 };
    fileSystem.create(1, 'new', newInode('character device', { device }));
    const f = at('f');
    fileSystem.hold(f);
    unlink(fileSystem, 'f');
    expect(errorOf(() => fileSystem.link(1, 'f', f, 0))).toBe('ENOENT');
  });

  test('give ENOSPC where inodes are lacking, and what was hidden stays so', () => {
    // One for the root, one for a whiteout, one to be had: a directory would need a second.
    const upper = createTmpfs({ size: 2 ** 20, inodes: 3, permissions: 0o755 });
    const { fileSystem } = overlayOf([LOWER], upper);
    removeDirectory(fileSystem, 'e');
    make(fileSystem, 'new');
    const before = fileSystem.inodeStatus(1);
    expect(errorOf(() => make(fileSystem, 'e', 'directory', 1, { time: 20 }))).toBe('ENOSPC');
    expect(fileSystem.inodeStatus(1)).toEqual(before);
    expect(list(upper).toSorted()).toEqual(['e whiteout', 'new file 644 1']);
    make(fileSystem, 'e');
    expect(names(fileSystem)).toEqual(['d', 'f', 'g', 'e', 'n', 'new']);
  });
});
