import { SystemError } from '../errors.ts';
import type { SignalName } from '../signals.ts';
import { sendSignal } from './signal-delivery.ts';
import type { Kernel, Process } from './state.ts';

/** A process by the number that the caller knows it by; 0 is the caller. ESRCH. */
export function processOf(caller: Process, pid: number): Process {
  const process = pid === 0 ? caller : caller.pidNamespace.processes.get(pid);
  if (process === undefined) throw new SystemError('ESRCH');
  return process;
}

/** As kill(2). Signal 0 only asks whether it may be sent. */
export function kill(kernel: Kernel, caller: Process, pid: number, signal: SignalName | 0): void {
  const targets = targetsOf(kernel, caller, pid);
  if (targets.length === 0) throw new SystemError('ESRCH');
  const allowed = targets.filter((target) => caller.uid === 0 || caller.uid === target.uid);
  if (allowed.length === 0) throw new SystemError('EPERM');
  if (signal === 0) return;
  for (const target of allowed) sendSignal(kernel, target, signal);
}

function targetsOf(kernel: Kernel, caller: Process, pid: number): readonly Process[] {
  if (pid > 0) return [processOf(caller, pid)];
  if (pid === 0) return [...caller.group.members];
  const all = [...caller.pidNamespace.processes.values()];
  if (pid === -1) {
    return all.filter(
      (process) => process !== caller && process.pids.get(caller.pidNamespace) !== 1,
    );
  }
  for (const group of kernel.processes.groups.values()) {
    if (group.pids.get(caller.pidNamespace) === -pid) return [...group.members];
  }
  return [];
}
