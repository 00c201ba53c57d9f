import type { FileSystem, InodeNumber } from '../ports/file-system.ts';

/**
 * Which parts of files are in memory. A file is kept from its beginning to the furthest byte that was read
 * or written, and nothing is ever thrown out: the model's machine has memory enough for its disk.
 */
export interface PageCache {
  readonly files: Map<FileSystem, Map<InodeNumber, number>>;
  /** Bytes of all. */
  bytes: number;
  /** Nanoseconds that devices still need for what was written. */
  toWrite: number;
}

export function createPageCache(): PageCache {
  return { files: new Map(), bytes: 0, toWrite: 0 };
}

/** Notes that a file is in memory up to `end`. Returns whether it was before. */
export function touchPages(
  cache: PageCache,
  fileSystem: FileSystem,
  inode: InodeNumber,
  end: number,
): boolean {
  let files = cache.files.get(fileSystem);
  if (files === undefined) {
    files = new Map();
    cache.files.set(fileSystem, files);
  }
  const before = files.get(inode) ?? 0;
  if (end <= before) return true;
  files.set(inode, end);
  cache.bytes += end - before;
  return false;
}
