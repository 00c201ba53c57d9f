import fc from 'fast-check';
import { expect } from 'vitest';
import type { FileSystem, InodeNumber } from '../../../src/machine/index.ts';
import { SystemError } from '../../../src/machine/index.ts';
import {
  apply,
  type Model,
  type ModelNode,
  node,
  type Operation,
  type Path,
  runs,
} from './model.ts';
import { newInode } from './setup.ts';

const path = fc
  .array(fc.constantFrom('a', 'a', 'b'), { minLength: 1, maxLength: 3 })
  .map((names) => names.join('/'));
const kind = fc.oneof(
  { weight: 4, arbitrary: fc.constant('directory' as const) },
  { weight: 4, arbitrary: fc.constant('file' as const) },
  { weight: 1, arbitrary: fc.constantFrom('symbolic link' as const, 'fifo' as const) },
);
const index = fc.nat(3);
/** Around the borders of blocks. */
const size = fc.oneof(fc.nat(20_000), fc.constantFrom(0, 1, 4095, 4096, 4097, 8192, 12_288));

const of = <T extends Operation['do']>(name: T) => fc.constant(name);

/** Anything that may be done, on a few paths, so that much of it succeeds. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: of('create'), path, kind }) },
  { weight: 2, arbitrary: fc.record({ do: of('link'), from: path, to: path }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('unlink', 'removeDirectory'), path }) },
  { weight: 4, arbitrary: fc.record({ do: of('rename'), from: path, to: path }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: of('write'),
      path,
      offset: size,
      length: size,
      byte: fc.integer({ min: 1, max: 255 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('truncate'), path, size }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: of('change'), path, permissions: fc.nat(0o7777) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('hold', 'read'), path }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('writeHeld', 'release'), index }) },
);

/** A file system with the inodes that were held, in order. */
export interface Subject {
  readonly fileSystem: FileSystem;
  readonly held: InodeNumber[];
}

/** What a kernel does with a path: the directory and the name in it. ENOENT, ENOTDIR. */
function walk({ fileSystem }: Subject, to: Path): { directory: InodeNumber; name: string } {
  let directory = fileSystem.root;
  const names = to.split('/');
  const name = names.pop() ?? '';
  for (const step of names) {
    const next = fileSystem.lookup(directory, step);
    if (next === undefined) throw new SystemError('ENOENT');
    directory = next;
  }
  if (fileSystem.inodeStatus(directory).kind !== 'directory') throw new SystemError('ENOTDIR');
  return { directory, name };
}

function inodeAt(subject: Subject, to: Path): InodeNumber {
  const { directory, name } = walk(subject, to);
  const inode = subject.fileSystem.lookup(directory, name);
  if (inode === undefined) throw new SystemError('ENOENT');
  return inode;
}

/** Does an operation; returns what was read, or the bytes written. */
function perform(subject: Subject, operation: Operation, time: number): unknown {
  const { fileSystem, held } = subject;
  switch (operation.do) {
    case 'create': {
      const { directory, name } = walk(subject, operation.path);
      const target = operation.kind === 'symbolic link' ? 'x'.repeat(70) : undefined;
      fileSystem.create(
        directory,
        name,
        newInode(operation.kind, { time, ...(target !== undefined && { target }) }),
      );
      return;
    }
    case 'link': {
      const source = inodeAt(subject, operation.from);
      const { directory, name } = walk(subject, operation.to);
      return fileSystem.link(directory, name, source, time);
    }
    case 'unlink':
    case 'removeDirectory': {
      const { directory, name } = walk(subject, operation.path);
      return fileSystem[operation.do](directory, name, time);
    }
    case 'rename':
      return fileSystem.rename(walk(subject, operation.from), walk(subject, operation.to), time);
    case 'read':
      return runs(fileSystem.read(inodeAt(subject, operation.path), 0, 100_000));
    case 'write': {
      const bytes = new Uint8Array(operation.length).fill(operation.byte);
      return fileSystem.write(inodeAt(subject, operation.path), operation.offset, bytes, time);
    }
    case 'truncate':
      return fileSystem.truncate(inodeAt(subject, operation.path), operation.size, time);
    case 'change':
      return fileSystem.change(inodeAt(subject, operation.path), {
        permissions: operation.permissions,
      });
    case 'hold': {
      const inode = inodeAt(subject, operation.path);
      fileSystem.hold(inode);
      held.push(inode);
      return;
    }
    case 'writeHeld': {
      const inode = held[operation.index];
      if (inode === undefined) throw 'none';
      const { size: end } = fileSystem.inodeStatus(inode);
      return fileSystem.write(inode, end, Uint8Array.of(7), time);
    }
    case 'release': {
      const inode = held[operation.index];
      if (inode === undefined) throw 'none';
      held.splice(operation.index, 1);
      return fileSystem.release(inode);
    }
  }
}

/** Result of a call, or the name of its error. */
function outcome(call: () => unknown): { error: string } | { value: unknown } {
  try {
    return { value: call() };
  } catch (error) {
    if (error instanceof SystemError) return { error: error.code };
    if (typeof error === 'string') return { error };
    throw error;
  }
}

/** What both file systems tell of a path. */
interface Seen {
  readonly kind: string;
  readonly permissions: number;
  readonly modifyTime: number;
  readonly size: number | undefined;
  readonly content: string;
  /** The first path that leads to the same inode. */
  readonly same: Path;
}

export function seenInModel(model: Model): ReadonlyMap<Path, Seen> {
  const first = new Map<ModelNode, Path>();
  const seen = new Map<Path, Seen>();
  for (const at of [...model.paths.keys()].toSorted()) {
    const found = model.paths.get(at);
    if (found === undefined) continue;
    if (!first.has(found)) first.set(found, at);
    const isDirectory = found.kind === 'directory';
    seen.set(at, {
      kind: found.kind,
      permissions: found.permissions,
      modifyTime: found.modifyTime,
      size: isDirectory ? undefined : Math.max(found.content.length, found.target.length),
      content: found.kind === 'file' ? runs(found.content) : found.target,
      same: first.get(found) ?? at,
    });
  }
  return seen;
}

export function seenInSubject({ fileSystem }: Subject): ReadonlyMap<Path, Seen> {
  const paths = new Map<Path, InodeNumber>([['', fileSystem.root]]);
  const waiting: Path[] = [''];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of fileSystem.entries(paths.get(at) ?? 0)) {
      if (entry.name === 'lost+found') continue;
      const below = at === '' ? entry.name : `${at}/${entry.name}`;
      expect(fileSystem.lookup(paths.get(at) ?? 0, entry.name)).toBe(entry.inode);
      expect(fileSystem.inodeStatus(entry.inode).kind).toBe(entry.kind);
      paths.set(below, entry.inode);
      if (entry.kind === 'directory') waiting.push(below);
    }
  }
  const first = new Map<InodeNumber, Path>();
  const seen = new Map<Path, Seen>();
  for (const at of [...paths.keys()].toSorted()) {
    const inode = paths.get(at) ?? 0;
    if (!first.has(inode)) first.set(inode, at);
    const status = fileSystem.inodeStatus(inode);
    expect(status.inode).toBe(inode);
    const { kind: found, permissions, modifyTime } = status;
    seen.set(at, {
      kind: found,
      permissions,
      modifyTime,
      size: found === 'directory' ? undefined : status.size,
      content:
        found === 'file'
          ? runs(fileSystem.read(inode, 0, 1e6))
          : found === 'symbolic link'
            ? fileSystem.readLink(inode)
            : '',
      same: first.get(inode) ?? at,
    });
  }
  return seen;
}

export const emptyModel = (): Model => ({ paths: new Map([['', node('directory')]]), held: [] });

/**
 * Does an operation on both and expects the same. Where the subject is out of space, the model,
 * which has no end of it, follows: it does nothing, or as much of a write as was done. Fewer than
 * `scarce` blocks must be left then.
 */
export function compareStep(
  subject: Subject,
  model: Model,
  operation: Operation,
  time: number,
  scarce = 8,
): void {
  const real = outcome(() => perform(subject, operation, time));
  if ('error' in real && real.error === 'ENOSPC') {
    expect(subject.fileSystem.status().availableBlocks).toBeLessThan(scarce);
    return;
  }
  const written = 'value' in real && typeof real.value === 'number' ? real.value : undefined;
  const expected = outcome(() => apply(model, operation, time, written));
  if (written === undefined) expect(real).toEqual(expected);
  else expect('value' in expected).toBe(true);
}
