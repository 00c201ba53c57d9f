import { open, type Run, SystemError, write } from '../../../../machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../../text/index.ts';
import { readAll } from '../execution/read-all.ts';
import type { Shell } from '../execution/shell.ts';
import { readValue } from '../variables/index.ts';

/** Adds a command to the history, as HISTCONTROL and HISTSIZE allow. */
export function addToHistory(shell: Shell, command: string): void {
  const { history, historyFile, state } = shell;
  historyFile.lineAdded = false;
  if (!state.options.history || command.trim() === '') return;
  const control = (readValue(state, 'HISTCONTROL') ?? '').split(':');
  const both = control.includes('ignoreboth');
  if ((both || control.includes('ignorespace')) && command.startsWith(' ')) return;
  if ((both || control.includes('ignoredups')) && history.at(-1) === command) return;
  if (control.includes('erasedups')) {
    for (let index = history.length - 1; index >= 0; index--) {
      if (history[index] === command) history.splice(index, 1);
    }
  }
  history.push(command);
  historyFile.lineAdded = true;
  historyFile.unsaved++;
  const size = Number(readValue(state, 'HISTSIZE') ?? Number.POSITIVE_INFINITY);
  if (size >= 0 && history.length > size) history.splice(0, history.length - size);
}

/** Joins the lines of one command into an entry of the history. Source: bash(1), shopt cmdhist. */
export function joinLines(lines: readonly string[], inQuotes: readonly boolean[]): string {
  let text = lines[0] ?? '';
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (inQuotes[index - 1] === true) text += `\n${line}`;
    else if (
      /(^|[\s;&|(){}])(do|then|else|elif|in|if|while|until|\{|\(|&&|\|\||\||;;|;|&)\s*$/.test(text)
    ) {
      text += ` ${line.trimStart()}`;
    } else text += `; ${line.trimStart()}`;
  }
  return text;
}

/** Writes the history to its file when an interactive shell ends. */
export function* saveHistory(shell: Shell): Run {
  const { state, history } = shell;
  const file = readValue(state, 'HISTFILE') ?? '';
  const size = Number(readValue(state, 'HISTFILESIZE') ?? 500);
  if (file === '' || history.length === 0) return;
  yield* writeHistory(shell, file, history.slice(-size), false);
}

/** Writes entries to a file, or to its end: whether that was possible. */
export function* writeHistory(
  shell: Shell,
  file: string,
  entries: readonly string[],
  append: boolean,
): Run<boolean> {
  const { system } = shell;
  try {
    const flags = { write: true, create: true, append, truncate: !append };
    const descriptor = yield* open(system, file, flags, 0o600);
    yield* write(system, descriptor, encodeUtf8(entries.map((line) => `${line}\n`).join('')));
    system.close(descriptor);
    return true;
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

/** Adds the lines of a file to the history, all or from a line on: whether it could be read. */
export function* readHistory(shell: Shell, file: string, from: number): Run<boolean> {
  const { system, history, historyFile } = shell;
  try {
    const text = decodeUtf8(yield* readAll(system, yield* open(system, file, { read: true })));
    const lines = text.split('\n').filter((line) => line !== '');
    history.push(...lines.slice(from));
    historyFile.linesKnown = lines.length;
    return true;
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}
