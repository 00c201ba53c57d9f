import type { Run } from '../../../../machine/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import { createJob } from '../jobs/job-table.ts';
import type { Command, CompoundCommand, SubshellCommand } from '../syntax/index.ts';
import { printCommand } from '../syntax/index.ts';
import { runInChild } from './children.ts';
import { failed } from './failures.ts';
import { waitInForeground } from './foreground.ts';
import { executeDefinition } from './functions.ts';
import { executeAndOr, executeGroup, executeIf, executeList } from './lists.ts';
import { CANNOT_FORK, startPatiently } from './processes.ts';
import { redirect, restore } from './redirections.ts';
import { settle } from './settle.ts';
import type { Shell } from './shell.ts';
import { executeSimple } from './simple.ts';
import { closeProcessDescriptors } from './substitutions.ts';
import { withCode } from './with-code.ts';

/** Runs a command and returns its status: at once where it needs no process and need not wait. */
export function execute(shell: Shell, command: Command): Eventually<number> {
  const { options, interactive } = shell.state;
  if (options.noexec && !interactive) return 0;
  switch (command.kind) {
    case 'simple':
      return executeSimple(shell, command);
    case 'list':
      return executeList(shell, command);
    case 'and-or':
      return executeAndOr(shell, command);
    case 'pipeline':
      return withCode(shell, (code) => code.executePipeline(shell, command));
    case 'function':
      return executeDefinition(shell, command);
    case 'coprocess':
      return withCode(shell, (code) => code.startCoprocess(shell, command));
    default:
      return executeCompound(shell, command);
  }
}

function executeCompound(shell: Shell, command: CompoundCommand): Eventually<number> {
  if (command.redirections.length > 0 && command.kind !== 'subshell') {
    return runRedirected(shell, command);
  }
  return executeBare(shell, command);
}

/** A compound command whose redirections are done. */
function executeBare(shell: Shell, command: CompoundCommand): Eventually<number> {
  switch (command.kind) {
    case 'group':
      return executeGroup(shell, command);
    case 'if':
      return executeIf(shell, command);
    case 'arithmetic':
      return withCode(shell, (code) => code.executeArithmetic(shell, command));
    case 'conditional':
      return withCode(shell, (code) => code.executeConditional(shell, command));
    case 'subshell':
      return runSubshell(shell, command);
    case 'loop':
      return withCode(shell, (code) => code.executeLoop(shell, command));
    case 'for':
      return withCode(shell, (code) => guarded(shell, code.executeFor(shell, command)));
    case 'arithmetic-for':
      return withCode(shell, (code) =>
        guarded(shell, code.executeArithmeticFor(shell, command), '((: '),
      );
    case 'case':
      return withCode(shell, (code) => guarded(shell, code.executeCase(shell, command)));
    case 'select':
      return withCode(shell, (code) => guarded(shell, code.executeSelect(shell, command)));
  }
}

/** Tells of an error in the words or expressions of a compound command. */
function* guarded(shell: Shell, run: Run<number>, before = ''): Run<number> {
  const { loops } = shell;
  try {
    return yield* run;
  } catch (error) {
    shell.loops = loops;
    const result = failed(shell, error, before);
    const status = isRun(result) ? yield* result : result;
    const settled = settle(shell, status);
    return isRun(settled) ? yield* settled : settled;
  }
}

function* runRedirected(shell: Shell, command: CompoundCommand): Run<number> {
  const descriptors = shell.processDescriptors.length;
  shell.state.line = command.line;
  const saved = yield* redirect(shell, command.redirections);
  let status = 1;
  if (saved === undefined) {
    const settled = settle(shell, 1);
    status = isRun(settled) ? yield* settled : settled;
  } else {
    const result = executeBare(shell, command);
    status = isRun(result) ? yield* result : result;
    restore(shell, saved);
  }
  closeProcessDescriptors(shell, descriptors);
  return status;
}

/** `( … )`: the commands in a child. */
function* runSubshell(shell: Shell, command: SubshellCommand): Run<number> {
  const controlled = shell.state.options.monitor;
  shell.state.line = command.line;
  const pid = yield* startPatiently(shell, () =>
    shell.executor.fork(
      shell,
      (child) => runInChild(child, [command]),
      controlled ? { group: 0 } : {},
    ),
  );
  if (pid === undefined) return CANNOT_FORK;
  const job = createJob(shell.jobs, [{ pid, text: printCommand(command) }], {
    controlled,
    foreground: true,
  });
  const settled = settle(shell, yield* waitInForeground(shell, job));
  return isRun(settled) ? yield* settled : settled;
}
