import { READY, type Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { waitInForeground } from '../execution/foreground.ts';
import { flush, print } from '../execution/output.ts';
import { reapChildren } from '../execution/processes.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import {
  findJob,
  type Job,
  type JobTable,
  jobMark,
  jobOfProcess,
  jobState,
  jobText,
  removeJob,
  useJob,
} from '../jobs/job-table.ts';
import { listJob, listProcesses } from '../jobs/job-text.ts';
import { builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

/** The table whose jobs are listed: the parent's in a subshell that has none of its own. */
function shownTable({ jobs }: Shell): JobTable {
  return jobs.jobs.length === 0 && jobs.inherited !== undefined ? jobs.inherited : jobs;
}

/** The job of a specification; `undefined` after the message when there is none. */
export function jobOf(
  shell: Shell,
  name: string,
  specification: string,
  table = shell.jobs,
): Job | undefined {
  const found = findJob(table, specification);
  if (typeof found !== 'string') return found;
  const shown =
    specification === ''
      ? 'current'
      : found === 'ambiguous job spec'
        ? specification.replace(/^%/, '')
        : specification;
  builtinError(shell, name, `${shown}: ${found}`);
  if (found === 'ambiguous job spec' && name === 'jobs') {
    builtinError(shell, name, `${specification}: no such job`);
  }
  return undefined;
}

export const jobs: Builtin = (shell, args, name) => {
  if (args[0] === '-x') return runWithGroups(shell, args.slice(1));
  const options = parseOptions(shell, name, args, 'lnprs');
  if (options === undefined) return WRONG_USAGE;
  reapChildren(shell);
  const table = shownTable(shell);
  let status = 0;
  let chosen: readonly Job[] = [...table.jobs].sort((one, other) => one.number - other.number);
  if (options.operands.length > 0) {
    const found: Job[] = [];
    for (const operand of options.operands) {
      const job = jobOf(shell, name, operand, table);
      if (job === undefined) status = 1;
      else found.push(job);
    }
    chosen = found;
  }
  for (const job of chosen) {
    const state = jobState(job);
    if (options.has('r') && state !== 'running') continue;
    if (options.has('s') && state !== 'stopped') continue;
    if (options.has('n') && (job.notified || state === 'running')) continue;
    if (options.has('p')) print(shell, `${job.group}\n`);
    else print(shell, options.has('l') ? listProcesses(table, job) : listJob(table, job));
    if (state !== 'running') job.notified = true;
  }
  for (const job of chosen) {
    if (job.notified && jobState(job) === 'done') removeJob(shell.jobs, job);
  }
  return status;
};

/** `jobs -x`: runs a command with job specifications replaced by their groups. */
function runWithGroups(shell: Shell, args: readonly string[]): ReturnType<Builtin> {
  const words = args.map((argument) => {
    const job = argument.startsWith('%') ? findJob(shell.jobs, argument) : 'no such job';
    return typeof job === 'string' ? argument : String(job.group);
  });
  return words.length === 0 ? 0 : shell.executor.runWords(shell, words);
}

function hasControl(shell: Shell, name: string): boolean {
  if (shell.state.options.monitor) return true;
  builtinError(shell, name, 'no job control');
  return false;
}

/** Lets a job go on. */
export function continueJob(shell: Shell, job: Job): void {
  for (const process of job.processes) {
    if (process.status?.kind === 'stopped') process.status = undefined;
  }
  shell.system.kill(-job.group, 'CONT');
}

export const foreground: Builtin = (shell, given, name) => {
  if (!hasControl(shell, name)) return 1;
  const options = parseOptions(shell, name, given, '');
  if (options === undefined) return WRONG_USAGE;
  reapChildren(shell);
  const job = jobOf(shell, name, options.operands[0] ?? '');
  if (job === undefined) return 1;
  if (jobState(job) === 'done') return builtinError(shell, name, 'job has terminated');
  return bringForward(shell, job);
};

function* bringForward(shell: Shell, job: Job): Run<number> {
  print(shell, `${jobText(job)}\n`);
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
  job.foreground = true;
  useJob(shell.jobs, job);
  if (shell.terminal !== undefined && job.controlled) {
    shell.system.setForegroundGroup(shell.terminal, job.group);
  }
  if (jobState(job) === 'stopped') continueJob(shell, job);
  return yield* waitInForeground(shell, job);
}

export const background: Builtin = (shell, given, name) => {
  if (!hasControl(shell, name)) return 1;
  const options = parseOptions(shell, name, given, '');
  if (options === undefined) return WRONG_USAGE;
  reapChildren(shell);
  let status = 0;
  for (const operand of options.operands.length === 0 ? [''] : options.operands) {
    const job = jobOf(shell, name, operand);
    if (job === undefined) status = 1;
    else if (jobState(job) === 'running') {
      builtinError(shell, name, `job ${job.number} already in background`, 0);
    } else if (jobState(job) === 'done') status = builtinError(shell, name, 'job has terminated');
    else {
      continueJob(shell, job);
      job.foreground = false;
      useJob(shell.jobs, job);
      print(shell, `[${job.number}]${jobMark(shell.jobs, job)} ${jobText(job)} &\n`);
      shell.state.lastBackground = job.processes.at(-1)?.pid;
    }
  }
  return status;
};

export const disown: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'ahr');
  if (options === undefined) return WRONG_USAGE;
  reapChildren(shell);
  let chosen: Job[] = [];
  let status = 0;
  if (options.operands.length === 0) {
    if (options.has('a') || options.has('r')) chosen = [...shell.jobs.jobs];
    else {
      const job = jobOf(shell, name, '');
      if (job === undefined) return 1;
      chosen = [job];
    }
  }
  for (const operand of options.operands) {
    const job = /^[0-9]+$/.test(operand)
      ? jobOfProcess(shell.jobs, Number(operand))
      : findJob(shell.jobs, operand);
    if (job === undefined || typeof job === 'string') {
      status = builtinError(shell, name, `${operand}: ${job ?? 'no such job'}`);
    } else chosen.push(job);
  }
  for (const job of chosen) {
    if (options.has('r') && jobState(job) !== 'running') continue;
    if (options.has('h')) job.spared = true;
    else removeJob(shell.jobs, job);
  }
  return status;
};

export const suspend: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'f');
  if (options === undefined) return WRONG_USAGE;
  if (!shell.state.options.monitor)
    return builtinError(shell, name, 'cannot suspend: no job control');
  if (shell.state.login && !options.has('f')) {
    return builtinError(shell, name, 'cannot suspend a login shell');
  }
  return stopSelf(shell);
};

function* stopSelf(shell: Shell): Run<number> {
  shell.system.kill(0, 'STOP');
  yield READY;
  return 0;
}
