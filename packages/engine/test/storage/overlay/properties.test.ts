import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileSystem, InodeNumber } from '../../../src/machine/index.ts';
import {
  checkFileSystem,
  createTmpfs,
  type InodeFileSystem,
} from '../../../src/storage/file-system/index.ts';
import { createOverlay, layerOf } from '../../../src/storage/overlay/index.ts';
import type { Model, ModelNode, Operation } from '../file-system/model.ts';
import {
  compareStep,
  emptyModel,
  operation,
  type Subject,
  seenInModel,
  seenInSubject,
} from '../file-system/operations.ts';
import { formatted } from '../file-system/setup.ts';

const operations = fc.array(operation, { maxLength: 25, size: 'max' });
/** Names of one file of a lower layer part when it is copied, which the model does not know. */
const lowerOperations = operations.map((list) => list.filter((one) => one.do !== 'link'));

const tmpfs = (blocks: number) =>
  createTmpfs({ size: blocks * 4096, inodes: 500, permissions: 0o755 });

function stack(upper: FileSystem, lowers: readonly FileSystem[]): FileSystem {
  return createOverlay({
    upper: layerOf(upper),
    lowers: lowers.map((layer) => layerOf(layer)),
  });
}

/** Runs operations on both and compares what is seen, with inode numbers that stay. */
function run(
  fileSystem: FileSystem,
  model: Model,
  list: readonly Operation[],
  firstTime: number,
  check: () => void,
): void {
  const subject: Subject = { fileSystem, held: [] };
  const numbers = new Map<ModelNode, InodeNumber>();
  for (const [index, one] of list.entries()) {
    compareStep(subject, model, one, firstTime + index, 40);
    expect(seenInSubject(subject)).toEqual(seenInModel(model));
    for (const [path, node] of model.paths) {
      const inode = path
        .split('/')
        .reduce(
          (at, name) => (name === '' ? at : (fileSystem.lookup(at, name) ?? -1)),
          fileSystem.root,
        );
      expect(numbers.get(node) ?? inode).toBe(inode);
      numbers.set(node, inode);
    }
    check();
  }
  for (const inode of subject.held) fileSystem.release(inode);
  model.held.length = 0;
}

/** All directories are in a lower layer from now on, and the root is that of a new upper one. */
function settle(model: Model): void {
  for (const node of model.paths.values()) if (node.kind === 'directory') node.isLower = true;
  Object.assign(model.paths.get('') ?? {}, { modifyTime: 0, permissions: 0o755 });
}

/** All that a file system is, to see that it stays. */
const snapshot = (fileSystem: InodeFileSystem) =>
  structuredClone({
    inodes: fileSystem.volume.inodes,
    bitmap: fileSystem.volume.bitmap,
    seen: seenInSubject({ fileSystem, held: [] }),
    status: fileSystem.status(),
  });

function checkStack(
  upper: InodeFileSystem,
  [first, second, third]: readonly (readonly Operation[])[],
): void {
  const model = emptyModel();
  const lowest = tmpfs(500);
  run(lowest, model, first ?? [], 1, () => undefined);
  settle(model);

  const middle = tmpfs(500);
  run(stack(middle, [lowest]), model, second ?? [], 101, () => undefined);
  // What the layers hold is all there is: a new overlay over them shows the same.
  expect(seenInSubject({ fileSystem: stack(middle, [lowest]), held: [] })).toEqual(
    seenInModel(model),
  );
  settle(model);

  const before = [snapshot(lowest), snapshot(middle)];
  run(stack(upper, [middle, lowest]), model, third ?? [], 201, () => {
    expect(checkFileSystem(upper)).toEqual([]);
  });
  expect(seenInSubject({ fileSystem: stack(upper, [middle, lowest]), held: [] })).toEqual(
    seenInModel(model),
  );
  expect([snapshot(lowest), snapshot(middle)]).toEqual(before);
  expect(checkFileSystem(upper)).toEqual([]);
  // Nobody holds anything any more: what has no name is gone.
  for (const inode of upper.volume.inodes.values()) expect(inode.holds).toBe(0);
}

/** A tree that the random operations begin with, so that there is something to hide and to copy. */
const start: readonly Operation[] = [
  { do: 'create', path: 'a', kind: 'directory' },
  { do: 'create', path: 'a/a', kind: 'directory' },
  { do: 'create', path: 'a/b', kind: 'file' },
  { do: 'create', path: 'a/a/a', kind: 'file' },
  { do: 'create', path: 'b', kind: 'directory' },
  { do: 'create', path: 'b/a', kind: 'file' },
  { do: 'write', path: 'b/a', offset: 5000, length: 100, byte: 1 },
];
const stages = fc.tuple(
  lowerOperations.map((list) => [...start, ...list]),
  lowerOperations,
  operations,
);

test('agrees with a map of paths over two layers, which stay as they are', () => {
  fc.assert(
    fc.property(stages, (lists) => checkStack(tmpfs(500), lists)),
    { numRuns: 150 },
  );
});

test('does so when the upper layer has few blocks', () => {
  fc.assert(
    fc.property(stages, fc.integer({ min: 2, max: 12 }), (lists, free) => {
      const overhead = formatted(40).volume.layout.overheadBlocks;
      const upper = formatted(overhead + 6 + free, { reservedShare: 0 });
      upper.removeDirectory(upper.root, 'lost+found', 0);
      checkStack(upper, lists);
    }),
    { numRuns: 100 },
  );
});

test('does so when the upper layer has few inodes', () => {
  fc.assert(
    fc.property(stages, fc.integer({ min: 2, max: 8 }), (lists, inodes) => {
      const upper = createTmpfs({ size: 20 * 4096, inodes, permissions: 0o755 });
      checkStack(upper, lists);
    }),
    { numRuns: 100 },
  );
});
