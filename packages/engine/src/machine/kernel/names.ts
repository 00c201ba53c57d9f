import { utf8Length } from '../../text/index.ts';
import { SystemError } from '../errors.ts';
import type { FileSystem, InodeNumber, InodeStatus } from '../ports/file-system.ts';
import { LINKS_FOLLOWED, LONGEST_PATH } from './costs.ts';
import { dentryOf } from './dentries.ts';
import { mountedAt } from './namespaces.ts';
import type { Location, OpenFile, Process } from './state.ts';

/**
 * A file system may have links that lead to an object rather than along a path: /proc/PID/fd/N, cwd
 * and exe. Such a file system has this method as well.
 */
export interface MagicLinks {
  /** Where the link leads, `undefined` when it is an ordinary one. */
  magicLink(inode: InodeNumber, caller: Process): Location | OpenFile | undefined;
}

const hasMagicLinks = (fileSystem: FileSystem): fileSystem is FileSystem & MagicLinks =>
  'magicLink' in fileSystem;

/** What stands at a path. */
export type Found =
  | { readonly kind: 'there'; readonly location: Location }
  /** Nothing is there, but its directory is. */
  | { readonly kind: 'absent'; readonly directory: Location; readonly name: string }
  /** A pipe or the like, reached through /proc. */
  | { readonly kind: 'object'; readonly file: OpenFile };

export interface WalkOptions {
  /** A symbolic link at the end is not followed. */
  readonly noFollow?: boolean;
}

export function statusAt({ dentry }: Location): InodeStatus {
  return dentry.fileSystem.inodeStatus(dentry.inode);
}

/** Whether a process may do all of these to an inode. Root may, but executes only what someone may. */
export function mayAccess(
  process: Pick<Process, 'uid' | 'gid'>,
  status: InodeStatus,
  wanted: { readonly read?: boolean; readonly write?: boolean; readonly execute?: boolean },
): boolean {
  const { permissions } = status;
  if (process.uid === 0) {
    return wanted.execute !== true || status.kind === 'directory' || (permissions & 0o111) !== 0;
  }
  const shift = status.uid === process.uid ? 6 : status.gid === process.gid ? 3 : 0;
  const allowed = (permissions >> shift) & 7;
  const needed =
    (wanted.read === true ? 4 : 0) |
    (wanted.write === true ? 2 : 0) |
    (wanted.execute === true ? 1 : 0);
  return (allowed & needed) === needed;
}

/**
 * Follows a path from the root or the directory of a process. Throws ENOENT, ENOTDIR, EACCES, ELOOP,
 * ENAMETOOLONG. Source: path_resolution(7).
 */
export function walk(process: Process, path: string, options: WalkOptions = {}): Found {
  if (path === '') throw new SystemError('ENOENT');
  if (utf8Length(path) >= LONGEST_PATH) throw new SystemError('ENAMETOOLONG');
  let location = path.startsWith('/') ? process.root : process.directory;
  /** Names still to be followed, the next one last. */
  const rest = path.split('/').reverse();
  let links = 0;
  while (rest.length > 0) {
    const name = rest.pop() ?? '';
    const isLast = rest.every((later) => later === '');
    if (name === '' || name === '.') {
      if (name === '.') requireDirectory(process, location);
      // A slash at the end asks for a directory.
      else if (rest.length === 0 && statusAt(location).kind !== 'directory') {
        throw new SystemError('ENOTDIR');
      }
      continue;
    }
    requireDirectory(process, location);
    if (name === '..') {
      location = above(process, location);
      continue;
    }
    const child = childOf(process, location, name);
    if (child === undefined) {
      if (!isLast) throw new SystemError('ENOENT');
      return { kind: 'absent', directory: location, name };
    }
    const { kind } = statusAt(child);
    const mustBeDirectory = rest.length > 0;
    if (kind !== 'symbolic link' || (options.noFollow === true && isLast && !mustBeDirectory)) {
      location = child;
      continue;
    }
    if (++links > LINKS_FOLLOWED) throw new SystemError('ELOOP');
    const { fileSystem, inode } = child.dentry;
    const magic = hasMagicLinks(fileSystem) ? fileSystem.magicLink(inode, process) : undefined;
    if (magic !== undefined) {
      if ('dentry' in magic) location = magic;
      else if (magic.location !== undefined) location = magic.location;
      else if (isLast) return { kind: 'object', file: magic };
      else throw new SystemError('ENOTDIR');
      continue;
    }
    const target = fileSystem.readLink(inode);
    if (target === '') throw new SystemError('ENOENT');
    rest.push(...target.split('/').reverse());
    if (target.startsWith('/')) location = process.root;
  }
  return { kind: 'there', location };
}

function requireDirectory(process: Process, location: Location): void {
  const status = statusAt(location);
  if (status.kind !== 'directory') throw new SystemError('ENOTDIR');
  if (!mayAccess(process, status, { execute: true })) throw new SystemError('EACCES');
}

function above(process: Process, location: Location): Location {
  let here = location;
  for (;;) {
    if (sameLocation(here, process.root)) return here;
    if (here.dentry !== here.mount.root) break;
    if (here.mount.at === undefined) return here;
    here = here.mount.at;
  }
  const parent = here.dentry.parent;
  return parent === undefined ? here : { mount: here.mount, dentry: parent };
}

function sameLocation(a: Location, b: Location): boolean {
  return a.mount === b.mount && a.dentry === b.dentry;
}

/** The entry of a directory, whatever is mounted there; `undefined` when there is none. */
function childOf(
  process: Process,
  { mount, dentry }: Location,
  name: string,
): Location | undefined {
  const { fileSystem } = dentry;
  const inode = fileSystem.lookup(dentry.inode, name);
  if (inode === undefined) {
    if (utf8Length(name) > fileSystem.status().longestName) throw new SystemError('ENAMETOOLONG');
    return undefined;
  }
  const child = dentryOf(dentry, name, inode);
  let location: Location = { mount, dentry: child };
  for (;;) {
    const { dentry: covered } = location;
    const over = mountedAt(process.mounts, location.mount, covered.fileSystem, covered.inode);
    if (over === undefined) return location;
    location = { mount: over, dentry: over.root };
  }
}

/** The location at a path. Throws ENOENT when nothing is there, ENXIO for a pipe. */
export function find(process: Process, path: string, options: WalkOptions = {}): Location {
  const found = walk(process, path, options);
  if (found.kind === 'there') return found.location;
  throw new SystemError(found.kind === 'absent' ? 'ENOENT' : 'ENXIO');
}

/** A directory may be named with slashes at its end. */
export const withoutSlashes = (path: string) => path.replace(/(?<=[^/])\/+$/, '');

/** The directory and the name for something new. EEXIST, and EROFS or EACCES when it may not be made. */
export function findFree(process: Process, path: string): { directory: Location; name: string } {
  const found = walk(process, withoutSlashes(path), { noFollow: true });
  if (found.kind !== 'absent') throw new SystemError('EEXIST');
  // Only a directory may be named so; the caller that makes one strips the slashes.
  if (path.endsWith('/')) throw new SystemError('ENOENT');
  requireWritableDirectory(process, found.directory);
  return found;
}

/** Throws EROFS, or EACCES, unless the process may change the entries of a directory. */
export function requireWritableDirectory(process: Process, directory: Location): void {
  requireWritable(directory);
  if (directory.dentry.deleted) throw new SystemError('ENOENT');
  if (!mayAccess(process, statusAt(directory), { write: true, execute: true })) {
    throw new SystemError('EACCES');
  }
}

/** Throws EROFS where nothing may be changed. */
export function requireWritable({ mount }: Location): void {
  if (mount.readOnly || mount.fileSystem.readOnly) throw new SystemError('EROFS');
}

/** The path of a location as a process sees it; ` (deleted)` is added when it has no name any more. */
export function pathOf(process: Pick<Process, 'root'>, location: Location): string {
  const names: string[] = [];
  let { mount, dentry } = location;
  const { deleted } = dentry;
  while (!sameLocation({ mount, dentry }, process.root)) {
    if (dentry === mount.root) {
      if (mount.at === undefined) break;
      ({ mount, dentry } = mount.at);
      continue;
    }
    names.push(dentry.name);
    if (dentry.parent === undefined) break;
    dentry = dentry.parent;
  }
  return `/${names.reverse().join('/')}${deleted ? ' (deleted)' : ''}`;
}
