import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FileSystem, InodeNumber } from '../../../src/machine/index.ts';
import { SystemError } from '../../../src/machine/index.ts';
import { createMemoryDevice } from '../../../src/storage/block-device/index.ts';
import { createTmpfs, format } from '../../../src/storage/file-system/index.ts';
import { createOverlay, layerOf } from '../../../src/storage/overlay/index.ts';
import { newInode } from '../../storage/file-system/setup.ts';
import { INODES, type Kind, type Recording, SIZES, type Step, TARGET } from './scenarios.ts';

// Recorded by record.ts beside this file; the version of the kernel is in each file.

const recording = (kind: Kind): Recording =>
  JSON.parse(readFileSync(new URL(`recordings/${kind}.json`, import.meta.url), 'utf8'));

const runs = (kind: Kind) =>
  recording(kind).runs.map((run, index) => ({ ...run, number: index + 1 }));

/** What a kernel does with a path: links on the way, which all lead to nothing, are followed. */
function walk(fileSystem: FileSystem, path: string): { directory: InodeNumber; name: string } {
  let directory = fileSystem.root;
  const names = path.split('/');
  const name = names.pop() ?? '';
  for (const step of names) {
    const next = fileSystem.lookup(directory, step);
    if (next === undefined || fileSystem.inodeStatus(next).kind === 'symbolic link') {
      throw new SystemError('ENOENT');
    }
    directory = next;
  }
  if (fileSystem.inodeStatus(directory).kind !== 'directory') throw new SystemError('ENOTDIR');
  return { directory, name };
}

function inodeAt(fileSystem: FileSystem, path: string, follow: boolean): InodeNumber {
  const { directory, name } = walk(fileSystem, path);
  const inode = fileSystem.lookup(directory, name);
  const isGone =
    inode === undefined || (follow && fileSystem.inodeStatus(inode).kind === 'symbolic link');
  if (isGone) throw new SystemError('ENOENT');
  return inode;
}

function make(fileSystem: FileSystem, path: string, kind: 'directory' | 'file'): void {
  const { directory, name } = walk(fileSystem, path);
  // A directory in one with set-group-id has it too, which is the kernel's doing.
  const { permissions } = fileSystem.inodeStatus(directory);
  const inherited = kind === 'directory' ? 0o755 | (permissions & 0o2000) : 0o644;
  fileSystem.create(directory, name, newInode(kind, { permissions: inherited }));
}

const VERBS: Readonly<
  Record<string, (fileSystem: FileSystem, path: string, second: string, third: string) => unknown>
> = {
  mkdir: (fileSystem, path) => make(fileSystem, path, 'directory'),
  create: (fileSystem, path) => make(fileSystem, path, 'file'),
  symlink(fileSystem, path) {
    const { directory, name } = walk(fileSystem, path);
    const link = newInode('symbolic link', { target: TARGET, permissions: 0o777 });
    fileSystem.create(directory, name, link);
  },
  link(fileSystem, path, second) {
    const source = inodeAt(fileSystem, path, false);
    const { directory, name } = walk(fileSystem, second);
    fileSystem.link(directory, name, source, 0);
  },
  unlink(fileSystem, path) {
    const { directory, name } = walk(fileSystem, path);
    fileSystem.unlink(directory, name, 0);
  },
  rmdir(fileSystem, path) {
    const { directory, name } = walk(fileSystem, path);
    fileSystem.removeDirectory(directory, name, 0);
  },
  rename: (fileSystem, path, second) =>
    fileSystem.rename(walk(fileSystem, path), walk(fileSystem, second), 0),
  truncate: (fileSystem, path, second) =>
    fileSystem.truncate(inodeAt(fileSystem, path, true), Number(second), 0),
  chmod: (fileSystem, path, second) =>
    fileSystem.change(inodeAt(fileSystem, path, true), {
      permissions: Number.parseInt(second, 8),
    }),
  write: (fileSystem, path, second, third) =>
    fileSystem.write(
      inodeAt(fileSystem, path, true),
      Number(second),
      new Uint8Array(Number(third)).fill(7),
      0,
    ),
};

function perform(fileSystem: FileSystem, step: Step): string {
  const [verb = '', path = '', second = '', third = ''] = step.split(' ');
  try {
    return String(VERBS[verb]?.(fileSystem, path, second, third) ?? 'ok');
  } catch (error) {
    if (error instanceof SystemError) return error.code;
    throw error;
  }
}

/** A line for every name, as the recording has it. */
function list(
  fileSystem: FileSystem,
  line: (path: string, inode: InodeNumber) => string,
  directory = fileSystem.root,
  prefix = '',
): string[] {
  return fileSystem
    .entries(directory)
    .filter(({ name }) => name !== 'lost+found' && !name.startsWith('.wh.'))
    .flatMap(({ name, inode, kind }) => {
      const path = prefix + name;
      const own = line(path, inode);
      return kind === 'directory' ? [own, ...list(fileSystem, line, inode, `${path}/`)] : [own];
    })
    .toSorted();
}

const tree = (fileSystem: FileSystem, kind: Kind): string[] =>
  list(fileSystem, (path, inode) => {
    const status = fileSystem.inodeStatus(inode);
    const permissions = status.permissions.toString(8);
    const words = [path, status.kind, permissions, status.links, status.size];
    if (kind !== 'overlay') return [...words, status.blocks].join(' ');
    return words.slice(0, status.kind === 'directory' ? 4 : 5).join(' ');
  });

function checkRun(kind: Kind, fileSystem: FileSystem, run: Recording['runs'][number]): void {
  const done = run.steps.map(([step]) => [step, perform(fileSystem, step)]);
  expect(done).toEqual(run.steps);
  expect(tree(fileSystem, kind)).toEqual(run.tree);
}

const tmpfs = (kind: Kind) => createTmpfs({ size: SIZES[kind], inodes: INODES });

const free = (fileSystem: FileSystem) => {
  const { freeBlocks, freeInodes } = fileSystem.status();
  return [freeBlocks, freeInodes];
};

describe('ext4 does what that of Linux did', () => {
  test.each(runs('ext4'))('in run $number', (run) => {
    const fileSystem = format(createMemoryDevice({ blockCount: SIZES.ext4 / 4096 }));
    checkRun('ext4', fileSystem, run);
    expect(free(fileSystem)).toEqual(run.free);
  });
});

describe('tmpfs does what that of Linux did', () => {
  test.each(runs('tmpfs'))('in run $number', (run) => {
    const fileSystem = tmpfs('tmpfs');
    checkRun('tmpfs', fileSystem, run);
    expect(free(fileSystem)).toEqual(run.free);
  });
});

describe('an overlay does what overlayfs of Linux did', () => {
  test.each(runs('overlay'))('in run $number', (run) => {
    const lower = tmpfs('overlay');
    for (const step of run.lower) perform(lower, step);
    const upper = tmpfs('overlay');
    const fileSystem = createOverlay({ upper: layerOf(upper), lowers: [layerOf(lower)] });
    checkRun('overlay', fileSystem, run);
    const whiteout = (inode: InodeNumber): string => {
      const { kind } = upper.inodeStatus(inode);
      return kind === 'character device' ? 'whiteout' : kind;
    };
    expect(list(upper, (path, inode) => `${path} ${whiteout(inode)}`)).toEqual(run.upper);
  });
});
