import { type FileKind, type InodeNumber, SystemError } from '../../machine/index.ts';
import { utf8Length } from '../../text/index.ts';
import { addBlock } from './blocks.ts';
import { type Directory, type Inode, inodeOf, type Volume } from './volume.ts';

/** Bytes of the longest name. */
export const LONGEST_NAME = 255;

/** Bytes of a directory of a tmpfs for each entry. Source: Linux, `BOGO_DIRENT_SIZE`. */
const TMPFS_ENTRY_BYTES = 20;

/** Bytes of the checksum at the end of each block of a directory. Source: Linux, ext4. */
export const CHECKSUM_BYTES = 12;

/**
 * Bytes of an entry: number, lengths and kind, then the name, in units of 4.
 * Source: Linux documentation, ext4, "Linear (Classic) Directories".
 */
export const entryBytes = (name: string): number => 8 + Math.ceil(utf8Length(name) / 4) * 4;

const SHORTEST_ENTRY = entryBytes('.');

/** Bytes of `.` and `..` in the first block. */
export const PARENT_BYTES = entryBytes('.') + entryBytes('..');

/** Throws ENAMETOOLONG, and EINVAL for what names no entry: `.` and `..` are the kernel's. */
export function checkName(name: string): void {
  if (name === '' || name === '.' || name === '..' || name.includes('/') || name.includes('\0')) {
    throw new SystemError('EINVAL');
  }
  if (utf8Length(name) > LONGEST_NAME) throw new SystemError('ENAMETOOLONG');
}

export const emptyDirectory = (parent: InodeNumber): Directory => ({
  parent,
  entries: new Map(),
  room: [],
  firstRoom: 0,
});

/** Makes a directory one block longer. Throws ENOSPC. */
export function growDirectory(volume: Volume, inode: Inode, directory: Directory): void {
  const { device } = volume;
  const first = directory.room.length === 0;
  addBlock(volume, inode, directory.room.length, () => undefined);
  directory.room.push(device.blockSize - CHECKSUM_BYTES - (first ? PARENT_BYTES : 0));
  inode.size += device.blockSize;
}

/**
 * Index of the first block that has room for the name; the directory grows when none has. Entries
 * lie in blocks in the order in which there was room, as in ext2: the index by hashes that ext4 has
 * beyond one block is left out, and so is room that is scattered in a block.
 */
function blockFor(volume: Volume, inode: Inode, directory: Directory, name: string): number {
  if (!volume.layout.storesMetadata) return 0;
  const { room } = directory;
  const needed = entryBytes(name);
  while ((room[directory.firstRoom] ?? needed) < SHORTEST_ENTRY) directory.firstRoom++;
  for (let block = directory.firstRoom; block < room.length; block++) {
    if ((room[block] ?? 0) >= needed) return block;
  }
  growDirectory(volume, inode, directory);
  return room.length - 1;
}

/** Enters a name that is not there. Throws ENOSPC, and has then changed nothing. */
export function addEntry(
  volume: Volume,
  inode: Inode,
  directory: Directory,
  name: string,
  target: { readonly number: InodeNumber; readonly kind: FileKind },
): void {
  const block = blockFor(volume, inode, directory, name);
  directory.entries.set(name, { inode: target.number, kind: target.kind, block });
  if (volume.layout.storesMetadata) {
    directory.room[block] = (directory.room[block] ?? 0) - entryBytes(name);
  } else inode.size += TMPFS_ENTRY_BYTES;
}

/** Takes a name out. A directory of ext4 does not get shorter by it. */
export function removeEntry(
  volume: Volume,
  inode: Inode,
  directory: Directory,
  name: string,
): void {
  const entry = directory.entries.get(name);
  if (entry === undefined) return;
  directory.entries.delete(name);
  if (volume.layout.storesMetadata) {
    directory.room[entry.block] = (directory.room[entry.block] ?? 0) + entryBytes(name);
    directory.firstRoom = Math.min(directory.firstRoom, entry.block);
  } else inode.size -= TMPFS_ENTRY_BYTES;
}

/** Lets a name that is there lead to another inode, in its place. */
export function replaceEntry(
  directory: Directory,
  name: string,
  target: { readonly number: InodeNumber; readonly kind: FileKind },
): void {
  const block = directory.entries.get(name)?.block ?? 0;
  directory.entries.set(name, { inode: target.number, kind: target.kind, block });
}

/** Bytes of a directory without entries: `.` and `..` only, its first block not counted. */
export const emptySize = ({ layout }: Volume): number =>
  layout.storesMetadata ? 0 : 2 * TMPFS_ENTRY_BYTES;

/** Whether directory `number` is `ancestor` or below it. */
export function isWithin(volume: Volume, number: InodeNumber, ancestor: InodeNumber): boolean {
  for (let current = number; ; ) {
    if (current === ancestor) return true;
    if (current === volume.layout.rootInode) return false;
    const parent = inodeOf(volume, current).directory?.parent;
    if (parent === undefined) return false;
    current = parent;
  }
}
