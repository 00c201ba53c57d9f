import type { Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { addToHistory, joinLines } from '../interactive/history-list.ts';
import {
  createReader,
  problemOf,
  readNext,
  type SubstitutionBody,
  type SyntaxProblem,
} from '../syntax/index.ts';
import { lastCommandOf, runInChild } from './children.ts';
import { call } from './driver.ts';
import { messagePrefix } from './messages.ts';
import { flush, writeText } from './output.ts';
import type { Shell, TextOptions } from './shell.ts';

/** Runs a text as commands, line by line. Returns the status of the last, 0 when there was none. */
export function runText(shell: Shell, text: string, options: TextOptions = {}): Run<number> {
  return call(shell, runLines(shell, text, options));
}

function* runLines(shell: Shell, text: string, options: TextOptions): Run<number> {
  const { state } = shell;
  const reader = createReader(
    text,
    options.keepLine === true ? state.line : (options.firstLine ?? 1),
    {
      aliases: () => (state.shopt.expand_aliases ? state.aliases : undefined),
      extglob: () => state.shopt.extglob,
    },
  );
  let status = 0;
  for (;;) {
    const result = yield* readNext(reader);
    if (state.options.verbose) yield* showLines(shell, reader.linesRead());
    if (result.kind === 'end') return status;
    if (result.kind === 'problem') {
      const status = yield* tellProblem(shell, result.problem, options.parsing);
      const isNested = options.isScript !== true && options.endsShell !== true;
      if (isNested && status === 0) state.status = 2;
      return state.status;
    }
    yield* tellWarnings(shell, result.warnings);
    if (state.options.noexec && !state.interactive) continue;
    if (options.isScript === true && state.options.history) {
      const lines = reader.linesRead().replace(/\n$/, '').split('\n');
      addToHistory(shell, joinLines(lines, []));
    }
    if (options.endsShell === true && reader.isAtEnd()) {
      shell.tail = lastCommandOf(result.command);
    }
    const outcome = shell.executor.execute(shell, result.command);
    status = isRun(outcome) ? yield* outcome : outcome;
    // What was read together is given up; the lines after it are not.
    if (shell.leaving === 'discard' && !state.interactive) {
      shell.leaving = 'no';
      status = state.status;
    }
    if (shell.leaving !== 'no') return status;
    if (options.isScript === true && state.options.onecmd) return status;
  }
}

function* tellWarnings(
  shell: Shell,
  warnings: readonly { readonly line: number; readonly message: string }[],
): Run {
  if (warnings.length === 0) return;
  for (const { line, message } of warnings) {
    shell.state.line = line;
    writeText(shell, 2, `${messagePrefix(shell)}${message}\n`);
  }
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
}

/** Shows lines as they are read, for `set -v`. */
function* showLines(shell: Shell, text: string): Run {
  writeText(shell, 2, text === '' || text.endsWith('\n') ? text : `${text}\n`);
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
}

/** Writes what the parser says of a text; returns the status. */
export function* tellProblem(shell: Shell, problem: SyntaxProblem, parsing = ''): Run<number> {
  const { state } = shell;
  // Who typed a line sees it, so that bash names no number and does not quote it.
  const typed = state.interactive && (parsing === '' || parsing === 'eval: ');
  for (const { text, line } of problem.messages) {
    if (typed && text.startsWith('`')) continue;
    state.line = line;
    const start = typed ? '' : `${parsing}line ${line}: `;
    writeText(shell, 2, `${state.errorName}: ${start}${text}\n`);
  }
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
  const { status, keepsStatus } = problem;
  if (!keepsStatus || state.status === 0) state.status = status ?? state.status;
  return state.status;
}

/** Runs the commands of a substitution in the child that was made for it. */
export function* runBody(shell: Shell, body: SubstitutionBody): Run<number> {
  const { commands, suspicion } = body.read();
  const problem = suspicion === undefined ? undefined : yield* problemOf(suspicion);
  if (problem !== undefined) return yield* tellProblem(shell, problem, 'command substitution: ');
  return yield* runInChild(shell, commands);
}
