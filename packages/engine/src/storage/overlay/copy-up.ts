import {
  type FileSystem,
  type InodeNumber,
  type InodeStatus,
  type NewInode,
  SystemError,
} from '../../machine/index.ts';
import { WORK_NAME } from './lookup.ts';
import { type LayerInode, type Overlay, type OverlayNode, realOf, upperOf } from './node.ts';

/** Bytes that are copied at a time. */
const COPY_BYTES = 128 * 1024;

/**
 * Does several steps in the upper layer so that all are done or none. A step says by `undo` how it
 * is undone; when one throws, those before it are, last first, and the directories get their times
 * back.
 */
export function attempt<Result>(
  upper: FileSystem,
  directories: readonly InodeNumber[],
  steps: (undo: (step: () => void) => void) => Result,
): Result {
  const undoing: (() => void)[] = [];
  const before = directories.map((directory) => upper.inodeStatus(directory));
  try {
    return steps((step) => undoing.push(step));
  } catch (error) {
    for (const step of undoing.toReversed()) step();
    for (const status of before) restoreTimes(upper, status);
    throw error;
  }
}

/** Sets the times of a directory that it had before names came and went. */
function restoreTimes(upper: FileSystem, { inode, modifyTime, changeTime }: InodeStatus): void {
  upper.change(inode, { modifyTime, changeTime });
}

/** Removes a name of whatever kind. */
function remove(upper: FileSystem, directory: InodeNumber, name: string, kind: string): void {
  if (kind === 'directory') upper.removeDirectory(directory, name, 0);
  else upper.unlink(directory, name, 0);
}

/** Copies at most `size` bytes of content. Holes stay holes. Throws ENOSPC. */
function copyContent(from: LayerInode, to: LayerInode, status: InodeStatus, size: number): void {
  const end = Math.min(size, status.size);
  const mayHaveHoles = status.blocks * 512 < status.size;
  for (let offset = 0; offset < end; offset += COPY_BYTES) {
    const bytes = from.fileSystem.read(from.inode, offset, Math.min(COPY_BYTES, end - offset));
    for (let start = 0; start < bytes.length; ) {
      const length = mayHaveHoles ? status.blockSize : bytes.length;
      const part = bytes.subarray(start, start + length);
      start += part.length;
      if (mayHaveHoles && part.every((byte) => byte === 0)) continue;
      const position = offset + start - part.length;
      const written = to.fileSystem.write(to.inode, position, part, status.modifyTime);
      if (written < part.length) throw new SystemError('ENOSPC');
    }
  }
  if (to.fileSystem.inodeStatus(to.inode).size < end) {
    to.fileSystem.truncate(to.inode, end, status.modifyTime);
  }
}

/** Makes a copy of an inode of a lower layer under a name of the upper one. Returns its number. */
function copyInto(
  upper: FileSystem,
  directory: InodeNumber,
  name: string,
  source: LayerInode,
  size: number,
): InodeNumber {
  const status = source.fileSystem.inodeStatus(source.inode);
  const { kind, permissions, uid, gid, device, accessTime, modifyTime, changeTime } = status;
  const copy: NewInode = {
    kind,
    permissions,
    uid,
    gid,
    device,
    time: changeTime,
    ...(kind === 'symbolic link' && { target: source.fileSystem.readLink(source.inode) }),
  };
  const before = upper.inodeStatus(directory);
  const inode = attempt(upper, [directory], (undo) => {
    const made = upper.create(directory, name, copy);
    undo(() => remove(upper, directory, name, kind));
    if (kind === 'file') copyContent(source, { fileSystem: upper, inode: made }, status, size);
    return made;
  });
  upper.change(inode, { accessTime, modifyTime, changeTime });
  // Nothing has changed as the overlay shows it.
  restoreTimes(upper, before);
  return inode;
}

/**
 * Sees to it that a node has an inode in the upper layer, with its directories: the first change of
 * anything from a lower layer copies it. Of a file's content it copies `size` bytes, all
 * unless told. Returns the inode. Throws EROFS, ENOSPC.
 */
export function copyUp(
  overlay: Overlay,
  node: OverlayNode,
  size = Number.POSITIVE_INFINITY,
): InodeNumber {
  const upper = upperOf(overlay);
  if (node.upper !== undefined) return node.upper;
  const source = realOf(overlay, node);
  let inode: InodeNumber;
  if (node.place !== undefined) {
    const directory = copyUp(overlay, node.place.parent);
    inode = copyInto(upper, directory, node.place.name, source, size);
    if (node.holds > 0) upper.hold(inode);
  } else {
    // It lost its name and is still in use: its copy lives without one too.
    const directory = copyUp(overlay, overlay.root);
    const before = upper.inodeStatus(directory);
    inode = copyInto(upper, directory, WORK_NAME, source, size);
    upper.hold(inode);
    remove(upper, directory, WORK_NAME, node.kind);
    restoreTimes(upper, before);
  }
  node.upper = inode;
  overlay.byUpper.set(inode, node);
  return inode;
}
