import { SystemError } from '../errors.ts';
import { Blocked } from '../ports/program.ts';
import type { SignalName } from '../signals.ts';
import type {
  ChildStatus,
  Disposition,
  ForkOptions,
  Limit,
  LimitName,
  Program,
  System,
  WaitOptions,
} from '../system.ts';
import { FORK_STEPS, NANOSECONDS_PER_STEP } from './costs.ts';
import { execute } from './executables.ts';
import { presentTime } from './kernel.ts';
import { kill } from './kill.ts';
import { fork, startThread, waitForChild } from './lifecycle.ts';
import { allocateMemory } from './memory-limits.ts';
import { cpuTimeOf, pidSeenBy } from './process.ts';
import * as signals from './signal-calls.ts';
import type { Kernel, Thread } from './state.ts';
import { DeviceCalls } from './system-calls/device-calls.ts';

/** The system calls of a thread: to those on files and devices, the ones on processes and the machine. */
class ThreadSystem extends DeviceCalls implements System {
  get pid(): number {
    return pidSeenBy(this.process.pidNamespace, this.process);
  }
  get threadId(): number {
    return this.thread.id;
  }
  get uid(): number {
    return this.process.uid;
  }
  get gid(): number {
    return this.process.gid;
  }
  get bootSecond(): number {
    return this.kernel.bootSecond;
  }
  get childQueue() {
    return this.process.childQueue;
  }
  parent(): number {
    return pidSeenBy(this.process.pidNamespace, this.process.parent);
  }
  group(): number {
    return this.process.group.pids.get(this.process.pidNamespace) ?? 0;
  }
  session(): number {
    return this.process.group.session.pids.get(this.process.pidNamespace) ?? 0;
  }
  setGroup(pid: number, group: number): void {
    this.enter();
    this.parts.groups.setGroup(this.kernel, this.process, pid, group);
  }
  startSession(): void {
    this.enter();
    this.parts.groups.startSession(this.kernel, this.process);
  }
  setUser(uid: number, gid: number): void {
    this.enter();
    if (this.uid !== 0 && (uid !== this.uid || gid !== this.gid)) throw new SystemError('EPERM');
    this.process.uid = uid;
    this.process.gid = gid;
  }
  arguments(): readonly string[] {
    return this.process.arguments;
  }
  environment(): Map<string, string> {
    return this.process.environment;
  }
  now(): number {
    return presentTime(this.kernel);
  }
  cpuTimes(): { self: number; children: number } {
    const running = this.thread.spent * NANOSECONDS_PER_STEP;
    return { self: cpuTimeOf(this.process) + running, children: this.process.childrenCpuTime };
  }
  spend(steps: number): boolean {
    this.thread.spent += steps;
    return this.thread.spent >= this.thread.budget;
  }
  random(): number {
    return this.kernel.random.next();
  }
  fork(program: Program, own: ForkOptions = {}): number {
    this.enter(FORK_STEPS);
    const child = fork(this.kernel, this.process, program, createThreadSystem, own);
    return pidSeenBy(this.process.pidNamespace, child);
  }
  execute(path: string, args: readonly string[], environment: ReadonlyMap<string, string>): void {
    this.onFiles(() => execute(this.kernel, this.thread, path, args, environment));
  }
  startThread(program: Program): number {
    this.enter();
    return startThread(this.kernel, this.process, program, createThreadSystem).id;
  }
  wait(pid: number, options: WaitOptions = {}): ChildStatus | Blocked | undefined {
    this.enter();
    const status = waitForChild(this.kernel, this.process, pid, options);
    if (status !== undefined || options.noHang === true) return status;
    return new Blocked([this.process.childQueue]);
  }
  kill(pid: number, signal: SignalName | 0): void {
    this.enter();
    kill(this.kernel, this.process, pid, signal);
  }
  setDisposition(signal: SignalName, disposition: Disposition): Disposition {
    this.enter();
    return signals.setDisposition(this.process, signal, disposition);
  }
  takeSignal(): SignalName | undefined {
    return this.process.caught.shift();
  }
  setSignalMask(blocked: readonly SignalName[]): readonly SignalName[] {
    this.enter();
    return signals.setSignalMask(this.process, blocked);
  }
  alarm(nanoseconds: number): number {
    this.enter();
    return signals.setAlarm(this.kernel, this.process, nanoseconds);
  }
  limit(name: LimitName): Limit {
    return this.process.limits[name];
  }
  setLimit(name: LimitName, limit: Limit): void {
    this.enter();
    if (limit.soft > limit.hard) throw new SystemError('EINVAL');
    if (limit.hard > this.process.limits[name].hard && this.uid !== 0) {
      throw new SystemError('EPERM');
    }
    this.process.limits[name] = limit;
  }
  allocate(bytes: number): void {
    // A thread that is to be killed gives way at once.
    if (!allocateMemory(this.kernel, this.process, bytes)) this.thread.spent = this.thread.budget;
  }
  setNice(nice: number): void {
    this.enter();
    if (nice < this.process.nice && this.uid !== 0) throw new SystemError('EACCES');
    this.process.nice = Math.max(-20, Math.min(19, nice));
  }
  hostName(): string {
    return this.process.uts.hostName;
  }
  fetchCalls(): Promise<void> {
    return this.kernel.fetchParts();
  }
  setHostName(name: string): void {
    this.enter();
    if (this.uid !== 0) throw new SystemError('EPERM');
    this.process.uts.hostName = name;
  }
}

export function createThreadSystem(kernel: Kernel, thread: Thread): System {
  return new ThreadSystem(kernel, thread);
}
