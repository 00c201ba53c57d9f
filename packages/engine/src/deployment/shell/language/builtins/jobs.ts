import {
  READY,
  type Run,
  type SignalName,
  SystemError,
  signalNumber,
  signalOfNumber,
} from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { forgetCoprocess } from '../execution/coprocess.ts';
import { tellEnd, waitInForeground } from '../execution/foreground.ts';
import { flush, print } from '../execution/output.ts';
import { jobStatus, reapChildren, waitForAny, waitForJob } from '../execution/processes.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { handleSignals } from '../execution/traps.ts';
import {
  exitStatusOf,
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
import { assignTarget, isName } from '../variables/index.ts';
import { builtinError, parseOptions, usage, WRONG_USAGE } from './builtin-options.ts';
import { listSignals, realTimeName, signalOf } from './signal-names.ts';

/** The table whose jobs are listed: the parent's in a subshell that has none of its own. */
function shownTable({ jobs }: Shell): JobTable {
  return jobs.jobs.length === 0 && jobs.inherited !== undefined ? jobs.inherited : jobs;
}

/** The job of a specification; `undefined` after the message when there is none. */
function jobOf(
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
function continueJob(shell: Shell, job: Job): void {
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

export const kill: Builtin = (shell, args, name) => {
  let signal: SignalName | 0 = 'TERM';
  let index = 0;
  const [first] = args;
  if (first === undefined) return usage(shell, name);
  if (first === '-l' || first === '-L') return translate(shell, name, args.slice(1));
  if (first === '-s' || first === '-n') {
    const given = args[1];
    if (given === undefined)
      return builtinError(shell, name, `${first}: option requires an argument`);
    const found = signalOf(given);
    if (found === undefined)
      return builtinError(shell, name, `${given}: invalid signal specification`);
    signal = found;
    index = 2;
  } else if (first === '--') index = 1;
  else if (first.startsWith('-')) {
    const given = first.slice(1);
    const found = signalOf(given);
    if (found === undefined)
      return builtinError(shell, name, `${given}: invalid signal specification`);
    signal = found;
    index = 1;
  }
  if (args[index] === '--') index++;
  if (index >= args.length) return usage(shell, name);
  let sent = 0;
  let status = 0;
  for (const target of args.slice(index)) {
    if (sendTo(shell, name, target, signal)) sent++;
    else status = 1;
  }
  // A signal to the shell itself is met before the next command.
  shell.attention = true;
  return sent > 0 ? giveWay(shell) : status;
};

function* giveWay(shell: Shell): Run<number> {
  yield READY;
  yield* handleSignals(shell);
  return 0;
}

function sendTo(shell: Shell, name: string, target: string, signal: SignalName | 0): boolean {
  const { system } = shell;
  let pid = Number(target);
  let job: Job | undefined;
  if (target.startsWith('%')) {
    job = jobOf(shell, name, target);
    if (job === undefined) return false;
    pid = job.controlled ? -job.group : job.group;
  } else if (!/^-?[0-9]+$/.test(target)) {
    builtinError(
      shell,
      name,
      target === ''
        ? "`': not a pid or valid job spec"
        : `${target}: arguments must be process or job IDs`,
    );
    return false;
  }
  try {
    if (job !== undefined && !job.controlled) {
      for (const process of job.processes) system.kill(process.pid, signal);
    } else system.kill(pid, signal);
    // A stopped job can only end when it goes on.
    if (
      job !== undefined &&
      jobState(job) === 'stopped' &&
      (signal === 'TERM' || signal === 'HUP')
    ) {
      continueJob(shell, job);
    }
    return true;
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    builtinError(shell, name, `(${target}) - ${error.message}`);
    return false;
  }
}

function translate(shell: Shell, name: string, args: readonly string[]): number {
  if (args.length === 0) {
    print(shell, listSignals());
    return 0;
  }
  let status = 0;
  for (const argument of args) {
    if (/^[0-9]+$/.test(argument)) {
      const number = Number(argument);
      const found = signalOfNumber(number > 128 ? number - 128 : number);
      const realTime = realTimeName(number);
      if (number === 32 || number === 33) continue;
      if (number === 0) print(shell, 'EXIT\n');
      else if (realTime !== undefined) print(shell, `${realTime.slice(3)}\n`);
      else if (found === undefined) {
        status = builtinError(shell, name, `${argument}: invalid signal specification`);
      } else print(shell, `${found}\n`);
      continue;
    }
    const found = signalOf(argument);
    if (found === undefined) {
      status = builtinError(shell, name, `${argument}: invalid signal specification`);
    } else print(shell, `${found === 0 ? 0 : signalNumber(found)}\n`);
  }
  return status;
}

export const wait: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'fnp:');
  if (options === undefined) return WRONG_USAGE;
  const variable = options.value('p');
  if (variable !== undefined && !isName(variable)) {
    return builtinError(shell, name, `\`${variable}': not a valid identifier`);
  }
  return options.has('n')
    ? waitForNext(shell, name, options.operands, variable)
    : waitFor(shell, name, options.operands, variable);
};

/** Status of `wait` when a signal with a trap came, whose trap has then run. */
function* interruptedStatus(shell: Shell): Run<number> {
  const signal = shell.system.takeSignal();
  if (signal === undefined) return 0;
  shell.takenSignals.push(signal);
  yield* handleSignals(shell);
  return 128 + signalNumber(signal);
}

function* waitFor(
  shell: Shell,
  name: string,
  operands: readonly string[],
  variable: string | undefined,
): Run<number> {
  reapChildren(shell);
  if (operands.length === 0) {
    for (const job of [...shell.jobs.jobs]) {
      while (jobState(job) === 'running') {
        if (yield* waitForJob(shell, job, true)) break;
        const status = yield* interruptedStatus(shell);
        if (status !== 0) return status;
      }
      forgetWaited(shell, job);
    }
    yield* waitForOthers(shell);
    forgetCoprocess(shell);
    return 0;
  }
  let status = 0;
  for (const operand of operands) {
    status = yield* waitForOne(shell, name, operand);
    if (variable !== undefined) assignTarget(shell.state, variable, operand);
    if (shell.leaving !== 'no') return status;
  }
  return status;
}

/** `wait` without operands also waits for process substitutions. */
function* waitForOthers(shell: Shell): Run {
  for (const { job } of [...shell.jobs.living.values()]) {
    if (job.number === 0 && !job.foreground) yield* waitForJob(shell, job);
  }
}

/** A job that was waited for is not told of any more, unless it stopped or a signal ended it. */
function forgetWaited(shell: Shell, job: Job): void {
  if (jobState(job) !== 'done') return;
  if (shell.state.options.monitor && shell.state.interactive) return;
  tellEnd(shell, job);
  removeJob(shell.jobs, job);
}

function* waitForOne(shell: Shell, name: string, operand: string): Run<number> {
  let job: Job | undefined;
  if (operand.startsWith('%')) {
    job = jobOf(shell, name, operand);
    if (job === undefined) return 127;
  } else if (/^[0-9]+$/.test(operand)) {
    const pid = Number(operand);
    job = jobOfProcess(shell.jobs, pid) ?? shell.jobs.living.get(pid)?.job;
    if (job === undefined) {
      const ended = shell.jobs.ended.get(pid);
      if (ended !== undefined) return ended;
      return builtinError(shell, name, `pid ${operand} is not a child of this shell`, 127);
    }
  } else return builtinError(shell, name, `\`${operand}': not a pid or valid job spec`, 1);
  while (jobState(job) === 'running') {
    if (yield* waitForJob(shell, job, true)) break;
    const status = yield* interruptedStatus(shell);
    if (status !== 0) return status;
  }
  const pid = Number(operand);
  const process = job.processes.find((candidate) => candidate.pid === pid);
  const status =
    process?.status === undefined || process === job.processes.at(-1)
      ? jobStatus(job, shell.state.options.pipefail)
      : exitStatusOf(process.status);
  forgetWaited(shell, job);
  return status;
}

/** `wait -n`: the next of the jobs to end. */
function* waitForNext(
  shell: Shell,
  name: string,
  operands: readonly string[],
  variable: string | undefined,
): Run<number> {
  reapChildren(shell);
  const chosen: Job[] = [];
  for (const operand of operands) {
    const job = operand.startsWith('%')
      ? jobOf(shell, name, operand)
      : jobOfProcess(shell.jobs, Number(operand));
    if (job === undefined) return 127;
    chosen.push(job);
  }
  for (;;) {
    const candidates = operands.length === 0 ? shell.jobs.jobs : chosen;
    const done = candidates.find((job) => jobState(job) === 'done');
    if (done !== undefined) {
      const last = done.processes.at(-1);
      if (variable !== undefined) assignTarget(shell.state, variable, String(last?.pid ?? ''));
      removeJob(shell.jobs, done);
      return jobStatus(done, shell.state.options.pipefail);
    }
    if (!candidates.some((job) => jobState(job) === 'running')) return 127;
    if (!(yield* waitForAny(shell))) {
      const status = yield* interruptedStatus(shell);
      if (status !== 0) return status;
    }
  }
}
