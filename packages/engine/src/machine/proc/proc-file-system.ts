import { encodeUtf8 } from '../../text/index.ts';
import { SystemError } from '../errors.ts';
import type { MagicLinks } from '../kernel/names.ts';
import { pidSeenBy } from '../kernel/process.ts';
import type { Kernel, PidNamespace } from '../kernel/state.ts';
import type { DirectoryEntry, FileSystem, InodeNumber } from '../ports/file-system.ts';
import { machineFiles } from './machine-files.ts';
import type { ProcNode } from './node.ts';
import { processFiles } from './process-files.ts';

const STATUS = {
  type: 'proc',
  blockSize: 4096,
  blocks: 0,
  freeBlocks: 0,
  availableBlocks: 0,
  inodes: 0,
  freeInodes: 0,
  longestName: 255,
} as const;

/** The root of /proc is inode 1. */
const ROOT = 1;

const isPid = (name: string) => /^[1-9]\d*$/.test(name);

/**
 * /proc for a pid namespace: what the kernel knows, as files in the formats of proc(5). Nothing in it can
 * be changed.
 */
export function createProcFileSystem(
  kernel: Kernel,
  namespace: PidNamespace,
): FileSystem & MagicLinks {
  /** Inodes by path, so that a path keeps its number; the path of an inode by its number. */
  const inodes = new Map<string, InodeNumber>([['', ROOT]]);
  const paths = new Map<InodeNumber, string>([[ROOT, '']]);

  const fixed = machineFiles(kernel, namespace);
  const root: ProcNode = {
    kind: 'directory',
    permissions: 0o555,
    names: () => [
      ...[...namespace.processes.keys()].sort((a, b) => a - b).map(String),
      ...Object.keys(fixed),
      'self',
    ],
    child(name) {
      if (name === 'self') return self;
      if (!isPid(name)) return fixed[name];
      const process = namespace.processes.get(Number(name));
      return process && processFiles(namespace, process);
    },
  };
  const self: ProcNode = {
    kind: 'symbolic link',
    permissions: 0o777,
    target: (reader) => String(pidSeenBy(namespace, reader)),
  };

  function nodeAt(inode: InodeNumber): ProcNode {
    const path = paths.get(inode);
    if (path === undefined) throw new SystemError('ENOENT');
    let node: ProcNode | undefined = root;
    for (const name of path.split('/').slice(1)) node = node?.child?.(name);
    if (node === undefined) throw new SystemError('ENOENT');
    return node;
  }

  function inodeOf(directory: InodeNumber, name: string): InodeNumber {
    const path = `${paths.get(directory) ?? ''}/${name}`;
    const known = inodes.get(path);
    if (known !== undefined) return known;
    const inode = inodes.size + ROOT;
    inodes.set(path, inode);
    paths.set(inode, path);
    return inode;
  }

  const refuse = (): never => {
    throw new SystemError('EPERM');
  };

  return {
    root: ROOT,
    readOnly: false,
    status: () => STATUS,
    inodeStatus(inode) {
      const node = nodeAt(inode);
      const time = node.owner?.startTime ?? 0;
      return {
        inode,
        kind: node.kind,
        permissions: node.permissions,
        links: node.kind === 'directory' ? 2 : 1,
        uid: node.owner?.uid ?? 0,
        gid: node.owner?.gid ?? 0,
        size: 0,
        blocks: 0,
        blockSize: 1024,
        device: { major: 0, minor: 0 },
        accessTime: time,
        modifyTime: time,
        changeTime: time,
        birthTime: time,
      };
    },
    change: () => {},
    hold: () => {},
    release: () => {},
    lookup(directory, name) {
      const node = nodeAt(directory);
      if (node.kind !== 'directory') throw new SystemError('ENOTDIR');
      return node.child?.(name) === undefined ? undefined : inodeOf(directory, name);
    },
    entries(directory) {
      const node = nodeAt(directory);
      const found: DirectoryEntry[] = [];
      for (const name of node.names?.() ?? []) {
        const child = node.child?.(name);
        if (child !== undefined) {
          found.push({ name, inode: inodeOf(directory, name), kind: child.kind });
        }
      }
      return found;
    },
    create: refuse,
    link: refuse,
    unlink: refuse,
    removeDirectory: refuse,
    rename: refuse,
    readLink(inode) {
      const { target } = nodeAt(inode);
      if (target === undefined) throw new SystemError('EINVAL');
      return target(kernel.running?.process);
    },
    magicLink: (inode, reader) => nodeAt(inode).leadsTo?.(reader),
    read(inode, offset, length) {
      const bytes = encodeUtf8(nodeAt(inode).text?.() ?? '');
      return bytes.subarray(offset, offset + length);
    },
    write: refuse,
    truncate: () => {},
    takeBusyTime: () => 0,
  };
}
