import type { FileSystem } from '../ports/file-system.ts';
import { hold, rootDentry } from './dentries.ts';
import type { Dentry, Kernel, Location, Mount, MountNamespace } from './state.ts';

export interface NewMount {
  readonly source: string;
  readonly fileSystem: FileSystem;
  readonly root?: Dentry;
  readonly at: Location | undefined;
  readonly readOnly?: boolean;
  /** As `major * 256 + minor`; a number of its own when left out. */
  readonly deviceId?: number;
}

/** Puts a file system into a tree of names. */
export function addMount(kernel: Kernel, namespace: MountNamespace, mount: NewMount): Mount {
  const { source, fileSystem, at, root = rootDentry(fileSystem), readOnly = false } = mount;
  const added: Mount = {
    id: ++kernel.lastMount,
    source,
    fileSystem,
    root,
    at,
    readOnly,
    deviceId: mount.deviceId ?? ++kernel.lastAnonymousDevice,
    options: `${readOnly || fileSystem.readOnly ? 'ro' : 'rw'},relatime`,
  };
  if (at !== undefined) hold(at.dentry);
  namespace.mounts.push(added);
  return added;
}
