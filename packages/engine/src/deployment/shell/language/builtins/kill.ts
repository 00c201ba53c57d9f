import {
  READY,
  type Run,
  type SignalName,
  SystemError,
  signalNumber,
  signalOfNumber,
} from '../../../../machine/index.ts';
import { print } from '../execution/output.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { handleSignals } from '../execution/traps.ts';
import { type Job, jobState } from '../jobs/job-table.ts';
import { builtinError, usage } from './builtin-options.ts';
import { continueJob, jobOf } from './jobs.ts';
import { listSignals, realTimeName, signalOf } from './signal-names.ts';

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
