import { expect, test } from 'vitest';
import {
  checkFileSystem,
  type InodeFileSystem,
  populate,
} from '../../../src/storage/file-system/index.ts';
import { bytesOf, errorOf, formatted, leaveFree, names } from './setup.ts';

const at = (fileSystem: InodeFileSystem, path: string): number =>
  path
    .split('/')
    .reduce((directory, name) => fileSystem.lookup(directory, name) ?? -1, fileSystem.root);

test('fills a file system with a tree', () => {
  const fileSystem = formatted(200);
  populate(
    fileSystem,
    {
      'etc/passwd': { content: 'root:x:0:0:root:/root:/bin/bash\n' },
      '/usr/bin/': {},
      'usr/bin/cat': { content: Uint8Array.of(1, 2), permissions: 0o755 },
      'usr/bin/tac': { linkTo: 'usr/bin/cat' },
      bin: { target: 'usr/bin' },
      tmp: { permissions: 0o1777 },
      'home/reader': { uid: 1000, gid: 1000, permissions: 0o700, time: -7 },
      'home/reader/notes': { content: '', uid: 1000, gid: 1000, time: 9 },
      'dev/null': {
        node: 'character device',
        device: { major: 1, minor: 3 },
        permissions: 0o666,
      },
      'run/pipe': { node: 'fifo' },
    },
    { time: -3 },
  );
  const status = (path: string) => fileSystem.inodeStatus(at(fileSystem, path));
  const { root } = fileSystem;
  expect(names(fileSystem)).toEqual([
    'lost+found',
    ...['etc', 'usr', 'bin', 'tmp', 'home', 'dev', 'run'],
  ]);
  expect(status('etc')).toMatchObject({ kind: 'directory', permissions: 0o755, uid: 0 });
  expect(status('etc/passwd')).toMatchObject({
    kind: 'file',
    permissions: 0o644,
    uid: 0,
    gid: 0,
    size: 32,
    modifyTime: -3,
  });
  expect(fileSystem.read(at(fileSystem, 'usr/bin/cat'), 0, 9)).toEqual(Uint8Array.of(1, 2));
  expect(status('usr/bin/tac')).toEqual(status('usr/bin/cat'));
  expect(status('usr/bin/cat').links).toBe(2);
  expect(fileSystem.readLink(fileSystem.lookup(root, 'bin') ?? -1)).toBe('usr/bin');
  expect(status('bin').permissions).toBe(0o777);
  expect(status('tmp').permissions).toBe(0o1777);
  expect(status('home').uid).toBe(0);
  expect(status('home/reader')).toMatchObject({
    uid: 1000,
    gid: 1000,
    permissions: 0o700,
    modifyTime: -7,
  });
  expect(status('home/reader/notes')).toMatchObject({ kind: 'file', size: 0, modifyTime: 9 });
  expect(status('dev/null')).toMatchObject({
    kind: 'character device',
    device: { major: 1, minor: 3 },
    permissions: 0o666,
  });
  expect(status('run/pipe')).toMatchObject({ kind: 'fifo', permissions: 0o644 });
  expect(checkFileSystem(fileSystem)).toEqual([]);
});

test('says of a directory that is there what its entry says', () => {
  const fileSystem = formatted(200);
  populate(fileSystem, { 'a/b': { content: 'x' }, a: { permissions: 0o700, uid: 5 } });
  expect(fileSystem.inodeStatus(at(fileSystem, 'a'))).toMatchObject({
    permissions: 0o700,
    uid: 5,
    gid: 0,
  });
  populate(fileSystem, { '/': { permissions: 0o555 } });
  expect(fileSystem.inodeStatus(fileSystem.root).permissions).toBe(0o555);
});

test('fails as the file system does', () => {
  const fileSystem = formatted(200);
  expect(errorOf(() => populate(fileSystem, { a: { linkTo: 'b' } }))).toBe('ENOENT');
  populate(fileSystem, { a: { content: 'x' } });
  expect(errorOf(() => populate(fileSystem, { a: { content: 'x' } }))).toBe('EEXIST');
  expect(errorOf(() => populate(fileSystem, { a: {} }))).toBe('EEXIST');
  expect(errorOf(() => populate(fileSystem, { 'a/b': { content: 'x' } }))).toBe('ENOTDIR');
  leaveFree(fileSystem, 1);
  expect(errorOf(() => populate(fileSystem, { b: { content: bytesOf(1, 5000) } }))).toBe('ENOSPC');
});
