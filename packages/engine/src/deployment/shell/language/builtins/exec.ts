import { type Run, SystemError } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { lowerLevel } from '../execution/external.ts';
import { failure } from '../execution/messages.ts';
import { flush } from '../execution/output.ts';
import { findCommand } from '../execution/path-search.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { exportEnvironment } from '../variables/index.ts';
import { builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

/** `exec`: goes on as a command, or keeps the redirections that it was given. */
export const exec: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'cla:');
  if (options === undefined) return WRONG_USAGE;
  const { operands } = options;
  if (operands.length === 0) {
    shell.keepsRedirections = true;
    return 0;
  }
  const given = options.value('a') ?? operands[0] ?? '';
  lowerLevel(shell);
  return become(shell, operands, {
    name: options.has('l') ? `-${given}` : given,
    environment: options.has('c') ? new Map() : exportEnvironment(shell.state),
  });
};

function* become(
  shell: Shell,
  operands: readonly string[],
  options: { readonly name: string; readonly environment: ReadonlyMap<string, string> },
): Run<number> {
  const { system, state } = shell;
  const command = operands[0] ?? '';
  const found = findCommand(shell, command, false);
  const path =
    found?.startsWith('/') === false
      ? `${system.directory()}/${found.replace(/^\.\//, '')}`
      : found;
  let status = 127;
  if (path === undefined) builtinError(shell, 'exec', `${command}: not found`);
  else {
    const flushed = flush(shell);
    if (isRun(flushed)) yield* flushed;
    if (state.interactive && shell.terminal !== undefined) resetSignals(shell);
    try {
      system.execute(path, [options.name, ...operands.slice(1)], options.environment);
      yield { kind: 'replaced' };
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      status = error.code === 'ENOENT' ? 127 : 126;
      failure(shell, `${path}: ${error.message}`);
      if (status === 126) builtinError(shell, 'exec', `${path}: cannot execute: ${error.message}`);
    }
  }
  if (!state.interactive && !state.shopt.execfail) {
    shell.leaving = 'exit';
    state.status = status;
  }
  return status;
}

function resetSignals({ system, state }: Shell): void {
  for (const signal of ['INT', 'QUIT', 'TERM', 'TSTP', 'TTIN', 'TTOU'] as const) {
    if (!state.traps.has(signal)) system.setDisposition(signal, 'default');
  }
}
