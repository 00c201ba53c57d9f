import type { Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { expandPrompt, type PromptSurroundings } from '../interactive/prompt.ts';
import { quoteWord } from '../quoting.ts';
import { readValue } from '../variables/index.ts';
import { flush, writeText } from './output.ts';
import type { Shell } from './shell.ts';

/** Shows a command as `set -x` does: after PS4, whose first character is repeated in subshells of substitutions. */
export function* traceText(shell: Shell, text: string): Run {
  const start = yield* traceStart(shell);
  yield* traceAfter(shell, start, text);
}

/** Where a trace goes and what stands before it. */
export interface TraceStart {
  readonly descriptor: number;
  readonly prompt: string;
}

/** Works out what a trace begins with, where the command that it shows may change that. */
export function* traceStart(shell: Shell): Run<TraceStart> {
  const { state } = shell;
  // PS4 may run commands, which are not traced, and does not change `$?`.
  const { status } = state;
  state.options.xtrace = false;
  const prompt = expandPrompt(state, readValue(state, 'PS4') ?? '+ ', promptSurroundings(shell));
  const expanded = isRun(prompt) ? yield* prompt : prompt;
  state.options.xtrace = true;
  state.status = status;
  const first = [...expanded][0] ?? '';
  const given = Number(readValue(state, 'BASH_XTRACEFD') ?? 2);
  const descriptor = state.system.descriptorFlags(given) === undefined ? 2 : given;
  return { descriptor, prompt: `${first.repeat(shell.traceDepth)}${expanded}` };
}

/** Shows a command after what {@link traceStart} has worked out. */
export function* traceAfter(shell: Shell, start: TraceStart, text: string): Run {
  writeText(shell, start.descriptor, `${start.prompt}${text}\n`);
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
}

/** A command's words as `set -x` shows them. */
export function traceWords(words: readonly string[]): string {
  return words.map(quoteWord).join(' ');
}

/** What prompts tell of a shell. */
export function promptSurroundings({ history, jobs, commands }: Shell): PromptSurroundings {
  return { historyNumber: history.length + 1, commandNumber: commands + 1, jobs: jobs.jobs.length };
}
