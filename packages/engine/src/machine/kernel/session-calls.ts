import { SystemError } from '../errors.ts';
import type { SignalName } from '../signals.ts';
import { fileOf } from './descriptors.ts';
import { createGroup, joinGroup } from './process-groups.ts';
import { sendSignal } from './signal-delivery.ts';
import type { Kernel, Process, Session, Terminal } from './state.ts';

/** A process by the number that the caller knows it by; 0 is the caller. ESRCH. */
function processOf(caller: Process, pid: number): Process {
  const process = pid === 0 ? caller : caller.pidNamespace.processes.get(pid);
  if (process === undefined) throw new SystemError('ESRCH');
  return process;
}

/** As setpgid(2). */
export function setGroup(kernel: Kernel, caller: Process, pid: number, groupPid: number): void {
  const process = processOf(caller, pid);
  if (process !== caller && process.parent !== caller) throw new SystemError('ESRCH');
  const { session } = process.group;
  if (session !== caller.group.session || session.id === process.id) throw new SystemError('EPERM');
  const leader = processOf(caller, groupPid === 0 ? pid : groupPid);
  if (leader === process) {
    if (process.group.id === process.id) return;
    joinGroup(kernel, process, createGroup(kernel, process, session));
    return;
  }
  const group = [...kernel.processes.groups.values()].find(
    (candidate) => candidate.pids.get(caller.pidNamespace) === groupPid,
  );
  if (group === undefined || group.session !== session) throw new SystemError('EPERM');
  joinGroup(kernel, process, group);
}

/** As setsid(2). */
export function startSession(kernel: Kernel, process: Process): void {
  if (process.group.id === process.id) throw new SystemError('EPERM');
  const session: Session = { id: process.id, pids: process.pids, terminal: undefined };
  joinGroup(kernel, process, createGroup(kernel, process, session));
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

/** The terminal of a descriptor. ENOTTY. */
export function terminalOf(process: Process, descriptor: number): Terminal {
  const { terminal } = fileOf(process, descriptor);
  if (terminal === undefined) throw new SystemError('ENOTTY');
  return terminal;
}

export function foregroundGroup(process: Process, descriptor: number): number {
  const terminal = terminalOf(process, descriptor);
  if (terminal.session !== process.group.session) throw new SystemError('ENOTTY');
  return terminal.foreground?.pids.get(process.pidNamespace) ?? 0;
}

/** As tcsetpgrp(3). */
export function setForegroundGroup(
  kernel: Kernel,
  process: Process,
  descriptor: number,
  groupPid: number,
): void {
  const terminal = terminalOf(process, descriptor);
  const { session } = process.group;
  if (terminal.session !== session) throw new SystemError('ENOTTY');
  for (const group of kernel.processes.groups.values()) {
    if (group.session === session && group.pids.get(process.pidNamespace) === groupPid) {
      terminal.foreground = group;
      return;
    }
  }
  throw new SystemError('EPERM');
}

/** As ioctl TIOCSCTTY: the terminal becomes that of the caller's session. */
export function takeTerminal(process: Process, descriptor: number): void {
  const terminal = terminalOf(process, descriptor);
  const { session } = process.group;
  if (session.id !== process.id || (terminal.session ?? session) !== session) {
    throw new SystemError('EPERM');
  }
  session.terminal = terminal;
  terminal.session = session;
  terminal.foreground = process.group;
}
