import type { EventLog, Random } from '../../sim/index.ts';
import type { ErrorName } from '../errors.ts';
import type { BlockDevice } from '../ports/block-device.ts';
import type { DeviceNumber, FileSystem, InodeNumber } from '../ports/file-system.ts';
import type { Blocked, Resumable, WaitQueue, Wake } from '../ports/program.ts';
import type { Sender, SocketAddress, Transport } from '../ports/transport.ts';
import type { SignalName } from '../signals.ts';
import type {
  Disposition,
  FileStatus,
  Limit,
  LimitName,
  OpenFlags,
  ProgramTable,
  System,
  TerminalSettings,
  TerminalSize,
} from '../system.ts';
import type { KernelEvent } from './events.ts';
import type { PageCache } from './page-cache.ts';
import type { KernelParts } from './parts.ts';
import type { ResourceGroup } from './resource-group.ts';
import type { Timer, Timers } from './timers.ts';

/*
 * All that the kernel knows, as data. What it does with it stands in the files beside: names.ts walks
 * dentries, pipe.ts fills pipes, lifecycle.ts starts and ends processes, scheduler.ts gives cores to threads.
 */

/** A queue with the threads that wait in it, in the order in which they came. */
export interface KernelQueue extends WaitQueue {
  readonly waiting: Set<Thread>;
}

/**
 * A name that was looked up: its directory is `parent`. Renaming changes it in place, so who stands in a
 * directory still finds the way up. Source: Linux, Documentation/filesystems/vfs.rst, "dentry".
 */
export interface Dentry {
  readonly fileSystem: FileSystem;
  readonly inode: InodeNumber;
  parent: Dentry | undefined;
  name: string;
  readonly children: Map<string, Dentry>;
  deleted: boolean;
  /** Uses of it and of what is below; see `hold`. */
  holds: number;
}

/** A place in the tree of names. */
export interface Location {
  readonly mount: Mount;
  readonly dentry: Dentry;
}

/** A file system at its place in the tree of names. */
export interface Mount {
  readonly id: number;
  /** What was mounted: a device file's path, or a name such as `tmpfs`. */
  readonly source: string;
  readonly fileSystem: FileSystem;
  /** What is seen at the mount point: the root of the file system, or a directory of it (a bind). */
  readonly root: Dentry;
  /** Where it is mounted; `undefined` for the first one. */
  readonly at: Location | undefined;
  readonly readOnly: boolean;
  /** Number of the device, as in `st_dev`. */
  readonly deviceId: number;
  /** As in /proc/mounts: `rw,relatime`. */
  readonly options: string;
}

export interface MountNamespace {
  readonly mounts: Mount[];
}

/** Numbers of processes. A process in an inner one has a number in each outer one too. */
export interface PidNamespace {
  readonly parent: PidNamespace | undefined;
  readonly processes: Map<number, Process>;
  readonly groups: Map<number, ProcessGroup>;
  lastPid: number;
}

export interface NetworkInterface {
  readonly name: string;
  readonly address: string;
  /** Bits of the network's part of the address. */
  readonly prefix: number;
}

/** Interfaces and ports: two namespaces may each have a listener at port 80. */
export interface NetworkNamespace {
  readonly interfaces: readonly NetworkInterface[];
  readonly transport: Transport;
  readonly sockets: Set<Socket>;
  /** Port given last to a socket that asked for none. */
  lastEphemeralPort: number;
}

export interface UtsNamespace {
  hostName: string;
}

/**
 * An open file: what descriptors of one or several processes refer to after open, dup and fork.
 * Source: open(2), "open file description".
 */
export interface OpenFile {
  flags: OpenFlags;
  /** Descriptors that refer to it. */
  references: number;
  /** What /proc/PID/fd/N leads to: a path, `pipe:[4711]`, `socket:[4712]`. */
  name(): string;
  status(): FileStatus;
  /** Throws `SystemError`; at most `length` bytes, none at the end. */
  read(length: number, caller: Process): Uint8Array | Blocked;
  write(bytes: Uint8Array, caller: Process): number | Blocked;
  /** Absent where there is no position (ESPIPE). */
  seek?(offset: number, from: 'start' | 'current' | 'end'): number;
  /** The position, for those who list open files. */
  position?(): number;
  truncate?(size: number): void;
  /** `true` when a read or write would not wait, else the queues that would end the wait. */
  ready(operation: 'read' | 'write'): true | readonly KernelQueue[];
  /** The last descriptor was closed. */
  close(): void;
  /** Of a file with a name. */
  readonly location?: Location;
  readonly terminal?: Terminal;
  readonly socket?: Socket;
  /** A fresh open file for the same object, as opening /proc/PID/fd/N gives. */
  reopen?(flags: OpenFlags): OpenFile;
}

/** An entry of a process's descriptor table. */
export interface Descriptor {
  readonly file: OpenFile;
  closeOnExec: boolean;
}

/** A bounded buffer between those who write and those who read. Source: pipe(7). */
export interface Pipe {
  readonly number: number;
  /** What was written and not read yet, in order. */
  readonly chunks: Uint8Array[];
  /** Bytes in the buffer. */
  size: number;
  readers: number;
  writers: number;
  /** How often each end was opened. */
  readerOpenings: number;
  writerOpenings: number;
  /** Bytes that ever went in. */
  written: number;
  readonly toBeRead: KernelQueue;
  readonly toHaveRoom: KernelQueue;
}

/** A terminal with its line discipline, between the keyboard and screen and those who read and write it. */
export interface Terminal {
  readonly name: string;
  settings: TerminalSettings;
  size: TerminalSize;
  /** Gets the signals of the keyboard. */
  foreground: ProcessGroup | undefined;
  session: Session | undefined;
  /** The line that is being typed. */
  line: string;
  /** What may be read: lines, each with its line break, or an empty text for the end of file. */
  readonly input: string[];
  /** What is to be shown, not taken yet. */
  screen: string;
  readonly toBeRead: KernelQueue;
  readonly toHaveRoom: KernelQueue;
}

/** What a stream socket is at. Source: tcp(7), RFC 9293 section 3.3.2. */
export type SocketState = 'unconnected' | 'listening' | 'connecting' | 'connected' | 'closed';

/** A stream socket. Source: tcp(7), socket(7). */
export interface Socket {
  readonly number: number;
  readonly network: NetworkNamespace;
  /** User who made it. */
  readonly uid: number;
  state: SocketState;
  local: SocketAddress | undefined;
  peer: SocketAddress | undefined;
  /** Why connecting failed or the connection broke, for the next call. */
  error: ErrorName | undefined;
  /** To the other side, once connected. */
  sender: Sender | undefined;
  /** What came and was not read yet. */
  readonly received: Uint8Array[];
  receivedBytes: number;
  /** The other side sends no more; this side does not. */
  peerFinished: boolean;
  finished: boolean;
  /** Connections that wait to be accepted, and how many may. */
  readonly waiting: Socket[];
  backlog: number;
  /** Woken by all that happens to it. */
  readonly changed: KernelQueue;
}

export type ThreadState = 'running' | 'runnable' | 'sleeping' | 'ended';

/** A thread: what the scheduler puts on cores. */
export interface Thread {
  /** Unique on the machine; that of a process's first thread is the process's own id. */
  readonly id: number;
  readonly process: Process;
  readonly system: System;
  /** `undefined` while its program's code is being fetched. */
  run: Resumable | undefined;
  state: ThreadState;
  /** What to tell it when it goes on. */
  wake: Wake;
  /** Queues that it waits in. */
  queues: readonly KernelQueue[];
  /** When it gives up waiting. */
  timer: Timer | undefined;
  /** Waits for a device, which signals do not interrupt. */
  uninterruptible: boolean;
  /** Since when it could run, in nanoseconds since boot. */
  readyAt: number;
  /** Steps spent and allowed in this stretch. */
  spent: number;
  budget: number;
  /** Nanoseconds that devices are still busy for it. */
  deviceTime: number;
  cpuTime: number;
  /** Core on which it ran last. */
  core: number;
  /** An end of a named pipe that waits for the other end. */
  opening: { readonly pipe: Pipe; readonly file: OpenFile; readonly others: number } | undefined;
}

/** Processes that get the terminal's signals together. */
export interface ProcessGroup {
  /** That of its leader in the machine's first pid namespace. */
  readonly id: number;
  readonly pids: ReadonlyMap<PidNamespace, number>;
  readonly session: Session;
  readonly members: Set<Process>;
}

export interface Session {
  readonly id: number;
  readonly pids: ReadonlyMap<PidNamespace, number>;
  terminal: Terminal | undefined;
}

/** How a process ended: by itself, with a status, or by a signal. */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly status: number }
  | { readonly kind: 'signaled'; readonly signal: SignalName };

export interface Process {
  /** Number in the machine's first pid namespace. */
  readonly id: number;
  /** Its number in its own namespace and in each above it. */
  readonly pids: ReadonlyMap<PidNamespace, number>;
  readonly startTime: number;
  parent: Process | undefined;
  readonly children: Set<Process>;
  group: ProcessGroup;
  threads: Thread[];

  /** Name of the program, at most 15 bytes, as in /proc/PID/comm. */
  name: string;
  executable: Location | undefined;
  arguments: readonly string[];
  environment: Map<string, string>;

  uid: number;
  gid: number;
  nice: number;
  umask: number;
  root: Location;
  directory: Location;
  readonly descriptors: Map<number, Descriptor>;
  limits: Record<LimitName, Limit>;

  readonly dispositions: Map<SignalName, Disposition>;
  mask: ReadonlySet<SignalName>;
  /** Sent and not acted on, for they are blocked. */
  readonly pending: Set<SignalName>;
  /** Caught, for the program to take. */
  readonly caught: SignalName[];
  stopped: boolean;
  /** SIGALRM comes then. */
  alarm: Timer | undefined;

  /** Bytes. */
  memory: number;
  /** CPU nanoseconds of its threads that have ended, and of children that were waited for. */
  endedCpuTime: number;
  childrenCpuTime: number;
  readonly childQueue: KernelQueue;
  /** How it ended; a zombie has this until its parent asks. */
  end: ProcessEnd | undefined;
  /** A change that the parent was not told of yet. */
  change: 'stopped' | 'continued' | undefined;
  stopSignal: SignalName;

  mounts: MountNamespace;
  readonly pidNamespace: PidNamespace;
  network: NetworkNamespace;
  uts: UtsNamespace;
  resources: ResourceGroup;
}

/** A core: its own clock runs ahead of the others by at most a stretch. */
export interface Core {
  readonly index: number;
  /** Nanoseconds since boot. */
  time: number;
  thread: Thread | undefined;
  last: Thread | undefined;
  /** Nanoseconds left to the thread before others get their turn. */
  slice: number;
  busyTime: number;
  /** The newest entry of the log about it, which grows while its thread runs on. */
  lastRun: Extract<KernelEvent, { readonly kind: 'ran' }> | undefined;
}

/** Opens a device: what stands behind a device file. */
export type DeviceDriver = (flags: OpenFlags, opener: Process) => Omit<OpenFile, 'status'>;

/** A disk that a device file names, with the file system on it. */
export interface Disk {
  readonly device: DeviceNumber;
  readonly blocks: BlockDevice;
  readonly fileSystem: FileSystem;
  readonly type: string;
}

/** All that the kernel knows. One machine has one. */
export interface Kernel {
  readonly cores: readonly Core[];
  /** Threads that could run, in the order of their turns. */
  readonly runQueue: Thread[];
  readonly timers: Timers;
  /** Nanoseconds since boot at which the present stretch of work began. */
  clock: number;
  /** The thread that works now; `undefined` between stretches. */
  running: Thread | undefined;
  readonly bootSecond: number;
  readonly random: Random;
  readonly programs: ProgramTable;
  /** Set while code of a program or of the kernel is being fetched. */
  loading: Promise<void> | undefined;
  /** What a machine may boot without; `undefined` before it is fetched. */
  parts: KernelParts | undefined;
  readonly fetchParts: () => Promise<void>;
  /** Whether the parts could not be fetched. */
  lacksParts: boolean;
  readonly processes: PidNamespace;
  threadCount: number;
  readonly drivers: Map<string, DeviceDriver>;
  readonly disks: Disk[];
  readonly terminals: Terminal[];
  readonly fifos: Map<string, Pipe>;
  /** Numbers of pipes and sockets, which have no file system of their own. */
  lastObject: number;
  lastMount: number;
  lastAnonymousDevice: number;
  readonly load: { sampledAt: number; averages: readonly number[] };
  readonly pageCache: PageCache;
  readonly log: EventLog<KernelEvent>;
  /** Bytes of the machine's memory. */
  readonly memory: number;
  contextSwitches: number;
  forks: number;
  /** Makes a file system in memory for `mount -t tmpfs`. */
  readonly createTmpfs: (bytes: number) => FileSystem;
  /** Makes a network namespace with nothing but a loopback interface. */
  readonly createNetwork: () => NetworkNamespace;
  /** Ends a process; set by what manages their lives, so that signals need not know it. */
  endProcess: (process: Process, how: ProcessEnd) => void;
}
