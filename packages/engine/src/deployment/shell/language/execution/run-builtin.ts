import { fetched, READY, type Run, type SystemError } from '../../../../machine/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import { failed } from './failures.ts';
import { complain } from './messages.ts';
import { flush, writeText } from './output.ts';
import type { Builtin, Shell } from './shell.ts';
import { isSpecialBuiltin } from './special-builtins.ts';

/** Runs a builtin command and writes what it has to say. */
export function runBuiltin(
  shell: Shell,
  builtin: Builtin,
  fields: readonly string[],
): Eventually<number> {
  const name = fields[0] ?? '';
  let status: Eventually<number>;
  try {
    status = builtin(shell, fields.slice(1), name);
  } catch (error) {
    return failed(shell, error, `${name}: `);
  }
  if (isRun(status)) return awaitBuiltin(shell, status, name);
  if (shell.misused !== undefined) return awaitBuiltin(shell, status, name);
  if (status === 2) endOnMisuse(shell, name);
  if (shell.outputText === '') return status;
  const flushed = flush(shell);
  if (flushed === undefined) return status;
  return afterFlush(shell, flushed, name, status);
}

/** In POSIX mode a special builtin that is used wrongly ends a script. */
function endOnMisuse(shell: Shell, name: string): void {
  const { state } = shell;
  if (!state.options.posix || state.interactive || !isSpecialBuiltin(name)) return;
  shell.leaving = 'exit';
  state.status = 2;
}

function* awaitBuiltin(shell: Shell, begun: Eventually<number>, name: string): Run<number> {
  let status: number;
  try {
    status = isRun(begun) ? yield* begun : begun;
  } catch (error) {
    const after = failed(shell, error, `${name}: `);
    return isRun(after) ? yield* after : after;
  }
  if (shell.misused !== undefined) yield* tellUsage(shell, shell.misused);
  if (status === 2) endOnMisuse(shell, name);
  return yield* afterFlush(shell, flush(shell), name, status);
}

const fetchSynopses = fetched(() => import('../builtins/synopses.ts'));

/** Writes how a builtin is called. */
function* tellUsage(shell: Shell, name: string): Run {
  shell.misused = undefined;
  const { SYNOPSES } = yield* fetchSynopses();
  writeText(shell, 2, `${name}: usage: ${SYNOPSES[name] ?? name}\n`);
}

function* afterFlush(
  shell: Shell,
  flushed: Eventually<SystemError | undefined>,
  name: string,
  status: number,
): Run<number> {
  const error = isRun(flushed) ? yield* flushed : flushed;
  if (error === undefined) return status;
  // A closed pipe brings SIGPIPE, which is met before anything is said.
  yield READY;
  complain(shell, `${name}: write error: ${error.message}`);
  const again = flush(shell);
  if (isRun(again)) yield* again;
  return 1;
}
