import { SystemError } from '../errors.ts';
import { createProcFileSystem } from '../proc/proc-file-system.ts';
import type { MountOptions } from '../system.ts';
import { release } from './dentries.ts';
import { deviceKey } from './devices.ts';
import { addMount } from './mounts.ts';
import { find, statusAt } from './names.ts';
import type { Kernel, Process } from './state.ts';

/** Bytes of a tmpfs of which nothing is said: half of the memory. Source: tmpfs(5). */
const tmpfsSize = (kernel: Kernel) => Math.floor(kernel.memory / 2);

/** As mount(2). EPERM, ENODEV, ENOTDIR, EBUSY. */
export function mount(
  kernel: Kernel,
  process: Process,
  source: string,
  target: string,
  options: MountOptions,
): void {
  if (process.uid !== 0) throw new SystemError('EPERM');
  const at = find(process, target);
  if (options.bind === true) {
    const from = find(process, source);
    const kinds = [from, at].map((location) => statusAt(location).kind === 'directory');
    if (kinds[0] !== kinds[1]) throw new SystemError('ENOTDIR');
    addMount(kernel, process.mounts, {
      source: from.mount.source,
      fileSystem: from.mount.fileSystem,
      root: from.dentry,
      at,
      readOnly: options.readOnly ?? from.mount.readOnly,
      deviceId: from.mount.deviceId,
    });
    return;
  }
  if (statusAt(at).kind !== 'directory') throw new SystemError('ENOTDIR');
  const readOnly = options.readOnly ?? false;
  if (options.type === 'proc') {
    const fileSystem = createProcFileSystem(kernel, process.pidNamespace);
    addMount(kernel, process.mounts, { source, fileSystem, at, readOnly });
    return;
  }
  if (options.type === 'tmpfs') {
    const fileSystem = kernel.createTmpfs(options.size ?? tmpfsSize(kernel));
    addMount(kernel, process.mounts, { source, fileSystem, at, readOnly });
    return;
  }
  const status = statusAt(find(process, source));
  if (status.kind !== 'block device') throw new SystemError('ENODEV');
  const key = deviceKey(status.device);
  const disk = kernel.disks.find((candidate) => deviceKey(candidate.device) === key);
  if (disk === undefined) throw new SystemError('ENXIO');
  if (options.type !== undefined && options.type !== disk.type) throw new SystemError('EINVAL');
  const { major, minor } = disk.device;
  addMount(kernel, process.mounts, {
    source,
    fileSystem: disk.fileSystem,
    at,
    readOnly,
    deviceId: major * 256 + minor,
  });
}

/** As umount(2). EINVAL when nothing is mounted there, EBUSY while it is in use. */
export function unmount(kernel: Kernel, process: Process, target: string): void {
  if (process.uid !== 0) throw new SystemError('EPERM');
  const location = find(process, target);
  const { mount: mounted } = location;
  const isRoot = location.dentry === mounted.root;
  if (!isRoot || mounted.at === undefined) throw new SystemError('EINVAL');
  const isUsed = [...kernel.processes.processes.values()].some(
    (other) =>
      [other.directory, other.root].some((place) => place.mount === mounted) ||
      [...other.descriptors.values()].some(({ file }) => file.location?.mount === mounted),
  );
  const covers = process.mounts.mounts.some(({ at }) => at !== undefined && at.mount === mounted);
  if (isUsed || covers) throw new SystemError('EBUSY');
  const index = process.mounts.mounts.indexOf(mounted);
  if (index < 0) throw new SystemError('EINVAL');
  process.mounts.mounts.splice(index, 1);
  release(mounted.at.dentry);
}
