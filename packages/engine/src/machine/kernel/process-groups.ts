import type { Kernel, Process, ProcessGroup, Session } from './state.ts';

/** A group with the numbers of its leader. */
export function createGroup(
  kernel: Kernel,
  { id, pids }: Pick<Process, 'id' | 'pids'>,
  session: Session,
): ProcessGroup {
  const group: ProcessGroup = { id, pids, session, members: new Set() };
  kernel.processes.groups.set(id, group);
  return group;
}

/** Moves a process to a group; a group without members is forgotten. */
export function joinGroup(kernel: Kernel, process: Process, group: ProcessGroup): void {
  leaveGroup(kernel, process);
  process.group = group;
  group.members.add(process);
}

export function leaveGroup(kernel: Kernel, process: Process): void {
  const { group } = process;
  group.members.delete(process);
  if (group.members.size === 0) kernel.processes.groups.delete(group.id);
}

/**
 * Whether nobody controls the jobs of a group: no member has a parent in another group of its session. The
 * session of process 1, which is no shell's, has no jobs. Source: setpgid(2), "orphaned process group".
 */
export function isOrphaned({ members, session }: ProcessGroup): boolean {
  if (session.id === 1) return false;
  for (const { end, parent, group } of members) {
    if (end !== undefined || parent === undefined) continue;
    if (parent.group !== group && parent.group.session === session) return false;
  }
  return true;
}
