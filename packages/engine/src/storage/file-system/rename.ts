import { type InodeNumber, SystemError } from '../../machine/index.ts';
import { addEntry, checkName, isWithin, removeEntry, replaceEntry } from './directory.ts';
import { dropLink, named, touchDirectory } from './names.ts';
import { directoryOf, type Inode, inodeOf, refuseReadOnly, type Volume } from './volume.ts';

/** A name in a directory. */
export interface NamePlace {
  readonly directory: InodeNumber;
  readonly name: string;
}

/** Refuses to put `source` over `target`. Source: rename(2); `vfs_rename` of Linux. */
function checkReplaced(source: Inode, target: Inode): void {
  if (source.directory !== undefined && target.directory === undefined) {
    throw new SystemError('ENOTDIR');
  }
  if (source.directory === undefined && target.directory !== undefined) {
    throw new SystemError('EISDIR');
  }
  if (target.directory !== undefined && target.directory.entries.size > 0) {
    throw new SystemError('ENOTEMPTY');
  }
}

/** `rename` of the port. */
export function renameInode(volume: Volume, from: NamePlace, to: NamePlace, time: number): void {
  const source = directoryOf(volume, from.directory);
  const destination = directoryOf(volume, to.directory);
  refuseReadOnly(volume);
  checkName(from.name);
  checkName(to.name);
  const inode = named(volume, source, from.name);
  const entry = destination.directory.entries.get(to.name);
  const target = entry === undefined ? undefined : inodeOf(volume, entry.inode);
  if (inode.directory !== undefined && isWithin(volume, to.directory, inode.number)) {
    throw new SystemError('EINVAL');
  }
  if (target?.directory !== undefined && isWithin(volume, from.directory, target.number)) {
    throw new SystemError('ENOTEMPTY');
  }
  // Two names of one file: nothing is done, and both stay.
  if (target === inode) return;
  if (destination.inode.links === 0) throw new SystemError('ENOENT');
  if (target !== undefined) checkReplaced(inode, target);
  const isMoved = inode.directory !== undefined && from.directory !== to.directory;
  if (isMoved && target === undefined && destination.inode.links >= volume.layout.mostLinks) {
    throw new SystemError('EMLINK');
  }

  if (target === undefined) {
    addEntry(volume, destination.inode, destination.directory, to.name, inode);
  } else replaceEntry(destination.directory, to.name, inode);
  removeEntry(volume, source.inode, source.directory, from.name);
  if (target !== undefined) dropLink(volume, destination.inode, target, time);
  if (isMoved && inode.directory !== undefined) {
    inode.directory.parent = to.directory;
    source.inode.links--;
    destination.inode.links++;
  }
  inode.changeTime = time;
  touchDirectory(source.inode, time);
  touchDirectory(destination.inode, time);
}
