import {
  type FileKind,
  type FileSystem,
  type InodeNumber,
  type InodeStatus,
  SystemError,
} from '../../machine/index.ts';

/** A directory of a file system, taken as one layer. */
export interface OverlayLayer {
  readonly fileSystem: FileSystem;
  readonly root: InodeNumber;
}

/** An inode of one of the layers. */
export interface LayerInode {
  readonly fileSystem: FileSystem;
  readonly inode: InodeNumber;
}

/** What the overlay shows as one inode, whichever layers it is made of. */
export interface OverlayNode {
  readonly number: InodeNumber;
  readonly kind: FileKind;
  /** The inode in the upper layer, once there is one. */
  upper: InodeNumber | undefined;
  /** Directories of lower layers that are merged here, topmost first; or the file there. */
  readonly lowers: readonly LayerInode[];
  /** Its name; that of the root, and of what has lost its last name, is `undefined`. */
  place: { readonly parent: OverlayNode; readonly name: string } | undefined;
  /** What its names have led to so far. */
  readonly children: Map<string, OverlayNode>;
  /** Has lost its last name. */
  removed: boolean;
  holds: number;
}

/** An overlay at work. */
export interface Overlay {
  /** Takes all changes; without one there can be none. */
  readonly upper: OverlayLayer | undefined;
  readonly root: OverlayNode;
  readonly nodes: Map<InodeNumber, OverlayNode>;
  /** Nodes by their inode in the upper layer. */
  readonly byUpper: Map<InodeNumber, OverlayNode>;
  nextNumber: InodeNumber;
}

export function makeNode(
  number: InodeNumber,
  kind: FileKind,
  made: Partial<Pick<OverlayNode, 'upper' | 'lowers' | 'place'>>,
): OverlayNode {
  const { upper, lowers = [], place } = made;
  const children = new Map<string, OverlayNode>();
  return { number, kind, upper, lowers, place, children, removed: false, holds: 0 };
}

/** Gives a node its number and enters it. */
export function addNode(
  overlay: Overlay,
  kind: FileKind,
  made: Pick<OverlayNode, 'upper' | 'lowers' | 'place'>,
): OverlayNode {
  const node = makeNode(overlay.nextNumber++, kind, made);
  overlay.nodes.set(node.number, node);
  if (node.upper !== undefined) overlay.byUpper.set(node.upper, node);
  return node;
}

/** Drops a node that has neither a name nor someone who holds it. */
export function forgetUnused(overlay: Overlay, node: OverlayNode): void {
  if (!node.removed || node.holds > 0) return;
  overlay.nodes.delete(node.number);
  if (node.upper !== undefined) overlay.byUpper.delete(node.upper);
}

/** Throws `RangeError` for a number that is no inode: what is not held may be gone. */
export function nodeOf(overlay: Overlay, number: InodeNumber): OverlayNode {
  const node = overlay.nodes.get(number);
  if (node === undefined) throw new RangeError(`no inode ${number}`);
  return node;
}

/** Throws ENOTDIR. */
export function directoryOf(overlay: Overlay, number: InodeNumber): OverlayNode {
  const node = nodeOf(overlay, number);
  if (node.kind !== 'directory') throw new SystemError('ENOTDIR');
  return node;
}

/** The file system that takes the changes. Throws EROFS. */
export function upperOf({ upper }: Overlay): FileSystem {
  if (upper === undefined || upper.fileSystem.readOnly) throw new SystemError('EROFS');
  return upper.fileSystem;
}

/** Where a node's content and attributes are: in the upper layer, or else in the topmost other. */
export function realOf(overlay: Overlay, node: OverlayNode): LayerInode {
  if (node.upper !== undefined && overlay.upper !== undefined) {
    return { fileSystem: overlay.upper.fileSystem, inode: node.upper };
  }
  const [lower] = node.lowers;
  if (lower === undefined) throw new RangeError(`inode ${node.number} is in no layer`);
  return lower;
}

/** All inodes of layers that a node is made of, topmost first. */
export function layersOf(overlay: Overlay, node: OverlayNode): readonly LayerInode[] {
  return node.upper === undefined ? node.lowers : [realOf(overlay, node), ...node.lowers];
}

/** What `stat` says. A merged directory has one link, which tells `find` not to count. */
export function statusOf(overlay: Overlay, node: OverlayNode): InodeStatus {
  const { fileSystem, inode } = realOf(overlay, node);
  const status = fileSystem.inodeStatus(inode);
  const isMerged = node.kind === 'directory' && layersOf(overlay, node).length > 1;
  const links = node.removed ? 0 : isMerged ? 1 : status.links;
  return { ...status, inode: node.number, links };
}
