import { describe, expect, test } from 'vitest';
import { checkFileSystem, createTmpfs } from '../../../src/storage/file-system/index.ts';
import { errorOf, formatted, leaveFree, make, names } from '../file-system/setup.ts';
import { LOWER, list, overlayOf, removeDirectory, rename, text, unlink, write } from './setup.ts';

describe('rename', () => {
  test.each([
    ['e', 'e2', 'EXDEV'],
    ['e', 'f', 'ENOTDIR'],
    ['e', 'd', 'EXDEV'],
    ['d', 'd/s/t', 'EINVAL'],
    ['d/x', 'd', 'ENOTEMPTY'],
    ['f', 'e', 'EISDIR'],
    ['zz', 'e', 'ENOENT'],
    ['f', '.wh..wh..opq', 'EINVAL'],
    ['f', 'x'.repeat(256), 'ENAMETOOLONG'],
  ])('%s to %s fails with %s', (from, to, error) => {
    const { fileSystem, upper } = overlayOf();
    const before = list(fileSystem);
    expect(errorOf(() => rename(fileSystem, from, to))).toBe(error);
    expect(list(fileSystem)).toEqual(before);
    expect(list(upper)).toEqual([]);
  });

  test('a directory onto itself, or a file onto its other name, does nothing', () => {
    const { fileSystem, upper, at } = overlayOf();
    rename(fileSystem, 'd', 'd');
    expect(list(upper)).toEqual([]);
    fileSystem.link(1, 'h', at('f'), 0);
    rename(fileSystem, 'f', 'h');
    expect(names(fileSystem)).toContain('f');
    expect(names(fileSystem)).toContain('h');
  });

  test('a file of a lower layer is copied, and leaves a whiteout', () => {
    const { fileSystem, upper, at } = overlayOf();
    const inode = at('d/x');
    rename(fileSystem, 'd/x', 'x2');
    expect(list(upper)).toEqual(['d directory 755 2', 'd/x whiteout', 'x2 file 600 1']);
    expect(at('x2')).toBe(inode);
    expect(text(fileSystem, 'x2')).toBe('x\n');
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ changeTime: 9, modifyTime: 2 });
    expect(fileSystem.inodeStatus(1).modifyTime).toBe(9);
    expect(fileSystem.inodeStatus(at('d')).modifyTime).toBe(9);
  });

  test('a file replaces one of a lower layer', () => {
    const { fileSystem, upper } = overlayOf();
    make(fileSystem, 'new');
    write(fileSystem, 'new', 'new');
    rename(fileSystem, 'new', 'f');
    expect(text(fileSystem, 'f')).toBe('new');
    expect(list(upper)).toEqual(['f file 644 1']);
    rename(fileSystem, 'f', 'd/y');
    expect(list(upper)).toEqual(['d directory 755 2', 'd/y file 644 1', 'f whiteout']);
  });

  test('a directory of the upper layer moves, with what is in it', () => {
    const { fileSystem, upper, at } = overlayOf();
    const inode = make(fileSystem, 'new', 'directory');
    make(fileSystem, 'a', 'file', inode);
    rename(fileSystem, 'new', 'd/new');
    expect(at('d/new')).toBe(inode);
    expect(names(fileSystem, inode)).toEqual(['a']);
    expect(list(upper)).toEqual([
      'd directory 755 3',
      'd/new directory 755 2',
      'd/new/a file 644 1',
    ]);
    // It is where it was put: its own directories may not take it.
    expect(errorOf(() => rename(fileSystem, 'd/new', 'd/new/b'))).toBe('EINVAL');
    expect(errorOf(() => rename(fileSystem, 'd/new/a', 'd/new'))).toBe('ENOTEMPTY');
  });

  test('over an empty directory of a lower layer it hides that', () => {
    const { fileSystem, upper, at } = overlayOf();
    make(fileSystem, 'new', 'directory');
    rename(fileSystem, 'new', 'e');
    expect(list(upper)).toEqual(['e directory 755 2', 'e/.wh..wh..opq file 0 1']);
    const inode = at('e');
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ modifyTime: 0, changeTime: 9 });
    // It is still of the upper layer alone, and may go.
    rename(fileSystem, 'e', 'e3');
    expect(at('e3')).toBe(inode);
    expect(list(upper)).toEqual(['e3 directory 755 2', 'e3/.wh..wh..opq file 0 1', 'e whiteout']);
  });

  test('over a directory that was emptied, and over a whiteout, it shows nothing from below', () => {
    const { fileSystem, upper, at } = overlayOf();
    make(fileSystem, 'new', 'directory');
    unlink(fileSystem, 'n/q');
    rename(fileSystem, 'new', 'n');
    expect(names(fileSystem, at('n'))).toEqual([]);
    make(fileSystem, 'new', 'directory');
    unlink(fileSystem, 'd/x');
    unlink(fileSystem, 'd/y');
    removeDirectory(fileSystem, 'd/s');
    removeDirectory(fileSystem, 'd');
    rename(fileSystem, 'new', 'd');
    expect(names(fileSystem, at('d'))).toEqual([]);
    expect(list(upper).toSorted()).toEqual([
      'd directory 755 2',
      'd/.wh..wh..opq file 0 1',
      'n directory 755 2',
      'n/.wh..wh..opq file 0 1',
    ]);
    // A new overlay over the same layers shows the same.
    const again = overlayOf([LOWER], upper);
    expect(names(again.fileSystem, again.at('n'))).toEqual([]);
    expect(names(again.fileSystem, again.at('d'))).toEqual([]);
  });

  test('gives ENOSPC when a directory has no room for the name, and nothing has moved', () => {
    const upper = formatted(200);
    for (let number = 10; number < 25; number++) make(upper, `${number}${'x'.repeat(250)}`);
    const { fileSystem } = overlayOf([LOWER], upper);
    make(fileSystem, 'new', 'directory');
    write(fileSystem, 'f', 'f');
    leaveFree(upper, 0);
    const before = list(upper);
    const { modifyTime, changeTime } = fileSystem.inodeStatus(1);
    for (const name of ['f', 'new']) {
      expect(errorOf(() => rename(fileSystem, name, 'y'.repeat(200), 20))).toBe('ENOSPC');
      expect(list(upper)).toEqual(before);
      expect(fileSystem.inodeStatus(1)).toMatchObject({ modifyTime, changeTime });
    }
    expect(text(fileSystem, 'f')).toBe('f\n');
    expect(checkFileSystem(upper)).toEqual([]);
  });

  test('a replaced file that is held goes on', () => {
    const { fileSystem, at } = overlayOf();
    const inode = at('d/x');
    fileSystem.hold(inode);
    rename(fileSystem, 'f', 'd/x');
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ links: 0, size: 2 });
    expect(text(fileSystem, 'd/x')).toBe('f\n');
    fileSystem.release(inode);
    expect(() => fileSystem.inodeStatus(inode)).toThrow(RangeError);
  });

  test('gives ENOSPC when inodes are lacking, and nothing has moved', () => {
    // Root and three: the copy of `f` and its whiteout have none left for `new`.
    const upper = createTmpfs({ size: 2 ** 20, inodes: 3, permissions: 0o755 });
    const { fileSystem } = overlayOf([LOWER], upper);
    make(fileSystem, 'new', 'directory');
    const before = list(fileSystem);
    const { modifyTime, changeTime } = fileSystem.inodeStatus(1);
    expect(errorOf(() => rename(fileSystem, 'f', 'f2'))).toBe('ENOSPC');
    expect(list(fileSystem).map((line) => line.replace('f file 644 1', 'f file 644 2'))).toEqual(
      before,
    );
    expect(fileSystem.inodeStatus(1)).toMatchObject({ modifyTime, changeTime });
    expect(errorOf(() => rename(fileSystem, 'new', 'e'))).toBe('ENOSPC');
    expect(fileSystem.inodeStatus(1)).toMatchObject({ modifyTime, changeTime });
    expect(names(fileSystem)).toEqual(['d', 'f', 'g', 'e', 'n', 'new']);
  });
});
