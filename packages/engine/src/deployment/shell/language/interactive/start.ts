import { type Run, SystemError } from '../../../../machine/index.ts';
import { applySetOption } from '../execution/apply-option.ts';
import type { Shell } from '../execution/shell.ts';
import { assignValue, readValue } from '../variables/index.ts';
import { readHistory } from './history-list.ts';

/** The shell keeps the terminal under this descriptor. Source: bash takes the highest it can, 255 at first. */
const TERMINAL_DESCRIPTOR = 255;

/** Values of variables that an interactive shell sets when nobody has. Source: bash(1), "Shell Variables". */
const DEFAULTS: Readonly<Record<string, string>> = {
  PS1: '\\s-\\v\\$ ',
  PS2: '> ',
  HISTSIZE: '500',
  HISTFILESIZE: '500',
};

/** Makes a shell interactive: signals, job control, prompts, history. */
export function* beInteractive(shell: Shell): Run {
  const { system, state } = shell;
  state.shopt.expand_aliases = true;
  for (const option of ['history', 'histexpand', 'emacs'] as const)
    applySetOption(shell, option, true);
  for (const [name, value] of Object.entries(DEFAULTS)) {
    if (readValue(state, name) === undefined) assignValue(state, name, value);
  }
  system.setDisposition('INT', 'catch');
  system.setDisposition('HUP', 'catch');
  for (const signal of ['QUIT', 'TERM'] as const) system.setDisposition(signal, 'ignore');
  if (system.descriptorFlags(0) !== undefined && system.isTerminal(0)) takeTerminal(shell);
  if (readValue(state, 'HISTFILE') === undefined) {
    assignValue(state, 'HISTFILE', `${readValue(state, 'HOME') ?? ''}/.bash_history`);
  }
  yield* readHistory(shell, readValue(state, 'HISTFILE') ?? '', 0);
}

/** Takes the terminal for job control: a process group of its own, in the foreground. */
function takeTerminal(shell: Shell): void {
  const { system } = shell;
  for (const signal of ['TSTP', 'TTIN', 'TTOU'] as const) system.setDisposition(signal, 'ignore');
  try {
    const terminal = system.duplicate(0, TERMINAL_DESCRIPTOR);
    system.setCloseOnExec(terminal, true);
    if (system.group() !== system.pid) system.setGroup(0, 0);
    system.setForegroundGroup(terminal, system.group());
    shell.terminal = terminal;
    shell.terminalSettings = system.terminalSettings(terminal);
    applySetOption(shell, 'monitor', true);
    updateSize(shell);
  } catch (error) {
    // Without a controlling terminal there is no job control.
    if (!(error instanceof SystemError)) throw error;
  }
}

/** Sets LINES and COLUMNS, as `checkwinsize` asks for. */
export function updateSize({ system, state, terminal }: Shell): void {
  if (terminal === undefined || !state.shopt.checkwinsize) return;
  const { rows, columns } = system.terminalSize(terminal);
  assignValue(state, 'LINES', String(rows));
  assignValue(state, 'COLUMNS', String(columns));
}
