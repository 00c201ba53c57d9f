import { READY, type Run } from '../../../../machine/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import type { AndOr, Command, GroupCommand, IfCommand, List } from '../syntax/index.ts';
import { executeCondition } from './conditions.ts';
import type { Shell } from './shell.ts';
import { withCode } from './with-code.ts';

/** Runs commands one after the other, until one leaves. */
export function executeList(shell: Shell, list: List): Eventually<number> {
  const { items } = list;
  const { execute } = shell.executor;
  let status = 0;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item === undefined) break;
    if (item.background) {
      const started = withCode(shell, (code) => code.startInBackground(shell, item.command));
      if (isRun(started)) return goOnWithList(shell, list, index + 1, started, 0);
      status = 0;
      if (shell.state.interactive) return goOnWithList(shell, list, index + 1, undefined, 0);
      continue;
    }
    const result = execute(shell, item.command);
    if (isRun(result)) return goOnWithList(shell, list, index + 1, result, 0);
    if (shell.leaving !== 'no') return result;
    status = result;
    if (shell.system.spend(0)) return goOnWithList(shell, list, index + 1, undefined, status);
  }
  return status;
}

function* goOnWithList(
  shell: Shell,
  { items }: List,
  from: number,
  begun: Run<number> | undefined,
  before: number,
): Run<number> {
  let status = before;
  if (begun === undefined) yield READY;
  else status = yield* begun;
  for (let index = from; index < items.length && shell.leaving === 'no'; index++) {
    const item = items[index];
    if (item === undefined) break;
    if (item.background) {
      const started = withCode(shell, (code) => code.startInBackground(shell, item.command));
      status = isRun(started) ? yield* started : started;
      continue;
    }
    const result = shell.executor.execute(shell, item.command);
    status = isRun(result) ? yield* result : result;
    if (shell.system.spend(0)) yield READY;
  }
  return status;
}

/** `&&` and `||`: all but the last command are conditions. */
export function executeAndOr(shell: Shell, command: AndOr): Eventually<number> {
  const { execute } = shell.executor;
  shell.shielded++;
  let status = execute(shell, command.first);
  if (isRun(status)) return goOnWithAndOr(shell, command, 0, status);
  for (let index = 0; ; index++) {
    const next = nextInAndOr(command, index, status);
    if (next < 0 || shell.leaving !== 'no') {
      shell.shielded--;
      return status;
    }
    index = next;
    const last = index === command.rest.length - 1;
    if (last) shell.shielded--;
    const result: Eventually<number> = execute(shell, commandOf(command, index));
    if (last) return result;
    if (isRun(result)) return goOnWithAndOr(shell, command, index + 1, result);
    status = result;
  }
}

/** Index of the next command that runs after one with `status`; -1 when none does. */
function nextInAndOr({ rest }: AndOr, from: number, status: number): number {
  for (let index = from; index < rest.length; index++) {
    if ((rest[index]?.operator === '&&') === (status === 0)) return index;
  }
  return -1;
}

function commandOf({ first, rest }: AndOr, index: number): Command {
  return rest[index]?.command ?? first;
}

function* goOnWithAndOr(
  shell: Shell,
  command: AndOr,
  from: number,
  begun: Run<number>,
): Run<number> {
  let status = yield* begun;
  for (let index = from; ; index++) {
    index = nextInAndOr(command, index, status);
    if (index < 0 || shell.leaving !== 'no') {
      shell.shielded--;
      return status;
    }
    const last = index === command.rest.length - 1;
    if (last) shell.shielded--;
    const result = shell.executor.execute(shell, commandOf(command, index));
    status = isRun(result) ? yield* result : result;
    if (last) return status;
  }
}

export function executeGroup(shell: Shell, { body }: GroupCommand): Eventually<number> {
  return shell.executor.execute(shell, body);
}

export function executeIf(shell: Shell, command: IfCommand): Eventually<number> {
  const { branches, otherwise } = command;
  for (let index = 0; index < branches.length; index++) {
    const branch = branches[index];
    if (branch === undefined) break;
    const result = executeCondition(shell, branch.condition);
    if (isRun(result)) return goOnWithIf(shell, command, index, result);
    if (shell.leaving !== 'no') return result;
    if (result === 0) return shell.executor.execute(shell, branch.body);
  }
  if (otherwise !== undefined) return shell.executor.execute(shell, otherwise);
  shell.state.status = 0;
  return 0;
}

function* goOnWithIf(
  shell: Shell,
  { branches, otherwise }: IfCommand,
  from: number,
  begun: Run<number>,
): Run<number> {
  let body = otherwise;
  let condition: Eventually<number> = begun;
  for (let index = from; index < branches.length; index++) {
    const branch = branches[index];
    if (branch === undefined) break;
    if (index > from) condition = executeCondition(shell, branch.condition);
    const status = isRun(condition) ? yield* condition : condition;
    if (shell.leaving !== 'no') return status;
    if (status === 0) {
      body = branch.body;
      break;
    }
  }
  if (body === undefined) {
    shell.state.status = 0;
    return 0;
  }
  const result = shell.executor.execute(shell, body);
  return isRun(result) ? yield* result : result;
}
