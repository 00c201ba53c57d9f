import {
  type BlockDevice,
  type DeviceNumber,
  type FileKind,
  type InodeNumber,
  SystemError,
} from '../../machine/index.ts';
import type { Bitmap } from './bitmap.ts';
import type { Extent } from './extents.ts';
import type { Layout } from './layout.ts';

/** Where a directory keeps a name. */
export interface Entry {
  readonly inode: InodeNumber;
  readonly kind: FileKind;
  /** Which of the directory's blocks has it; 0 where directories take none. */
  readonly block: number;
}

/** What a directory holds. It is kept by the host; only its blocks are taken on the device. */
export interface Directory {
  /** Where `..` leads. */
  parent: InodeNumber;
  readonly entries: Map<string, Entry>;
  /** Bytes that are left in each of its blocks. */
  readonly room: number[];
  /** No block before this one has room for even the shortest name. */
  firstRoom: number;
}

/** An inode, kept by the host: the blocks of the table are taken from the start. */
export interface Inode {
  readonly number: InodeNumber;
  readonly kind: FileKind;
  permissions: number;
  uid: number;
  gid: number;
  links: number;
  /** Bytes of its content; of a directory, of its blocks. */
  size: number;
  readonly device: DeviceNumber;
  accessTime: number;
  modifyTime: number;
  changeTime: number;
  readonly birthTime: number;
  /** Where its content lies, in order. */
  readonly extents: Extent[];
  /** Blocks of its content. */
  dataBlocks: number;
  /** Blocks of the device that hold what of the tree of extents does not fit the inode. */
  readonly treeBlocks: number[];
  /** A symbolic link's target when it is short enough to be in the inode. */
  readonly inlineTarget: string | undefined;
  /** Of a directory. */
  readonly directory: Directory | undefined;
  /** How often the kernel holds it. */
  holds: number;
}

/** A file system at work: its device and what it knows of it. */
export interface Volume {
  readonly device: BlockDevice;
  readonly layout: Layout;
  readOnly: boolean;
  /** A bit for each block of the device. */
  readonly bitmap: Bitmap;
  freeBlocks: number;
  /** No block before this one is free. */
  lowestFree: number;
  readonly inodes: Map<InodeNumber, Inode>;
  /** No inode number before this one is to be given out. */
  nextInode: InodeNumber;
  /** Names of files beside the first of each. */
  extraNames: number;
  /** Blocks that belong to no file and are no overhead: the spare descriptors' own inode. */
  readonly keptBlocks: readonly number[];
}

/** Throws `RangeError` for a number that is no inode: what is not held may be gone. */
export function inodeOf(volume: Volume, number: InodeNumber): Inode {
  const inode = volume.inodes.get(number);
  if (inode === undefined) throw new RangeError(`no inode ${number}`);
  return inode;
}

/** The inode of a directory and what it holds. Throws ENOTDIR. */
export function directoryOf(
  volume: Volume,
  number: InodeNumber,
): { readonly inode: Inode; readonly directory: Directory } {
  const inode = inodeOf(volume, number);
  if (inode.directory === undefined) throw new SystemError('ENOTDIR');
  return { inode, directory: inode.directory };
}

export function refuseReadOnly(volume: Volume): void {
  if (volume.readOnly) throw new SystemError('EROFS');
}

/** Inodes that are in use, as `df -i` counts them: those that the layout keeps are. */
export const usedInodes = ({ inodes, layout, extraNames }: Volume): number =>
  // The root's number is one of those kept.
  inodes.size - 1 + (layout.firstInode - 1) + (layout.countsNames ? extraNames : 0);
