import {
  Blocked,
  fetched,
  READY,
  type Run,
  SystemError,
  signalNumber,
} from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import { exitAtEndOfInput } from '../builtins/flow.ts';
import { isRun } from '../eventually.ts';
import { reportBackground } from '../execution/foreground.ts';
import { flush, writeText } from '../execution/output.ts';
import { tellProblem } from '../execution/run-text.ts';
import type { Shell } from '../execution/shell.ts';
import { promptSurroundings } from '../execution/trace.ts';
import { handleSignals } from '../execution/traps.ts';
import { goesOn } from '../invocation/line-continuation.ts';
import type { SessionListener } from '../invocation/session.ts';
import { type Job, jobState } from '../jobs/job-table.ts';
import { createReader, readNext } from '../syntax/index.ts';
import { allValues, readValue } from '../variables/index.ts';
import { addToHistory, joinLines, saveHistory } from './history-list.ts';
import { expandPrompt } from './prompt.ts';
import { updateSize } from './start.ts';

/** Bytes that are read at once; a terminal gives a line at most. */
const READ_SIZE = 4096;

/** A line from the terminal, its end, or the interrupt key. */
type Typed =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'interrupted' };

/** Reads commands from the terminal and runs them, until the shell ends. Returns its status. */
export function* interact(shell: Shell, listener: SessionListener): Run<number> {
  const { state, system } = shell;
  let atPrompt = false;
  listener({
    pid: system.pid,
    atPrompt: () => atPrompt,
    completions: async (line) => (await import('./completion.ts')).complete(shell, line),
    history: () => shell.history,
  });
  for (;;) {
    yield* beforePrompt(shell);
    if (isLeaving(shell, 'exit')) break;
    shell.leaving = 'no';
    yield* showPrompt(shell, 'PS1');
    atPrompt = true;
    const typed = yield* readTyped(shell);
    atPrompt = false;
    if (typed.kind === 'interrupted') {
      yield* newLine(shell);
      continue;
    }
    if (typed.kind === 'end') {
      exitAtEndOfInput(shell);
      yield* flushed(shell);
    } else yield* runTyped(shell, typed.text);
    if (isLeaving(shell, 'exit')) break;
  }
  yield* saveHistory(shell);
  yield* leaveTerminal(shell);
  return state.status;
}

function isLeaving({ leaving }: Shell, how: Shell['leaving']): boolean {
  return leaving === how;
}

function* flushed(shell: Shell): Run {
  const result = flush(shell);
  if (isRun(result)) yield* result;
}

function* newLine(shell: Shell): Run {
  shell.state.status = 128 + signalNumber('INT');
  shell.leaving = 'no';
  yield* flushed(shell);
}

/** Signals, news of jobs, and PROMPT_COMMAND. */
function* beforePrompt(shell: Shell): Run {
  const { state } = shell;
  yield* handleSignals(shell);
  if (isLeaving(shell, 'exit')) return;
  shell.leaving = 'no';
  yield* reportBackground(shell);
  updateSize(shell);
  const { status } = state;
  for (const text of allValues(state, 'PROMPT_COMMAND')) {
    if (text.trim() === '') continue;
    yield* shell.executor.runText(shell, text);
    if (isLeaving(shell, 'exit')) return;
    shell.leaving = 'no';
  }
  state.status = status;
}

function* showPrompt(shell: Shell, variable: 'PS1' | 'PS2'): Run {
  const { state } = shell;
  const { status } = state;
  const result = expandPrompt(state, readValue(state, variable) ?? '', promptSurroundings(shell));
  writeText(shell, 2, isRun(result) ? yield* result : result);
  state.status = status;
  yield* flushed(shell);
}

function* readTyped(shell: Shell): Run<Typed> {
  const { system } = shell;
  let text = '';
  for (;;) {
    let bytes: Uint8Array | Blocked;
    try {
      bytes = system.read(0, READ_SIZE);
    } catch (error) {
      if (error instanceof SystemError) return { kind: 'end' };
      throw error;
    }
    if (bytes instanceof Blocked) {
      if ((yield bytes) === 'interrupted') {
        yield* handleSignals(shell);
        if (isLeaving(shell, 'discard')) return { kind: 'interrupted' };
        if (isLeaving(shell, 'exit')) return { kind: 'end' };
      }
      continue;
    }
    if (bytes.length === 0) return text === '' ? { kind: 'end' } : { kind: 'line', text };
    text += decodeUtf8(bytes);
    if (text.endsWith('\n')) return { kind: 'line', text };
    if (system.spend(1)) yield READY;
  }
}

/** Runs what was typed, after asking for the rest of a command that is not whole. */
function* runTyped(shell: Shell, first: string): Run {
  const { state } = shell;
  const lines: string[] = [];
  const inQuotes: boolean[] = [];
  let text = '';
  let line: string | undefined = first;
  for (;;) {
    if (line !== undefined) {
      const expanded = yield* expandLine(shell, line);
      if (expanded === undefined) return;
      lines.push(expanded.replace(/\n$/, ''));
      text += expanded;
    }
    const more =
      goesOn(text) && line !== undefined
        ? 'line'
        : yield* attempt(shell, text, lines, inQuotes, line === undefined);
    if (more === undefined) return;
    inQuotes.push(more === 'quote');
    yield* showPrompt(shell, 'PS2');
    const typed = yield* readTyped(shell);
    if (typed.kind === 'interrupted') {
      yield* newLine(shell);
      return;
    }
    line = typed.kind === 'line' ? typed.text : undefined;
    if (state.options.verbose && line !== undefined) {
      writeText(shell, 2, line);
      yield* flushed(shell);
    }
  }
}

const fetchHistoryExpansion = fetched(() => import('./history-expansion.ts'));

/** History expansion of a line; `undefined` when the line is not to be run. */
function* expandLine(shell: Shell, line: string): Run<string | undefined> {
  if (!shell.state.options.histexpand || !/[!^]/.test(line)) return line;
  const { expandHistory } = yield* fetchHistoryExpansion();
  const result = expandHistory(line.replace(/\n$/, ''), shell.history);
  if (result.kind === 'unchanged') return line;
  if (result.kind === 'failed') {
    writeText(shell, 2, `${shell.state.errorName}: ${result.message}\n`);
    yield* flushed(shell);
    return undefined;
  }
  writeText(shell, 2, `${result.line}\n`);
  yield* flushed(shell);
  if (result.printOnly) {
    addToHistory(shell, result.line);
    return undefined;
  }
  return `${result.line}\n`;
}

/** Runs a text that is whole. Returns why it is not, when more lines are needed. */
function* attempt(
  shell: Shell,
  text: string,
  lines: readonly string[],
  inQuotes: readonly boolean[],
  isLast: boolean,
): Run<'line' | 'quote' | undefined> {
  const { state } = shell;
  const reader = createReader(text, 1, {
    aliases: () => (state.shopt.expand_aliases ? state.aliases : undefined),
    extglob: () => state.shopt.extglob,
  });
  let stored = false;
  const store = (): void => {
    if (!stored) addToHistory(shell, joinLines(lines, inQuotes));
    stored = true;
  };
  for (;;) {
    const result = yield* readNext(reader);
    if (result.kind === 'end') {
      store();
      return undefined;
    }
    if (result.kind === 'problem') {
      const { problem } = result;
      if (problem.incomplete && !isLast && !stored) {
        return problem.messages.some(({ text }) => /matching `["'`]/.test(text)) ? 'quote' : 'line';
      }
      store();
      yield* tellProblem(shell, problem);
      return undefined;
    }
    if (result.warnings.length > 0 && !isLast && !stored) return 'quote';
    store();
    shell.commands++;
    const outcome = shell.executor.execute(shell, result.command);
    if (isRun(outcome)) yield* outcome;
    yield* flushed(shell);
    if (!/^\s*exit\b/.test(text)) shell.warnedOfJobs = false;
    if (isLeaving(shell, 'discard')) {
      shell.leaving = 'no';
      return undefined;
    }
    if (shell.leaving !== 'no') return undefined;
  }
}

/** At its end an interactive shell takes stopped jobs with it. */
function* leaveTerminal(shell: Shell): Run {
  for (const job of shell.jobs.jobs) if (jobState(job) === 'stopped') endStopped(shell, job);
  yield READY;
}

function endStopped({ system }: Shell, job: Job): void {
  try {
    system.kill(-job.group, 'TERM');
    system.kill(-job.group, 'CONT');
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
  }
}
