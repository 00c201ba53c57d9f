import type { FileSystem, FileSystemStatus } from '../../machine/index.ts';
import { readFile, truncateFile, writeFile } from './content.ts';
import { checkName, LONGEST_NAME } from './directory.ts';
import { changeInode, freeUnused, statusOf, targetOf } from './inodes.ts';
import { createInode, linkInode, removeName } from './names.ts';
import { renameInode } from './rename.ts';
import { directoryOf, inodeOf, refuseReadOnly, usedInodes, type Volume } from './volume.ts';

/** A file system that can be looked into, and made read-only once it is filled. */
export interface InodeFileSystem extends FileSystem {
  /** What it is made of; nobody else changes it. */
  readonly volume: Readonly<Volume>;
  /** From now on changes are refused, or allowed. */
  remount(options: { readonly readOnly: boolean }): void;
}

/** As Linux counts for ext4 and tmpfs: what the tables take is no part of the size. */
function fileSystemStatus(volume: Volume): FileSystemStatus {
  const { layout, device, freeBlocks } = volume;
  return {
    type: layout.type,
    blockSize: device.blockSize,
    blocks: device.blockCount - layout.overheadBlocks,
    freeBlocks,
    availableBlocks: Math.max(0, freeBlocks - layout.reservedBlocks),
    inodes: layout.inodeCount,
    freeInodes: layout.inodeCount - usedInodes(volume),
    longestName: LONGEST_NAME,
  };
}

/** The port's calls over a volume. */
export function inodeFileSystem(volume: Volume): InodeFileSystem {
  return {
    volume,
    root: volume.layout.rootInode,
    get readOnly() {
      return volume.readOnly;
    },
    remount({ readOnly }) {
      volume.readOnly = readOnly;
    },
    status: () => fileSystemStatus(volume),
    inodeStatus: (inode) => statusOf(volume, inodeOf(volume, inode)),
    change: (inode, changes) => changeInode(volume, inodeOf(volume, inode), changes),
    hold(inode) {
      inodeOf(volume, inode).holds++;
    },
    release(number) {
      const inode = inodeOf(volume, number);
      if (inode.holds === 0) throw new RangeError(`inode ${number} is not held`);
      inode.holds--;
      freeUnused(volume, inode);
    },
    lookup(directory, name) {
      const { entries } = directoryOf(volume, directory).directory;
      checkName(name);
      return entries.get(name)?.inode;
    },
    entries: (directory) =>
      Array.from(directoryOf(volume, directory).directory.entries, ([name, { inode, kind }]) => ({
        name,
        inode,
        kind,
      })),
    create: (directory, name, inode) => createInode(volume, directory, name, inode),
    link: (directory, name, inode, time) => linkInode(volume, directory, name, inode, time),
    unlink: (directory, name, time) => removeName(volume, directory, name, 'other', time),
    removeDirectory: (directory, name, time) =>
      removeName(volume, directory, name, 'directory', time),
    rename: (from, to, time) => renameInode(volume, from, to, time),
    readLink: (inode) => targetOf(volume, inodeOf(volume, inode)),
    read: (inode, offset, length) => readFile(volume, inodeOf(volume, inode), offset, length),
    write(inode, offset, bytes, time) {
      refuseReadOnly(volume);
      return writeFile(volume, inodeOf(volume, inode), offset, bytes, time);
    },
    truncate(inode, size, time) {
      refuseReadOnly(volume);
      truncateFile(volume, inodeOf(volume, inode), size, time);
    },
    takeBusyTime: () => volume.device.takeBusyTime(),
  };
}
