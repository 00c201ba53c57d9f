import { describe, expect, test } from 'vitest';
import { checkFileSystem } from '../../../src/storage/file-system/index.ts';
import { bytesOf, errorOf, formatted, make, names } from './setup.ts';

/**
 * A tree in which `d/e/f` is an empty directory, `d/e/file` and `d/x` are files, and `a` and `b`
 * are two names of one file. What rename(2) says of it was recorded on an ext4 of Linux.
 */
function tree() {
  const fileSystem = formatted(200);
  const { root } = fileSystem;
  const d = make(fileSystem, 'd', 'directory');
  const e = make(fileSystem, 'e', 'directory', d);
  const f = make(fileSystem, 'f', 'directory', e);
  const file = make(fileSystem, 'file', 'file', e);
  make(fileSystem, 'x', 'file', d);
  const a = make(fileSystem, 'a');
  fileSystem.link(root, 'b', a, 0);
  const empty = make(fileSystem, 'q', 'directory');
  const places = { '': root, d, 'd/e': e, 'd/e/f': f, a };
  const place = (path: string) => {
    const slash = path.lastIndexOf('/');
    const directory = places[path.slice(0, Math.max(0, slash)) as keyof typeof places];
    return { directory, name: path.slice(slash + 1) };
  };
  const rename = (from: string, to: string, time = 1) =>
    fileSystem.rename(place(from), place(to), time);
  return { fileSystem, rename, root, d, e, f, file, a, empty };
}

describe('rename', () => {
  test.each([
    ['d/e/f', 'd', 'ENOTEMPTY'],
    ['d/e/file', 'd', 'ENOTEMPTY'],
    ['d', 'd/e/g', 'EINVAL'],
    ['d', 'd/e', 'EINVAL'],
    ['a', 'd/e/f', 'EISDIR'],
    ['d', 'a', 'ENOTDIR'],
    ['q', 'd', 'ENOTEMPTY'],
    ['zz', 'b', 'ENOENT'],
    ['a', 'x'.repeat(256), 'ENAMETOOLONG'],
  ])('%s to %s fails with %s', (from, to, error) => {
    const { fileSystem, rename } = tree();
    const before = [...fileSystem.volume.inodes.keys()].map((inode) =>
      fileSystem.inodeStatus(inode),
    );
    expect(errorOf(() => rename(from, to))).toBe(error);
    const after = [...fileSystem.volume.inodes.keys()].map((inode) =>
      fileSystem.inodeStatus(inode),
    );
    expect(after).toEqual(before);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('two names of one file both stay', () => {
    const { fileSystem, rename, root } = tree();
    const before = fileSystem.inodeStatus(root);
    rename('a', 'b');
    expect(names(fileSystem)).toEqual(['lost+found', 'd', 'a', 'b', 'q']);
    expect(fileSystem.inodeStatus(root)).toEqual(before);
    rename('d', 'd');
    expect(names(fileSystem)).toContain('d');
  });

  test('moves a file and sets times', () => {
    const { fileSystem, rename, root, d, a } = tree();
    rename('a', 'd/new', 5);
    expect(names(fileSystem)).toEqual(['lost+found', 'd', 'b', 'q']);
    expect(fileSystem.lookup(d, 'new')).toBe(a);
    expect(fileSystem.inodeStatus(a)).toMatchObject({ links: 2, modifyTime: 0, changeTime: 5 });
    expect(fileSystem.inodeStatus(root)).toMatchObject({ modifyTime: 5, changeTime: 5 });
    expect(fileSystem.inodeStatus(d)).toMatchObject({ modifyTime: 5, changeTime: 5 });
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('replaces a file and frees it', () => {
    const { fileSystem, rename, e, a, file } = tree();
    fileSystem.write(file, 0, bytesOf(1, 9000), 0);
    const { freeBlocks, freeInodes } = fileSystem.status();
    rename('a', 'd/e/file');
    expect(fileSystem.lookup(e, 'file')).toBe(a);
    expect(fileSystem.status()).toMatchObject({
      freeBlocks: freeBlocks + 3,
      freeInodes: freeInodes + 1,
    });
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('a replaced file that is held goes on', () => {
    const { fileSystem, rename, file } = tree();
    fileSystem.hold(file);
    rename('a', 'd/e/file', 6);
    expect(fileSystem.inodeStatus(file)).toMatchObject({ links: 0, changeTime: 6 });
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('moves a directory with what is in it, and its `..`', () => {
    const { fileSystem, rename, root, d, e } = tree();
    rename('d/e', 'e');
    expect(fileSystem.lookup(root, 'e')).toBe(e);
    expect(fileSystem.inodeStatus(d).links).toBe(2);
    expect(fileSystem.inodeStatus(root).links).toBe(6);
    expect(names(fileSystem, e)).toEqual(['f', 'file']);
    expect(checkFileSystem(fileSystem)).toEqual([]);
    // What was its parent may now go below it.
    rename('d', 'd/e/f/d');
    expect(fileSystem.lookup(root, 'd')).toBeUndefined();
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('replaces an empty directory', () => {
    const { fileSystem, rename, root, d, e, empty } = tree();
    // As on ext4: `d/e` keeps its three links.
    rename('q', 'd/e/f');
    expect(fileSystem.lookup(e, 'f')).toBe(empty);
    expect(fileSystem.inodeStatus(e).links).toBe(3);
    expect(fileSystem.inodeStatus(root).links).toBe(4);
    rename('d/e/f', 'd/f');
    expect(fileSystem.inodeStatus(e).links).toBe(2);
    expect(fileSystem.inodeStatus(d).links).toBe(4);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('a read-only file system refuses first', () => {
    const { fileSystem, rename } = tree();
    fileSystem.remount({ readOnly: true });
    expect(errorOf(() => rename('zz', 'a'))).toBe('EROFS');
    expect(errorOf(() => rename('a', 'a'))).toBe('EROFS');
  });
});
