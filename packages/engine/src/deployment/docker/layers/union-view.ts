import { at } from '../../../base/index.ts';
import { type Entry, isWithin, type Layer } from './layer.ts';

/** One path of a stack of layers. */
export interface UnionRow {
  readonly path: string;
  /** The topmost entry that any layer has at the path. */
  readonly entry: Entry;
  /** Whether a container sees it. */
  readonly visible: boolean;
  /** Index of the topmost layer that has an entry here. */
  readonly layer: number;
  /** Index of the layer whose whiteout hides it; null while it is visible. */
  readonly deletedBy: number | null;
  /** Every layer that has an entry here, lowest first, with its bytes. */
  readonly copies: readonly { readonly layer: number; readonly bytes: number }[];
}

/** A stack of layers seen as one file system. */
export interface UnionView {
  /** Sorted by path; paths that a whiteout hides are in it too. */
  readonly rows: readonly UnionRow[];
  /** Bytes a container sees. */
  readonly visibleBytes: number;
  /** Bytes of the layers that no container sees, because a higher layer replaces or hides them. */
  readonly hiddenBytes: number;
}

/**
 * The union of the layers, lowest first: for each path the layer it comes from, the copies below
 * it, and the whiteout that hides it. A file that a later layer deletes still costs its bytes in
 * the layer that has it.
 * Sources: OCI image specification, "Image Layer Filesystem Changeset"; Linux documentation,
 * overlayfs.
 */
export function unionView(layers: readonly Layer[]): UnionView {
  const rows = new Map<string, UnionRow>();
  layers.forEach((layer, index) => {
    for (const { change, path } of layer.changes) {
      if (change !== 'deleted') continue;
      for (const row of rows.values()) {
        if (row.visible && isWithin(row.path, path)) {
          rows.set(row.path, { ...row, visible: false, deletedBy: index });
        }
      }
    }
    for (const change of layer.changes) {
      if (change.change === 'deleted') continue;
      const { path, entry } = change;
      const copy = { layer: index, bytes: entry.size };
      const copies = [...(rows.get(path)?.copies ?? []), copy];
      rows.set(path, { path, entry, visible: true, layer: index, deletedBy: null, copies });
    }
  });
  const sorted = [...rows.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  let visibleBytes = 0;
  let total = 0;
  for (const { visible, copies } of sorted) {
    if (visible) visibleBytes += at(copies, copies.length - 1).bytes;
    for (const copy of copies) total += copy.bytes;
  }
  return { rows: sorted, visibleBytes, hiddenBytes: total - visibleBytes };
}
