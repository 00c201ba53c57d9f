import type { Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { addJob, createJob } from '../jobs/job-table.ts';
import { type Coprocess, printCommand } from '../syntax/index.ts';
import { assignArray, assignValue } from '../variables/index.ts';
import { runInChild } from './children.ts';
import { flush, writeText } from './output.ts';
import { CANNOT_FORK, startPatiently } from './processes.ts';
import type { Shell } from './shell.ts';

/** The shell's ends of a coprocess's pipes have the highest free numbers from here down. */
const HIGHEST_DESCRIPTOR = 63;

/** Starts a command with pipes to its input and from its output, whose descriptors go into an array. */
export function* startCoprocess(shell: Shell, command: Coprocess): Run<number> {
  const { system, state } = shell;
  const controlled = state.options.monitor;
  const output = system.pipe();
  const input = system.pipe();
  const pid = yield* startPatiently(shell, () =>
    shell.executor.fork(
      shell,
      (child) => {
        child.state.options.monitor = false;
        child.system.duplicateTo(input.reader, 0);
        child.system.duplicateTo(output.writer, 1);
        for (const descriptor of [output.reader, output.writer, input.reader, input.writer]) {
          child.system.close(descriptor);
        }
        return runInChild(child, [command.body]);
      },
      { ...(controlled ? { group: 0 } : {}), ignoresInterrupts: !controlled },
    ),
  );
  if (pid === undefined) return CANNOT_FORK;
  system.close(output.writer);
  system.close(input.reader);
  const reader = moveUp(shell, output.reader);
  const writer = moveUp(shell, input.writer);
  const elements = [reader, writer].map((descriptor) => ({
    subscript: undefined,
    append: false,
    value: String(descriptor),
  }));
  assignArray(state, command.name, elements, false);
  assignValue(state, `${command.name}_PID`, String(pid));
  const job = createJob(shell.jobs, [{ pid, text: printCommand(command) }], {
    controlled,
    foreground: false,
  });
  addJob(shell.jobs, job);
  shell.coprocess = { name: command.name, pid, descriptors: [reader, writer] };
  state.lastBackground = pid;
  state.status = 0;
  if (state.interactive) writeText(shell, 2, `[${job.number}] ${pid}\n`);
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
  return 0;
}

function moveUp({ system }: Shell, descriptor: number): number {
  let target = HIGHEST_DESCRIPTOR;
  while (system.descriptorFlags(target) !== undefined) target--;
  system.duplicateTo(descriptor, target);
  system.close(descriptor);
  system.setCloseOnExec(target, true);
  return target;
}

/** Takes away the variables and descriptors of a coprocess that has ended. */
export function forgetCoprocess(shell: Shell): void {
  const { coprocess, system, state } = shell;
  if (coprocess === undefined || shell.jobs.living.has(coprocess.pid)) return;
  shell.coprocess = undefined;
  for (const descriptor of coprocess.descriptors) {
    if (system.descriptorFlags(descriptor) !== undefined) system.close(descriptor);
  }
  state.variables.bindings.delete(coprocess.name);
  state.variables.bindings.delete(`${coprocess.name}_PID`);
}
