import type { FileKind } from '../../../src/machine/index.ts';

/** What a name of the naive file system leads to. */
export interface ModelNode {
  readonly kind: FileKind;
  content: number[];
  readonly target: string;
  permissions: number;
  modifyTime: number;
  /** Whether it is a directory of a lower layer, which an overlay does not move. */
  isLower: boolean;
}

/** Paths are names joined by slashes; the root is the empty path. */
export type Path = string;

export type Operation =
  | { readonly do: 'create'; readonly path: Path; readonly kind: FileKind }
  | { readonly do: 'link'; readonly from: Path; readonly to: Path }
  | { readonly do: 'unlink' | 'removeDirectory' | 'hold' | 'read'; readonly path: Path }
  | { readonly do: 'rename'; readonly from: Path; readonly to: Path }
  | {
      readonly do: 'write';
      readonly path: Path;
      readonly offset: number;
      readonly length: number;
      readonly byte: number;
    }
  | { readonly do: 'truncate'; readonly path: Path; readonly size: number }
  | { readonly do: 'change'; readonly path: Path; readonly permissions: number }
  | { readonly do: 'writeHeld' | 'release'; readonly index: number };

/**
 * A file system as a map of paths: slow, and plain enough to be seen to be right. It has room
 * without end, and knows neither blocks nor inodes. Calls throw the name of the error as a string.
 */
export interface Model {
  readonly paths: Map<Path, ModelNode>;
  /** Nodes in use, in the order in which they were held. */
  readonly held: ModelNode[];
}

export const node = (kind: FileKind, isLower = false, time = 0): ModelNode => ({
  kind,
  content: [],
  target: kind === 'symbolic link' ? 'x'.repeat(70) : '',
  permissions: kind === 'directory' ? 0o755 : 0o644,
  modifyTime: time,
  isLower,
});

const parentOf = (path: Path): Path => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Bytes in short: `4096x0 3x7`. */
export function runs(bytes: ArrayLike<number>): string {
  const parts: string[] = [];
  for (let start = 0, end = 0; start < bytes.length; start = end) {
    while (end < bytes.length && bytes[end] === bytes[start]) end++;
    parts.push(`${end - start}x${bytes[start]}`);
  }
  return parts.join(' ');
}

const fail = (code: string): never => {
  throw code;
};

/** Names below a directory, at any depth. */
const below = (model: Model, path: Path): Path[] =>
  [...model.paths.keys()].filter((other) => other.startsWith(path === '' ? '' : `${path}/`));

/** The directory that a path is in; all directories on the way are there. */
function checkParent(model: Model, path: Path): void {
  const parent = parentOf(path);
  if (parent !== '') checkParent(model, parent);
  const found = model.paths.get(parent) ?? fail('ENOENT');
  if (found.kind !== 'directory') fail('ENOTDIR');
}

function find(model: Model, path: Path): ModelNode {
  checkParent(model, path);
  return model.paths.get(path) ?? fail('ENOENT');
}

function fileAt(model: Model, path: Path): ModelNode {
  const found = find(model, path);
  if (found.kind === 'directory') fail('EISDIR');
  if (found.kind !== 'file') fail('EINVAL');
  return found;
}

function write(file: ModelNode, offset: number, bytes: number[], time: number): void {
  if (bytes.length === 0) return;
  while (file.content.length < offset) file.content.push(0);
  file.content.splice(offset, bytes.length, ...bytes);
  file.modifyTime = time;
}

function touch(model: Model, path: Path, time: number): void {
  const parent = model.paths.get(parentOf(path));
  if (parent !== undefined) parent.modifyTime = time;
}

function rename(model: Model, from: Path, to: Path, time: number): void {
  checkParent(model, from);
  checkParent(model, to);
  const source = model.paths.get(from) ?? fail('ENOENT');
  if (source.kind === 'directory' && to.startsWith(`${from}/`)) fail('EINVAL');
  if (from.startsWith(`${to}/`)) fail('ENOTEMPTY');
  const target = model.paths.get(to);
  if (source === target) return;
  if (target !== undefined) {
    if (source.kind === 'directory' && target.kind !== 'directory') fail('ENOTDIR');
    if (source.kind !== 'directory' && target.kind === 'directory') fail('EISDIR');
  }
  if (source.isLower) fail('EXDEV');
  if (target?.kind === 'directory' && below(model, to).length > 0) fail('ENOTEMPTY');
  for (const path of [from, ...below(model, from)]) {
    const moved = model.paths.get(path);
    model.paths.delete(path);
    if (moved !== undefined) model.paths.set(to + path.slice(from.length), moved);
  }
  touch(model, from, time);
  touch(model, to, time);
}

/**
 * Does what an operation does. `most` is how many bytes a write gets done. Returns what was read.
 */
export function apply(
  model: Model,
  operation: Operation,
  time: number,
  most = Number.POSITIVE_INFINITY,
): unknown {
  const { paths, held } = model;
  switch (operation.do) {
    case 'create':
      checkParent(model, operation.path);
      if (paths.has(operation.path)) fail('EEXIST');
      paths.set(operation.path, node(operation.kind, false, time));
      touch(model, operation.path, time);
      return;
    case 'link': {
      const source = find(model, operation.from);
      checkParent(model, operation.to);
      if (paths.has(operation.to)) fail('EEXIST');
      if (source.kind === 'directory') fail('EPERM');
      paths.set(operation.to, source);
      touch(model, operation.to, time);
      return;
    }
    case 'unlink':
      if (find(model, operation.path).kind === 'directory') fail('EISDIR');
      paths.delete(operation.path);
      touch(model, operation.path, time);
      return;
    case 'removeDirectory':
      if (find(model, operation.path).kind !== 'directory') fail('ENOTDIR');
      if (below(model, operation.path).length > 0) fail('ENOTEMPTY');
      paths.delete(operation.path);
      touch(model, operation.path, time);
      return;
    case 'rename':
      return rename(model, operation.from, operation.to, time);
    case 'read':
      return runs(fileAt(model, operation.path).content);
    case 'write': {
      const bytes = new Array(Math.min(most, operation.length)).fill(operation.byte);
      return write(fileAt(model, operation.path), operation.offset, bytes, time);
    }
    case 'truncate': {
      const file = fileAt(model, operation.path);
      while (file.content.length < operation.size) file.content.push(0);
      file.content.length = operation.size;
      file.modifyTime = time;
      return;
    }
    case 'change':
      find(model, operation.path).permissions = operation.permissions;
      return;
    case 'hold':
      held.push(find(model, operation.path));
      return;
    case 'writeHeld': {
      const file = held[operation.index] ?? fail('none');
      if (file.kind === 'directory') fail('EISDIR');
      if (file.kind !== 'file') fail('EINVAL');
      if (most > 0) write(file, file.content.length, [7], time);
      return;
    }
    case 'release':
      if (held[operation.index] === undefined) fail('none');
      held.splice(operation.index, 1);
      return;
  }
}
