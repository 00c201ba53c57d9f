import { READY, type Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import type { Command } from '../syntax/index.ts';
import { flush } from './output.ts';
import { redirect } from './redirections.ts';
import type { Shell } from './shell.ts';
import { handleSignals, runExitTrap } from './traps.ts';

/**
 * The command of which the process that runs `command` is the last: an external one may take its place.
 */
export function lastCommandOf(command: Command | undefined): Command | undefined {
  switch (command?.kind) {
    case 'simple':
      return command;
    case 'list': {
      const [before, item] = [command.items.at(-2), command.items.at(-1)];
      // Right after a command in the background the shell stays, to wait for that.
      if (before?.background === true || item?.background !== false) return undefined;
      return lastCommandOf(item.command);
    }
    case 'and-or':
      return lastCommandOf(command.rest.at(-1)?.command);
    case 'group':
    case 'subshell':
      return command.redirections.length === 0 ? lastCommandOf(command.body) : undefined;
    default:
      return undefined;
  }
}

/**
 * Runs commands in a child that ends with them, the EXIT trap that they set included. For `( … )` alone the child is
 * the subshell.
 */
export function* runInChild(shell: Shell, commands: readonly Command[]): Run<number> {
  const [only] = commands;
  if (commands.length === 1 && only?.kind === 'subshell') {
    shell.state.subshellDepth++;
    shell.state.options.monitor = false;
    shell.state.line = only.line;
    if (only.redirections.length > 0 && (yield* redirect(shell, only.redirections)) === undefined) {
      return 1;
    }
    return yield* runInChild(shell, [only.body]);
  }
  shell.tail = lastCommandOf(commands.at(-1));
  let status = 0;
  for (const command of commands) {
    const result = shell.executor.execute(shell, command);
    status = isRun(result) ? yield* result : result;
    if (shell.leaving !== 'no') break;
    if (shell.system.spend(0)) yield READY;
  }
  return yield* endShell(shell, status);
}

/** The end of a shell: its status, after the EXIT trap. */
export function* endShell(shell: Shell, status: number): Run<number> {
  const { state } = shell;
  if (shell.attention && shell.leaving === 'no') yield* handleSignals(shell);
  let final = shell.leaving === 'no' ? status : state.status;
  shell.leaving = 'no';
  state.status = final;
  if (yield* runExitTrap(shell)) final = state.status;
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
  return final;
}
