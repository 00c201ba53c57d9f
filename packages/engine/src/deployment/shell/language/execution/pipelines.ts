import { fetched, READY, type Run, SystemError } from '../../../../machine/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import { createJob, exitStatusOf, type Job } from '../jobs/job-table.ts';
import { type Command, type Pipeline, printCommand } from '../syntax/index.ts';
import { runInChild } from './children.ts';
import { waitInForeground } from './foreground.ts';
import { CANNOT_FORK, startPatiently } from './processes.ts';
import { settlePipeline } from './settle.ts';
import type { Shell } from './shell.ts';

/** Runs a pipeline: its commands at the same time, each in a process of its own. */
export function executePipeline(shell: Shell, pipeline: Pipeline): Eventually<number> {
  const { commands, negated, timed } = pipeline;
  if (timed !== 'no') return runTimed(shell, pipeline);
  const [only] = commands;
  if (commands.length > 1) return runPipeline(shell, pipeline);
  if (only === undefined) return negate(shell, negated, 0);
  if (negated) shell.shielded++;
  const result = shell.executor.execute(shell, only);
  if (isRun(result)) return goOn(shell, negated, result);
  if (negated) shell.shielded--;
  return negate(shell, negated, result);
}

function* goOn(shell: Shell, negated: boolean, begun: Run<number>): Run<number> {
  const status = yield* begun;
  if (negated) shell.shielded--;
  return negate(shell, negated, status);
}

function negate(shell: Shell, negated: boolean, status: number): number {
  if (!negated || shell.leaving !== 'no') return status;
  shell.state.status = status === 0 ? 1 : 0;
  return shell.state.status;
}

const fetchTimes = fetched(() => import('./times.ts'));

function* runTimed(shell: Shell, pipeline: Pipeline): Run<number> {
  const { system } = shell;
  const times = () => ({ now: system.now(), cpu: system.cpuTimes() });
  const start = times();
  const result = executePipeline(shell, { ...pipeline, timed: 'no' });
  const status = isRun(result) ? yield* result : result;
  const end = times();
  const { reportTimes } = yield* fetchTimes();
  yield* reportTimes(shell, start, end, pipeline.timed === 'posix');
  return status;
}

function* runPipeline(shell: Shell, pipeline: Pipeline): Run<number> {
  const { state } = shell;
  const { negated } = pipeline;
  const inPlace = state.shopt.lastpipe && !state.options.monitor;
  const started = yield* startPatiently(shell, () =>
    startPipeline(shell, pipeline, { inPlace, background: false }),
  );
  if (started === undefined) return CANNOT_FORK;
  const { job, input } = started;
  let last: number | undefined;
  if (input !== undefined) last = yield* runLast(shell, pipeline, input);
  if (negated) shell.shielded++;
  let status = yield* waitInForeground(shell, job);
  const statuses = job.processes.map((process) =>
    process.status === undefined ? 0 : exitStatusOf(process.status),
  );
  if (last !== undefined) {
    statuses.push(last);
    status = last === 0 && state.options.pipefail ? status : last;
  }
  state.pipeStatus = statuses;
  const settled = settlePipeline(shell, status);
  status = isRun(settled) ? yield* settled : settled;
  if (negated) shell.shielded--;
  return negate(shell, negated, status);
}

/** The last command of a pipeline in the shell itself (`lastpipe`). */
function* runLast(shell: Shell, { commands }: Pipeline, input: number): Run<number> {
  const { system, executor } = shell;
  const command = commands.at(-1);
  if (command === undefined) return 0;
  const isOpen = system.descriptorFlags(0) !== undefined;
  const copy = isOpen ? system.duplicate(0, 10) : undefined;
  if (copy !== undefined) system.setCloseOnExec(copy, true);
  if (input !== 0) {
    system.duplicateTo(input, 0);
    system.close(input);
  }
  shell.shielded++;
  const result = executor.execute(shell, command);
  const status = isRun(result) ? yield* result : result;
  shell.shielded--;
  if (copy === undefined) system.close(0);
  else {
    system.duplicateTo(copy, 0);
    system.close(copy);
  }
  return status;
}

interface Started {
  readonly job: Job;
  /** The end of the last pipe, when the last command was left to the shell. */
  readonly input: number | undefined;
}

interface StartOptions {
  /** The last command is not started. */
  readonly inPlace: boolean;
  readonly background: boolean;
  /** What a command in the background does first. */
  prepare?(child: Shell, command: Command): Run;
}

/** Starts the processes of a pipeline with pipes between them. Throws EAGAIN and EMFILE. */
export function startPipeline(
  shell: Shell,
  { commands, withErrors }: Pick<Pipeline, 'commands' | 'withErrors'>,
  options: StartOptions,
): Started {
  const { system, state, executor } = shell;
  const controlled = state.options.monitor;
  const processes: { pid: number; text: string }[] = [];
  const count = options.inPlace ? commands.length - 1 : commands.length;
  let input: number | undefined;
  try {
    for (let index = 0; index < count; index++) {
      const command = commands[index];
      if (command === undefined) break;
      const pipe = index < commands.length - 1 ? system.pipe() : undefined;
      const before = input;
      const errorsToo = withErrors[index] === true;
      const group = processes[0]?.pid ?? 0;
      const pid = executor.fork(
        shell,
        (child) => {
          child.shielded = 0;
          child.state.options.monitor = false;
          const first = index === 0 ? options.prepare?.(child, command) : undefined;
          connect(child, before, pipe, errorsToo);
          return runElement(child, command, first);
        },
        {
          ...(controlled ? { group } : {}),
          ignoresInterrupts: options.background && !controlled,
        },
      );
      processes.push({ pid, text: printCommand(command) + (errorsToo ? ' 2>&1' : '') });
      if (before !== undefined) system.close(before);
      input = pipe?.reader;
      if (pipe !== undefined) system.close(pipe.writer);
    }
  } catch (error) {
    if (error instanceof SystemError && input !== undefined) system.close(input);
    throw error;
  }
  const job = createJob(shell.jobs, processes, { controlled, foreground: !options.background });
  return { job, input: options.inPlace ? input : undefined };
}

/** Puts the pipes of an element of a pipeline in place of its standard input and output. */
function connect(
  { system }: Shell,
  input: number | undefined,
  output: { readonly reader: number; readonly writer: number } | undefined,
  errorsToo: boolean,
): void {
  if (output !== undefined) system.close(output.reader);
  let from = input;
  let to = output?.writer;
  // The ends may have the numbers of standard input and output, when those were closed.
  if (to === 0 && from !== undefined) to = system.duplicate(to, 3);
  if (from === 1 && to !== undefined) from = system.duplicate(from, 3);
  if (from !== undefined && from !== 0) {
    system.duplicateTo(from, 0);
    system.close(from);
  }
  if (to !== undefined && to !== 1) {
    system.duplicateTo(to, 1);
    system.close(to);
  }
  if (errorsToo) system.duplicateTo(1, 2);
}

function* runElement(child: Shell, command: Command, first: Run | undefined): Run<number> {
  if (first !== undefined) yield* first;
  if (child.system.spend(0)) yield READY;
  return yield* runInChild(child, [command]);
}
