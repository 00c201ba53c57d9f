import { signalNumber } from '../signals.ts';
import type { PidNamespace, Process, ProcessEnd } from './state.ts';

/** State letter of ps(1): running or runnable, sleeping, waiting for a device, stopped, zombie. */
export function stateLetter(process: Process): 'R' | 'S' | 'D' | 'T' | 'Z' {
  if (process.end !== undefined) return 'Z';
  if (process.stopped) return 'T';
  const states = process.threads.filter(({ state }) => state !== 'ended');
  if (states.some(({ state }) => state === 'running' || state === 'runnable')) return 'R';
  return states.some(({ uninterruptible }) => uninterruptible) ? 'D' : 'S';
}

/** CPU nanoseconds of a process, without its children. */
export function cpuTimeOf(process: Process): number {
  return process.threads.reduce((sum, { cpuTime }) => sum + cpuTime, process.endedCpuTime);
}

/** How a process looks to a caller, by number: 0 when the caller's namespace does not see it. */
export function pidSeenBy(namespace: PidNamespace, process: Process | undefined): number {
  return process?.pids.get(namespace) ?? 0;
}

/** The status of an end as a shell tells it: 128 + the number of the signal for a death by one. */
export function exitStatus(end: ProcessEnd): number {
  return end.kind === 'exited' ? end.status : 128 + signalNumber(end.signal);
}
