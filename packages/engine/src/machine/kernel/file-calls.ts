import { SystemError } from '../errors.ts';
import type { DeviceNumber, DirectoryEntry, NewInode } from '../ports/file-system.ts';
import type { FileStatus } from '../system.ts';
import { dentryOf, forgetDentry, moveDentry } from './dentries.ts';
import { presentTime } from './kernel.ts';
import {
  find,
  findFree,
  mayAccess,
  requireWritable,
  requireWritableDirectory,
  statusAt,
  walk,
  withoutSlashes,
} from './names.ts';
import { fileStatusAt } from './regular-file.ts';
import type { Kernel, Location, Process } from './state.ts';

export function statusOfPath(process: Process, path: string, noFollow: boolean): FileStatus {
  const found = walk(process, path, { noFollow });
  if (found.kind === 'object') return found.file.status();
  if (found.kind === 'absent') throw new SystemError('ENOENT');
  return fileStatusAt(found.location);
}

export function readDirectory(process: Process, path: string): readonly DirectoryEntry[] {
  const location = find(process, path);
  const status = statusAt(location);
  if (status.kind !== 'directory') throw new SystemError('ENOTDIR');
  if (!mayAccess(process, status, { read: true })) throw new SystemError('EACCES');
  return location.dentry.fileSystem.entries(location.dentry.inode);
}

export function checkAccess(
  process: Process,
  path: string,
  wanted: { readonly read?: boolean; readonly write?: boolean; readonly execute?: boolean },
): void {
  const found = walk(process, path);
  if (found.kind === 'absent') throw new SystemError('ENOENT');
  if (found.kind === 'object') return;
  const status = statusAt(found.location);
  const isDevice = status.kind === 'character device' || status.kind === 'block device';
  if (wanted.write === true && !isDevice) requireWritable(found.location);
  if (!mayAccess(process, status, wanted)) throw new SystemError('EACCES');
}

function createAt(
  kernel: Kernel,
  process: Process,
  path: string,
  inode: Omit<NewInode, 'uid' | 'gid' | 'time'>,
): void {
  const { directory, name } = findFree(process, path);
  const { dentry } = directory;
  const parent = statusAt(directory);
  // A set-group-id directory hands its group down. Source: mkdir(2).
  const inherits = (parent.permissions & 0o2000) !== 0;
  const setGroup = inherits && inode.kind === 'directory' ? 0o2000 : 0;
  const created = dentry.fileSystem.create(dentry.inode, name, {
    ...inode,
    permissions: inode.permissions | setGroup,
    uid: process.uid,
    gid: inherits ? parent.gid : process.gid,
    time: presentTime(kernel),
  });
  dentryOf(dentry, name, created);
}

export function makeDirectory(
  kernel: Kernel,
  process: Process,
  path: string,
  permissions: number,
): void {
  createAt(kernel, process, withoutSlashes(path), {
    kind: 'directory',
    permissions: permissions & ~process.umask & 0o1777,
  });
}

export function symbolicLink(kernel: Kernel, process: Process, target: string, path: string): void {
  if (target === '') throw new SystemError('ENOENT');
  createAt(kernel, process, path, { kind: 'symbolic link', permissions: 0o777, target });
}

export function makeNode(
  kernel: Kernel,
  process: Process,
  path: string,
  kind: 'fifo' | 'character device' | 'block device',
  permissions: number,
  device?: DeviceNumber,
): void {
  if (kind !== 'fifo' && process.uid !== 0) throw new SystemError('EPERM');
  createAt(kernel, process, path, {
    kind,
    permissions: permissions & ~process.umask,
    ...(device === undefined ? {} : { device }),
  });
}

export function link(kernel: Kernel, process: Process, existing: string, path: string): void {
  const from = find(process, existing, { noFollow: true });
  if (statusAt(from).kind === 'directory') throw new SystemError('EPERM');
  const { directory, name } = findFree(process, path);
  if (directory.mount !== from.mount) throw new SystemError('EXDEV');
  const { dentry } = directory;
  dentry.fileSystem.link(dentry.inode, name, from.dentry.inode, presentTime(kernel));
}

/** An entry that is to be taken away, with its directory. */
interface Entry {
  readonly directory: Location;
  readonly name: string;
  readonly location: Location;
}

/** Finds an entry whose directory the process may change. ENOENT, EACCES, EPERM (sticky), EBUSY, EROFS. */
function removableEntry(process: Process, path: string): Entry {
  const location = find(process, path, { noFollow: true });
  const { dentry, mount } = location;
  if (dentry === mount.root) throw new SystemError('EBUSY');
  const parent = dentry.parent;
  if (parent === undefined) throw new SystemError('EBUSY');
  const directory = { mount, dentry: parent };
  requireWritableDirectory(process, directory);
  requireUnsticky(process, directory, location);
  return { directory, name: dentry.name, location };
}

/** In a sticky directory, such as /tmp, only the owner of a file or of the directory may take it away. */
function requireUnsticky(process: Process, directory: Location, entry: Location): void {
  const { permissions, uid } = statusAt(directory);
  if ((permissions & 0o1000) === 0 || process.uid === 0 || process.uid === uid) return;
  if (statusAt(entry).uid !== process.uid) throw new SystemError('EPERM');
}

const lastName = (path: string) => withoutSlashes(path).split('/').at(-1);

export function unlink(kernel: Kernel, process: Process, path: string): void {
  const entry = removableEntry(process, withoutSlashes(path));
  if (statusAt(entry.location).kind === 'directory') throw new SystemError('EISDIR');
  if (path !== withoutSlashes(path)) throw new SystemError('ENOTDIR');
  const { dentry } = entry.directory;
  dentry.fileSystem.unlink(dentry.inode, entry.name, presentTime(kernel));
  forgetDentry(entry.location.dentry);
}

export function removeDirectory(kernel: Kernel, process: Process, path: string): void {
  if (lastName(path) === '.') throw new SystemError('EINVAL');
  if (lastName(path) === '..') throw new SystemError('ENOTEMPTY');
  // A link is not followed here, whatever stands behind its name.
  const entry = removableEntry(process, withoutSlashes(path));
  if (statusAt(entry.location).kind !== 'directory') throw new SystemError('ENOTDIR');
  const { dentry } = entry.directory;
  dentry.fileSystem.removeDirectory(dentry.inode, entry.name, presentTime(kernel));
  forgetDentry(entry.location.dentry);
}

export function rename(kernel: Kernel, process: Process, from: string, to: string): void {
  for (const path of [from, to]) {
    if (lastName(path) === '.' || lastName(path) === '..') throw new SystemError('EBUSY');
  }
  const source = removableEntry(process, withoutSlashes(from));
  const found = walk(process, withoutSlashes(to), { noFollow: true });
  const isDirectory = statusAt(source.location).kind === 'directory';
  if (!isDirectory && [from, to].some((path) => path !== withoutSlashes(path))) {
    throw new SystemError('ENOTDIR');
  }
  if (found.kind === 'object') throw new SystemError('EXDEV');
  const target = found.kind === 'there' ? removableEntry(process, withoutSlashes(to)) : undefined;
  const { directory, name } = target ?? (found as Extract<typeof found, { kind: 'absent' }>);
  requireWritableDirectory(process, directory);
  if (directory.mount !== source.directory.mount) throw new SystemError('EXDEV');
  const { fileSystem } = source.directory.dentry;
  fileSystem.rename(
    { directory: source.directory.dentry.inode, name: source.name },
    { directory: directory.dentry.inode, name },
    presentTime(kernel),
  );
  const moved = source.location.dentry;
  if (target !== undefined) {
    // Two names of one file: nothing happens.
    if (target.location.dentry.inode === moved.inode) return;
    forgetDentry(target.location.dentry);
  }
  moveDentry(moved, directory.dentry, name);
}

export function readLink(process: Process, path: string): string {
  const { dentry } = find(process, path, { noFollow: true });
  if (dentry.fileSystem.inodeStatus(dentry.inode).kind !== 'symbolic link') {
    throw new SystemError('EINVAL');
  }
  return dentry.fileSystem.readLink(dentry.inode);
}

export function truncate(kernel: Kernel, process: Process, path: string, size: number): void {
  if (size < 0) throw new SystemError('EINVAL');
  const location = find(process, path);
  const status = statusAt(location);
  if (status.kind === 'directory') throw new SystemError('EISDIR');
  if (status.kind !== 'file') throw new SystemError('EINVAL');
  if (!mayAccess(process, status, { write: true })) throw new SystemError('EACCES');
  requireWritable(location);
  location.dentry.fileSystem.truncate(location.dentry.inode, size, presentTime(kernel));
}

export function changePermissions(
  kernel: Kernel,
  process: Process,
  path: string,
  permissions: number,
): void {
  const location = find(process, path);
  requireWritable(location);
  const { uid, gid } = statusAt(location);
  if (process.uid !== 0 && process.uid !== uid) throw new SystemError('EPERM');
  // Who is not of the group may not give its rights away.
  const setGroup = process.uid === 0 || process.gid === gid ? 0o2000 : 0;
  const { fileSystem, inode } = location.dentry;
  fileSystem.change(inode, {
    permissions: permissions & (0o5777 | setGroup),
    changeTime: presentTime(kernel),
  });
}

export function changeOwner(
  kernel: Kernel,
  process: Process,
  path: string,
  owner: { readonly uid?: number | undefined; readonly gid?: number | undefined },
  noFollow: boolean,
): void {
  const location = find(process, path, { noFollow });
  requireWritable(location);
  const status = statusAt(location);
  const { uid = status.uid, gid = status.gid } = owner;
  const mayGive = process.uid === status.uid && uid === status.uid && gid === process.gid;
  if (process.uid !== 0 && !mayGive) throw new SystemError('EPERM');
  const { fileSystem, inode } = location.dentry;
  const keepsSetId = status.kind === 'directory' || process.uid === 0;
  fileSystem.change(inode, {
    uid,
    gid,
    permissions: keepsSetId ? status.permissions : status.permissions & ~0o6000,
    changeTime: presentTime(kernel),
  });
}

export function changeTimes(
  kernel: Kernel,
  process: Process,
  path: string,
  times: { readonly access?: number | undefined; readonly modify?: number | undefined },
  noFollow: boolean,
): void {
  const location = find(process, path, { noFollow });
  requireWritable(location);
  const status = statusAt(location);
  if (
    process.uid !== 0 &&
    process.uid !== status.uid &&
    !mayAccess(process, status, { write: true })
  ) {
    throw new SystemError('EACCES');
  }
  const { fileSystem, inode } = location.dentry;
  fileSystem.change(inode, {
    accessTime: times.access ?? status.accessTime,
    modifyTime: times.modify ?? status.modifyTime,
    changeTime: presentTime(kernel),
  });
}
