import { SystemError } from '../../errors.ts';
import { Blocked } from '../../ports/program.ts';
import type { FileStatus, OpenFlags } from '../../system.ts';
import { COPIED_BYTES_PER_STEP } from '../costs.ts';
import { closeDescriptor, duplicateTo, fileOf, install } from '../descriptors.ts';
import { openPath } from '../opening.ts';
import { PartsNeeded, waitForParts } from '../parts-of.ts';
import type { OpenFile } from '../state.ts';
import { PathCalls } from './path-calls.ts';

/** Calls on open files by their descriptors. */
export class DescriptorCalls extends PathCalls {
  open(path: string, flags: OpenFlags, permissions = 0o666): number | Blocked {
    return this.onFiles(() => {
      const file = this.#openPath(path, flags, permissions);
      return file instanceof Blocked
        ? file
        : install(this.process, file, flags.closeOnExec === true);
    });
  }
  #openPath(path: string, flags: OpenFlags, permissions: number): OpenFile | Blocked {
    try {
      return openPath(this.kernel, this.thread, path, flags, permissions);
    } catch (error) {
      if (!(error instanceof PartsNeeded)) throw error;
      return waitForParts(this.kernel);
    }
  }
  close(descriptor: number): void {
    this.onFiles(() => closeDescriptor(this.process, descriptor));
  }
  read(descriptor: number, length: number): Uint8Array | Blocked {
    const file = this.#opened(descriptor, 'read');
    const result = file.read(length, this.process);
    if (!(result instanceof Blocked)) this.#charge(file, result.length);
    return result;
  }
  write(descriptor: number, bytes: Uint8Array): number | Blocked {
    const file = this.#opened(descriptor, 'write');
    const result = file.write(bytes, this.process);
    if (typeof result === 'number') this.#charge(file, result);
    return result;
  }
  /** A file that is open for an operation. EBADF. */
  #opened(descriptor: number, operation: 'read' | 'write'): OpenFile {
    this.enter();
    const file = fileOf(this.process, descriptor);
    if (file.flags[operation] !== true) throw new SystemError('EBADF');
    return file;
  }
  #charge({ location }: OpenFile, bytes: number): void {
    this.thread.spent += Math.ceil(bytes / COPIED_BYTES_PER_STEP);
    if (location !== undefined) this.thread.deviceTime += location.dentry.fileSystem.takeBusyTime();
  }
  seek(descriptor: number, offset: number, from: 'start' | 'current' | 'end'): number {
    this.enter();
    const file = fileOf(this.process, descriptor);
    if (file.seek === undefined) throw new SystemError('ESPIPE');
    return file.seek(offset, from);
  }
  truncateDescriptor(descriptor: number, size: number): void {
    this.onFiles(() => {
      const file = fileOf(this.process, descriptor);
      if (file.flags.write !== true || file.truncate === undefined || size < 0) {
        throw new SystemError('EINVAL');
      }
      file.truncate(size);
    });
  }
  duplicate(descriptor: number, from = 0): number {
    this.enter();
    return install(this.process, fileOf(this.process, descriptor), false, from);
  }
  duplicateTo(descriptor: number, to: number): void {
    this.onFiles(() => duplicateTo(this.process, descriptor, to));
  }
  setCloseOnExec(descriptor: number, close: boolean): void {
    const entry = this.process.descriptors.get(descriptor);
    if (entry === undefined) throw new SystemError('EBADF');
    entry.closeOnExec = close;
  }
  descriptorFlags(descriptor: number): OpenFlags | undefined {
    const entry = this.process.descriptors.get(descriptor);
    return entry && { ...entry.file.flags, closeOnExec: entry.closeOnExec };
  }
  descriptors(): readonly number[] {
    return [...this.process.descriptors.keys()].sort((a, b) => a - b);
  }
  pipe(): { reader: number; writer: number } {
    this.enter();
    const { createPipe, openPipe } = this.parts;
    const pipe = createPipe(this.kernel);
    const reader = install(this.process, openPipe(this.kernel, pipe, { read: true }));
    const other = openPipe(this.kernel, pipe, { write: true });
    try {
      return { reader, writer: install(this.process, other) };
    } catch (error) {
      closeDescriptor(this.process, reader);
      throw error;
    }
  }
  poll(
    wanted: readonly { readonly descriptor: number; readonly for: 'read' | 'write' }[],
  ): readonly number[] | Blocked {
    this.enter();
    const ready: number[] = [];
    const queues = [];
    for (const { descriptor, for: operation } of wanted) {
      const state = fileOf(this.process, descriptor).ready(operation);
      if (state === true) ready.push(descriptor);
      else queues.push(...state);
    }
    return ready.length > 0 ? ready : new Blocked(queues);
  }
  statusOf(descriptor: number): FileStatus {
    this.enter();
    return fileOf(this.process, descriptor).status();
  }
}
