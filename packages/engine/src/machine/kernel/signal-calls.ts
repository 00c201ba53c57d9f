import { SystemError } from '../errors.ts';
import { SIGNALS, type SignalName } from '../signals.ts';
import type { Disposition } from '../system.ts';
import { presentTime } from './kernel.ts';
import { setTimer } from './scheduler.ts';
import { dropIgnored, sendSignal } from './signal-delivery.ts';
import type { Kernel, Process } from './state.ts';

/** As sigaction(2). EINVAL for KILL and STOP. Returns the disposition before. */
export function setDisposition(
  process: Process,
  signal: SignalName,
  disposition: Disposition,
): Disposition {
  if (signal === 'KILL' || signal === 'STOP') throw new SystemError('EINVAL');
  const before = process.dispositions.get(signal) ?? 'default';
  process.dispositions.set(signal, disposition);
  if (disposition !== 'catch') returnCaught(process, signal);
  dropIgnored(process, signal);
  return before;
}

/** A signal that the program has not taken yet is pending again: it is caught no longer. */
function returnCaught(process: Process, signal: SignalName): void {
  const { caught } = process;
  const kept = caught.filter((one) => one !== signal);
  if (kept.length < caught.length) process.pending.add(signal);
  caught.splice(0, caught.length, ...kept);
}

/** As sigprocmask(2) with SIG_SETMASK. Returns those blocked before. */
export function setSignalMask(
  process: Process,
  blocked: readonly SignalName[],
): readonly SignalName[] {
  const before = process.mask;
  process.mask = new Set(blocked);
  return SIGNALS.filter((signal) => before.has(signal));
}

/** As alarm(2), in nanoseconds. Returns what was left of the one before. */
export function setAlarm(kernel: Kernel, process: Process, nanoseconds: number): number {
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
