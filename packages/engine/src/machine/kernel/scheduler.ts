import type { Request } from '../ports/program.ts';
import {
  CONTEXT_SWITCH,
  LONE_STRETCH_STEPS,
  NANOSECONDS_PER_STEP,
  STRETCH_STEPS,
  TIME_SLICE,
} from './costs.ts';
import { wakeThread } from './kernel.ts';
import { endProcess } from './lifecycle.ts';
import { updateLoad } from './load.ts';
import { cpuTimeOf } from './process.ts';
import { chargeCpu, runnableAt } from './resource-group.ts';
import { actOnSignals, sendSignal } from './signal-delivery.ts';
import type { Core, Kernel, KernelQueue, Process, Thread } from './state.ts';
import type { Timer } from './timers.ts';

/** What came of running the machine for a while. Times are nanoseconds since boot. */
export type KernelState =
  | { readonly kind: 'busy' }
  | { readonly kind: 'idle'; readonly nextTime: number | undefined }
  | { readonly kind: 'loading'; readonly loaded: Promise<void> };

/**
 * Runs the machine for about `steps` steps of work, or until `isOver`. Where all wait, the clock jumps to the
 * next timer, but not beyond `until`. What the machine does is the same for any sizes of `steps`: a stretch that
 * was begun is ended.
 */
export function runKernel(
  kernel: Kernel,
  steps: number,
  until = Number.POSITIVE_INFINITY,
  isOver: () => boolean = () => false,
): KernelState {
  let left = steps;
  while (left > 0 && !isOver()) {
    if (kernel.loading !== undefined) return { kind: 'loading', loaded: kernel.loading };
    giveTurns(kernel);
    const core = nextCore(kernel);
    const timer = kernel.timers.nextTime();
    if (timer !== undefined && (core === undefined ? timer <= until : timer <= core.time)) {
      fireTimer(kernel);
      continue;
    }
    if (core === undefined) {
      if (until !== Number.POSITIVE_INFINITY) kernel.clock = Math.max(kernel.clock, until);
      return { kind: 'idle', nextTime: timer };
    }
    left -= runStretch(kernel, core);
  }
  return { kind: 'busy' };
}

function fireTimer(kernel: Kernel): void {
  const next = kernel.timers.take();
  if (next === undefined) return;
  updateLoad(kernel, next.time);
  kernel.clock = Math.max(kernel.clock, next.time);
  next.action();
}

/** Calls `action` at an absolute time, in nanoseconds since boot. */
export function setTimer(kernel: Kernel, time: number, action: () => void): Timer {
  return kernel.timers.set(Math.max(time, kernel.clock), action);
}

/** Puts threads that could run on cores that have none. */
function giveTurns(kernel: Kernel): void {
  while (kernel.runQueue.length > 0) {
    let free: Core | undefined;
    for (const core of kernel.cores) {
      if (core.thread === undefined && (free === undefined || core.time < free.time)) free = core;
    }
    if (free === undefined) return;
    const thread = kernel.runQueue.shift();
    if (thread === undefined || thread.state !== 'runnable') continue;
    const start = Math.max(free.time, thread.readyAt);
    const allowed = runnableAt(thread.process.resources, start);
    if (allowed > start) {
      delay(kernel, thread, allowed);
      continue;
    }
    free.time = start;
    if (free.last !== thread) {
      free.time += CONTEXT_SWITCH;
      kernel.contextSwitches++;
    }
    free.last = thread;
    free.thread = thread;
    free.slice = TIME_SLICE;
    thread.state = 'running';
    thread.core = free.index;
  }
}

/** The group's CPU time of this period is used up: it goes on in the next. */
function delay(kernel: Kernel, thread: Thread, time: number): void {
  thread.state = 'sleeping';
  thread.timer = setTimer(kernel, time, () => wakeThread(kernel, thread, 'ready'));
}

/** The busy core whose clock is behind. */
function nextCore(kernel: Kernel): Core | undefined {
  let next: Core | undefined;
  for (const core of kernel.cores) {
    if (core.thread !== undefined && (next === undefined || core.time < next.time)) next = core;
  }
  return next;
}

/** Lets a core's thread work for a stretch. Returns the steps spent. */
function runStretch(kernel: Kernel, core: Core): number {
  const thread = core.thread;
  if (thread === undefined) return 0;
  const { process } = thread;
  kernel.clock = core.time;
  if (process.pending.size > 0) actOnSignals(kernel, process);
  if (thread.state !== 'running' || process.stopped) {
    leaveCore(core, thread);
    return 1;
  }
  if (thread.run === undefined) return 1;
  const stretch = kernel.cores.length === 1 ? LONE_STRETCH_STEPS : STRETCH_STEPS;
  thread.spent = 0;
  thread.budget = Math.max(1, Math.min(stretch, Math.ceil(core.slice / NANOSECONDS_PER_STEP)));
  kernel.running = thread;
  const request = thread.run.resume(thread.wake, thread.budget);
  const spent = Math.max(1, thread.spent);
  kernel.running = undefined;
  thread.wake = 'ready';
  const nanoseconds = spent * NANOSECONDS_PER_STEP;
  noteRun(kernel, core, thread, nanoseconds);
  core.time += nanoseconds;
  core.slice -= nanoseconds;
  core.busyTime += nanoseconds;
  thread.cpuTime += nanoseconds;
  chargeCpu(process.resources, nanoseconds, core.time);
  if (process.limits.cpu.soft !== Number.POSITIVE_INFINITY) limitCpu(kernel, process, nanoseconds);
  kernel.clock = core.time;
  updateLoad(kernel, core.time);
  thread.spent = 0;
  settle(kernel, core, thread, request);
  return spent;
}

/** A signal for each second of CPU time beyond the limit, and the end at the hard one. Source: getrlimit(2). */
function limitCpu(kernel: Kernel, process: Process, nanoseconds: number): void {
  const used = cpuTimeOf(process) / 1e9;
  const before = used - nanoseconds / 1e9;
  const { soft, hard } = process.limits.cpu;
  if (used >= hard) sendSignal(kernel, process, 'KILL');
  else if (used >= soft && (before < soft || Math.floor(used - soft) > Math.floor(before - soft))) {
    sendSignal(kernel, process, 'XCPU');
  }
}

/** A thread has left its core while it was stopped, or has ended. */
function leaveCore(core: Core, thread: Thread): void {
  core.thread = undefined;
  if (thread.state === 'running') thread.state = 'runnable';
}

function settle(kernel: Kernel, core: Core, thread: Thread, request: Request): void {
  const { process } = thread;
  if (request.kind === 'loading') {
    const done = () => {
      kernel.loading = undefined;
    };
    kernel.loading = request.loaded.then(done, done);
  }
  if (request.kind === 'exit') {
    core.thread = undefined;
    if (thread === process.threads[0]) {
      endProcess(kernel, process, { kind: 'exited', status: request.status });
    } else {
      thread.state = 'ended';
      process.endedCpuTime += thread.cpuTime;
      process.threads = process.threads.filter((other) => other !== thread);
    }
    return;
  }
  if (process.pending.size > 0) actOnSignals(kernel, process);
  if (thread.state !== 'running' || process.stopped) {
    core.thread = undefined;
    if (process.end !== undefined) return;
    if (request.kind === 'blocked') sleepOn(kernel, thread, request.on, request.until);
    else thread.state = 'runnable';
    return;
  }
  if (thread.deviceTime > 0) {
    core.thread = undefined;
    const until = kernel.clock + thread.deviceTime;
    thread.deviceTime = 0;
    thread.uninterruptible = true;
    // It tries its request again afterwards, as after any wait.
    sleepOn(kernel, thread, [], until);
    return;
  }
  if (request.kind === 'blocked') {
    core.thread = undefined;
    if (process.caught.length > 0) {
      thread.state = 'sleeping';
      wakeThread(kernel, thread, 'interrupted');
    } else sleepOn(kernel, thread, request.on, request.until);
    return;
  }
  const throttled = runnableAt(process.resources, kernel.clock) > kernel.clock;
  if (throttled || (core.slice <= 0 && kernel.runQueue.length > 0)) {
    core.thread = undefined;
    thread.state = 'runnable';
    thread.readyAt = kernel.clock;
    kernel.runQueue.push(thread);
  } else if (core.slice <= 0) core.slice = TIME_SLICE;
}

function sleepOn(
  kernel: Kernel,
  thread: Thread,
  queues: readonly { readonly what: string }[],
  until: number,
): void {
  thread.state = 'sleeping';
  // Queues that programs are given are the kernel's own.
  thread.queues = queues as readonly KernelQueue[];
  for (const queue of thread.queues) queue.waiting.add(thread);
  kernel.log.append({
    kind: 'blocked',
    time: kernel.clock,
    process: thread.process.id,
    thread: thread.id,
    on: thread.uninterruptible ? 'disk' : (queues[0]?.what ?? 'time'),
  });
  if (until === Number.POSITIVE_INFINITY) return;
  thread.timer = setTimer(kernel, until, () => wakeThread(kernel, thread, 'timeout'));
}

/** Adds to the log that a thread ran; what follows on without a pause lengthens the last entry. */
function noteRun(kernel: Kernel, core: Core, thread: Thread, nanoseconds: number): void {
  const last = core.lastRun;
  if (last !== undefined && last.thread === thread.id && last.to === core.time) {
    last.to += nanoseconds;
    return;
  }
  core.lastRun = {
    kind: 'ran',
    core: core.index,
    process: thread.process.id,
    thread: thread.id,
    from: core.time,
    to: core.time + nanoseconds,
  };
  kernel.log.append(core.lastRun);
}
