import { SystemError } from '../errors.ts';
import { Blocked } from '../ports/program.ts';
import type { SocketAddress } from '../ports/transport.ts';
import { SIGNALS, type SignalName } from '../signals.ts';
import type {
  ChildStatus,
  Disposition,
  FileStatus,
  ForkOptions,
  Limit,
  LimitName,
  MountOptions,
  OpenFlags,
  Program,
  System,
  TerminalSettings,
  TerminalSize,
  WaitOptions,
} from '../system.ts';
import { CALL_STEPS, COPIED_BYTES_PER_STEP, FORK_STEPS, NANOSECONDS_PER_STEP } from './costs.ts';
import { hold, release } from './dentries.ts';
import { closeDescriptor, duplicateTo, fileOf, install } from './descriptors.ts';
import { execute } from './executables.ts';
import * as files from './file-calls.ts';
import { presentTime, wakeAll } from './kernel.ts';
import { chargeMemory, fork, startThread, waitForChild } from './lifecycle.ts';
import { mount, unmount } from './mounts.ts';
import { find, mayAccess, pathOf, statusAt } from './names.ts';
import { openPath } from './opening.ts';
import { createPipe, openPipe } from './pipe.ts';
import { cpuTimeOf, pidSeenBy } from './process.ts';
import { setTimer } from './scheduler.ts';
import * as groups from './session-calls.ts';
import { sendSignal } from './signal-delivery.ts';
import * as sockets from './sockets.ts';
import type { Kernel, Location, OpenFile, Process, Socket, Thread } from './state.ts';

/** The system calls of a thread: each charges its cost and does its work on the kernel. */
class ThreadSystem implements System {
  readonly #kernel: Kernel;
  readonly #thread: Thread;
  readonly #process: Process;

  constructor(kernel: Kernel, thread: Thread) {
    this.#kernel = kernel;
    this.#thread = thread;
    this.#process = thread.process;
  }

  /** What every call costs, and what devices were busy with. */
  #enter(steps = CALL_STEPS): void {
    this.#thread.spent += steps;
  }

  /** A call on files: their device may have been busy with it. */
  #onFiles<Result>(call: () => Result): Result {
    this.#enter();
    try {
      return call();
    } finally {
      this.#waitForDevices();
    }
  }

  #waitForDevices(): void {
    for (const { fileSystem } of this.#process.mounts.mounts) {
      this.#thread.deviceTime += fileSystem.takeBusyTime();
    }
  }

  get pid(): number {
    return pidSeenBy(this.#process.pidNamespace, this.#process);
  }
  get threadId(): number {
    return this.#thread.id;
  }
  get uid(): number {
    return this.#process.uid;
  }
  get gid(): number {
    return this.#process.gid;
  }
  get bootSecond(): number {
    return this.#kernel.bootSecond;
  }
  get childQueue() {
    return this.#process.childQueue;
  }

  parent(): number {
    return pidSeenBy(this.#process.pidNamespace, this.#process.parent);
  }
  group(): number {
    return this.#process.group.pids.get(this.#process.pidNamespace) ?? 0;
  }
  session(): number {
    return this.#process.group.session.pids.get(this.#process.pidNamespace) ?? 0;
  }
  setGroup(pid: number, group: number): void {
    this.#enter();
    groups.setGroup(this.#kernel, this.#process, pid, group);
  }
  startSession(): void {
    this.#enter();
    groups.startSession(this.#kernel, this.#process);
  }

  setUser(uid: number, gid: number): void {
    this.#enter();
    if (this.uid !== 0 && (uid !== this.uid || gid !== this.gid)) throw new SystemError('EPERM');
    this.#process.uid = uid;
    this.#process.gid = gid;
  }

  arguments(): readonly string[] {
    return this.#process.arguments;
  }
  environment(): Map<string, string> {
    return this.#process.environment;
  }
  now(): number {
    return presentTime(this.#kernel);
  }
  cpuTimes(): { self: number; children: number } {
    const running = this.#thread.spent * NANOSECONDS_PER_STEP;
    return { self: cpuTimeOf(this.#process) + running, children: this.#process.childrenCpuTime };
  }
  spend(steps: number): boolean {
    this.#thread.spent += steps;
    return this.#thread.spent >= this.#thread.budget;
  }
  random(): number {
    return this.#kernel.random.next();
  }

  fork(program: Program, own: ForkOptions = {}): number {
    this.#enter(FORK_STEPS);
    const child = fork(this.#kernel, this.#process, program, createThreadSystem, own);
    return pidSeenBy(this.#process.pidNamespace, child);
  }
  execute(path: string, args: readonly string[], environment: ReadonlyMap<string, string>): void {
    this.#onFiles(() => execute(this.#kernel, this.#thread, path, args, environment));
  }
  startThread(program: Program): number {
    this.#enter();
    return startThread(this.#kernel, this.#process, program, createThreadSystem).id;
  }
  wait(pid: number, options: WaitOptions = {}): ChildStatus | Blocked | undefined {
    this.#enter();
    const status = waitForChild(this.#kernel, this.#process, pid, options);
    if (status !== undefined || options.noHang === true) return status;
    return new Blocked([this.#process.childQueue]);
  }
  kill(pid: number, signal: SignalName | 0): void {
    this.#enter();
    groups.kill(this.#kernel, this.#process, pid, signal);
  }
  setDisposition(signal: SignalName, disposition: Disposition): Disposition {
    this.#enter();
    if (signal === 'KILL' || signal === 'STOP') throw new SystemError('EINVAL');
    const before = this.#process.dispositions.get(signal) ?? 'default';
    this.#process.dispositions.set(signal, disposition);
    return before;
  }
  takeSignal(): SignalName | undefined {
    return this.#process.caught.shift();
  }
  setSignalMask(blocked: readonly SignalName[]): readonly SignalName[] {
    this.#enter();
    const before = this.#process.mask;
    this.#process.mask = new Set(blocked);
    return SIGNALS.filter((signal) => before.has(signal));
  }
  alarm(nanoseconds: number): number {
    this.#enter();
    const kernel = this.#kernel;
    const process = this.#process;
    const now = presentTime(kernel);
    const left = process.alarm === undefined ? 0 : Math.max(0, process.alarm.time - now);
    if (process.alarm !== undefined) process.alarm.cancelled = true;
    process.alarm =
      nanoseconds === 0
        ? undefined
        : setTimer(kernel, now + nanoseconds, () => {
            process.alarm = undefined;
            sendSignal(kernel, process, 'ALRM');
          });
    return left;
  }
  limit(name: LimitName): Limit {
    return this.#process.limits[name];
  }
  setLimit(name: LimitName, limit: Limit): void {
    this.#enter();
    if (limit.soft > limit.hard) throw new SystemError('EINVAL');
    if (limit.hard > this.#process.limits[name].hard && this.uid !== 0) {
      throw new SystemError('EPERM');
    }
    this.#process.limits[name] = limit;
  }
  allocate(bytes: number): void {
    chargeMemory(this.#process, bytes);
  }
  setNice(nice: number): void {
    this.#enter();
    if (nice < this.#process.nice && this.uid !== 0) throw new SystemError('EACCES');
    this.#process.nice = Math.max(-20, Math.min(19, nice));
  }

  open(path: string, flags: OpenFlags, permissions = 0o666): number | Blocked {
    return this.#onFiles(() => {
      const file = openPath(this.#kernel, this.#thread, path, flags, permissions);
      return file instanceof Blocked
        ? file
        : install(this.#process, file, flags.closeOnExec === true);
    });
  }
  close(descriptor: number): void {
    this.#onFiles(() => closeDescriptor(this.#process, descriptor));
  }
  read(descriptor: number, length: number): Uint8Array | Blocked {
    const file = this.#opened(descriptor, 'read');
    const result = file.read(length, this.#process);
    if (!(result instanceof Blocked)) this.#charge(file, result.length);
    return result;
  }
  write(descriptor: number, bytes: Uint8Array): number | Blocked {
    const file = this.#opened(descriptor, 'write');
    const result = file.write(bytes, this.#process);
    if (typeof result === 'number') this.#charge(file, result);
    return result;
  }
  /** A file that is open for an operation. EBADF. */
  #opened(descriptor: number, operation: 'read' | 'write'): OpenFile {
    this.#enter();
    const file = fileOf(this.#process, descriptor);
    if (file.flags[operation] !== true) throw new SystemError('EBADF');
    return file;
  }
  #charge({ location }: OpenFile, bytes: number): void {
    this.#thread.spent += Math.ceil(bytes / COPIED_BYTES_PER_STEP);
    if (location !== undefined)
      this.#thread.deviceTime += location.dentry.fileSystem.takeBusyTime();
  }
  seek(descriptor: number, offset: number, from: 'start' | 'current' | 'end'): number {
    this.#enter();
    const file = fileOf(this.#process, descriptor);
    if (file.seek === undefined) throw new SystemError('ESPIPE');
    return file.seek(offset, from);
  }
  truncateDescriptor(descriptor: number, size: number): void {
    this.#onFiles(() => {
      const file = fileOf(this.#process, descriptor);
      if (file.flags.write !== true || file.truncate === undefined || size < 0) {
        throw new SystemError('EINVAL');
      }
      file.truncate(size);
    });
  }
  duplicate(descriptor: number, from = 0): number {
    this.#enter();
    return install(this.#process, fileOf(this.#process, descriptor), false, from);
  }
  duplicateTo(descriptor: number, to: number): void {
    this.#onFiles(() => duplicateTo(this.#process, descriptor, to));
  }
  setCloseOnExec(descriptor: number, close: boolean): void {
    const entry = this.#process.descriptors.get(descriptor);
    if (entry === undefined) throw new SystemError('EBADF');
    entry.closeOnExec = close;
  }
  descriptorFlags(descriptor: number): OpenFlags | undefined {
    const entry = this.#process.descriptors.get(descriptor);
    return entry && { ...entry.file.flags, closeOnExec: entry.closeOnExec };
  }
  descriptors(): readonly number[] {
    return [...this.#process.descriptors.keys()].sort((a, b) => a - b);
  }
  pipe(): { reader: number; writer: number } {
    this.#enter();
    const pipe = createPipe(this.#kernel);
    const reader = install(this.#process, openPipe(this.#kernel, pipe, { read: true }));
    const writer = install(this.#process, openPipe(this.#kernel, pipe, { write: true }));
    return { reader, writer };
  }
  poll(
    wanted: readonly { readonly descriptor: number; readonly for: 'read' | 'write' }[],
  ): readonly number[] | Blocked {
    this.#enter();
    const ready: number[] = [];
    const queues = [];
    for (const { descriptor, for: operation } of wanted) {
      const state = fileOf(this.#process, descriptor).ready(operation);
      if (state === true) ready.push(descriptor);
      else queues.push(...state);
    }
    return ready.length > 0 ? ready : new Blocked(queues);
  }

  status(path: string, options: { readonly noFollow?: boolean } = {}): FileStatus {
    return this.#onFiles(() => files.statusOfPath(this.#process, path, options.noFollow === true));
  }
  statusOf(descriptor: number): FileStatus {
    this.#enter();
    return fileOf(this.#process, descriptor).status();
  }
  readDirectory(path: string) {
    return this.#onFiles(() => files.readDirectory(this.#process, path));
  }
  access(path: string, wanted: { read?: boolean; write?: boolean; execute?: boolean }): void {
    this.#onFiles(() => files.checkAccess(this.#process, path, wanted));
  }
  makeDirectory(path: string, permissions = 0o777): void {
    this.#onFiles(() => files.makeDirectory(this.#kernel, this.#process, path, permissions));
  }
  removeDirectory(path: string): void {
    this.#onFiles(() => files.removeDirectory(this.#kernel, this.#process, path));
  }
  unlink(path: string): void {
    this.#onFiles(() => files.unlink(this.#kernel, this.#process, path));
  }
  link(existing: string, path: string): void {
    this.#onFiles(() => files.link(this.#kernel, this.#process, existing, path));
  }
  symbolicLink(target: string, path: string): void {
    this.#onFiles(() => files.symbolicLink(this.#kernel, this.#process, target, path));
  }
  readLink(path: string): string {
    return this.#onFiles(() => files.readLink(this.#process, path));
  }
  rename(from: string, to: string): void {
    this.#onFiles(() => files.rename(this.#kernel, this.#process, from, to));
  }
  truncate(path: string, size: number): void {
    this.#onFiles(() => files.truncate(this.#kernel, this.#process, path, size));
  }
  changePermissions(path: string, permissions: number): void {
    this.#onFiles(() => files.changePermissions(this.#kernel, this.#process, path, permissions));
  }
  changeOwner(
    path: string,
    owner: { readonly uid?: number | undefined; readonly gid?: number | undefined },
    options: { readonly noFollow?: boolean } = {},
  ): void {
    this.#onFiles(() =>
      files.changeOwner(this.#kernel, this.#process, path, owner, options.noFollow === true),
    );
  }
  changeTimes(
    path: string,
    times: { readonly access?: number | undefined; readonly modify?: number | undefined },
    options: { readonly noFollow?: boolean } = {},
  ): void {
    this.#onFiles(() =>
      files.changeTimes(this.#kernel, this.#process, path, times, options.noFollow === true),
    );
  }
  makeNode(
    path: string,
    kind: 'fifo' | 'character device' | 'block device',
    permissions: number,
    device?: { readonly major: number; readonly minor: number },
  ): void {
    this.#onFiles(() =>
      files.makeNode(this.#kernel, this.#process, path, kind, permissions, device),
    );
  }
  directory(): string {
    const { directory } = this.#process;
    if (directory.dentry.deleted) throw new SystemError('ENOENT');
    return pathOf(this.#process, directory);
  }
  changeDirectory(path: string): void {
    this.#onFiles(() => {
      const location = this.#directoryAt(path);
      release(this.#process.directory.dentry);
      this.#process.directory = location;
    });
  }
  changeRoot(path: string): void {
    this.#onFiles(() => {
      if (this.uid !== 0) throw new SystemError('EPERM');
      const location = this.#directoryAt(path);
      release(this.#process.root.dentry);
      this.#process.root = location;
    });
  }
  /** A directory that the process may enter, held. */
  #directoryAt(path: string): Location {
    const location = find(this.#process, path);
    const status = statusAt(location);
    if (status.kind !== 'directory') throw new SystemError('ENOTDIR');
    if (!mayAccess(this.#process, status, { execute: true })) throw new SystemError('EACCES');
    hold(location.dentry);
    return location;
  }
  setUmask(mask: number): number {
    const before = this.#process.umask;
    this.#process.umask = mask & 0o777;
    return before;
  }
  fileSystemStatus(path: string) {
    return this.#onFiles(() => find(this.#process, path).dentry.fileSystem.status());
  }
  synchronise(): void {
    this.#enter();
    const { pageCache } = this.#kernel;
    this.#thread.deviceTime += pageCache.toWrite;
    pageCache.toWrite = 0;
  }
  mount(source: string, target: string, options: MountOptions): void {
    this.#onFiles(() => mount(this.#kernel, this.#process, source, target, options));
  }
  unmount(target: string): void {
    this.#onFiles(() => unmount(this.#kernel, this.#process, target));
  }

  hostName(): string {
    return this.#process.uts.hostName;
  }
  setHostName(name: string): void {
    this.#enter();
    if (this.uid !== 0) throw new SystemError('EPERM');
    this.#process.uts.hostName = name;
  }

  terminalSettings(descriptor: number): TerminalSettings {
    return groups.terminalOf(this.#process, descriptor).settings;
  }
  setTerminalSettings(descriptor: number, settings: TerminalSettings): void {
    this.#enter();
    const terminal = groups.terminalOf(this.#process, descriptor);
    terminal.settings = settings;
    wakeAll(this.#kernel, terminal.toBeRead);
  }
  terminalSize(descriptor: number): TerminalSize {
    return groups.terminalOf(this.#process, descriptor).size;
  }
  foregroundGroup(descriptor: number): number {
    return groups.foregroundGroup(this.#process, descriptor);
  }
  setForegroundGroup(descriptor: number, group: number): void {
    this.#enter();
    groups.setForegroundGroup(this.#kernel, this.#process, descriptor, group);
  }
  takeTerminal(descriptor: number): void {
    this.#enter();
    groups.takeTerminal(this.#process, descriptor);
  }
  isTerminal(descriptor: number): boolean {
    return this.#process.descriptors.get(descriptor)?.file.terminal !== undefined;
  }

  socket(): number {
    this.#enter();
    const socket = sockets.createSocket(this.#kernel, this.#process);
    return install(this.#process, sockets.openSocket(this.#kernel, socket));
  }
  bind(descriptor: number, local: SocketAddress): void {
    this.#enter();
    sockets.bind(this.#process, this.#socketOf(descriptor), local);
  }
  listen(descriptor: number, backlog: number): void {
    this.#enter();
    sockets.listen(this.#kernel, this.#process, this.#socketOf(descriptor), backlog);
  }
  accept(descriptor: number): { descriptor: number; peer: SocketAddress } | Blocked {
    this.#enter();
    const accepted = sockets.accept(this.#socketOf(descriptor));
    if (accepted instanceof Blocked) return accepted;
    const { peer } = accepted;
    if (peer === undefined) throw new SystemError('ENOTCONN');
    const file = sockets.openSocket(this.#kernel, accepted);
    return { descriptor: install(this.#process, file), peer };
  }
  connect(descriptor: number, peer: SocketAddress): Blocked | undefined {
    this.#enter();
    return sockets.connect(this.#kernel, this.#process, this.#socketOf(descriptor), peer);
  }
  shutdown(descriptor: number, what: 'read' | 'write' | 'both'): void {
    this.#enter();
    sockets.shutdown(this.#kernel, this.#socketOf(descriptor), what);
  }
  socketAddress(descriptor: number): SocketAddress {
    return this.#socketOf(descriptor).local ?? sockets.ANY_ADDRESS;
  }
  peerAddress(descriptor: number): SocketAddress {
    const { peer } = this.#socketOf(descriptor);
    if (peer === undefined) throw new SystemError('ENOTCONN');
    return peer;
  }
  #socketOf(descriptor: number): Socket {
    const { socket } = fileOf(this.#process, descriptor);
    if (socket === undefined) throw new SystemError('ENOTSOCK');
    return socket;
  }
}

export function createThreadSystem(kernel: Kernel, thread: Thread): System {
  return new ThreadSystem(kernel, thread);
}
