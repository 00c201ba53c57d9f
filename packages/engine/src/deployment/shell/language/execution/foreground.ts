import {
  type ChildStatus,
  describeSignal,
  READY,
  type Run,
  type SignalName,
} from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { addJob, exitStatusOf, type Job, jobState, removeJob } from '../jobs/job-table.ts';
import { listJob, processLines } from '../jobs/job-text.ts';
import { messagePrefix } from './messages.ts';
import { flush, writeText } from './output.ts';
import { jobStatus, reapChildren, waitForJob } from './processes.ts';
import type { Shell } from './shell.ts';

/** Waits for a job of the foreground to end or stop, says what is to be said of it, and returns its status. */
export function* waitInForeground(shell: Shell, job: Job): Run<number> {
  const { system, state, terminal } = shell;
  if (terminal !== undefined && job.controlled) system.setForegroundGroup(terminal, job.group);
  // A script outlives SIGINT when the command that it waits for does. Source: bash(1), "SIGNALS".
  const guarded =
    !state.interactive && !state.traps.has('INT') && !shell.ignoredFromStart.has('INT');
  const before = guarded ? system.setDisposition('INT', 'catch') : 'default';
  yield* waitForJob(shell, job);
  const wasInterrupted = guarded && takeInterrupt(shell);
  if (guarded) system.setDisposition('INT', before);
  if (terminal !== undefined && job.controlled) takeBackTerminal(shell, terminal, job);
  const last = job.processes.at(-1)?.status;
  if (wasInterrupted && last?.kind === 'signaled' && last.signal === 'INT') {
    system.setDisposition('INT', 'default');
    system.kill(system.pid, 'INT');
    for (;;) yield READY;
  }
  if (jobState(job) === 'stopped') return yield* keepStopped(shell, job);
  removeJob(shell.jobs, job);
  yield* reportEnd(shell, job, last);
  if (shell.jobs.jobs.length > 0) yield* reportBackground(shell);
  return jobStatus(job, state.options.pipefail);
}

/** Takes the signals that came meanwhile; whether SIGINT was among them. The others are kept. */
function takeInterrupt(shell: Shell): boolean {
  let interrupted = false;
  for (;;) {
    const signal = shell.system.takeSignal();
    if (signal === undefined) return interrupted;
    if (signal === 'INT') interrupted = true;
    else shell.takenSignals.push(signal);
  }
}

function takeBackTerminal(shell: Shell, terminal: number, job: Job): void {
  const { system } = shell;
  system.setForegroundGroup(terminal, system.group());
  const last = job.processes.at(-1)?.status;
  // A program that was stopped or killed leaves the terminal as it used it.
  if (shell.terminalSettings !== undefined && last?.kind !== 'exited') {
    system.setTerminalSettings(terminal, shell.terminalSettings);
  }
}

function* keepStopped(shell: Shell, job: Job): Run<number> {
  addJob(shell.jobs, job);
  job.foreground = false;
  job.notified = true;
  writeText(shell, 2, `${shell.state.interactive ? '\n' : ''}${listJob(shell.jobs, job)}`);
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
  const stopped = job.processes.find(({ status }) => status?.kind === 'stopped')?.status;
  return stopped === undefined ? 0 : exitStatusOf(stopped);
}

/** What is not told: a script does not say that it was interrupted or that a pipe was closed. */
const SILENT: ReadonlySet<SignalName> = new Set(['INT', 'PIPE']);

function* reportEnd(shell: Shell, job: Job, last: ChildStatus | undefined): Run {
  const { state } = shell;
  if (last?.kind !== 'signaled') return;
  const { signal } = last;
  const controls = shell.terminal !== undefined;
  if (signal === 'INT' && controls) {
    writeText(shell, 2, '\n');
    if (!state.traps.has('INT')) shell.leaving = 'discard';
    state.status = exitStatusOf(last);
  } else if (!SILENT.has(signal) && shell.substitutionDepth === 0) {
    const full = !state.interactive && signal !== 'TERM' && !state.traps.has(signal);
    writeText(
      shell,
      2,
      full ? `${messagePrefix(shell)}${processLines(job, 5)}` : `${describeSignal(signal)}\n`,
    );
  }
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
}

/**
 * Takes in what became of background jobs and tells of it: at prompts of an interactive shell all
 * changes, in a script only of jobs that a signal ended.
 */
export function* reportBackground(shell: Shell): Run {
  const { jobs, state } = shell;
  reapChildren(shell);
  for (const job of [...jobs.jobs]) {
    const current = jobState(job);
    if (current === 'running' || job.notified) continue;
    if (current === 'done') {
      tellEnd(shell, job);
      // A script can still ask for the status of a job that ended by itself.
      if (state.interactive || job.processes.at(-1)?.status?.kind === 'signaled')
        removeJob(jobs, job);
    } else {
      job.notified = true;
      if (state.interactive) writeText(shell, 2, listJob(jobs, job));
    }
  }
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
}

/** Tells of the end of a job of the background: in a script only of one that a signal ended. */
export function tellEnd(shell: Shell, job: Job): void {
  const { state, jobs } = shell;
  const last = job.processes.at(-1)?.status;
  if (job.notified) return;
  job.notified = true;
  const signal = last?.kind === 'signaled' ? last.signal : undefined;
  if (!state.interactive && signal === undefined) return;
  if (
    !state.interactive &&
    signal !== undefined &&
    !SILENT.has(signal) &&
    signal !== 'TERM' &&
    !state.traps.has(signal)
  ) {
    writeText(shell, 2, `${messagePrefix(shell)}${processLines(job, 5)}`);
  } else if (state.options.monitor) writeText(shell, 2, listJob(jobs, job));
}
