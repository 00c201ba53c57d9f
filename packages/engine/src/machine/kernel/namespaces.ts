import type { FileSystem, InodeNumber } from '../ports/file-system.ts';
import type { Mount, MountNamespace, PidNamespace } from './state.ts';

/** The mount that covers a directory, the newest first. */
export function mountedAt(
  { mounts }: MountNamespace,
  mount: Mount,
  fileSystem: FileSystem,
  inode: InodeNumber,
): Mount | undefined {
  for (let index = mounts.length - 1; index >= 0; index--) {
    const candidate = mounts[index];
    const at = candidate?.at;
    if (
      at !== undefined &&
      at.mount === mount &&
      at.dentry.inode === inode &&
      at.dentry.fileSystem === fileSystem
    ) {
      return candidate;
    }
  }
  return undefined;
}

export function createPidNamespace(parent?: PidNamespace): PidNamespace {
  return { parent, processes: new Map(), groups: new Map(), lastPid: 0 };
}

/** Pids wrap around here. Source: proc(5), pid_max on 64-bit machines. */
const PID_MAX = 4_194_304;

/** The next free number. */
export function nextPid(namespace: PidNamespace): number {
  do {
    namespace.lastPid = namespace.lastPid + 1 >= PID_MAX ? 300 : namespace.lastPid + 1;
  } while (namespace.processes.has(namespace.lastPid) || namespace.groups.has(namespace.lastPid));
  return namespace.lastPid;
}
