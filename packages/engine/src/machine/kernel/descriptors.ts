import { SystemError } from '../errors.ts';
import type { Descriptor, OpenFile, Process } from './state.ts';

/** The open file of a descriptor. EBADF. */
export function fileOf(process: Process, descriptor: number): OpenFile {
  const entry = process.descriptors.get(descriptor);
  if (entry === undefined) throw new SystemError('EBADF');
  return entry.file;
}

/** Puts a file at the lowest free descriptor from `from` on. EMFILE. */
export function install(process: Process, file: OpenFile, closeOnExec = false, from = 0): number {
  let descriptor = from;
  while (process.descriptors.has(descriptor)) descriptor++;
  if (descriptor >= process.limits['open files'].soft) {
    if (file.references === 0) file.close();
    throw new SystemError('EMFILE');
  }
  installAt(process, descriptor, file, closeOnExec);
  return descriptor;
}

function installAt(
  process: Process,
  descriptor: number,
  file: OpenFile,
  closeOnExec: boolean,
): void {
  file.references++;
  process.descriptors.set(descriptor, { file, closeOnExec });
}

/** Takes a descriptor away; the file is closed with its last one. EBADF. */
export function closeDescriptor(process: Process, descriptor: number): void {
  const entry = process.descriptors.get(descriptor);
  if (entry === undefined) throw new SystemError('EBADF');
  process.descriptors.delete(descriptor);
  release(entry);
}

function release({ file }: Descriptor): void {
  file.references--;
  if (file.references === 0) file.close();
}

/** As dup2(2). EBADF. */
export function duplicateTo(process: Process, descriptor: number, to: number): void {
  const file = fileOf(process, descriptor);
  if (to < 0 || to >= process.limits['open files'].soft) throw new SystemError('EBADF');
  if (descriptor === to) return;
  const before = process.descriptors.get(to);
  installAt(process, to, file, false);
  if (before !== undefined) release(before);
}

/** The child gets the same open files. */
export function inheritDescriptors(parent: Process, child: Process): void {
  for (const [descriptor, { file, closeOnExec }] of parent.descriptors) {
    installAt(child, descriptor, file, closeOnExec);
  }
}

export function closeAll(process: Process): void {
  const entries = [...process.descriptors.values()];
  process.descriptors.clear();
  for (const entry of entries) release(entry);
}

export function closeOnExecute(process: Process): void {
  for (const [descriptor, { closeOnExec }] of [...process.descriptors]) {
    if (closeOnExec) closeDescriptor(process, descriptor);
  }
}
