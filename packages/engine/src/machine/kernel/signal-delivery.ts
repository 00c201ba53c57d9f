import { type ErrorName, SystemError } from '../errors.ts';
import { Blocked } from '../ports/program.ts';
import { defaultAction, type SignalName } from '../signals.ts';
import { presentTime, wakeAll, wakeThread } from './kernel.ts';
import type { Kernel, Process } from './state.ts';

/**
 * Sends a signal. What is to be done about it at once is done when the process does not run at this
 * moment; else at the end of its stretch, before its next call returns.
 */
export function sendSignal(kernel: Kernel, process: Process, signal: SignalName): void {
  if (process.end !== undefined) return;
  kernel.log.append({ kind: 'signal', time: presentTime(kernel), process: process.id, signal });
  if (signal === 'CONT') {
    for (const stop of ['STOP', 'TSTP', 'TTIN', 'TTOU'] as const) process.pending.delete(stop);
    continueProcess(kernel, process);
  } else if (defaultAction(signal) === 'stop') process.pending.delete('CONT');
  process.pending.add(signal);
  if (kernel.running?.process !== process) actOnSignals(kernel, process);
}

/** Signals whose turn comes first. Source: signal(7); the kernel takes synchronous ones, then by number. */
function* deliverable(process: Process): Generator<SignalName, void> {
  for (const signal of process.pending) {
    if (!process.mask.has(signal) || signal === 'KILL' || signal === 'STOP') yield signal;
  }
}

/** Does what the process has decided, or the default, about each signal that is not blocked. */
export function actOnSignals(kernel: Kernel, process: Process): void {
  for (const signal of [...deliverable(process)]) {
    if (process.end !== undefined) return;
    process.pending.delete(signal);
    const disposition =
      signal === 'KILL' || signal === 'STOP'
        ? 'default'
        : (process.dispositions.get(signal) ?? 'default');
    if (disposition === 'ignore') continue;
    if (disposition === 'catch') {
      process.caught.push(signal);
      interrupt(kernel, process);
      continue;
    }
    const action = defaultAction(signal);
    // The first process of a namespace has no defaults: only what it catches reaches it.
    const isInit = process.pids.get(process.pidNamespace) === 1;
    if (action === 'ignore' || (isInit && signal !== 'KILL')) continue;
    if (action === 'stop') stopProcess(kernel, process, signal);
    else kernel.endProcess(process, { kind: 'signaled', signal });
  }
}

/** Ends the waits of a process so that it can take a caught signal. */
function interrupt(kernel: Kernel, process: Process): void {
  for (const thread of process.threads) {
    if (thread.uninterruptible) continue;
    wakeThread(kernel, thread, 'interrupted');
    // Only one thread takes it.
    break;
  }
}

function stopProcess(kernel: Kernel, process: Process, signal: SignalName): void {
  if (process.stopped) return;
  process.stopped = true;
  process.stopSignal = signal;
  process.change = 'stopped';
  for (const thread of process.threads) {
    const turn = kernel.runQueue.indexOf(thread);
    if (turn >= 0) kernel.runQueue.splice(turn, 1);
  }
  tellParent(kernel, process);
}

function continueProcess(kernel: Kernel, process: Process): void {
  if (!process.stopped) return;
  process.stopped = false;
  process.change = 'continued';
  for (const thread of process.threads) {
    if (thread.state === 'runnable') kernel.runQueue.push(thread);
  }
  tellParent(kernel, process);
}

/** SIGCHLD, and whoever waits for a child looks again. */
export function tellParent(kernel: Kernel, { parent }: Process): void {
  if (parent === undefined) return;
  sendSignal(kernel, parent, 'CHLD');
  wakeAll(kernel, parent.childQueue);
}

/**
 * A call fails with a signal and an error, for who survives the signal. A process that the signal ends gets
 * a request to wait, from which it does not return.
 */
export function failWithSignal(
  kernel: Kernel,
  process: Process,
  signal: SignalName,
  code: ErrorName,
): Blocked {
  const ends = (process.dispositions.get(signal) ?? 'default') === 'default';
  sendSignal(kernel, process, signal);
  if (ends && !process.mask.has(signal)) return new Blocked([]);
  throw new SystemError(code);
}
