import { type InodeNumber, type NewInode, SystemError } from '../../machine/index.ts';
import { addEntry, checkName, removeEntry } from './directory.ts';
import { freeUnused, makeInode } from './inodes.ts';
import {
  type Directory,
  directoryOf,
  type Inode,
  inodeOf,
  refuseReadOnly,
  usedInodes,
  type Volume,
} from './volume.ts';

interface Place {
  readonly inode: Inode;
  readonly directory: Directory;
}

/** The directory that is to get a new name. A directory that was removed takes none. */
function placeForNew(volume: Volume, number: InodeNumber, name: string): Place {
  const place = directoryOf(volume, number);
  checkName(name);
  if (place.inode.links === 0) throw new SystemError('ENOENT');
  if (place.directory.entries.has(name)) throw new SystemError('EEXIST');
  refuseReadOnly(volume);
  return place;
}

/** The inode that has a name. */
export function named(volume: Volume, { directory }: Place, name: string): Inode {
  const entry = directory.entries.get(name);
  if (entry === undefined) throw new SystemError('ENOENT');
  return inodeOf(volume, entry.inode);
}

/** Whoever changes a directory's entries sets its times. */
export function touchDirectory(inode: Inode, time: number): void {
  inode.modifyTime = time;
  inode.changeTime = time;
}

/** `create` of the port. */
export function createInode(
  volume: Volume,
  directoryNumber: InodeNumber,
  name: string,
  description: NewInode,
): InodeNumber {
  const place = placeForNew(volume, directoryNumber, name);
  const isDirectory = description.kind === 'directory';
  if (isDirectory && place.inode.links >= volume.layout.mostLinks) throw new SystemError('EMLINK');
  const inode = makeInode(volume, directoryNumber, description);
  try {
    addEntry(volume, place.inode, place.directory, name, inode);
  } catch (error) {
    inode.links = 0;
    freeUnused(volume, inode);
    throw error;
  }
  inode.links++;
  if (isDirectory) place.inode.links++;
  touchDirectory(place.inode, description.time);
  return inode.number;
}

/** `link` of the port. EPERM for a directory. */
export function linkInode(
  volume: Volume,
  directoryNumber: InodeNumber,
  name: string,
  number: InodeNumber,
  time: number,
): void {
  const inode = inodeOf(volume, number);
  const place = placeForNew(volume, directoryNumber, name);
  if (inode.kind === 'directory') throw new SystemError('EPERM');
  // As Linux: what has lost its last name gets none again.
  if (inode.links === 0) throw new SystemError('ENOENT');
  if (inode.links >= volume.layout.mostLinks) throw new SystemError('EMLINK');
  if (volume.layout.countsNames && usedInodes(volume) >= volume.layout.inodeCount) {
    throw new SystemError('ENOSPC');
  }
  addEntry(volume, place.inode, place.directory, name, inode);
  volume.extraNames++;
  inode.links++;
  inode.changeTime = time;
  touchDirectory(place.inode, time);
}

/** `unlink` and `removeDirectory` of the port. */
export function removeName(
  volume: Volume,
  directoryNumber: InodeNumber,
  name: string,
  what: 'directory' | 'other',
  time: number,
): void {
  const place = directoryOf(volume, directoryNumber);
  refuseReadOnly(volume);
  checkName(name);
  const inode = named(volume, place, name);
  if (what === 'other' && inode.directory !== undefined) throw new SystemError('EISDIR');
  if (what === 'directory') {
    if (inode.directory === undefined) throw new SystemError('ENOTDIR');
    if (inode.directory.entries.size > 0) throw new SystemError('ENOTEMPTY');
  }
  removeEntry(volume, place.inode, place.directory, name);
  touchDirectory(place.inode, time);
  dropLink(volume, place.inode, inode, time);
}

/** Takes the link of a name away; with it those of `.` and `..` when it is a directory. */
export function dropLink(volume: Volume, parent: Inode, inode: Inode, time: number): void {
  if (inode.directory === undefined) {
    inode.links--;
    if (inode.links > 0) volume.extraNames--;
  } else {
    inode.links = 0;
    parent.links--;
  }
  inode.changeTime = time;
  freeUnused(volume, inode);
}
