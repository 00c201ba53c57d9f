import {
  Blocked,
  type ChildStatus,
  READY,
  type Run,
  type SignalName,
  SystemError,
  sleep,
} from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import {
  createJobTable,
  exitStatusOf,
  type Job,
  type JobTable,
  jobState,
  recordStatus,
} from '../jobs/job-table.ts';
import { copyShellState } from '../shell-start.ts';
import type { ExecutorHooks } from '../shell-state.ts';
import { shellProgram } from './driver.ts';
import { flush, writeText } from './output.ts';
import { createShell, type ForkOptions, type Shell } from './shell.ts';
import { resetTrapsInChild } from './traps.ts';

/** Signals that an interactive shell catches or ignores, and its children do not. */
const INTERACTIVE_SIGNALS: readonly SignalName[] = [
  'HUP',
  'INT',
  'QUIT',
  'TERM',
  'TSTP',
  'TTIN',
  'TTOU',
];

/**
 * Starts a child that has a copy of the shell and runs `body` in it. `createHooks` makes what expansion asks
 * of the child. Throws EAGAIN at a limit.
 */
export function forkShell(
  parent: Shell,
  createHooks: (shell: () => Shell) => ExecutorHooks,
  body: (child: Shell) => Run<number>,
  options: ForkOptions = {},
): number {
  const controlled = options.group !== undefined;
  const pid = parent.system.fork(
    shellProgram((system) => {
      let child: Shell;
      const hooks = createHooks(() => child);
      const state = copyShellState(parent.state, system, hooks);
      child = createShell(system, state, parent.executor, createJobTable(parent.jobs), true);
      if (options.subshell !== true) state.subshellDepth = parent.state.subshellDepth;
      for (const name of parent.disabled) child.disabled.add(name);
      for (const signal of parent.setSignals) child.setSignals.add(signal);
      for (const name of parent.ignoredFromStart) child.ignoredFromStart.add(name);
      child.shielded = parent.shielded;
      child.substitutionDepth = parent.substitutionDepth;
      child.traceDepth = parent.traceDepth;
      child.depth = parent.depth;
      child.functionDepth = parent.functionDepth;
      child.history.push(...parent.history);
      Object.assign(child.historyFile, parent.historyFile);
      for (const [name, found] of parent.completions) child.completions.set(name, found);
      resetTrapsInChild(parent, child);
      if (!state.traps.has('QUIT') && !parent.ignoredFromStart.has('QUIT')) {
        system.setDisposition('QUIT', 'default');
      }
      if (parent.state.interactive && !parent.isChild) {
        for (const signal of INTERACTIVE_SIGNALS) {
          if (!state.traps.has(signal)) system.setDisposition(signal, 'default');
        }
      }
      if (options.ignoresInterrupts === true) {
        for (const signal of ['INT', 'QUIT'] as const) {
          system.setDisposition(signal, 'ignore');
          child.ignoredFromStart.add(signal);
        }
      }
      return { shell: child, body: body(child) };
    }),
  );
  if (controlled) parent.system.setGroup(pid, options.group ?? 0);
  return pid;
}

/** Takes in all that children have become, without waiting. */
export function reapChildren(shell: Shell): void {
  while (shell.jobs.living.size > 0) {
    let status: ChildStatus | Blocked | undefined;
    try {
      status = shell.system.wait(-1, { noHang: true, untraced: true, continued: true });
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      forgetLost(shell.jobs);
      return;
    }
    if (status === undefined || status instanceof Blocked) return;
    recordStatus(shell.jobs, status);
  }
}

/** There are no children any more: whatever is still said to live was taken by others. */
function forgetLost(table: JobTable): void {
  for (const [pid, { process }] of table.living) {
    process.status = { pid, cpuTime: 0, kind: 'exited', status: 127 };
  }
  table.living.clear();
}

/**
 * Waits until a job has ended or is stopped. Returns false when a signal that the shell catches came first and
 * `interruptible` is set; otherwise such signals are looked at later.
 */
export function* waitForJob(shell: Shell, job: Job, interruptible = false): Run<boolean> {
  const { system, jobs } = shell;
  while (jobState(job) === 'running') {
    let status: ChildStatus | Blocked | undefined;
    try {
      status = system.wait(-1, { untraced: true, continued: true });
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      forgetLost(jobs);
      return true;
    }
    if (status instanceof Blocked) {
      if ((yield status) === 'interrupted') {
        shell.attention = true;
        if (interruptible) return false;
      }
    } else if (status !== undefined) recordStatus(jobs, status);
    if (system.spend(0)) yield READY;
  }
  return true;
}

/** Waits for a change of any child. Returns false when a signal that the shell catches came first. */
export function* waitForAny(shell: Shell): Run<boolean> {
  for (;;) {
    let status: ChildStatus | Blocked | undefined;
    try {
      status = shell.system.wait(-1, { untraced: true, continued: true });
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      forgetLost(shell.jobs);
      return true;
    }
    if (status instanceof Blocked) {
      if ((yield status) === 'interrupted') return false;
    } else {
      if (status !== undefined) recordStatus(shell.jobs, status);
      return true;
    }
  }
}

/** The status of a job: that of its last process, or with `pipefail` of the last that failed. */
export function jobStatus(job: Job, pipefail: boolean): number {
  const statuses = job.processes.map(({ status }) =>
    status === undefined ? 0 : exitStatusOf(status),
  );
  if (!pipefail) return statuses.at(-1) ?? 0;
  return statuses.findLast((status) => status !== 0) ?? 0;
}

/** Seconds after which a shell that cannot fork tries again at first and at most. Source: bash 5.2, `FORKSLEEP_MAX`. */
const FIRST_RETRY = 1;
const LAST_RETRY = 16;

/**
 * Starts processes, again and again with longer pauses while there is no room for them. `undefined` when there
 * never was, after the messages; the line is then given up.
 */
export function* startPatiently<Started>(
  shell: Shell,
  start: () => Started,
): Run<Started | undefined> {
  const { system, state } = shell;
  for (let pause = FIRST_RETRY; ; pause *= 2) {
    try {
      return start();
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      reapChildren(shell);
      const tries = error.code === 'EAGAIN' && pause < LAST_RETRY;
      writeText(shell, 2, `${state.errorName}: fork: ${tries ? 'retry: ' : ''}${error.message}\n`);
      const flushed = flush(shell);
      if (isRun(flushed)) yield* flushed;
      if (!tries) {
        shell.leaving = 'discard';
        state.status = CANNOT_FORK;
        return undefined;
      }
      yield* sleep(system, pause * 1e9);
    }
  }
}

/** Status of a command for which there was no process: 126 for "not executed", and 128. */
export const CANNOT_FORK = 254;
