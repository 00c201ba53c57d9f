import {
  type InodeChanges,
  type InodeStatus,
  type NewInode,
  SystemError,
} from '../../machine/index.ts';
import { decodeUtf8, encodeUtf8, utf8Length } from '../../text/index.ts';
import { freeBlocksFrom } from './blocks.ts';
import { readContent, writeContent } from './content.ts';
import { emptyDirectory, emptySize, growDirectory } from './directory.ts';
import { type Inode, refuseReadOnly, usedInodes, type Volume } from './volume.ts';

/** The unit of `blocks` in what `stat` says. */
const SECTOR_BYTES = 512;

/** Twelve bits: set-user-id, set-group-id, sticky, and nine permissions. */
const PERMISSION_BITS = 0o7777;

function takeInodeNumber(volume: Volume): number {
  const { inodes, layout } = volume;
  if (usedInodes(volume) >= layout.inodeCount) throw new SystemError('ENOSPC');
  while (inodes.has(volume.nextInode)) volume.nextInode++;
  return volume.nextInode;
}

/**
 * Makes an inode with no name yet: no links, or one for the `.` of a directory, whose `..` leads to
 * `parent`. Throws ENOSPC when inodes or blocks are lacking, ENAMETOOLONG for a target that does not
 * fit a block.
 */
export function makeInode(
  volume: Volume,
  parent: number | undefined,
  description: NewInode,
  number = takeInodeNumber(volume),
): Inode {
  const { kind, time, target, device = { major: 0, minor: 0 } } = description;
  const size = target === undefined ? 0 : utf8Length(target);
  // The byte after a text of C counts too.
  if (size >= volume.device.blockSize) throw new SystemError('ENAMETOOLONG');
  const isInline = size <= volume.layout.longestInlineTarget;
  const directory = kind === 'directory' ? emptyDirectory(parent ?? number) : undefined;
  const inode: Inode = {
    number,
    kind,
    permissions: description.permissions & PERMISSION_BITS,
    uid: description.uid,
    gid: description.gid,
    links: directory === undefined ? 0 : 1,
    size: directory === undefined ? size : emptySize(volume),
    device,
    accessTime: time,
    modifyTime: time,
    changeTime: time,
    birthTime: time,
    extents: [],
    dataBlocks: 0,
    treeBlocks: [],
    inlineTarget: isInline ? target : undefined,
    directory,
    holds: 0,
  };
  if (target !== undefined && !isInline) writeContent(volume, inode, 0, encodeUtf8(target));
  if (directory !== undefined && volume.layout.storesMetadata) {
    growDirectory(volume, inode, directory);
  }
  volume.inodes.set(number, inode);
  if (number === volume.nextInode) volume.nextInode++;
  return inode;
}

/** Frees an inode and its blocks when it has neither a name nor someone who holds it. */
export function freeUnused(volume: Volume, inode: Inode): void {
  if (inode.links > 0 || inode.holds > 0) return;
  freeBlocksFrom(volume, inode, 0);
  volume.inodes.delete(inode.number);
  if (volume.layout.reusesInodes) volume.nextInode = Math.min(volume.nextInode, inode.number);
}

/** Where a symbolic link leads. Throws EINVAL for other kinds. */
export function targetOf(volume: Volume, inode: Inode): string {
  if (inode.kind !== 'symbolic link') throw new SystemError('EINVAL');
  return inode.inlineTarget ?? decodeUtf8(readContent(volume, inode, 0, inode.size));
}

export function statusOf({ device }: Volume, inode: Inode): InodeStatus {
  const { blockSize } = device;
  return {
    inode: inode.number,
    kind: inode.kind,
    permissions: inode.permissions,
    links: inode.links,
    uid: inode.uid,
    gid: inode.gid,
    size: inode.size,
    blocks: ((inode.dataBlocks + inode.treeBlocks.length) * blockSize) / SECTOR_BYTES,
    blockSize,
    device: inode.device,
    accessTime: inode.accessTime,
    modifyTime: inode.modifyTime,
    changeTime: inode.changeTime,
    birthTime: inode.birthTime,
  };
}

export function changeInode(volume: Volume, inode: Inode, changes: InodeChanges): void {
  refuseReadOnly(volume);
  inode.permissions = (changes.permissions ?? inode.permissions) & PERMISSION_BITS;
  inode.uid = changes.uid ?? inode.uid;
  inode.gid = changes.gid ?? inode.gid;
  inode.accessTime = changes.accessTime ?? inode.accessTime;
  inode.modifyTime = changes.modifyTime ?? inode.modifyTime;
  inode.changeTime = changes.changeTime ?? inode.changeTime;
}
