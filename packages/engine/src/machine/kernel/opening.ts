import { SystemError } from '../errors.ts';
import { Blocked } from '../ports/program.ts';
import type { OpenFlags } from '../system.ts';
import { dentryOf, hold, release } from './dentries.ts';
import { deviceKey } from './devices.ts';
import { presentTime } from './kernel.ts';
import {
  mayAccess,
  pathOf,
  requireWritable,
  requireWritableDirectory,
  statusAt,
  walk,
  withoutSlashes,
} from './names.ts';
import { createPipe, openPipe } from './pipe.ts';
import { fileStatusAt, openRegularFile } from './regular-file.ts';
import type { Kernel, Location, OpenFile, Pipe, Process, Thread } from './state.ts';

/** As open(2), up to the descriptor. A request to wait when the other end of a named pipe is not open yet. */
export function openPath(
  kernel: Kernel,
  thread: Thread,
  path: string,
  flags: OpenFlags,
  permissions: number,
): OpenFile | Blocked {
  const waiting = waitForOtherEnd(thread);
  if (waiting !== undefined) return waiting;
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
      return openFifo(kernel, thread, location, flags);
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

/** A named pipe opens when both ends are there, unless for reading and writing, or not to wait. */
function openFifo(
  kernel: Kernel,
  thread: Thread,
  location: Location,
  flags: OpenFlags,
): OpenFile | Blocked {
  const key = `${location.mount.deviceId}:${location.dentry.inode}`;
  const pipe = kernel.fifos.get(key) ?? createPipe(kernel);
  kernel.fifos.set(key, pipe);
  if (
    flags.write === true &&
    flags.read !== true &&
    flags.nonBlocking === true &&
    pipe.readers === 0
  ) {
    throw new SystemError('ENXIO');
  }
  hold(location.dentry);
  const { process } = thread;
  const file = openPipe(kernel, pipe, flags, {
    name: () => pathOf(process, location),
    status: () => fileStatusAt(location),
    release() {
      release(location.dentry);
      if (pipe.readers === 0 && pipe.writers === 0) kernel.fifos.delete(key);
    },
  });
  const bothWays = flags.read === true && flags.write === true;
  if (bothWays || flags.nonBlocking === true) return file;
  const others = flags.read === true ? pipe.writers : pipe.readers;
  if (others > 0) return file;
  thread.opening = { pipe, file, others: openings(pipe, flags) };
  return waitForOtherEnd(thread) ?? file;
}

/** How often the other end was opened. */
const openings = (pipe: Pipe, flags: OpenFlags) =>
  flags.read === true ? pipe.writerOpenings : pipe.readerOpenings;

/** The open file for which a thread waited, or a request to wait on; `undefined` when it waits for none. */
function waitForOtherEnd(thread: Thread): OpenFile | Blocked | undefined {
  const { opening } = thread;
  if (opening === undefined) return undefined;
  const { pipe, file } = opening;
  if (openings(pipe, file.flags) === opening.others) {
    return new Blocked([file.flags.read === true ? pipe.toBeRead : pipe.toHaveRoom]);
  }
  thread.opening = undefined;
  return file;
}
