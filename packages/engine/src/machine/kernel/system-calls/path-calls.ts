import { SystemError } from '../../errors.ts';
import type { DeviceNumber } from '../../ports/file-system.ts';
import type { FileStatus, MountOptions } from '../../system.ts';
import { hold, release } from '../dentries.ts';
import { find, mayAccess, pathOf, statusAt } from '../names.ts';
import type { Location } from '../state.ts';
import { CallingThread } from './calling-thread.ts';

/** Calls that name files by their paths, and those on the directories of the caller and on mounts. */
export class PathCalls extends CallingThread {
  status(path: string, options: { readonly noFollow?: boolean } = {}): FileStatus {
    return this.onFiles(() =>
      this.parts.files.statusOfPath(this.process, path, options.noFollow === true),
    );
  }
  readDirectory(path: string) {
    return this.onFiles(() => this.parts.files.readDirectory(this.process, path));
  }
  access(path: string, wanted: { read?: boolean; write?: boolean; execute?: boolean }): void {
    this.onFiles(() => this.parts.files.checkAccess(this.process, path, wanted));
  }
  makeDirectory(path: string, permissions = 0o777): void {
    this.onFiles(() =>
      this.parts.files.makeDirectory(this.kernel, this.process, path, permissions),
    );
  }
  removeDirectory(path: string): void {
    this.onFiles(() => this.parts.files.removeDirectory(this.kernel, this.process, path));
  }
  unlink(path: string): void {
    this.onFiles(() => this.parts.files.unlink(this.kernel, this.process, path));
  }
  link(existing: string, path: string): void {
    this.onFiles(() => this.parts.files.link(this.kernel, this.process, existing, path));
  }
  symbolicLink(target: string, path: string): void {
    this.onFiles(() => this.parts.files.symbolicLink(this.kernel, this.process, target, path));
  }
  readLink(path: string): string {
    return this.onFiles(() => this.parts.files.readLink(this.process, path));
  }
  rename(from: string, to: string): void {
    this.onFiles(() => this.parts.files.rename(this.kernel, this.process, from, to));
  }
  truncate(path: string, size: number): void {
    this.onFiles(() => this.parts.files.truncate(this.kernel, this.process, path, size));
  }
  changePermissions(path: string, permissions: number): void {
    this.onFiles(() =>
      this.parts.files.changePermissions(this.kernel, this.process, path, permissions),
    );
  }
  changeOwner(
    path: string,
    owner: { readonly uid?: number | undefined; readonly gid?: number | undefined },
    options: { readonly noFollow?: boolean } = {},
  ): void {
    this.onFiles(() =>
      this.parts.files.changeOwner(
        this.kernel,
        this.process,
        path,
        owner,
        options.noFollow === true,
      ),
    );
  }
  changeTimes(
    path: string,
    times: { readonly access?: number | undefined; readonly modify?: number | undefined },
    options: { readonly noFollow?: boolean } = {},
  ): void {
    this.onFiles(() =>
      this.parts.files.changeTimes(
        this.kernel,
        this.process,
        path,
        times,
        options.noFollow === true,
      ),
    );
  }
  makeNode(
    path: string,
    kind: 'fifo' | 'character device' | 'block device',
    permissions: number,
    device?: DeviceNumber,
  ): void {
    this.onFiles(() =>
      this.parts.files.makeNode(this.kernel, this.process, path, kind, permissions, device),
    );
  }
  directory(): string {
    const { directory } = this.process;
    if (directory.dentry.deleted) throw new SystemError('ENOENT');
    return pathOf(this.process, directory);
  }
  changeDirectory(path: string): void {
    this.onFiles(() => {
      const location = this.#directoryAt(path);
      release(this.process.directory.dentry);
      this.process.directory = location;
    });
  }
  changeRoot(path: string): void {
    this.onFiles(() => {
      if (this.process.uid !== 0) throw new SystemError('EPERM');
      const location = this.#directoryAt(path);
      release(this.process.root.dentry);
      this.process.root = location;
    });
  }
  /** A directory that the process may enter, held. */
  #directoryAt(path: string): Location {
    const location = find(this.process, path);
    const status = statusAt(location);
    if (status.kind !== 'directory') throw new SystemError('ENOTDIR');
    if (!mayAccess(this.process, status, { execute: true })) throw new SystemError('EACCES');
    hold(location.dentry);
    return location;
  }
  setUmask(mask: number): number {
    const before = this.process.umask;
    this.process.umask = mask & 0o777;
    return before;
  }
  fileSystemStatus(path: string) {
    return this.onFiles(() => find(this.process, path).dentry.fileSystem.status());
  }
  synchronise(): void {
    this.enter();
    const { pageCache } = this.kernel;
    this.thread.deviceTime += pageCache.toWrite;
    pageCache.toWrite = 0;
  }
  mount(source: string, target: string, options: MountOptions): void {
    this.onFiles(() => this.parts.mount(this.kernel, this.process, source, target, options));
  }
  unmount(target: string): void {
    this.onFiles(() => this.parts.unmount(this.kernel, this.process, target));
  }
}
