import { READY, type Run } from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import { isRun } from '../eventually.ts';
import { messagePrefix } from '../execution/messages.ts';
import { flush, writeText } from '../execution/output.ts';
import { readPiece } from '../execution/read-line.ts';
import { tellProblem } from '../execution/run-text.ts';
import type { Shell } from '../execution/shell.ts';
import { handleSignals } from '../execution/traps.ts';
import { createReader, readNext } from '../syntax/index.ts';
import { goesOn } from './line-continuation.ts';

const NEWLINE = 10;

/**
 * Runs the commands that come on standard input of a shell that is not interactive, each when it has come, so
 * that a command can read what follows it.
 */
export function* runStandardInput(shell: Shell): Run<number> {
  const { state, system } = shell;
  let status = 0;
  let text = '';
  let line = 1;
  let ended = false;
  while (!ended && shell.leaving === 'no') {
    const piece = yield* readPiece(system, 0, { delimiter: NEWLINE });
    if (piece.ended === 'signal') {
      shell.attention = true;
      yield* handleSignals(shell);
      continue;
    }
    ended = piece.ended !== 'delimiter';
    const read = decodeUtf8(piece.bytes);
    if (state.options.verbose && read !== '') {
      writeText(shell, 2, read);
      const flushed = flush(shell);
      if (isRun(flushed)) yield* flushed;
    }
    text += read;
    if (!ended && goesOn(text)) continue;
    const before = line;
    const outcome = yield* runComplete(shell, text, before, ended);
    if (outcome === 'incomplete') continue;
    status = outcome ?? status;
    line += text.split('\n').length - 1;
    text = '';
    if (state.options.onecmd && outcome !== undefined) break;
    if (system.spend(1)) yield READY;
  }
  return shell.leaving === 'exit' ? state.status : status;
}

/** Runs the commands of a text if they are whole. `undefined` when there was none. */
function* runComplete(
  shell: Shell,
  text: string,
  firstLine: number,
  isLast: boolean,
): Run<number | undefined | 'incomplete'> {
  const { state } = shell;
  const reader = createReader(text, firstLine, {
    aliases: () => (state.shopt.expand_aliases ? state.aliases : undefined),
    extglob: () => state.shopt.extglob,
  });
  let status: number | undefined;
  for (;;) {
    const result = yield* readNext(reader);
    if (result.kind === 'end') return status;
    if (result.kind === 'problem') {
      if (result.problem.incomplete && !isLast) return 'incomplete';
      shell.leaving = 'exit';
      return yield* tellProblem(shell, result.problem);
    }
    if (result.warnings.length > 0 && !isLast) return 'incomplete';
    for (const warning of result.warnings) {
      state.line = warning.line;
      writeText(shell, 2, `${messagePrefix(shell)}${warning.message}\n`);
    }
    if (state.options.noexec) continue;
    const outcome = shell.executor.execute(shell, result.command);
    status = isRun(outcome) ? yield* outcome : outcome;
    if (shell.leaving === 'discard') {
      shell.leaving = 'no';
      status = state.status;
    }
    if (shell.leaving !== 'no') return status;
  }
}
