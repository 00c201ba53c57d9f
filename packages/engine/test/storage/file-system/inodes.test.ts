import { describe, expect, test } from 'vitest';
import { checkFileSystem, createTmpfs } from '../../../src/storage/file-system/index.ts';
import { bytesOf, errorOf, formatted, leaveFree, make, newInode } from './setup.ts';

describe('create', () => {
  test('gives the lowest free number, from 12 on', () => {
    const fileSystem = formatted(200);
    expect(['a', 'b', 'c'].map((name) => make(fileSystem, name))).toEqual([12, 13, 14]);
    fileSystem.unlink(fileSystem.root, 'b', 0);
    expect(['d', 'e'].map((name) => make(fileSystem, name))).toEqual([13, 15]);
  });

  test('a tmpfs never gives a number again', () => {
    const fileSystem = createTmpfs({ size: 2 ** 20 });
    expect(['a', 'b'].map((name) => make(fileSystem, name))).toEqual([2, 3]);
    fileSystem.unlink(1, 'b', 0);
    expect(make(fileSystem, 'c')).toBe(4);
  });

  test('keeps what is said of the inode', () => {
    const fileSystem = formatted(200);
    const description = {
      kind: 'character device',
      permissions: 0o106_666,
      uid: 3,
      gid: 4,
      time: -5,
      device: { major: 1, minor: 3 },
    } as const;
    const inode = fileSystem.create(fileSystem.root, 'null', description);
    expect(fileSystem.inodeStatus(inode)).toEqual({
      inode: 12,
      kind: 'character device',
      permissions: 0o6666,
      links: 1,
      uid: 3,
      gid: 4,
      size: 0,
      blocks: 0,
      blockSize: 4096,
      device: { major: 1, minor: 3 },
      accessTime: -5,
      modifyTime: -5,
      changeTime: -5,
      birthTime: -5,
    });
    expect(fileSystem.inodeStatus(fileSystem.root)).toMatchObject({
      accessTime: 0,
      modifyTime: -5,
      changeTime: -5,
    });
  });

  test.each(['file', 'fifo', 'socket', 'block device'] as const)('a %s takes no block', (kind) => {
    const fileSystem = formatted(200);
    const free = fileSystem.status();
    const inode = make(fileSystem, 'a', kind);
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ kind, links: 1, size: 0, blocks: 0 });
    expect(fileSystem.status()).toEqual({ ...free, freeInodes: free.freeInodes - 1 });
  });

  test('gives ENOSPC when no inode is left, though blocks are', () => {
    // 16 inodes, of which lost+found has the eleventh.
    const fileSystem = formatted(200, { bytesPerInode: 200 * 4096 });
    expect(fileSystem.status()).toMatchObject({ inodes: 16, freeInodes: 5 });
    for (const name of ['a', 'b', 'c', 'd', 'e']) make(fileSystem, name);
    expect(errorOf(() => make(fileSystem, 'f'))).toBe('ENOSPC');
    expect(fileSystem.status().freeInodes).toBe(0);
    fileSystem.unlink(fileSystem.root, 'c', 0);
    expect(make(fileSystem, 'f')).toBe(14);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('gives ENOSPC when a directory finds no block, and leaves nothing', () => {
    const fileSystem = formatted(200);
    leaveFree(fileSystem, 0);
    const before = fileSystem.status();
    expect(errorOf(() => make(fileSystem, 'a', 'directory'))).toBe('ENOSPC');
    expect(fileSystem.status()).toEqual(before);
    expect(fileSystem.lookup(fileSystem.root, 'a')).toBeUndefined();
    make(fileSystem, 'file');
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });
});

describe('symbolic links', () => {
  const link = (fileSystem: ReturnType<typeof formatted>, target: string) =>
    fileSystem.create(fileSystem.root, 'link', newInode('symbolic link', { target }));

  // As on ext4.
  test.each([
    [1, 0],
    [59, 0],
    [60, 8],
    [4095, 8],
  ])('a target of %i bytes takes %i sectors', (length, blocks) => {
    const fileSystem = formatted(200);
    const inode = link(fileSystem, 'x'.repeat(length));
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ size: length, blocks });
    expect(fileSystem.readLink(inode)).toBe('x'.repeat(length));
    fileSystem.unlink(fileSystem.root, 'link', 0);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });

  test('counts bytes and keeps those that are no text', () => {
    const fileSystem = formatted(200);
    const target = `${'é'.repeat(30)}\udcff`;
    const inode = link(fileSystem, target);
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ size: 61, blocks: 8 });
    expect(fileSystem.readLink(inode)).toBe(target);
  });

  test('refuses a longer target, and to read other kinds', () => {
    const fileSystem = formatted(200);
    expect(errorOf(() => link(fileSystem, 'x'.repeat(4096)))).toBe('ENAMETOOLONG');
    expect(errorOf(() => fileSystem.readLink(fileSystem.root))).toBe('EINVAL');
    expect(errorOf(() => fileSystem.readLink(make(fileSystem, 'file')))).toBe('EINVAL');
  });

  test('a long target finds no room on a full device', () => {
    const fileSystem = formatted(200);
    leaveFree(fileSystem, 0);
    expect(errorOf(() => link(fileSystem, 'x'.repeat(60)))).toBe('ENOSPC');
    expect(fileSystem.readLink(link(fileSystem, 'x'.repeat(59)))).toHaveLength(59);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });
});

describe('change', () => {
  test('sets what is given', () => {
    const fileSystem = formatted(200);
    const inode = make(fileSystem, 'a');
    fileSystem.change(inode, { permissions: 0o4755, changeTime: 8 });
    fileSystem.change(inode, { uid: 1, gid: 2, accessTime: 3, modifyTime: 4 });
    expect(fileSystem.inodeStatus(inode)).toMatchObject({
      permissions: 0o4755,
      uid: 1,
      gid: 2,
      accessTime: 3,
      modifyTime: 4,
      changeTime: 8,
      birthTime: 0,
    });
    fileSystem.remount({ readOnly: true });
    expect(errorOf(() => fileSystem.change(inode, { uid: 0 }))).toBe('EROFS');
  });
});

describe('hold and release', () => {
  test('an unlinked file that is held keeps its inode and its blocks', () => {
    const fileSystem = formatted(200);
    const before = fileSystem.status();
    const inode = make(fileSystem, 'log');
    fileSystem.write(inode, 0, bytesOf(1, 40_960), 0);
    fileSystem.hold(inode);
    fileSystem.hold(inode);
    fileSystem.unlink(fileSystem.root, 'log', 9);
    expect(fileSystem.lookup(fileSystem.root, 'log')).toBeUndefined();
    expect(fileSystem.inodeStatus(inode)).toMatchObject({ links: 0, blocks: 80, changeTime: 9 });
    expect(fileSystem.read(inode, 40_959, 9)).toEqual(bytesOf(1, 1));
    fileSystem.write(inode, 40_960, bytesOf(1, 1), 0);
    expect(fileSystem.status().freeBlocks).toBe(before.freeBlocks - 11);
    expect(checkFileSystem(fileSystem)).toEqual([]);
    fileSystem.release(inode);
    expect(fileSystem.status().freeBlocks).toBe(before.freeBlocks - 11);
    fileSystem.release(inode);
    expect(fileSystem.status()).toEqual(before);
    expect(() => fileSystem.inodeStatus(inode)).toThrow(new RangeError('no inode 12'));
  });

  test('the number of a held inode is not given again', () => {
    const fileSystem = formatted(200);
    const held = make(fileSystem, 'a');
    fileSystem.hold(held);
    fileSystem.unlink(fileSystem.root, 'a', 0);
    expect(make(fileSystem, 'b')).toBe(13);
  });

  test('a name keeps a released inode', () => {
    const fileSystem = formatted(200);
    const inode = make(fileSystem, 'a');
    fileSystem.hold(inode);
    fileSystem.release(inode);
    expect(fileSystem.lookup(fileSystem.root, 'a')).toBe(inode);
    expect(() => fileSystem.release(inode)).toThrow(new RangeError('inode 12 is not held'));
  });

  test('a directory that was removed while held is empty and takes no names', () => {
    const fileSystem = formatted(200);
    const directory = make(fileSystem, 'd', 'directory');
    const file = make(fileSystem, 'file');
    fileSystem.hold(directory);
    fileSystem.removeDirectory(fileSystem.root, 'd', 0);
    expect(fileSystem.inodeStatus(directory)).toMatchObject({ links: 0, blocks: 8 });
    expect(fileSystem.entries(directory)).toEqual([]);
    expect(fileSystem.lookup(directory, 'a')).toBeUndefined();
    expect(errorOf(() => make(fileSystem, 'a', 'file', directory))).toBe('ENOENT');
    expect(errorOf(() => fileSystem.link(directory, 'a', file, 0))).toBe('ENOENT');
    const { root } = fileSystem;
    const move = () =>
      fileSystem.rename({ directory: root, name: 'file' }, { directory, name: 'a' }, 0);
    expect(errorOf(move)).toBe('ENOENT');
    expect(checkFileSystem(fileSystem)).toEqual([]);
    fileSystem.release(directory);
    expect(checkFileSystem(fileSystem)).toEqual([]);
  });
});
