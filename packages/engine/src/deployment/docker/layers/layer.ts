import { sha256 } from '../../../text/index.ts';

/** What stands at a path. */
export interface Entry {
  /** `tree`: a directory drawn as one entry, its size being that of everything below it. */
  readonly kind: 'file' | 'directory' | 'tree';
  /** Bytes; 0 for a directory. */
  readonly size: number;
  /** Digest of the content; empty for a directory. */
  readonly digest: string;
  /** Permission bits, such as 0o644. */
  readonly mode: number;
  readonly owner: string;
  /** The text, where it is known. */
  readonly content: string | null;
}

/** One line of a layer: an entry added or changed, or a whiteout that hides a path and all below. */
export type Change =
  | { readonly path: string; readonly change: 'added' | 'changed'; readonly entry: Entry }
  | { readonly path: string; readonly change: 'deleted' };

/**
 * A layer: the difference that one step makes to the file system.
 * Source: OCI image specification, "Image Layer Filesystem Changeset".
 */
export interface Layer {
  /** `sha256:` and the digest of the changes. */
  readonly id: string;
  /** The instruction that made it. */
  readonly createdBy: string;
  /** Uncompressed bytes of the entries; whiteouts are counted as none. */
  readonly bytes: number;
  /** Sorted by path. */
  readonly changes: readonly Change[];
}

/** The files of an image or of a step, by absolute path. */
export type Files = ReadonlyMap<string, Entry>;

/** An entry; what is left out is that of an empty file that root may write and all may read. */
export function createEntry(fields: Partial<Entry>): Entry {
  return {
    ...{ kind: 'file', size: 0, digest: '', owner: 'root', content: null },
    mode: fields.kind === undefined || fields.kind === 'file' ? 0o644 : 0o755,
    ...fields,
  };
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A file with the text as its content, its size and digest worked out. */
export function textEntry(content: string, fields: Partial<Entry> = {}): Entry {
  return createEntry({ size: byteLength(content), digest: sha256(content), content, ...fields });
}

/** Whether `path` is `directory` or lies below it. */
export function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}

/** The layer of the given changes. */
export function createLayer(createdBy: string, changes: readonly Change[]): Layer {
  const sorted = changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const bytes = sorted.reduce(
    (sum, change) => sum + (change.change === 'deleted' ? 0 : change.entry.size),
    0,
  );
  return { id: `sha256:${sha256(JSON.stringify(sorted))}`, createdBy, bytes, changes: sorted };
}

/** The files with a layer laid over them. */
export function applyLayer(files: Files, layer: Layer): Map<string, Entry> {
  const result = new Map(files);
  // Whiteouts concern what lies below; what the same layer adds at the path stays.
  for (const change of layer.changes) {
    if (change.change !== 'deleted') continue;
    for (const path of files.keys()) if (isWithin(path, change.path)) result.delete(path);
  }
  for (const change of layer.changes) {
    if (change.change !== 'deleted') result.set(change.path, change.entry);
  }
  return result;
}

/**
 * What has to be laid over `before` to get `after`. An entry counts as changed when it is another
 * object, even with equal content: writing a file puts it into the layer whole. Of a deleted
 * directory only the topmost path is named, so the directories above every entry have to be entries
 * themselves.
 */
export function diffFiles(before: Files, after: Files): readonly Change[] {
  const changes: Change[] = [];
  for (const [path, entry] of after) {
    const old = before.get(path);
    if (old !== entry) changes.push({ path, change: old ? 'changed' : 'added', entry });
  }
  const gone = [...before.keys()].filter((path) => !after.has(path)).toSorted();
  let top: string | null = null;
  for (const path of gone) {
    if (top !== null && isWithin(path, top)) continue;
    top = path;
    changes.push({ path, change: 'deleted' });
  }
  return changes;
}
