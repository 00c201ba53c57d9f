import { type Run, signalNumber } from '../../../../machine/index.ts';
import { forgetCoprocess } from '../execution/coprocess.ts';
import { tellEnd } from '../execution/foreground.ts';
import { jobStatus, reapChildren, waitForAny, waitForJob } from '../execution/processes.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { handleSignals } from '../execution/traps.ts';
import { exitStatusOf, type Job, jobOfProcess, jobState, removeJob } from '../jobs/job-table.ts';
import { assignTarget, isName } from '../variables/index.ts';
import { builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';
import { jobOf } from './jobs.ts';

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
