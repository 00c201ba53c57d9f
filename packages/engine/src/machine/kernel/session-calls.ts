import { SystemError } from '../errors.ts';
import { fileOf } from './descriptors.ts';
import { processOf } from './kill.ts';
import { createGroup, joinGroup } from './process-groups.ts';
import type { Kernel, Process, Session, Terminal } from './state.ts';

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
