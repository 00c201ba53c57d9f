import type { Run } from '../../../../machine/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import type { Command } from '../syntax/index.ts';
import type { Shell } from './shell.ts';

/** Runs a condition, whose failure does not count for `set -e`. */
export function executeCondition(shell: Shell, condition: Command): Eventually<number> {
  shell.shielded++;
  const result = shell.executor.execute(shell, condition);
  if (isRun(result)) return endCondition(shell, result);
  shell.shielded--;
  return result;
}

function* endCondition(shell: Shell, begun: Run<number>): Run<number> {
  const status = yield* begun;
  shell.shielded--;
  return status;
}
