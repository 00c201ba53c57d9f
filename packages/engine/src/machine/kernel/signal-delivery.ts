import { type ErrorName, SystemError } from '../errors.ts';
import { Blocked } from '../ports/program.ts';
import { defaultAction, SIGNALS, type SignalName, signalNumber } from '../signals.ts';
import { presentTime, wakeAll, wakeThread } from './kernel.ts';
import { isOrphaned } from './process-groups.ts';
import type { Kernel, Process, Terminal } from './state.ts';

/**
 * Sends a signal. What is to be done about it at once is done when the process does not run at this
 * moment; else at the end of its stretch, before its next call returns.
 */
export function sendSignal(kernel: Kernel, process: Process, signal: SignalName): void {
  if (process.end !== undefined) return;
  kernel.log.append({ kind: 'signal', time: presentTime(kernel), process: process.id, signal });
  if (signal === 'CONT') {
    for (const stop of STOP_SIGNALS) process.pending.delete(stop);
    continueProcess(kernel, process);
  } else if (defaultAction(signal) === 'stop') process.pending.delete('CONT');
  // What is blocked is kept even so: it may be caught by the time it is not. Source: signal(7).
  if (process.mask.has(signal) || actionOf(process, signal) !== 'ignore') {
    process.pending.add(signal);
  }
  if (kernel.running?.process !== process) actOnSignals(kernel, process);
}

const STOP_SIGNALS = SIGNALS.filter((signal) => defaultAction(signal) === 'stop');

/** What a signal does to a process: what the process decided, else the default. */
function actionOf(process: Process, signal: SignalName): 'ignore' | 'stop' | 'end' | 'catch' {
  const isFree = signal !== 'KILL' && signal !== 'STOP';
  const disposition = isFree ? (process.dispositions.get(signal) ?? 'default') : 'default';
  if (disposition !== 'default') return disposition;
  // The first process of a namespace has no defaults: only what it catches reaches it.
  const isInit = process.pids.get(process.pidNamespace) === 1;
  return isInit && signal !== 'KILL' ? 'ignore' : defaultAction(signal);
}

/** A signal that is ignored from now on is pending no longer. Source: POSIX, sigaction(). */
export function dropIgnored(process: Process, signal: SignalName): void {
  if (actionOf(process, signal) === 'ignore') process.pending.delete(signal);
}

/** Signals that an instruction of the process itself causes, which come before all others. */
const SYNCHRONOUS: ReadonlySet<SignalName> = new Set(['SEGV', 'BUS', 'ILL', 'TRAP', 'FPE', 'SYS']);

const turnOf = (signal: SignalName) =>
  signalNumber(signal) - (signal === 'KILL' ? 200 : SYNCHRONOUS.has(signal) ? 100 : 0);

/**
 * The signal whose turn it is: one that is pending and not blocked. A stopped process takes none but KILL
 * before it continues. Source: signal(7); Linux, kernel/signal.c, next_signal.
 */
function nextSignal({ pending, mask, stopped }: Process): SignalName | undefined {
  if (stopped) return pending.has('KILL') ? 'KILL' : undefined;
  return [...pending]
    .filter((signal) => !mask.has(signal) || signal === 'KILL' || signal === 'STOP')
    .sort((a, b) => turnOf(a) - turnOf(b))[0];
}

/** Does what the process has decided, or the default, about each signal whose turn has come. */
export function actOnSignals(kernel: Kernel, process: Process): void {
  while (process.end === undefined && process.pending.size > 0) {
    const signal = nextSignal(process);
    if (signal === undefined) return;
    process.pending.delete(signal);
    const action = actionOf(process, signal);
    if (action === 'catch') {
      process.caught.push(signal);
      interrupt(kernel, process);
    } else if (action === 'stop') {
      // Nobody would continue it. Source: setpgid(2), "orphaned process group"; Linux, get_signal.
      if (signal === 'STOP' || !isOrphaned(process.group)) stopProcess(kernel, process, signal);
    } else if (action === 'end') kernel.endProcess(process, { kind: 'signaled', signal });
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
    if (thread.state === 'runnable') {
      thread.readyAt = presentTime(kernel);
      kernel.runQueue.push(thread);
    }
    // A read from the terminal begins anew, and looks whether it may. Source: signal(7), "Interruption".
    const waits = (terminal: Terminal) => thread.queues.includes(terminal.toBeRead);
    if (kernel.terminals.some(waits)) wakeThread(kernel, thread, 'ready');
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
