import type {
  DeviceNumber,
  DirectoryEntry,
  FileSystemStatus,
  InodeStatus,
} from './ports/file-system.ts';
import type { Blocked, Resumable, WaitQueue } from './ports/program.ts';
import type { SocketAddress } from './ports/transport.ts';
import type { SignalName } from './signals.ts';

/** How a file is opened, as the flags of open(2). */
export interface OpenFlags {
  readonly read?: boolean;
  readonly write?: boolean;
  readonly append?: boolean;
  readonly create?: boolean;
  /** With `create`: EEXIST when it is there. */
  readonly exclusive?: boolean;
  readonly truncate?: boolean;
  readonly directory?: boolean;
  readonly noFollow?: boolean;
  readonly closeOnExec?: boolean;
  readonly nonBlocking?: boolean;
}

/** What the kernel tells about a file by its path or descriptor. */
export interface FileStatus extends InodeStatus {
  /** Number of the mounted device, `major * 256 + minor`, as in `st_dev`. */
  readonly deviceId: number;
}

/** How a child ended or changed. */
export type ChildStatus = {
  readonly pid: number;
  /** CPU time of the child and of those it waited for, in nanoseconds. */
  readonly cpuTime: number;
} & (
  | { readonly kind: 'exited'; readonly status: number }
  | { readonly kind: 'signaled'; readonly signal: SignalName }
  | { readonly kind: 'stopped'; readonly signal: SignalName }
  | { readonly kind: 'continued' }
);

export interface WaitOptions {
  /** Return `undefined` instead of a request to block. */
  readonly noHang?: boolean;
  /** Tell of stopped children too. */
  readonly untraced?: boolean;
  readonly continued?: boolean;
}

/** What a child does not share with its parent: how a container begins. Source: clone(2), cgroups(7). */
export interface ForkOptions {
  readonly namespaces?: readonly NamespaceKind[];
  /** A resource group of its own, within that of the parent. */
  readonly resources?: {
    readonly name: string;
    /** Cores' worth of CPU time, such as 0.5. */
    readonly cpu?: number;
    /** Bytes. */
    readonly memory?: number;
    readonly processes?: number;
  };
}

export type NamespaceKind = 'mount' | 'pid' | 'network' | 'host name';

/** What a process does with a signal: the default, nothing, or catch it (see `takeSignal`). */
export type Disposition = 'default' | 'ignore' | 'catch';

/** Limits of setrlimit(2); `Infinity` is no limit. Bytes, counts, or seconds of CPU time. */
export type LimitName =
  | 'address space'
  | 'core'
  | 'cpu'
  | 'data'
  | 'file size'
  | 'locked memory'
  | 'open files'
  | 'processes'
  | 'stack';

export interface Limit {
  readonly soft: number;
  readonly hard: number;
}

/** What a stream socket is at. Source: RFC 9293 section 3.3.2. */
export type TcpState =
  | 'ESTABLISHED'
  | 'SYN_SENT'
  | 'FIN_WAIT2'
  | 'CLOSE_WAIT'
  | 'LAST_ACK'
  | 'LISTEN';

/** What sock_diag(7) tells of a stream socket. */
export interface SocketStatus {
  readonly local: SocketAddress;
  readonly peer: SocketAddress;
  readonly state: TcpState;
  /** Bytes that wait to be read; of a listener, connections that wait to be accepted. */
  readonly receiveQueue: number;
  /** Bytes that wait to be sent; of a listener, how many connections may wait. */
  readonly sendQueue: number;
  readonly uid: number;
  readonly inode: number;
}

/** Settings of a terminal that programs use. */
export interface TerminalSettings {
  /** Input comes line by line, and erase works; else byte by byte. */
  readonly canonical: boolean;
  readonly echo: boolean;
  /** Ctrl-C, Ctrl-\ and Ctrl-Z send signals. */
  readonly signals: boolean;
}

export interface TerminalSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The system calls of one thread. A call does its work at once, costs steps, and throws
 * `SystemError` when it fails. A call that would have to wait returns a {@link Blocked} instead: the
 * program yields it and tries again when it is resumed (the generators of
 * `calls.ts` do so).
 *
 * Strings are texts in which a byte that is not UTF-8 stands as a lone surrogate (see `text`).
 */
export interface System {
  readonly pid: number;
  readonly threadId: number;
  parent(): number;
  group(): number;
  session(): number;
  /** Joins or makes a process group, as setpgid(2); 0 stands for the caller's own pid. */
  setGroup(pid: number, group: number): void;
  /** Becomes leader of a session without a terminal. EPERM. */
  startSession(): void;
  readonly uid: number;
  readonly gid: number;
  /** Becomes another user for good. EPERM unless root. */
  setUser(uid: number, gid: number): void;

  /** `arguments()[0]` is the name that the program was called by. */
  arguments(): readonly string[];
  /** Copied on fork and replaced by `execute`; a program may change its own. */
  environment(): Map<string, string>;

  /** Nanoseconds since boot. */
  now(): number;
  /** Nanoseconds since 1970 of the moment of boot, a whole number of seconds, as a count of seconds. */
  readonly bootSecond: number;
  /** CPU nanoseconds of this process, and of the children that it waited for. */
  cpuTimes(): { readonly self: number; readonly children: number };
  /** Counts steps of work. Returns true when the budget is spent: yield `{ kind: 'ready' }` soon. */
  spend(steps: number): boolean;
  /** A number in [0, 1) from the machine's seeded generator. */
  random(): number;

  /**
   * A child that runs `program`, with copies of everything of its parent. EAGAIN at a limit, EPERM
   * for namespaces and limits of its own unless root.
   */
  fork(program: Program, own?: ForkOptions): number;
  /**
   * Replaces this program by the executable at `path` (a file that begins with `#!` is run by its
   * interpreter). Yield `{ kind: 'replaced' }` when it returns. ENOENT, EACCES, ENOEXEC …
   */
  execute(path: string, args: readonly string[], environment: ReadonlyMap<string, string>): void;
  startThread(program: Program): number;
  /**
   * A child that changed: `pid`, any (`-1`), any of the caller's group (`0`), or of group `-pid`.
   * `undefined` with `noHang` when none has yet. ECHILD.
   */
  wait(pid: number, options?: WaitOptions): ChildStatus | Blocked | undefined;
  /** Sends to a process, or to a group when negative; signal 0 only asks. ESRCH, EPERM. */
  kill(pid: number, signal: SignalName | 0): void;
  /** Returns the disposition before. EINVAL for KILL and STOP. */
  setDisposition(signal: SignalName, disposition: Disposition): Disposition;
  /** The oldest caught signal that was not taken yet. */
  takeSignal(): SignalName | undefined;
  /** Blocks exactly these signals from now on; returns those blocked before. */
  setSignalMask(blocked: readonly SignalName[]): readonly SignalName[];
  /** SIGALRM after so many nanoseconds; 0 cancels. Returns what was left of the one before. */
  alarm(nanoseconds: number): number;
  limit(name: LimitName): Limit;
  setLimit(name: LimitName, limit: Limit): void;
  /**
   * Adds to (or takes from) the memory that this process holds, in bytes. ENOMEM at the limit on address space.
   * Where a group's memory or the machine's is used up, the process that holds most is killed; when that is the
   * caller, it ends as soon as it gives way.
   */
  allocate(bytes: number): void;
  setNice(nice: number): void;

  open(path: string, flags: OpenFlags, permissions?: number): number | Blocked;
  close(descriptor: number): void;
  /** At most `length` bytes; none at the end. EBADF, EISDIR, EIO. */
  read(descriptor: number, length: number): Uint8Array | Blocked;
  /** Bytes written, perhaps fewer than given. EPIPE (with SIGPIPE), ENOSPC, EBADF, EFBIG. */
  write(descriptor: number, bytes: Uint8Array): number | Blocked;
  /** As lseek(2); returns the position. ESPIPE, EINVAL. */
  seek(descriptor: number, offset: number, from: 'start' | 'current' | 'end'): number;
  truncateDescriptor(descriptor: number, size: number): void;
  /** The lowest free descriptor from `from` on becomes a copy. */
  duplicate(descriptor: number, from?: number): number;
  /** `to` becomes a copy of `descriptor`; what it was is closed. */
  duplicateTo(descriptor: number, to: number): void;
  setCloseOnExec(descriptor: number, close: boolean): void;
  /** Whether a descriptor is open, and how. */
  descriptorFlags(descriptor: number): OpenFlags | undefined;
  /** Descriptors that are open, in order. */
  descriptors(): readonly number[];
  pipe(): { readonly reader: number; readonly writer: number };
  /** Those of `descriptors` that can be read (or written) without waiting. */
  poll(
    wanted: readonly { readonly descriptor: number; readonly for: 'read' | 'write' }[],
  ): readonly number[] | Blocked;

  status(path: string, options?: { readonly noFollow?: boolean }): FileStatus;
  statusOf(descriptor: number): FileStatus;
  /** Entries with `.` and `..` left out, in the order of the file system. */
  readDirectory(path: string): readonly DirectoryEntry[];
  /** Throws EACCES (or the error of the path) when the caller may not do all of these. */
  access(path: string, wanted: { read?: boolean; write?: boolean; execute?: boolean }): void;
  makeDirectory(path: string, permissions?: number): void;
  removeDirectory(path: string): void;
  unlink(path: string): void;
  link(existing: string, path: string): void;
  symbolicLink(target: string, path: string): void;
  readLink(path: string): string;
  rename(from: string, to: string): void;
  truncate(path: string, size: number): void;
  changePermissions(path: string, permissions: number): void;
  /** `undefined` leaves as it is. */
  changeOwner(
    path: string,
    owner: { readonly uid?: number | undefined; readonly gid?: number | undefined },
    options?: { readonly noFollow?: boolean },
  ): void;
  /** Times in nanoseconds since boot; `undefined` leaves as it is. */
  changeTimes(
    path: string,
    times: { readonly access?: number | undefined; readonly modify?: number | undefined },
    options?: { readonly noFollow?: boolean },
  ): void;
  makeNode(
    path: string,
    kind: 'fifo' | 'character device' | 'block device',
    permissions: number,
    device?: DeviceNumber,
  ): void;
  directory(): string;
  changeDirectory(path: string): void;
  /** From now on `/` is this directory, for the caller and its children. EPERM unless root. */
  changeRoot(path: string): void;
  /** Returns the mask before. */
  setUmask(mask: number): number;
  fileSystemStatus(path: string): FileSystemStatus;
  /** Writes what waits for the devices. */
  synchronise(): void;
  /** Mounts the device file's file system, or `tmpfs`, or binds a directory. EPERM, EBUSY … */
  mount(source: string, target: string, options: MountOptions): void;
  unmount(target: string): void;

  /**
   * Fetches the code of calls that a machine may boot without: those on paths but `open` and `directory`, and those on
   * pipes, sockets, sessions and terminals. A program that is fetched itself when it is executed need not ask.
   */
  fetchCalls(): Promise<void>;

  hostName(): string;
  setHostName(name: string): void;

  terminalSettings(descriptor: number): TerminalSettings;
  setTerminalSettings(descriptor: number, settings: TerminalSettings): void;
  terminalSize(descriptor: number): TerminalSize;
  /** Process group in the foreground of the terminal. ENOTTY. */
  foregroundGroup(descriptor: number): number;
  setForegroundGroup(descriptor: number, group: number): void;
  /** Makes the terminal the controlling one of this session. */
  takeTerminal(descriptor: number): void;
  isTerminal(descriptor: number): boolean;

  /** A stream socket that is not bound yet. */
  socket(): number;
  bind(descriptor: number, local: SocketAddress): void;
  listen(descriptor: number, backlog: number): void;
  accept(
    descriptor: number,
  ): { readonly descriptor: number; readonly peer: SocketAddress } | Blocked;
  /** `undefined` when connected. ECONNREFUSED, ENETUNREACH, ETIMEDOUT. */
  connect(descriptor: number, peer: SocketAddress): Blocked | undefined;
  shutdown(descriptor: number, what: 'read' | 'write' | 'both'): void;
  socketAddress(descriptor: number): SocketAddress;
  peerAddress(descriptor: number): SocketAddress;
  /** The connections and listeners of the caller's network namespace, as sock_diag(7). */
  streamSockets(): readonly SocketStatus[];

  /** Woken whenever a child changes or a signal is caught. */
  readonly childQueue: WaitQueue;
}

export interface MountOptions {
  readonly type?: string;
  readonly bind?: boolean;
  readonly readOnly?: boolean;
  /** Bytes of a new tmpfs. */
  readonly size?: number;
}

/** A program that can be started: given the system, its resumable run. */
export type Program = (system: System) => Resumable;

/** Programs by the name in their executable files; a promise when the code must be fetched first. */
export interface ProgramTable {
  find(name: string): Program | Promise<Program> | undefined;
}
