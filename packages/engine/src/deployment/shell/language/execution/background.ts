import { type Run, SystemError } from '../../../../machine/index.ts';
import type { Eventually } from '../eventually.ts';
import { addJob, createJob, type Job } from '../jobs/job-table.ts';
import { type Command, printCommand } from '../syntax/index.ts';
import { runInChild } from './children.ts';
import { writeText } from './output.ts';
import { startPipeline } from './pipelines.ts';
import { CANNOT_FORK, startPatiently } from './processes.ts';
import { detachInput, redirectsInput } from './redirections.ts';
import type { Shell } from './shell.ts';

/**
 * Starts an asynchronous command (`&`). Its status is 0; what is to be written is left to the caller's flush. A run
 * when there is no room for a process yet.
 */
export function startInBackground(shell: Shell, command: Command): Eventually<number> {
  const words = command.kind === 'simple' ? command.literals : undefined;
  if (words?.[0]?.startsWith('%') === true) {
    return shell.executor.runWords(shell, ['bg', ...words], 'not among functions');
  }
  try {
    return begin(shell, startJob(shell, command));
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return waitForRoom(shell, command);
  }
}

function* waitForRoom(shell: Shell, command: Command): Run<number> {
  const job = yield* startPatiently(shell, () => startJob(shell, command));
  return job === undefined ? CANNOT_FORK : begin(shell, job);
}

/** Puts a job that was started on the table. */
function begin(shell: Shell, job: Job): number {
  const { state } = shell;
  addJob(shell.jobs, job);
  const pid = job.processes.at(-1)?.pid ?? 0;
  state.lastBackground = pid;
  state.status = 0;
  if (state.interactive && !shell.isChild) writeText(shell, 2, `[${job.number}] ${pid}\n`);
  return 0;
}

function startJob(shell: Shell, command: Command): Job {
  const controlled = shell.state.options.monitor;
  if (command.kind === 'pipeline' && command.commands.length > 1 && command.timed === 'no') {
    return startPipeline(shell, command, {
      inPlace: false,
      background: true,
      ...(controlled ? {} : { prepare: detach }),
    }).job;
  }
  // A negation of what runs in the background has no effect. Source: bash 5.2.
  const [first] = command.kind === 'pipeline' && command.timed === 'no' ? command.commands : [];
  const run = first ?? command;
  const pid = shell.executor.fork(
    shell,
    (child) => {
      child.shielded = 0;
      child.state.options.monitor = false;
      return runAlone(child, run, controlled);
    },
    { ...(controlled ? { group: 0 } : {}), ignoresInterrupts: !controlled },
  );
  return createJob(shell.jobs, [{ pid, text: printCommand(command) }], {
    controlled,
    foreground: false,
  });
}

function* runAlone(child: Shell, command: Command, controlled: boolean): Run<number> {
  if (!controlled) yield* detach(child, command);
  return yield* runInChild(child, [command]);
}

/** Without job control a command in the background does not read what the shell reads. */
function* detach(child: Shell, command: Command): Run {
  if ('redirections' in command && redirectsInput(command.redirections)) return;
  yield* detachInput(child);
}
