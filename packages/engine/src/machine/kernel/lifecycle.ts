import { SystemError } from '../errors.ts';
import type {
  ChildStatus,
  ForkOptions,
  LimitName,
  NamespaceKind,
  Program,
  System,
  WaitOptions,
} from '../system.ts';
import { PROCESS_MEMORY } from './costs.ts';
import { hold, release } from './dentries.ts';
import { closeAll, inheritDescriptors } from './descriptors.ts';
import { cancelTimer, presentTime, wakeThread } from './kernel.ts';
import { chargeMemory } from './memory-limits.ts';
import { createPidNamespace, nextPid } from './namespaces.ts';
import { cpuTimeOf } from './process.ts';
import { createGroup, isOrphaned, leaveGroup } from './process-groups.ts';
import { createResourceGroup, enclosing } from './resource-group.ts';
import { sendSignal, tellParent } from './signal-delivery.ts';
import type {
  Kernel,
  PidNamespace,
  Process,
  ProcessEnd,
  ProcessGroup,
  Session,
  Thread,
} from './state.ts';
import { createQueue } from './wait-queue.ts';

/** Makes the system calls of a thread. */
export type SystemFactory = (kernel: Kernel, thread: Thread) => System;

const NO_LIMIT = { soft: Number.POSITIVE_INFINITY, hard: Number.POSITIVE_INFINITY };

/** What `ulimit -a` shows on Debian 12; `processes` is what systemd leaves to a user there. */
const DEFAULT_LIMITS: Process['limits'] = {
  'address space': NO_LIMIT,
  core: { soft: 0, hard: Number.POSITIVE_INFINITY },
  cpu: NO_LIMIT,
  data: NO_LIMIT,
  'file size': NO_LIMIT,
  'locked memory': { soft: 8_388_608, hard: 8_388_608 },
  'open files': { soft: 1024, hard: 1_048_576 },
  processes: { soft: 1024, hard: 1024 },
  stack: { soft: 8_388_608, hard: Number.POSITIVE_INFINITY },
} satisfies Record<LimitName, unknown>;

function register(process: Process): void {
  for (const [namespace, pid] of process.pids) namespace.processes.set(pid, process);
}

function numbersIn(namespace: PidNamespace): Map<PidNamespace, number> {
  const numbers = new Map<PidNamespace, number>();
  for (let one: PidNamespace | undefined = namespace; one !== undefined; one = one.parent) {
    numbers.set(one, nextPid(one));
  }
  return numbers;
}

export type FirstProcess = Pick<
  Process,
  'mounts' | 'network' | 'uts' | 'resources' | 'root' | 'environment'
>;

/** The first process of a machine, process 1. It has no descriptors and is root. */
export function startFirstProcess(
  kernel: Kernel,
  program: Program,
  surroundings: FirstProcess,
  createSystem: SystemFactory,
): Process {
  const pidNamespace = kernel.processes;
  const pids = numbersIn(pidNamespace);
  const id = pids.get(kernel.processes) ?? 1;
  const session: Session = { id, pids, terminal: undefined };
  const process: Process = {
    ...surroundings,
    id,
    pids,
    startTime: presentTime(kernel),
    parent: undefined,
    children: new Set(),
    group: createGroup(kernel, { id, pids }, session),
    threads: [],
    name: 'init',
    executable: undefined,
    arguments: ['/sbin/init'],
    uid: 0,
    gid: 0,
    nice: 0,
    umask: 0o022,
    directory: surroundings.root,
    descriptors: new Map(),
    limits: { ...DEFAULT_LIMITS },
    dispositions: new Map(),
    mask: new Set(),
    pending: new Set(),
    caught: [],
    stopped: false,
    alarm: undefined,
    memory: 0,
    endedCpuTime: 0,
    childrenCpuTime: 0,
    childQueue: createQueue('a child'),
    end: undefined,
    change: undefined,
    stopSignal: 'STOP',
    pidNamespace,
  };
  process.group.members.add(process);
  hold(process.root.dentry);
  hold(process.directory.dentry);
  register(process);
  chargeMemory(process, PROCESS_MEMORY);
  for (const group of enclosing(process.resources)) group.processes++;
  startThread(kernel, process, program, createSystem);
  return process;
}

/** Adds a thread that runs `program`. Returns it. */
export function startThread(
  kernel: Kernel,
  process: Process,
  program: Program,
  createSystem: SystemFactory,
): Thread {
  const isFirst = process.threads.length === 0;
  const thread: Thread = {
    id: isFirst ? process.id : nextPid(kernel.processes),
    process,
    // Set right below: the two refer to each other.
    system: undefined as unknown as System,
    run: undefined,
    state: 'sleeping',
    wake: 'ready',
    queues: [],
    timer: undefined,
    uninterruptible: false,
    readyAt: 0,
    spent: 0,
    budget: 0,
    deviceTime: 0,
    cpuTime: 0,
    core: 0,
    opening: undefined,
  };
  Object.assign(thread, { system: createSystem(kernel, thread) });
  process.threads.push(thread);
  thread.run = program(thread.system);
  wakeThread(kernel, thread, 'ready');
  return thread;
}

/** As fork(2): a child with copies of all that its parent has, which runs `program`. EAGAIN. */
export function fork(
  kernel: Kernel,
  parent: Process,
  program: Program,
  createSystem: SystemFactory,
  own: ForkOptions = {},
): Process {
  requireRoomForProcess(kernel, parent);
  const apart = ownSurroundings(kernel, parent, own);
  const pids = numbersIn(apart.pidNamespace);
  const child: Process = {
    ...parent,
    ...apart,
    id: pids.get(kernel.processes) ?? 0,
    pids,
    startTime: presentTime(kernel),
    parent,
    children: new Set(),
    threads: [],
    environment: new Map(parent.environment),
    descriptors: new Map(),
    limits: { ...parent.limits },
    dispositions: new Map(parent.dispositions),
    pending: new Set(),
    caught: [],
    alarm: undefined,
    memory: 0,
    endedCpuTime: 0,
    childrenCpuTime: 0,
    childQueue: createQueue('a child'),
    end: undefined,
    change: undefined,
    stopped: false,
  };
  chargeMemory(child, parent.memory);
  register(child);
  parent.children.add(child);
  child.group.members.add(child);
  for (const group of enclosing(child.resources)) group.processes++;
  inheritDescriptors(parent, child);
  hold(child.root.dentry);
  hold(child.directory.dentry);
  kernel.forks++;
  kernel.log.append({
    kind: 'forked',
    time: presentTime(kernel),
    process: parent.id,
    child: child.id,
  });
  startThread(kernel, child, program, createSystem);
  return child;
}

/** The namespaces and the resource group of a child. */
function ownSurroundings(
  kernel: Kernel,
  parent: Process,
  { namespaces = [], resources }: ForkOptions,
): Pick<Process, 'mounts' | 'pidNamespace' | 'network' | 'uts' | 'resources'> {
  const isApart = namespaces.length > 0 || resources !== undefined;
  if (isApart && parent.uid !== 0) throw new SystemError('EPERM');
  const has = (kind: NamespaceKind) => namespaces.includes(kind);
  return {
    mounts: has('mount') ? { mounts: [...parent.mounts.mounts] } : parent.mounts,
    pidNamespace: has('pid') ? createPidNamespace(parent.pidNamespace) : parent.pidNamespace,
    network: has('network') ? kernel.createNetwork() : parent.network,
    uts: has('host name') ? { ...parent.uts } : parent.uts,
    resources:
      resources === undefined
        ? parent.resources
        : createResourceGroup(resources.name, resources, parent.resources),
  };
}

function requireRoomForProcess(kernel: Kernel, { uid, limits, resources }: Process): void {
  for (const group of enclosing(resources)) {
    if (group.processes >= group.processLimit) throw new SystemError('EAGAIN');
  }
  // Root is not held to its limit. Source: getrlimit(2), RLIMIT_NPROC.
  if (uid === 0 || limits.processes.soft === Number.POSITIVE_INFINITY) return;
  let count = 0;
  for (const process of kernel.processes.processes.values()) if (process.uid === uid) count++;
  if (count >= limits.processes.soft) throw new SystemError('EAGAIN');
}

/** Ends a process: its descriptors are closed, its children get a new parent, its own is told. */
export function endProcess(kernel: Kernel, process: Process, how: ProcessEnd): void {
  if (process.end !== undefined) return;
  const controlled = groupsControlledBy(process);
  process.end = how;
  process.stopped = false;
  process.change = undefined;
  for (const thread of process.threads) {
    for (const queue of thread.queues) queue.waiting.delete(thread);
    thread.queues = [];
    thread.state = 'ended';
    cancelTimer(thread);
    const turn = kernel.runQueue.indexOf(thread);
    if (turn >= 0) kernel.runQueue.splice(turn, 1);
  }
  kernel.log.append({
    kind: 'ended',
    time: presentTime(kernel),
    process: process.id,
    how: how.kind === 'exited' ? `status ${how.status}` : `SIG${how.signal}`,
  });
  if (process.alarm !== undefined) process.alarm.cancelled = true;
  closeAll(process);
  release(process.root.dentry);
  release(process.directory.dentry);
  chargeMemory(process, -process.memory);
  for (const group of enclosing(process.resources)) group.processes--;
  endNamespace(kernel, process);
  adoptChildren(kernel, process);
  hangUpOrphans(kernel, controlled);
  endSession(kernel, process);
  const { parent } = process;
  if (parent === undefined || (parent.dispositions.get('CHLD') ?? 'default') === 'ignore') {
    reap(kernel, process);
  }
  tellParent(kernel, process);
}

/** With the first process of a pid namespace all others in it end. Source: pid_namespaces(7). */
function endNamespace(kernel: Kernel, { pids, pidNamespace }: Process): void {
  if (pids.get(pidNamespace) !== 1) return;
  for (const process of [...pidNamespace.processes.values()]) {
    endProcess(kernel, process, { kind: 'signaled', signal: 'KILL' });
  }
}

/** Orphans go to the first process of their namespace. */
function adoptChildren(kernel: Kernel, { children, pidNamespace, parent }: Process): void {
  const init = pidNamespace.processes.get(1) ?? parent;
  for (const child of children) {
    child.parent = init;
    init?.children.add(child);
    if (child.end !== undefined) tellParent(kernel, child);
  }
  children.clear();
}

/** Groups that a process belongs to or has children in, and that have a shell. */
function groupsControlledBy({ group, children }: Process): readonly ProcessGroup[] {
  const groups = new Set([group, ...[...children].map((child) => child.group)]);
  return [...groups].filter((one) => one.session === group.session && !isOrphaned(one));
}

/** Stopped processes that nobody is left to continue are told to end. Source: exit(3), setpgid(2). */
function hangUpOrphans(kernel: Kernel, groups: readonly ProcessGroup[]): void {
  for (const group of groups) {
    if (!isOrphaned(group) || ![...group.members].some(({ stopped }) => stopped)) continue;
    for (const signal of ['HUP', 'CONT'] as const) {
      for (const member of [...group.members]) sendSignal(kernel, member, signal);
    }
  }
}

/** When the leader of a session ends, its terminal hangs up. */
function endSession(kernel: Kernel, process: Process): void {
  const { session } = process.group;
  const { terminal } = session;
  if (session.id !== process.id || terminal === undefined) return;
  const foreground = terminal.foreground;
  session.terminal = undefined;
  terminal.session = undefined;
  terminal.foreground = undefined;
  for (const member of [...(foreground?.members ?? [])]) {
    if (member !== process) sendSignal(kernel, member, 'HUP');
  }
}

/** Forgets a process that has ended. */
function reap(kernel: Kernel, process: Process): void {
  for (const [namespace, pid] of process.pids) namespace.processes.delete(pid);
  process.parent?.children.delete(process);
  leaveGroup(kernel, process);
}

/** Whether a child is one of those that `wait` was asked for. */
function isWanted(caller: Process, child: Process, pid: number): boolean {
  if (pid > 0) return child.pids.get(caller.pidNamespace) === pid;
  if (pid === -1) return true;
  if (pid === 0) return child.group === caller.group;
  return child.group.pids.get(caller.pidNamespace) === -pid;
}

/**
 * As waitpid(2): what happened to a child, `undefined` when nothing did yet. ECHILD. A child that ended is
 * forgotten with that.
 */
export function waitForChild(
  kernel: Kernel,
  caller: Process,
  pid: number,
  options: WaitOptions,
): ChildStatus | undefined {
  let wanted = 0;
  for (const child of caller.children) {
    if (!isWanted(caller, child, pid)) continue;
    wanted++;
    const childPid = child.pids.get(caller.pidNamespace) ?? 0;
    const about = { pid: childPid, cpuTime: cpuTimeOf(child) + child.childrenCpuTime };
    if (child.end !== undefined) {
      caller.childrenCpuTime += about.cpuTime;
      reap(kernel, child);
      return { ...about, ...child.end };
    }
    if (child.change === 'stopped' && options.untraced === true) {
      child.change = undefined;
      return { ...about, kind: 'stopped', signal: child.stopSignal };
    }
    if (child.change === 'continued' && options.continued === true) {
      child.change = undefined;
      return { ...about, kind: 'continued' };
    }
  }
  if (wanted === 0) throw new SystemError('ECHILD');
  return undefined;
}
