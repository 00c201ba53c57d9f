import { SystemError } from '../errors.ts';
import { enclosing, type ResourceGroup } from './resource-group.ts';
import { sendSignal } from './signal-delivery.ts';
import type { Kernel, Process } from './state.ts';

/** Adds to a process's memory. ENOMEM when a limit would be passed. */
export function chargeMemory(process: Process, bytes: number): void {
  const after = process.memory + bytes;
  if (bytes > 0 && after > process.limits['address space'].soft) throw new SystemError('ENOMEM');
  if (bytes > 0 && fullGroup(process, bytes) !== undefined) throw new SystemError('ENOMEM');
  process.memory = Math.max(0, after);
  for (const group of enclosing(process.resources)) group.memory += bytes;
}

/** The innermost group that has no room for so many bytes. */
function fullGroup({ resources }: Process, bytes: number): ResourceGroup | undefined {
  for (const group of enclosing(resources)) {
    if (group.memory + bytes > group.memoryLimit) return group;
  }
  return undefined;
}

/**
 * Gives a process more memory, and kills processes to make room where a group has none left, first the one that
 * holds most. Returns false when that is the caller. ENOMEM at the limit on address space.
 * Source: cgroups, `memory.max`; Linux, mm/oom_kill.c.
 */
export function allocateMemory(kernel: Kernel, process: Process, bytes: number): boolean {
  if (process.memory + bytes > process.limits['address space'].soft) {
    throw new SystemError('ENOMEM');
  }
  for (;;) {
    const group = bytes > 0 ? fullGroup(process, bytes) : undefined;
    if (group === undefined) break;
    const victim = largestOf(kernel, group, process);
    sendSignal(kernel, victim, 'KILL');
    if (victim === process) return false;
  }
  chargeMemory(process, bytes);
  return true;
}

/** The process of a group that holds most memory, when the caller has taken what is left. */
function largestOf(kernel: Kernel, group: ResourceGroup, caller: Process): Process {
  let largest = caller;
  let most = caller.memory + group.memoryLimit - group.memory;
  for (const process of kernel.processes.processes.values()) {
    const isMember = [...enclosing(process.resources)].includes(group);
    if (!isMember || process.end !== undefined || process.id === 1 || process.memory <= most) {
      continue;
    }
    largest = process;
    most = process.memory;
  }
  return largest;
}
