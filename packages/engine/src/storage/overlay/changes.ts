import {
  type FileSystem,
  type InodeNumber,
  type NewInode,
  SystemError,
} from '../../machine/index.ts';
import { attempt, copyUp } from './copy-up.ts';
import {
  childOf,
  entriesOf,
  isBelow,
  isHidden,
  isWhiteout,
  OPAQUE_NAME,
  WORK_NAME,
} from './lookup.ts';
import {
  addNode,
  directoryOf,
  forgetUnused,
  nodeOf,
  type Overlay,
  type OverlayNode,
  upperOf,
} from './node.ts';

/** Puts a whiteout under a name of the upper layer. */
export function makeWhiteout(
  upper: FileSystem,
  directory: InodeNumber,
  name: string,
  time: number,
): void {
  const device = { major: 0, minor: 0 };
  const whiteout = {
    kind: 'character device',
    permissions: 0,
    uid: 0,
    gid: 0,
    time,
    device,
  } as const;
  upper.create(directory, name, whiteout);
}

/** Hides what lower layers have in a directory of the upper one. */
export function makeOpaque(upper: FileSystem, directory: InodeNumber, time: number): void {
  const before = upper.inodeStatus(directory);
  upper.create(directory, OPAQUE_NAME, { kind: 'file', permissions: 0, uid: 0, gid: 0, time });
  upper.change(directory, { modifyTime: before.modifyTime, changeTime: before.changeTime });
}

/** Takes out what is left in a directory of the upper layer that shows no names: its whiteouts. */
export function emptyUpper(upper: FileSystem, directory: InodeNumber, time: number): void {
  for (const { name } of upper.entries(directory)) upper.unlink(directory, name, time);
}

/** A directory that is to get a name, and which it does not have. */
function directoryForNew(overlay: Overlay, number: InodeNumber, name: string): OverlayNode {
  const directory = directoryOf(overlay, number);
  if (childOf(overlay, directory, name) !== undefined) throw new SystemError('EEXIST');
  if (directory.removed) throw new SystemError('ENOENT');
  if (isHidden(name)) throw new SystemError('EINVAL');
  upperOf(overlay);
  return directory;
}

/** Puts something under a name of the upper layer where at most a whiteout is, or changes nothing. */
function enter<Result>(
  upper: FileSystem,
  directory: InodeNumber,
  name: string,
  time: number,
  make: (undo: (step: () => void) => void) => Result,
): Result {
  return attempt(upper, [directory], (undo) => {
    if (upper.lookup(directory, name) !== undefined) {
      upper.unlink(directory, name, time);
      undo(() => makeWhiteout(upper, directory, name, time));
    }
    return make(undo);
  });
}

/** `create` of the port. EPERM for a device 0/0, which would be a whiteout. */
export function createNode(
  overlay: Overlay,
  directoryNumber: InodeNumber,
  name: string,
  description: NewInode,
): InodeNumber {
  const directory = directoryForNew(overlay, directoryNumber, name);
  const { kind, time, device = { major: 0, minor: 0 } } = description;
  if (isWhiteout({ kind, device })) throw new SystemError('EPERM');
  const upper = upperOf(overlay);
  const place = copyUp(overlay, directory);
  const covers = isBelow(directory, name);
  const inode = enter(upper, place, name, time, (undo) => {
    const made = upper.create(place, name, description);
    if (kind === 'directory' && covers) {
      undo(() => upper.removeDirectory(place, name, time));
      makeOpaque(upper, made, time);
    }
    return made;
  });
  const node = addNode(overlay, kind, {
    upper: inode,
    lowers: [],
    place: { parent: directory, name },
  });
  directory.children.set(name, node);
  return node.number;
}

/** `link` of the port. EPERM for a directory. */
export function linkNode(
  overlay: Overlay,
  directoryNumber: InodeNumber,
  name: string,
  number: InodeNumber,
  time: number,
): void {
  const node = nodeOf(overlay, number);
  const directory = directoryForNew(overlay, directoryNumber, name);
  if (node.kind === 'directory') throw new SystemError('EPERM');
  if (node.removed) throw new SystemError('ENOENT');
  const upper = upperOf(overlay);
  const inode = copyUp(overlay, node);
  const place = copyUp(overlay, directory);
  enter(upper, place, name, time, () => upper.link(place, name, inode, time));
  directory.children.set(name, node);
}

/** `unlink` and `removeDirectory` of the port. */
export function removeNode(
  overlay: Overlay,
  directoryNumber: InodeNumber,
  name: string,
  what: 'directory' | 'other',
  time: number,
): void {
  const directory = directoryOf(overlay, directoryNumber);
  const upper = upperOf(overlay);
  const node = childOf(overlay, directory, name);
  if (node === undefined) throw new SystemError('ENOENT');
  if (what === 'other' && node.kind === 'directory') throw new SystemError('EISDIR');
  if (what === 'directory') {
    if (node.kind !== 'directory') throw new SystemError('ENOTDIR');
    if (entriesOf(overlay, node).length > 0) throw new SystemError('ENOTEMPTY');
  }
  const place = copyUp(overlay, directory);
  const isLast = hasLastName(upper, node);
  attempt(upper, [place], (undo) => {
    const { upper: inode } = node;
    const covers = isBelow(directory, name);
    if (covers) {
      makeWhiteout(upper, place, WORK_NAME, time);
      undo(() => upper.unlink(place, WORK_NAME, time));
    }
    if (inode !== undefined && node.kind === 'directory') {
      emptyUpper(upper, inode, time);
      upper.removeDirectory(place, name, time);
    }
    const work = { directory: place, name: WORK_NAME };
    if (covers) upper.rename(work, { directory: place, name }, time);
    else if (node.kind !== 'directory') upper.unlink(place, name, time);
  });
  directory.children.delete(name);
  if (isLast) dropNode(overlay, node);
}

/** Whether a node goes with the name that it is about to lose. */
export const hasLastName = (upper: FileSystem, node: OverlayNode): boolean =>
  node.kind === 'directory' ||
  node.upper === undefined ||
  upper.inodeStatus(node.upper).links === 1;

/** Marks a node that has lost its last name. */
export function dropNode(overlay: Overlay, node: OverlayNode): void {
  node.removed = true;
  node.place = undefined;
  forgetUnused(overlay, node);
}
