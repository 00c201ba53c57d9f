import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkFileSystem,
  createTmpfs,
  type InodeFileSystem,
} from '../../../src/storage/file-system/index.ts';
import type { Operation } from './model.ts';
import {
  compareStep,
  emptyModel,
  operation,
  type Subject,
  seenInModel,
  seenInSubject,
} from './operations.ts';
import { formatted } from './setup.ts';

/** Sums that `df`, `du` and `df -i` rest on. */
function checkSums(fileSystem: InodeFileSystem): void {
  const { layout, inodes, device, keptBlocks } = fileSystem.volume;
  const status = fileSystem.status();
  let sectors = 0;
  for (const inode of inodes.keys()) sectors += fileSystem.inodeStatus(inode).blocks;
  const inUse = sectors / 8 + keptBlocks.length;
  expect(status.blocks - status.freeBlocks).toBe(inUse);
  expect(status.blocks + layout.overheadBlocks).toBe(device.blockCount);
  expect(status.inodes - status.freeInodes).toBe(
    inodes.size + layout.firstInode - 2 + (layout.countsNames ? fileSystem.volume.extraNames : 0),
  );
}

function checkAgainstModel(fileSystem: InodeFileSystem, operations: readonly Operation[]): void {
  const subject: Subject = { fileSystem, held: [] };
  const model = emptyModel();
  const before = fileSystem.status();
  for (const [index, one] of operations.entries()) {
    compareStep(subject, model, one, index + 1);
    expect(checkFileSystem(fileSystem)).toEqual([]);
    checkSums(fileSystem);
    expect(seenInSubject(subject)).toEqual(seenInModel(model));
    const { links } = fileSystem.inodeStatus(fileSystem.root);
    const directories = fileSystem
      .entries(fileSystem.root)
      .filter(({ kind }) => kind === 'directory');
    expect(links).toBe(2 + directories.length);
  }
  // When all is removed and released, all is free again.
  for (const inode of subject.held) fileSystem.release(inode);
  const clear = (directory: number): void => {
    for (const { name, inode, kind } of fileSystem.entries(directory)) {
      if (name === 'lost+found') continue;
      if (kind === 'directory') clear(inode);
      if (kind === 'directory') fileSystem.removeDirectory(directory, name, 0);
      else fileSystem.unlink(directory, name, 0);
    }
  };
  clear(fileSystem.root);
  expect(fileSystem.status()).toEqual(before);
}

const operations = fc.array(operation, { maxLength: 40, size: 'max' });

test('agrees with a map of paths, and never contradicts itself', () => {
  fc.assert(
    fc.property(operations, (list) => checkAgainstModel(formatted(200), list)),
    { numRuns: 150 },
  );
});

test('does so when space is scarce', () => {
  fc.assert(
    fc.property(operations, fc.integer({ min: 1, max: 12 }), (list, free) => {
      // lost+found, the root and the spare descriptors have 6 of the blocks beside the tables.
      const overhead = formatted(40).volume.layout.overheadBlocks;
      checkAgainstModel(formatted(overhead + 6 + free), list);
    }),
    { numRuns: 150 },
  );
});

test('and so does a tmpfs', () => {
  fc.assert(
    fc.property(operations, fc.integer({ min: 2, max: 12 }), (list, blocks) => {
      checkAgainstModel(
        createTmpfs({ size: blocks * 4096, inodes: 100, permissions: 0o755 }),
        list,
      );
    }),
    { numRuns: 100 },
  );
});

test('the same operations give the same file system', () => {
  fc.assert(
    fc.property(operations, (list) => {
      const run = () => {
        const fileSystem = formatted(60);
        const subject: Subject = { fileSystem, held: [] };
        const model = emptyModel();
        for (const [index, one] of list.entries()) compareStep(subject, model, one, index);
        const { inodes, bitmap } = fileSystem.volume;
        return { inodes, bitmap, held: subject.held, seen: seenInSubject(subject) };
      };
      expect(run()).toEqual(run());
    }),
    { numRuns: 50 },
  );
});
