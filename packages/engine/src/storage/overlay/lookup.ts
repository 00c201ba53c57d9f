import type {
  DirectoryEntry,
  FileKind,
  FileSystem,
  InodeNumber,
  InodeStatus,
} from '../../machine/index.ts';
import { addNode, type LayerInode, layersOf, type Overlay, type OverlayNode } from './node.ts';

/** Names that begin so are the overlay's own. Source: OCI image specification, "Whiteouts". */
const HIDDEN_PREFIX = '.wh..wh.';

/**
 * A directory with this in it hides what lower layers have in theirs. The kernel marks it by an
 * extended attribute instead, which the port does not have; fuse-overlayfs does as here.
 */
export const OPAQUE_NAME = `${HIDDEN_PREFIX}.opq`;

/** Of what is made under this name and then renamed, so that it appears at once. */
export const WORK_NAME = `${HIDDEN_PREFIX}work`;

export const isHidden = (name: string): boolean => name.startsWith(HIDDEN_PREFIX);

/** A character device 0/0 says that a name is gone. Source: Linux documentation, overlayfs. */
export const isWhiteout = ({ kind, device }: Pick<InodeStatus, 'kind' | 'device'>): boolean =>
  kind === 'character device' && device.major === 0 && device.minor === 0;

export const isOpaque = (fileSystem: FileSystem, directory: InodeNumber): boolean =>
  fileSystem.lookup(directory, OPAQUE_NAME) !== undefined;

/** What a name leads to in directories of layers, which are given topmost first. */
function search(
  layers: readonly LayerInode[],
  name: string,
): { readonly kind: FileKind; readonly found: readonly LayerInode[] } | undefined {
  const found: LayerInode[] = [];
  for (const { fileSystem, inode: directory } of layers) {
    const inode = fileSystem.lookup(directory, name);
    if (inode === undefined) continue;
    const status = fileSystem.inodeStatus(inode);
    if (isWhiteout(status)) break;
    if (status.kind !== 'directory') {
      if (found.length > 0) break;
      return { kind: status.kind, found: [{ fileSystem, inode }] };
    }
    found.push({ fileSystem, inode });
    if (isOpaque(fileSystem, inode)) break;
  }
  return found.length > 0 ? { kind: 'directory', found } : undefined;
}

/** Whether a name would appear if the upper layer had nothing under it. */
export const isBelow = (directory: OverlayNode, name: string): boolean =>
  search(directory.lowers, name) !== undefined;

/** The node of a name; `undefined` when there is none. Throws ENAMETOOLONG. */
export function childOf(
  overlay: Overlay,
  directory: OverlayNode,
  name: string,
): OverlayNode | undefined {
  const known = directory.children.get(name);
  if (known !== undefined || directory.removed || isHidden(name)) return known;
  const result = search(layersOf(overlay, directory), name);
  const [top] = result?.found ?? [];
  if (result === undefined || top === undefined) return undefined;
  const { upper } = overlay;
  // A layer below may lie in the same file system as the upper one.
  const isUpper =
    directory.upper !== undefined && upper?.fileSystem.lookup(directory.upper, name) === top.inode;
  const inUpper = isUpper && top.fileSystem === upper?.fileSystem ? top.inode : undefined;
  const node =
    // Another name of the same file, when there is one.
    (inUpper !== undefined ? overlay.byUpper.get(inUpper) : undefined) ??
    addNode(overlay, result.kind, {
      upper: inUpper,
      lowers: inUpper === undefined ? result.found : result.found.slice(1),
      place: { parent: directory, name },
    });
  directory.children.set(name, node);
  return node;
}

/**
 * Names of a directory without those that are hidden: first what the lowest layer has, then the
 * others from the top down, which is the order of the kernel.
 */
function visibleNames(overlay: Overlay, directory: OverlayNode): readonly string[] {
  const seen = new Set<string>();
  const visible = new Set<string>();
  let lowest: readonly DirectoryEntry[] = [];
  for (const { fileSystem, inode } of layersOf(overlay, directory)) {
    lowest = fileSystem.entries(inode);
    for (const { name, kind, inode: entry } of lowest) {
      if (seen.has(name) || isHidden(name)) continue;
      seen.add(name);
      const mayBeWhiteout = kind === 'character device';
      if (mayBeWhiteout && isWhiteout(fileSystem.inodeStatus(entry))) continue;
      visible.add(name);
    }
  }
  const first = lowest.flatMap(({ name }) => (visible.delete(name) ? [name] : []));
  return [...first, ...visible];
}

/** `entries` of the port. */
export function entriesOf(overlay: Overlay, directory: OverlayNode): readonly DirectoryEntry[] {
  if (directory.removed) return [];
  const entries: DirectoryEntry[] = [];
  for (const name of visibleNames(overlay, directory)) {
    const node = childOf(overlay, directory, name);
    if (node !== undefined) entries.push({ name, inode: node.number, kind: node.kind });
  }
  return entries;
}
