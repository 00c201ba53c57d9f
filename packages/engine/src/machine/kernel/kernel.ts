import { createEventLog, type Random } from '../../sim/index.ts';
import type { FileSystem } from '../ports/file-system.ts';
import type { ProgramTable } from '../system.ts';
import { NANOSECONDS_PER_STEP } from './costs.ts';
import { createPageCache } from './page-cache.ts';
import type { KernelParts } from './parts.ts';
import type { Kernel, KernelQueue, NetworkNamespace, PidNamespace, Thread } from './state.ts';
import { createTimers } from './timers.ts';

export interface KernelOptions {
  readonly cores?: number;
  /** Bytes. */
  readonly memory?: number;
  /** Seconds since 1970 at boot. */
  readonly bootSecond?: number;
  readonly random: Random;
  readonly programs: ProgramTable;
  readonly createTmpfs: (bytes: number) => FileSystem;
  /** Makes a network namespace with nothing but a loopback interface. */
  readonly createNetwork: (kernel: Kernel) => NetworkNamespace;
  readonly endProcess: Kernel['endProcess'];
  /** What most programs need of the kernel, or how it is fetched when one does. */
  readonly parts: KernelParts | (() => Promise<KernelParts>);
  /** Events that are kept. */
  readonly logCapacity?: number;
}

const DEFAULT_MEMORY = 4 * 1024 ** 3;

/** 1 November 2026, 09:00 UTC. */
const DEFAULT_BOOT_SECOND = 1_793_523_600;

export function createKernel(options: KernelOptions, processes: PidNamespace): Kernel {
  const cores = options.cores ?? 2;
  if (!Number.isInteger(cores) || cores < 1) {
    throw new RangeError(`${cores} cores: expected a whole number of at least 1`);
  }
  const { parts } = options;
  const kernel: Kernel = {
    cores: Array.from({ length: cores }, (_, index) => ({
      index,
      time: 0,
      thread: undefined,
      last: undefined,
      slice: 0,
      busyTime: 0,
      lastRun: undefined,
    })),
    runQueue: [],
    timers: createTimers(),
    clock: 0,
    running: undefined,
    bootSecond: options.bootSecond ?? DEFAULT_BOOT_SECOND,
    random: options.random,
    programs: options.programs,
    loading: undefined,
    parts: typeof parts === 'function' ? undefined : parts,
    async fetchParts() {
      if (typeof parts === 'function') kernel.parts = await parts();
    },
    lacksParts: false,
    processes,
    threadCount: 0,
    drivers: new Map(),
    disks: [],
    terminals: [],
    fifos: new Map(),
    lastObject: 1000,
    lastMount: 0,
    lastAnonymousDevice: 0,
    load: { sampledAt: 0, averages: [0, 0, 0] },
    pageCache: createPageCache(),
    log: createEventLog(options.logCapacity ?? 10_000),
    memory: options.memory ?? DEFAULT_MEMORY,
    contextSwitches: 0,
    forks: 0,
    createTmpfs: options.createTmpfs,
    createNetwork: () => options.createNetwork(kernel),
    endProcess: options.endProcess,
  };
  return kernel;
}

/** The thread waits for a time no longer. */
export function cancelTimer(thread: Thread): void {
  if (thread.timer !== undefined) thread.timer.cancelled = true;
  thread.timer = undefined;
}

/** Lets the threads of a queue try again. */
export function wakeAll(kernel: Kernel, queue: KernelQueue): void {
  if (queue.waiting.size === 0) return;
  for (const thread of [...queue.waiting]) wakeThread(kernel, thread, 'ready');
}

/** Ends a thread's wait, if it waits. */
export function wakeThread(kernel: Kernel, thread: Thread, why: Thread['wake']): void {
  if (thread.state !== 'sleeping') return;
  for (const queue of thread.queues) queue.waiting.delete(thread);
  thread.queues = [];
  cancelTimer(thread);
  thread.uninterruptible = false;
  thread.wake = why;
  thread.state = 'runnable';
  thread.readyAt = presentTime(kernel);
  if (!thread.process.stopped) kernel.runQueue.push(thread);
  kernel.log.append({
    kind: 'woken',
    time: thread.readyAt,
    process: thread.process.id,
    thread: thread.id,
  });
}

/** Nanoseconds since boot that the foremost core has come to; it never goes back. */
export function latestTime({ clock, cores }: Kernel): number {
  return cores.reduce((latest, { time }) => Math.max(latest, time), clock);
}

/** Nanoseconds since boot of what happens now, within the running thread's stretch where there is one. */
export function presentTime({ clock, running }: Kernel): number {
  return running === undefined ? clock : clock + running.spent * NANOSECONDS_PER_STEP;
}
