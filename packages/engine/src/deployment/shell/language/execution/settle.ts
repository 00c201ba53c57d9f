import type { Run } from '../../../../machine/index.ts';
import type { Eventually } from '../eventually.ts';
import type { Shell } from './shell.ts';
import { runTrap } from './traps.ts';

/** PIPESTATUS after one command, by its status, so that none has to be made for each command. */
const SINGLE_STATUSES: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, status) => [
  status,
]);

/**
 * Ends a command whose failure counts: sets `$?`, and where it is not part of a condition runs the ERR trap and
 * leaves the shell under `set -e`.
 */
export function settle(shell: Shell, status: number): Eventually<number> {
  const { state, leaving } = shell;
  // Whoever ends the shell or a function has said with which status.
  if (leaving === 'exit' || leaving === 'return') return state.status;
  state.status = status;
  state.pipeStatus = SINGLE_STATUSES[status & 255] ?? [status];
  return status === 0 ? 0 : settleFailure(shell, status);
}

/** As {@link settle}, for a pipeline, whose statuses are already there. */
export function settlePipeline(shell: Shell, status: number): Eventually<number> {
  shell.state.status = status;
  return status === 0 ? 0 : settleFailure(shell, status);
}

function settleFailure(shell: Shell, status: number): Eventually<number> {
  if (shell.shielded > 0 || shell.leaving !== 'no') return status;
  const { options, traps } = shell.state;
  if (traps.has('ERR') && !shell.activeTraps.has('ERR')) {
    return runErrorTrap(shell, status);
  }
  if (options.errexit) shell.leaving = 'exit';
  return status;
}

function* runErrorTrap(shell: Shell, status: number): Run<number> {
  const { traps, options } = shell.state;
  yield* runTrap(shell, 'ERR', traps.get('ERR') ?? '');
  if (shell.leaving === 'no' && options.errexit) shell.leaving = 'exit';
  return shell.leaving === 'no' || shell.leaving === 'exit' ? shell.state.status : status;
}
