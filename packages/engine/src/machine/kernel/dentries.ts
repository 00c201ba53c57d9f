import type { FileSystem, InodeNumber } from '../ports/file-system.ts';
import type { Dentry } from './state.ts';

/** The dentry at which a file system, or a part of it, begins. */
export function rootDentry(fileSystem: FileSystem, inode = fileSystem.root): Dentry {
  return freshDentry(fileSystem, inode, undefined, '');
}

function freshDentry(
  fileSystem: FileSystem,
  inode: InodeNumber,
  parent: Dentry | undefined,
  name: string,
): Dentry {
  return { fileSystem, inode, parent, name, children: new Map(), deleted: false, holds: 0 };
}

/** The dentry of a name; the one known before when it still means the same inode. */
export function dentryOf(directory: Dentry, name: string, inode: InodeNumber): Dentry {
  const known = directory.children.get(name);
  if (known !== undefined && known.inode === inode && !known.deleted) return known;
  const fresh = freshDentry(directory.fileSystem, inode, directory, name);
  directory.children.set(name, fresh);
  return fresh;
}

/**
 * Keeps the inode of a dentry, and those of the directories above it, until as many calls of
 * {@link release}: who stands in a deleted directory still finds the way up, deleted or not.
 */
export function hold(dentry: Dentry): void {
  for (let one: Dentry | undefined = dentry; one !== undefined; one = one.parent) {
    if (one.holds++ > 0) return;
    one.fileSystem.hold(one.inode);
  }
}

export function release(dentry: Dentry): void {
  for (let one: Dentry | undefined = dentry; one !== undefined; one = one.parent) {
    if (--one.holds > 0) return;
    one.fileSystem.release(one.inode);
  }
}

/** Gives a dentry its new place after a rename. */
export function moveDentry(dentry: Dentry, directory: Dentry, name: string): void {
  const before = dentry.parent;
  before?.children.delete(dentry.name);
  if (dentry.holds > 0) hold(directory);
  dentry.parent = directory;
  dentry.name = name;
  directory.children.set(name, dentry);
  if (dentry.holds > 0 && before !== undefined) release(before);
}

/** The name means nothing any more; who holds the dentry keeps its inode. */
export function forgetDentry(dentry: Dentry): void {
  dentry.deleted = true;
  const { parent } = dentry;
  if (parent?.children.get(dentry.name) === dentry) parent.children.delete(dentry.name);
}
