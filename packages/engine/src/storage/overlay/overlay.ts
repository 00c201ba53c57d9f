import {
  type FileSystem,
  type InodeChanges,
  type InodeNumber,
  SystemError,
} from '../../machine/index.ts';
import { createNode, linkNode, removeNode } from './changes.ts';
import { copyUp } from './copy-up.ts';
import { childOf, entriesOf } from './lookup.ts';
import {
  directoryOf,
  forgetUnused,
  makeNode,
  nodeOf,
  type Overlay,
  type OverlayLayer,
  type OverlayNode,
  realOf,
  statusOf,
  upperOf,
} from './node.ts';
import { renameNode } from './rename.ts';

export interface OverlayOptions {
  /** The layer that takes the changes; without one the overlay is read-only. */
  readonly upper?: OverlayLayer;
  /** The layers below, topmost first, as in `lowerdir=`; nobody changes them. At least one. */
  readonly lowers: readonly OverlayLayer[];
}

/** A file system as a layer: its root, or a directory of it. */
export const layerOf = (fileSystem: FileSystem, root = fileSystem.root): OverlayLayer => ({
  fileSystem,
  root,
});

function startOverlay({ upper, lowers }: OverlayOptions): Overlay {
  if (lowers.length === 0) throw new RangeError('an overlay needs a layer below');
  const root = makeNode(1, 'directory', {
    upper: upper?.root,
    lowers: lowers.map((layer) => ({ fileSystem: layer.fileSystem, inode: layer.root })),
  });
  const overlay: Overlay = {
    upper,
    root,
    nodes: new Map([[root.number, root]]),
    byUpper: new Map(),
    nextNumber: root.number + 1,
  };
  if (upper !== undefined) overlay.byUpper.set(upper.root, root);
  return overlay;
}

/** Only files have bytes that change. */
function refuseOtherKinds({ kind }: OverlayNode): void {
  if (kind === 'directory') throw new SystemError('EISDIR');
  if (kind !== 'file') throw new SystemError('EINVAL');
}

function changeNode(overlay: Overlay, node: OverlayNode, changes: InodeChanges): void {
  const upper = upperOf(overlay);
  const { accessTime, ...others } = changes;
  // Reading a file of a lower layer does not copy it: the time is dropped.
  if (node.upper === undefined && Object.keys(others).length === 0) return;
  upper.change(copyUp(overlay, node), changes);
}

function hold(overlay: Overlay, node: OverlayNode): void {
  if (node.holds === 0 && node.upper !== undefined) overlay.upper?.fileSystem.hold(node.upper);
  node.holds++;
}

function release(overlay: Overlay, node: OverlayNode): void {
  if (node.holds === 0) throw new RangeError(`inode ${node.number} is not held`);
  node.holds--;
  if (node.holds > 0) return;
  if (node.upper !== undefined) overlay.upper?.fileSystem.release(node.upper);
  forgetUnused(overlay, node);
}

/**
 * The union of several directories as one file system, as the overlayfs of Linux shows it. A name
 * leads to what the topmost layer has under it, and directories of one path are merged. All changes
 * go to the upper layer: the first change of a file copies it there, a name that is removed leaves
 * a whiteout (a character device 0/0), and a directory that is made anew hides those below it. The
 * lower layers never change and may be shared.
 *
 * Inode numbers are the overlay's own, given in the order in which names are first seen, and stay
 * while a name or a holder does. As without `redirect_dir` and `index`, a directory of a lower layer
 * cannot be renamed (EXDEV), and names of one file of a lower layer part when one of them is
 * changed. Each whiteout has an inode of its own, where the kernel lets them share one.
 * Source: Linux documentation, overlayfs.
 *
 * Throws `RangeError` when there is no layer below.
 */
export function createOverlay(options: OverlayOptions): FileSystem {
  const overlay = startOverlay(options);
  const { upper } = options;
  const fileSystems = new Set(
    [...(upper === undefined ? [] : [upper]), ...options.lowers].map((layer) => layer.fileSystem),
  );
  const node = (number: InodeNumber): OverlayNode => nodeOf(overlay, number);
  return {
    root: overlay.root.number,
    get readOnly() {
      return upper?.fileSystem.readOnly ?? true;
    },
    status: () => ({
      ...realOf(overlay, overlay.root).fileSystem.status(),
      type: 'overlay',
    }),
    inodeStatus: (inode) => statusOf(overlay, node(inode)),
    change: (inode, changes) => changeNode(overlay, node(inode), changes),
    hold: (inode) => hold(overlay, node(inode)),
    release: (inode) => release(overlay, node(inode)),
    lookup: (directory, name) => childOf(overlay, directoryOf(overlay, directory), name)?.number,
    entries: (directory) => entriesOf(overlay, directoryOf(overlay, directory)),
    create: (directory, name, inode) => createNode(overlay, directory, name, inode),
    link: (directory, name, inode, time) => linkNode(overlay, directory, name, inode, time),
    unlink: (directory, name, time) => removeNode(overlay, directory, name, 'other', time),
    removeDirectory: (directory, name, time) =>
      removeNode(overlay, directory, name, 'directory', time),
    rename: (from, to, time) => renameNode(overlay, from, to, time),
    readLink(inode) {
      const real = realOf(overlay, node(inode));
      return real.fileSystem.readLink(real.inode);
    },
    read(inode, offset, length) {
      const real = realOf(overlay, node(inode));
      return real.fileSystem.read(real.inode, offset, length);
    },
    write(inode, offset, bytes, time) {
      const file = node(inode);
      const target = upperOf(overlay);
      refuseOtherKinds(file);
      if (!(offset >= 0)) throw new SystemError('EINVAL');
      if (bytes.length === 0) return 0;
      return target.write(copyUp(overlay, file), offset, bytes, time);
    },
    truncate(inode, size, time) {
      const file = node(inode);
      const target = upperOf(overlay);
      refuseOtherKinds(file);
      if (!(size >= 0)) throw new SystemError('EINVAL');
      target.truncate(copyUp(overlay, file, size), size, time);
    },
    takeBusyTime() {
      let time = 0;
      for (const fileSystem of fileSystems) time += fileSystem.takeBusyTime();
      return time;
    },
  };
}
