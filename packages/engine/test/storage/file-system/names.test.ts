import { describe, expect, test } from 'vitest';
import { checkFileSystem, createTmpfs } from '../../../src/storage/file-system/index.ts';
import { bytesOf, errorOf, formatted, leaveFree, make, names } from './setup.ts';

describe('directories', () => {
  test('links are two and one for each subdirectory', () => {
    const fileSystem = formatted(200);
    const links = (inode: number) => fileSystem.inodeStatus(inode).links;
    const top = make(fileSystem, 'top', 'directory');
    expect([links(fileSystem.root), links(top)]).toEqual([4, 2]);
    const sub = make(fileSystem, 'sub', 'directory', top);
    make(fileSystem, 'file', 'file', top);
    expect([links(fileSystem.root), links(top), links(sub)]).toEqual([4, 3, 2]);
    fileSystem.removeDirectory(top, 'sub', 0);
    expect(links(top)).toBe(2);
  });

  test('takes a block, and more as names come', () => {
    const fileSystem = formatted(2000);
    const directory = make(fileSystem, 'd', 'directory');
    expect(fileSystem.inodeStatus(directory)).toMatchObject({ size: 4096, blocks: 8 });
    // A block has 4096 - 12 bytes for entries, the first one 24 less; these take 16 each: 253 fit.
    for (let number = 100; number < 353; number++) {
      make(fileSystem, `name-${number}`, 'file', directory);
    }
    expect(fileSystem.inodeStatus(directory)).toMatchObject({ size: 4096, blocks: 8 });
    make(fileSystem, 'name-353', 'file', directory);
    expect(fileSystem.inodeStatus(directory)).toMatchObject({ size: 8192, blocks: 16 });
    expect(checkFileSystem(fileSystem)).toEqual([]);
    // It does not get shorter, and room that is free is used again.
    for (let number = 100; number < 353; number++) {
      fileSystem.unlink(directory, `name-${number}`, 0);
    }
    for (let number = 0; number < 253; number++) {
      make(fileSystem, `again${number + 100}`, 'file', directory);
    }
    expect(fileSystem.inodeStatus(directory)).toMatchObject({ size: 8192, blocks: 16 });
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('a directory that cannot grow gives ENOSPC, and nothing has changed', () => {
    const fileSystem = formatted(2000);
    const directory = make(fileSystem, 'd', 'directory');
    const long = 'x'.repeat(250);
    for (let number = 0; number < 15; number++) {
      make(fileSystem, `${number + 10}${long}`, 'file', directory);
    }
    leaveFree(fileSystem, 0);
    const before = fileSystem.status();
    const file = fileSystem.lookup(directory, `10${long}`) ?? 0;
    expect(errorOf(() => make(fileSystem, `99${long}`, 'file', directory))).toBe('ENOSPC');
    expect(errorOf(() => fileSystem.link(directory, `99${long}`, file, 0))).toBe('ENOSPC');
    const from = { directory: fileSystem.root, name: 'filler' };
    const move = () => fileSystem.rename(from, { directory, name: `99${long}` }, 0);
    expect(errorOf(move)).toBe('ENOSPC');
    expect(fileSystem.status()).toEqual(before);
    expect(fileSystem.inodeStatus(file).links).toBe(1);
    // An entry that is replaced needs no new room.
    fileSystem.rename(from, { directory, name: `11${long}` }, 0);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('of a tmpfs take no blocks and 20 bytes an entry', () => {
    const fileSystem = createTmpfs({ size: 2 ** 20 });
    make(fileSystem, 'd', 'directory');
    make(fileSystem, 'f');
    expect(fileSystem.inodeStatus(1)).toMatchObject({ size: 80, blocks: 0, links: 3 });
    fileSystem.unlink(1, 'f', 0);
    expect(fileSystem.inodeStatus(1)).toMatchObject({ size: 60, blocks: 0 });
    expect(fileSystem.status().freeBlocks).toBe(256);
  });

  test('list their names in the order in which they came', () => {
    const fileSystem = formatted(200);
    make(fileSystem, 'b');
    make(fileSystem, 'a', 'fifo');
    expect(fileSystem.entries(fileSystem.root)).toEqual([
      { name: 'lost+found', inode: 11, kind: 'directory' },
      { name: 'b', inode: 12, kind: 'file' },
      { name: 'a', inode: 13, kind: 'fifo' },
    ]);
  });

  test('only they have names', () => {
    const fileSystem = formatted(200);
    const file = make(fileSystem, 'file');
    const { root } = fileSystem;
    const inFile = { directory: file, name: 'a' };
    for (const call of [
      () => fileSystem.lookup(file, 'a'),
      () => fileSystem.entries(file),
      () => make(fileSystem, 'a', 'file', file),
      () => fileSystem.link(file, 'a', file, 0),
      () => fileSystem.unlink(file, 'a', 0),
      () => fileSystem.removeDirectory(file, 'a', 0),
      () => fileSystem.rename(inFile, { directory: root, name: 'b' }, 0),
      () => fileSystem.rename({ directory: root, name: 'file' }, inFile, 0),
    ]) {
      expect(errorOf(call)).toBe('ENOTDIR');
    }
  });
});

describe('names', () => {
  test('have at most 255 bytes', () => {
    const fileSystem = formatted(200);
    const { root } = fileSystem;
    for (const [name, error] of [
      ['x'.repeat(255), undefined],
      ['x'.repeat(256), 'ENAMETOOLONG'],
      [`${'é'.repeat(127)}x`, undefined],
      ['é'.repeat(128), 'ENAMETOOLONG'],
      ['\udcff'.repeat(255), undefined],
    ] as const) {
      expect(errorOf(() => make(fileSystem, name))).toBe(error);
      expect(errorOf(() => fileSystem.lookup(root, name))).toBe(error);
      expect(errorOf(() => fileSystem.unlink(root, name, 0))).toBe(error);
    }
  });

  test.each(['', '.', '..', 'a/b', 'a\0'])('%j is no name', (name) => {
    const fileSystem = formatted(200);
    expect(errorOf(() => make(fileSystem, name))).toBe('EINVAL');
    expect(errorOf(() => fileSystem.lookup(fileSystem.root, name))).toBe('EINVAL');
  });

  test('that are there are not made again', () => {
    const fileSystem = formatted(200);
    const file = make(fileSystem, 'a');
    expect(errorOf(() => make(fileSystem, 'a', 'directory'))).toBe('EEXIST');
    expect(errorOf(() => fileSystem.link(fileSystem.root, 'a', file, 0))).toBe('EEXIST');
    fileSystem.remount({ readOnly: true });
    // As Linux: what is there comes before whether anything may be made.
    expect(errorOf(() => make(fileSystem, 'a'))).toBe('EEXIST');
    expect(errorOf(() => make(fileSystem, 'b'))).toBe('EROFS');
    expect(errorOf(() => fileSystem.link(fileSystem.root, 'b', file, 0))).toBe('EROFS');
  });

  test('are case-sensitive and not normalised', () => {
    const fileSystem = formatted(200);
    for (const name of ['a', 'A', '\u00e9', 'e\u0301', '__proto__']) make(fileSystem, name);
    expect(names(fileSystem)).toHaveLength(6);
    expect(fileSystem.lookup(fileSystem.root, 'toString')).toBeUndefined();
  });
});

describe('link and unlink', () => {
  test('a file has as many links as names', () => {
    const fileSystem = formatted(200);
    const { root } = fileSystem;
    const before = fileSystem.status();
    const file = make(fileSystem, 'a');
    fileSystem.write(file, 0, bytesOf(1, 1), 0);
    fileSystem.link(root, 'b', file, 7);
    expect(fileSystem.lookup(root, 'b')).toBe(file);
    expect(fileSystem.inodeStatus(file)).toMatchObject({ links: 2, modifyTime: 0, changeTime: 7 });
    expect(fileSystem.inodeStatus(root)).toMatchObject({ modifyTime: 7, changeTime: 7 });
    fileSystem.unlink(root, 'a', 8);
    expect(fileSystem.inodeStatus(file)).toMatchObject({ links: 1, changeTime: 8 });
    expect(fileSystem.inodeStatus(root)).toMatchObject({ modifyTime: 8, changeTime: 8 });
    expect(fileSystem.read(file, 0, 9)).toEqual(bytesOf(1, 1));
    fileSystem.unlink(root, 'b', 9);
    expect(fileSystem.status()).toEqual(before);
  });

  test('in a tmpfs a further name counts as an inode', () => {
    const fileSystem = createTmpfs({ size: 2 ** 20, inodes: 4 });
    const file = make(fileSystem, 'a');
    fileSystem.link(1, 'b', file, 0);
    fileSystem.link(1, 'c', file, 0);
    expect(fileSystem.status().freeInodes).toBe(0);
    expect(errorOf(() => fileSystem.link(1, 'd', file, 0))).toBe('ENOSPC');
    expect(errorOf(() => make(fileSystem, 'd'))).toBe('ENOSPC');
    fileSystem.unlink(1, 'a', 0);
    expect(fileSystem.status().freeInodes).toBe(1);
    fileSystem.unlink(1, 'b', 0);
    fileSystem.unlink(1, 'c', 0);
    expect(fileSystem.status().freeInodes).toBe(3);
  });

  test('refuses what link(2) and unlink(2) refuse', () => {
    const fileSystem = formatted(200);
    const { root } = fileSystem;
    const directory = make(fileSystem, 'd', 'directory');
    const file = make(fileSystem, 'f');
    expect(errorOf(() => fileSystem.link(root, 'x', directory, 0))).toBe('EPERM');
    expect(errorOf(() => fileSystem.unlink(root, 'd', 0))).toBe('EISDIR');
    expect(errorOf(() => fileSystem.unlink(root, 'x', 0))).toBe('ENOENT');
    fileSystem.hold(file);
    fileSystem.unlink(root, 'f', 0);
    expect(errorOf(() => fileSystem.link(root, 'x', file, 0))).toBe('ENOENT');
    fileSystem.remount({ readOnly: true });
    expect(errorOf(() => fileSystem.unlink(root, 'x', 0))).toBe('EROFS');
  });

  test('a file has at most 65,000 names', () => {
    const fileSystem = formatted(2000);
    const file = make(fileSystem, 'a');
    const directory = make(fileSystem, 'd', 'directory');
    for (let number = 1; number < 65_000; number++) {
      fileSystem.link(directory, `l${number}`, file, 0);
    }
    expect(fileSystem.inodeStatus(file).links).toBe(65_000);
    expect(errorOf(() => fileSystem.link(directory, 'more', file, 0))).toBe('EMLINK');
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('a directory has at most 64,998 directories', () => {
    const fileSystem = formatted(80_000);
    const directory = make(fileSystem, 'd', 'directory');
    for (let number = 1; number <= 64_998; number++) {
      make(fileSystem, `d${number}`, 'directory', directory);
    }
    expect(errorOf(() => make(fileSystem, 'more', 'directory', directory))).toBe('EMLINK');
    const { root } = fileSystem;
    const from = { directory: root, name: 'lost+found' };
    expect(errorOf(() => fileSystem.rename(from, { directory, name: 'more' }, 0))).toBe('EMLINK');
    fileSystem.rename(from, { directory, name: 'd1' }, 0);
    make(fileSystem, 'file', 'file', directory);
  });
});

describe('removeDirectory', () => {
  test('removes an empty directory and frees its blocks', () => {
    const fileSystem = formatted(200);
    const before = fileSystem.status();
    make(fileSystem, 'd', 'directory');
    expect(fileSystem.status().freeBlocks).toBe(before.freeBlocks - 1);
    fileSystem.removeDirectory(fileSystem.root, 'd', 6);
    expect(fileSystem.status()).toEqual(before);
    expect(fileSystem.inodeStatus(fileSystem.root)).toMatchObject({ links: 3, modifyTime: 6 });
  });

  test('refuses what rmdir(2) refuses', () => {
    const fileSystem = formatted(200);
    const { root } = fileSystem;
    const directory = make(fileSystem, 'd', 'directory');
    make(fileSystem, 'f', 'file', directory);
    expect(errorOf(() => fileSystem.removeDirectory(root, 'd', 0))).toBe('ENOTEMPTY');
    expect(errorOf(() => fileSystem.removeDirectory(directory, 'f', 0))).toBe('ENOTDIR');
    expect(errorOf(() => fileSystem.removeDirectory(root, 'x', 0))).toBe('ENOENT');
    fileSystem.remount({ readOnly: true });
    expect(errorOf(() => fileSystem.removeDirectory(root, 'x', 0))).toBe('EROFS');
  });
});
