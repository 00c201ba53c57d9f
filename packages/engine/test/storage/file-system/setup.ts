import type { FileKind, FileSystem, InodeNumber, NewInode } from '../../../src/machine/index.ts';
import { createMemoryDevice } from '../../../src/storage/block-device/index.ts';
import { type FormatOptions, format } from '../../../src/storage/file-system/index.ts';

/** A formatted device of so many blocks, without a journal; it has at least as many inodes. */
export const formatted = (blockCount: number, options: FormatOptions = {}) =>
  format(createMemoryDevice({ blockCount }), { journal: false, ...options });

/** What a test makes: of root, at time 0, unless told. */
export const newInode = (kind: FileKind, more: Partial<NewInode> = {}): NewInode => ({
  kind,
  permissions: kind === 'directory' ? 0o755 : 0o644,
  uid: 0,
  gid: 0,
  time: 0,
  ...more,
});

export const make = (
  fileSystem: FileSystem,
  name: string,
  kind: FileKind = 'file',
  directory: InodeNumber = fileSystem.root,
  more: Partial<NewInode> = {},
): InodeNumber => fileSystem.create(directory, name, newInode(kind, more));

/** Files with the given blocks left free, so that a test can fill the rest. */
export function leaveFree(fileSystem: FileSystem, blocks: number): void {
  const filler = make(fileSystem, 'filler');
  const { freeBlocks, blockSize } = fileSystem.status();
  fileSystem.write(filler, 0, new Uint8Array((freeBlocks - blocks) * blockSize), 0);
}

export const bytesOf = (byte: number, count: number): Uint8Array =>
  new Uint8Array(count).fill(byte);

export const names = (fileSystem: FileSystem, directory: InodeNumber = fileSystem.root) =>
  fileSystem.entries(directory).map(({ name }) => name);

/** The error's name that a call throws, such as `ENOENT`; `undefined` when it throws none. */
export function errorOf(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
