import { at } from '../../base/index.ts';
import {
  type DeviceNumber,
  type FileSystem,
  type InodeChanges,
  type InodeNumber,
  type NewInode,
  SystemError,
} from '../../machine/index.ts';
import { encodeUtf8 } from '../../text/index.ts';

/** What stands at a path of a tree. Owner and group are root unless told. */
export interface TreeEntry {
  readonly uid?: number;
  readonly gid?: number;
  /** Nanoseconds since boot; that of the whole tree unless told. */
  readonly time?: number;
  /** 0o755 for a directory, 0o777 for a link, 0o644 for the others unless told. */
  readonly permissions?: number;
  /** What it is; without any of these a directory. */
  readonly content?: string | Uint8Array;
  /** Of a symbolic link. */
  readonly target?: string;
  /** Another path of the tree, which this is a further name of. */
  readonly linkTo?: string;
  readonly node?: 'fifo' | 'socket' | 'character device' | 'block device';
  readonly device?: DeviceNumber;
}

/** What a file system is to hold: entries by path, such as `etc/passwd`, from the root on. */
export type Tree = Readonly<Record<string, TreeEntry>>;

const DIRECTORY: TreeEntry = {};

/** What an entry says, as the file system wants to know it. */
function newInode(entry: TreeEntry, defaultTime: number): NewInode {
  const { uid = 0, gid = 0, time = defaultTime, content, target, node, device } = entry;
  const kind =
    node ?? (target !== undefined ? 'symbolic link' : content !== undefined ? 'file' : 'directory');
  const usual = kind === 'directory' ? 0o755 : kind === 'symbolic link' ? 0o777 : 0o644;
  return {
    kind,
    permissions: entry.permissions ?? usual,
    uid,
    gid,
    time,
    ...(target !== undefined && { target }),
    ...(device !== undefined && { device }),
  };
}

/** The parts of a path; a slash at its begin or end and double ones do not count. */
const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

/**
 * Fills a file system with a tree, in the order of its entries. Directories on the way to an entry
 * are made when they are not there, and one that is there gets what its entry says of it. Throws
 * what the file system throws: `SystemError` ENOSPC, EEXIST for a path that is no directory and is
 * there, ENOENT for a link to nothing.
 */
export function populate(
  fileSystem: FileSystem,
  tree: Tree,
  options: { readonly time?: number } = {},
): void {
  const { time: defaultTime = 0 } = options;
  const directoryTimes = new Map<InodeNumber, InodeChanges>();

  function find(path: string): InodeNumber {
    let inode = fileSystem.root;
    for (const name of partsOf(path)) {
      const next = fileSystem.lookup(inode, name);
      if (next === undefined) throw new SystemError('ENOENT');
      inode = next;
    }
    return inode;
  }

  /** Many entries are in one directory. */
  const directories = new Map<string, InodeNumber>();

  function directoryFor(parts: readonly string[]): InodeNumber {
    const path = parts.join('/');
    let inode = directories.get(path);
    if (inode !== undefined) return inode;
    inode = fileSystem.root;
    for (const name of parts) {
      inode =
        fileSystem.lookup(inode, name) ??
        fileSystem.create(inode, name, newInode(DIRECTORY, defaultTime));
    }
    directories.set(path, inode);
    return inode;
  }

  function put(path: string, entry: TreeEntry): void {
    const parts = partsOf(path);
    const inode = newInode(entry, defaultTime);
    if (inode.kind === 'directory' && entry.linkTo === undefined) {
      const { permissions, uid, gid, time } = inode;
      const number = directoryFor(parts);
      if (fileSystem.inodeStatus(number).kind !== 'directory') throw new SystemError('EEXIST');
      fileSystem.change(number, { permissions, uid, gid });
      // What is made in it later must not change its times again.
      directoryTimes.set(number, { accessTime: time, modifyTime: time, changeTime: time });
      return;
    }
    const directory = directoryFor(parts.slice(0, -1));
    const name = at(parts, parts.length - 1);
    if (entry.linkTo !== undefined) {
      fileSystem.link(directory, name, find(entry.linkTo), inode.time);
      return;
    }
    const number = fileSystem.create(directory, name, inode);
    const { content } = entry;
    if (content === undefined) return;
    const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
    const written = fileSystem.write(number, 0, bytes, inode.time);
    if (written < bytes.length) throw new SystemError('ENOSPC');
  }

  for (const [path, entry] of Object.entries(tree)) put(path, entry);
  for (const [inode, times] of directoryTimes) fileSystem.change(inode, times);
}
