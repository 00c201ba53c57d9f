import { SystemError } from '../errors.ts';
import type { Blocked } from '../ports/program.ts';
import type { OpenFlags } from '../system.ts';
import { dentryOf } from './dentries.ts';
import { deviceKey } from './devices.ts';
import { presentTime } from './kernel.ts';
import {
  mayAccess,
  requireWritable,
  requireWritableDirectory,
  statusAt,
  walk,
  withoutSlashes,
} from './names.ts';
import { partsOf } from './parts-of.ts';
import { fileStatusAt, openRegularFile } from './regular-file.ts';
import type { Kernel, Location, OpenFile, Process, Thread } from './state.ts';

/** As open(2), up to the descriptor. A request to wait when the other end of a named pipe is not open yet. */
export function openPath(
  kernel: Kernel,
  thread: Thread,
  path: string,
  flags: OpenFlags,
  permissions: number,
): OpenFile | Blocked {
  if (thread.opening !== undefined) return partsOf(kernel).openingFifo(thread, thread.opening);
  const { process } = thread;
  if (flags.create === true && path.endsWith('/')) {
    // Whatever stands there: only its directory must.
    walk(process, withoutSlashes(path), { noFollow: true });
    throw new SystemError('EISDIR');
  }
  const isNew = flags.create === true && flags.exclusive === true;
  const found = walk(process, path, { noFollow: flags.noFollow === true || isNew });
  if (found.kind === 'object') {
    const { reopen } = found.file;
    if (reopen === undefined) throw new SystemError('ENXIO');
    return reopen.call(found.file, flags);
  }
  if (found.kind === 'absent') {
    if (flags.create !== true) throw new SystemError('ENOENT');
    requireWritableDirectory(process, found.directory);
    const { mount, dentry } = found.directory;
    const inode = dentry.fileSystem.create(dentry.inode, found.name, {
      kind: 'file',
      permissions: permissions & ~process.umask,
      uid: process.uid,
      gid: process.gid,
      time: presentTime(kernel),
    });
    const location = { mount, dentry: dentryOf(dentry, found.name, inode) };
    return openRegularFile(kernel, location, flags, process);
  }
  return openFound(kernel, thread, found.location, flags);
}

function openFound(
  kernel: Kernel,
  thread: Thread,
  location: Location,
  flags: OpenFlags,
): OpenFile | Blocked {
  const { process } = thread;
  const status = statusAt(location);
  if (flags.create === true && flags.exclusive === true) throw new SystemError('EEXIST');
  if (status.kind === 'symbolic link') throw new SystemError('ELOOP');
  if (status.kind === 'directory') {
    if (flags.write === true || flags.create === true || flags.truncate === true) {
      throw new SystemError('EISDIR');
    }
  } else if (flags.directory === true) throw new SystemError('ENOTDIR');
  const changes = flags.write === true || flags.truncate === true;
  const wanted = { read: flags.read === true, write: changes };
  if (!mayAccess(process, status, wanted)) throw new SystemError('EACCES');
  switch (status.kind) {
    case 'fifo':
      return partsOf(kernel).openFifo(kernel, thread, location, flags);
    case 'socket':
      throw new SystemError('ENXIO');
    case 'character device':
    case 'block device':
      return openDevice(kernel, process, location, flags);
    default: {
      if (changes) requireWritable(location);
      const file = openRegularFile(kernel, location, flags, process);
      if (flags.truncate === true && status.kind === 'file') file.truncate?.(0);
      return file;
    }
  }
}

function openDevice(
  kernel: Kernel,
  process: Process,
  location: Location,
  flags: OpenFlags,
): OpenFile {
  const driver = kernel.drivers.get(deviceKey(statusAt(location).device));
  if (driver === undefined) throw new SystemError('ENXIO');
  const file = driver(flags, process);
  return { ...file, location, status: () => fileStatusAt(location) };
}
