import { SystemError } from '../errors.ts';
import { Blocked } from '../ports/program.ts';
import type { OpenFlags } from '../system.ts';
import { hold, release } from './dentries.ts';
import { pathOf } from './names.ts';
import { createPipe, openPipe } from './pipe.ts';
import { fileStatusAt } from './regular-file.ts';
import type { Kernel, Location, OpenFile, Pipe, Thread } from './state.ts';

/** A named pipe opens when both ends are there, unless for reading and writing, or not to wait. */
export function openFifo(
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
  return openingFifo(thread, thread.opening);
}

/** How often the other end was opened. */
const openings = (pipe: Pipe, flags: OpenFlags) =>
  flags.read === true ? pipe.writerOpenings : pipe.readerOpenings;

/** The open file for which a thread waits, if the other end is open now; else a request to wait on. */
export function openingFifo(
  thread: Thread,
  { pipe, file, others }: NonNullable<Thread['opening']>,
): OpenFile | Blocked {
  if (openings(pipe, file.flags) === others) {
    return new Blocked([file.flags.read === true ? pipe.toBeRead : pipe.toHaveRoom]);
  }
  thread.opening = undefined;
  return file;
}
