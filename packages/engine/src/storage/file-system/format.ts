import type { BlockDevice } from '../../machine/index.ts';
import { BLOCK_SIZE, createMemoryDevice } from '../block-device/index.ts';
import { createBitmap } from './bitmap.ts';
import { growDirectory } from './directory.ts';
import { type InodeFileSystem, inodeFileSystem } from './inode-file-system.ts';
import { makeInode } from './inodes.ts';
import { type ExtOptions, extLayout, type Layout, tmpfsLayout } from './layout.ts';
import { createInode } from './names.ts';
import { inodeOf, type Volume } from './volume.ts';

/** Where a repair puts files without names; it is as long as ever from the start. */
const LOST_AND_FOUND_BLOCKS = 4;

export interface FormatOptions extends ExtOptions {
  /** Nanoseconds since boot, for the times of the root; 0 unless told. */
  readonly time?: number;
}

function createVolume(device: BlockDevice, layout: Layout, keptBlocks: number): Volume {
  const used = layout.overheadBlocks + keptBlocks;
  if (used >= device.blockCount) {
    throw new RangeError(`${device.blockCount} blocks are too few for a file system`);
  }
  const bitmap = createBitmap(device.blockCount, used);
  return {
    device,
    layout,
    readOnly: false,
    bitmap,
    freeBlocks: device.blockCount - used,
    lowestFree: used,
    inodes: new Map(),
    nextInode: layout.firstInode,
    extraNames: 0,
    keptBlocks: Array.from({ length: keptBlocks }, (_, index) => layout.overheadBlocks + index),
  };
}

/** Makes the root directory, owned by root. */
function makeRoot(volume: Volume, permissions: number, time: number): void {
  const { rootInode } = volume.layout;
  const root = { kind: 'directory', permissions, uid: 0, gid: 0, time } as const;
  // The root is its own parent, whose entry counts as its second link.
  makeInode(volume, undefined, root, rootInode).links++;
}

/**
 * Makes an ext4 file system with nothing but `lost+found` on a device, as `mke2fs -t ext4` does.
 *
 * What files hold, and long symbolic links, lies in the device's blocks. Inodes, directories, the
 * bitmap and the trees of extents are kept by the host, though they take their blocks on the device;
 * so a device cannot be mounted again from its blocks alone, and changes of metadata take no time.
 *
 * Left out against ext4: delayed allocation and groups (a file gets the first free block and then
 * those behind it), the index of large directories, and the 2 % that the kernel keeps back beside
 * the reserved blocks. Those are for files that root owns, whoever writes them.
 *
 * Throws `RangeError` for a device that is too small.
 */
export function format(device: BlockDevice, options: FormatOptions = {}): InodeFileSystem {
  const { time = 0 } = options;
  const volume = createVolume(device, extLayout(device.blockCount, device.blockSize, options), 1);
  makeRoot(volume, 0o755, time);
  const description = { kind: 'directory', permissions: 0o700, uid: 0, gid: 0, time } as const;
  const lost = inodeOf(
    volume,
    createInode(volume, volume.layout.rootInode, 'lost+found', description),
  );
  for (let block = 1; block < LOST_AND_FOUND_BLOCKS; block++) {
    if (lost.directory !== undefined) growDirectory(volume, lost, lost.directory);
  }
  return inodeFileSystem(volume);
}

export interface TmpfsOptions {
  /** Bytes that it may hold (`size=`), rounded up to whole blocks. */
  readonly size: number;
  /**
   * As many as blocks unless told (`nr_inodes=`). Linux makes it half as many as the machine has pages
   * of memory, whatever the size.
   */
  readonly inodes?: number;
  /** Of the root; 0o1777 unless told (`mode=`). */
  readonly permissions?: number;
  readonly time?: number;
}

/**
 * An empty tmpfs, which lives in memory: the same file system over a device that takes no time and
 * without tables. Directories take no blocks, inode numbers are never given out again, and a further
 * name of a file counts as an inode.
 * Source: Linux documentation, tmpfs; tmpfs(5).
 */
export function createTmpfs(options: TmpfsOptions): InodeFileSystem {
  const { size, inodes, permissions = 0o1777, time = 0 } = options;
  const blockCount = Math.ceil(size / BLOCK_SIZE);
  const volume = createVolume(
    createMemoryDevice({ blockCount }),
    tmpfsLayout(blockCount, inodes),
    0,
  );
  makeRoot(volume, permissions, time);
  return inodeFileSystem(volume);
}
