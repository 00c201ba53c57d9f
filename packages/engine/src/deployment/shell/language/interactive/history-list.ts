import { open, type Run, SystemError, write } from '../../../../machine/index.ts';
import { encodeUtf8 } from '../../../../text/index.ts';
import type { Shell } from '../execution/shell.ts';
import { readValue } from '../variables/index.ts';

/** Adds a command to the history, as HISTCONTROL and HISTSIZE allow. */
export function addToHistory(shell: Shell, command: string): void {
  const { history, state } = shell;
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
  const { system, state, history } = shell;
  const file = readValue(state, 'HISTFILE') ?? '';
  const size = Number(readValue(state, 'HISTFILESIZE') ?? 500);
  if (file === '' || history.length === 0) return;
  try {
    const descriptor = yield* open(
      system,
      file,
      { write: true, create: true, truncate: true },
      0o600,
    );
    const lines = history.slice(-size).map((line) => `${line}\n`);
    yield* write(system, descriptor, encodeUtf8(lines.join('')));
    system.close(descriptor);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
  }
}
