import { describe, expect, test } from 'vitest';
import type { Tree } from '../../../src/storage/file-system/index.ts';
import { errorOf, make, names } from '../file-system/setup.ts';
import { LOWER, list, overlayOf, text } from './setup.ts';

const WHITEOUT = { node: 'character device' } as const;

describe('layers', () => {
  test('the topmost has its way, and directories are merged', () => {
    // Recorded: lowerdir=l2:l, with l2 as here and l the usual one.
    const second: Tree = {
      n: {},
      'n/q': WHITEOUT,
      f: WHITEOUT,
      e: {},
      'e/e2': { content: 'e\n' },
      zz: { content: 'only\n' },
      d: { permissions: 0o700 },
      'd/x': { content: 'second\n' },
    };
    const { fileSystem } = overlayOf([second, LOWER]);
    expect(list(fileSystem)).toEqual([
      'd directory 700 1',
      'd/s directory 755 2',
      'd/x file 644 1',
      'd/y file 644 1',
      'g file 644 2',
      'e directory 755 1',
      'e/e2 file 644 1',
      'n directory 755 1',
      'zz file 644 1',
    ]);
    expect(text(fileSystem, 'd/x')).toBe('second\n');
  });

  test('a file hides a directory below it, and a directory a file', () => {
    const { fileSystem } = overlayOf([
      { d: { content: 'file' }, f: {}, 'f/a': {} },
      LOWER,
      { f: {}, 'f/b': {} },
    ]);
    expect(text(fileSystem, 'd')).toBe('file');
    // The file in between separates the two directories.
    expect(list(fileSystem).filter((line) => line.startsWith('f'))).toEqual([
      'f directory 755 3',
      'f/a directory 755 2',
    ]);
  });

  test('an opaque directory hides what is below it', () => {
    const { fileSystem, at } = overlayOf([
      { d: {}, 'd/.wh..wh..opq': { content: '' }, 'd/z': { content: '' } },
      LOWER,
    ]);
    expect(names(fileSystem, at('d'))).toEqual(['z']);
    expect(fileSystem.lookup(at('d'), 'x')).toBeUndefined();
    expect(fileSystem.lookup(at('d'), '.wh..wh..opq')).toBeUndefined();
    expect(errorOf(() => make(fileSystem, '.wh..wh..opq', 'file', at('d')))).toBe('EINVAL');
  });

  test('names of the lowest layer come first, then those of the others from the top', () => {
    // Recorded, but for the order of names within a layer.
    const { fileSystem } = overlayOf([
      { e: { content: '' }, b: { content: '' }, f: { content: '' } },
      { a: { content: '' }, b: { content: '' }, c: { content: '' }, d: { content: '' } },
    ]);
    make(fileSystem, 'x');
    fileSystem.change(fileSystem.lookup(1, 'a') ?? -1, { permissions: 0 });
    expect(names(fileSystem)).toEqual(['a', 'b', 'c', 'd', 'x', 'e', 'f']);
  });

  test('only directories have names, and they have at most 255 bytes', () => {
    const { fileSystem, at } = overlayOf();
    expect(errorOf(() => fileSystem.lookup(at('f'), 'a'))).toBe('ENOTDIR');
    expect(errorOf(() => fileSystem.entries(at('f')))).toBe('ENOTDIR');
    expect(errorOf(() => fileSystem.lookup(1, 'x'.repeat(256)))).toBe('ENAMETOOLONG');
  });

  test('a link and a device are as in their layer', () => {
    const { fileSystem, at } = overlayOf([
      {
        link: { target: 'some/where' },
        null: { node: 'character device', device: { major: 1, minor: 3 } },
      },
    ]);
    expect(fileSystem.readLink(at('link'))).toBe('some/where');
    expect(fileSystem.inodeStatus(at('null')).device).toEqual({ major: 1, minor: 3 });
    expect(errorOf(() => fileSystem.readLink(at('null')))).toBe('EINVAL');
  });
});
