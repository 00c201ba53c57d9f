import type { FileSystem, InodeNumber } from '../../../src/machine/index.ts';
import {
  createTmpfs,
  type InodeFileSystem,
  populate,
  type Tree,
} from '../../../src/storage/file-system/index.ts';
import { createOverlay, layerOf } from '../../../src/storage/overlay/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';

/**
 * The lower layer of most tests. What an overlay does with it was recorded on an overlayfs of Linux
 * 6 over tmpfs.
 */
export const LOWER: Tree = {
  d: {},
  'd/s': {},
  'd/x': { content: 'x\n', permissions: 0o600, uid: 5, gid: 6, time: 2 },
  'd/y': { content: 'y\n' },
  f: { content: 'f\n' },
  g: { linkTo: 'f' },
  e: {},
  n: {},
  'n/q': { content: 'q\n' },
};

export function layer(tree: Tree): InodeFileSystem {
  const fileSystem = createTmpfs({ size: 2 ** 20, permissions: 0o755 });
  populate(fileSystem, tree, { time: 1 });
  return fileSystem;
}

/** An overlay of trees, topmost first, with an empty upper layer unless one is given. */
export function overlayOf(
  lowers: readonly Tree[] = [LOWER],
  upper = createTmpfs({ size: 2 ** 20, permissions: 0o755 }),
) {
  const layers = lowers.map(layer);
  const fileSystem = createOverlay({
    upper: layerOf(upper),
    lowers: layers.map((one) => layerOf(one)),
  });
  return { fileSystem, upper, layers, at: (path: string) => inodeAt(fileSystem, path) };
}

function inodeAt(fileSystem: FileSystem, path: string): InodeNumber {
  let inode = fileSystem.root;
  for (const name of path.split('/')) {
    if (name !== '') inode = fileSystem.lookup(inode, name) ?? -1;
  }
  return inode;
}

/** A path as the directory and the name in it. */
function placeAt(fileSystem: FileSystem, path: string) {
  const slash = path.lastIndexOf('/');
  const directory = inodeAt(fileSystem, path.slice(0, Math.max(0, slash)));
  return { directory, name: path.slice(slash + 1) };
}

export const unlink = (fileSystem: FileSystem, path: string, time = 9): void => {
  const { directory, name } = placeAt(fileSystem, path);
  fileSystem.unlink(directory, name, time);
};

export const removeDirectory = (fileSystem: FileSystem, path: string, time = 9): void => {
  const { directory, name } = placeAt(fileSystem, path);
  fileSystem.removeDirectory(directory, name, time);
};

export const rename = (fileSystem: FileSystem, from: string, to: string, time = 9): void =>
  fileSystem.rename(placeAt(fileSystem, from), placeAt(fileSystem, to), time);

export const text = (fileSystem: FileSystem, path: string): string =>
  decodeUtf8(fileSystem.read(inodeAt(fileSystem, path), 0, 1000));

export const write = (fileSystem: FileSystem, path: string, content: string, time = 9): number =>
  fileSystem.write(inodeAt(fileSystem, path), 0, encodeUtf8(content), time);

/** Everything in a file system, as lines such as `d/x file 600 2`; `whiteout` for those. */
export function list(fileSystem: FileSystem, from = fileSystem.root, prefix = ''): string[] {
  return fileSystem.entries(from).flatMap(({ name, inode }) => {
    const { kind, permissions, links, device } = fileSystem.inodeStatus(inode);
    const path = prefix + name;
    if (kind === 'character device' && device.major + device.minor === 0) {
      return [`${path} whiteout`];
    }
    const line = `${path} ${kind} ${permissions.toString(8)} ${links}`;
    return kind === 'directory' ? [line, ...list(fileSystem, inode, `${path}/`)] : [line];
  });
}
