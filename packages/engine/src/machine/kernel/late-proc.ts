import type { FileSystem } from '../ports/file-system.ts';
import type { MagicLinks } from './names.ts';
import { partsOf } from './parts-of.ts';
import type { Kernel, PidNamespace } from './state.ts';

/** /proc on a machine that has booted without its code: what looks into it needs the kernel's parts. */
export function createLateProc(kernel: Kernel, namespace: PidNamespace): FileSystem & MagicLinks {
  let made: (FileSystem & MagicLinks) | undefined;
  const real = () => {
    made ??= partsOf(kernel).createProcFileSystem(kernel, namespace);
    return made;
  };
  return {
    root: 1,
    readOnly: false,
    status: () => real().status(),
    inodeStatus: (inode) => real().inodeStatus(inode),
    change: (inode, changes) => real().change(inode, changes),
    hold: () => {},
    release: () => {},
    lookup: (directory, name) => real().lookup(directory, name),
    entries: (directory) => real().entries(directory),
    create: (directory, name, inode) => real().create(directory, name, inode),
    link: (directory, name, inode, time) => real().link(directory, name, inode, time),
    unlink: (directory, name, time) => real().unlink(directory, name, time),
    removeDirectory: (directory, name, time) => real().removeDirectory(directory, name, time),
    rename: (from, to, time) => real().rename(from, to, time),
    readLink: (inode) => real().readLink(inode),
    magicLink: (inode, caller) => real().magicLink(inode, caller),
    read: (inode, offset, length) => real().read(inode, offset, length),
    write: (inode, offset, bytes, time) => real().write(inode, offset, bytes, time),
    truncate: (inode, size, time) => real().truncate(inode, size, time),
    takeBusyTime: () => 0,
  };
}
