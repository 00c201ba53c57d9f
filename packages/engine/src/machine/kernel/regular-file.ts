import { SystemError } from '../errors.ts';
import type { FileStatus, OpenFlags } from '../system.ts';
import { hold, release } from './dentries.ts';
import { presentTime } from './kernel.ts';
import { pathOf, statusAt } from './names.ts';
import { touchPages } from './page-cache.ts';
import { failWithSignal } from './signal-delivery.ts';
import type { Kernel, Location, OpenFile, Process } from './state.ts';

/** Status of what is at a location, with the number of its device. */
export function fileStatusAt(location: Location): FileStatus {
  return { ...statusAt(location), deviceId: location.mount.deviceId };
}

/** Opens a file or directory of a file system, which keeps the inode until it is closed. */
export function openRegularFile(
  kernel: Kernel,
  location: Location,
  flags: OpenFlags,
  opener: Process,
): OpenFile {
  const { fileSystem, inode } = location.dentry;
  const isDirectory = statusAt(location).kind === 'directory';
  hold(location.dentry);
  let position = 0;
  return {
    flags,
    references: 0,
    location,
    name: () => pathOf(opener, location),
    status: () => fileStatusAt(location),
    read(length) {
      if (isDirectory) throw new SystemError('EISDIR');
      const bytes = fileSystem.read(inode, position, length);
      position += bytes.length;
      // What is in memory already costs the device nothing.
      if (touchPages(kernel.pageCache, fileSystem, inode, position)) fileSystem.takeBusyTime();
      if (bytes.length > 0 && !fileSystem.readOnly) {
        noteAccess(kernel, location);
      }
      return bytes;
    },
    write(bytes, process) {
      if (this.flags.append === true) position = fileSystem.inodeStatus(inode).size;
      const limit = process.limits['file size'].soft;
      const room = limit - position;
      if (room <= 0 && bytes.length > 0) {
        return failWithSignal(kernel, process, 'XFSZ', 'EFBIG');
      }
      const allowed = bytes.length > room ? bytes.subarray(0, room) : bytes;
      const written = fileSystem.write(inode, position, allowed, presentTime(kernel));
      position += written;
      touchPages(kernel.pageCache, fileSystem, inode, position);
      // It goes to the device later, when nobody waits for it, or at sync.
      kernel.pageCache.toWrite += fileSystem.takeBusyTime();
      return written;
    },
    seek(offset, from) {
      const base =
        from === 'start' ? 0 : from === 'current' ? position : fileSystem.inodeStatus(inode).size;
      if (base + offset < 0) throw new SystemError('EINVAL');
      position = base + offset;
      return position;
    },
    position: () => position,
    truncate: (size) => fileSystem.truncate(inode, size, presentTime(kernel)),
    ready: () => true,
    close: () => release(location.dentry),
  };
}

/** A day: times of access are not written more often, unless the file changed. Source: mount(8), relatime. */
const RELATIVE_ACCESS = 86_400e9;

function noteAccess(kernel: Kernel, { mount, dentry: { fileSystem, inode } }: Location): void {
  if (mount.readOnly) return;
  const now = presentTime(kernel);
  const { accessTime, modifyTime, changeTime } = fileSystem.inodeStatus(inode);
  if (accessTime <= modifyTime || accessTime <= changeTime || now - accessTime >= RELATIVE_ACCESS) {
    fileSystem.change(inode, { accessTime: now });
  }
}
