import type { Run } from '../../../../machine/index.ts';
import { print } from '../execution/output.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { expandHistory } from '../interactive/history-expansion.ts';
import { readHistory, writeHistory } from '../interactive/history-list.ts';
import { readValue } from '../variables/index.ts';
import { builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

export const history: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'cd:anrwps');
  if (options === undefined) return WRONG_USAGE;
  const { history: entries } = shell;
  const { operands } = options;
  if (options.has('c')) {
    entries.length = 0;
    shell.historyFile.unsaved = 0;
    return 0;
  }
  const deleted = options.value('d');
  if (deleted !== undefined) {
    const number = Number(deleted);
    const index = number < 0 ? entries.length + number : number - 1;
    if (!Number.isInteger(index) || index < 0 || index >= entries.length) {
      return builtinError(shell, name, `${deleted}: history position out of range`);
    }
    entries.splice(index, 1);
    return 0;
  }
  if (options.has('s')) {
    // The line that calls `history -s` gives its place to the entry.
    if (shell.historyFile.lineAdded) entries.pop();
    else shell.historyFile.unsaved++;
    shell.historyFile.lineAdded = false;
    entries.push(operands.join(' '));
    return 0;
  }
  if (options.has('p')) {
    let status = 0;
    for (const operand of operands) {
      const expanded = expandHistory(operand, entries);
      if (expanded.kind === 'failed') {
        status = builtinError(shell, name, expanded.message);
      } else print(shell, `${expanded.kind === 'expanded' ? expanded.line : operand}\n`);
    }
    return status;
  }
  const actions = [...'anrw'].filter((letter) => options.has(letter));
  if (actions.length > 1) {
    return builtinError(shell, name, 'cannot use more than one of -anrw');
  }
  const [action] = actions;
  if (action !== undefined) return useFile(shell, action, operands[0]);
  const [count] = operands;
  if (count !== undefined && !/^[0-9]+$/.test(count)) {
    return builtinError(shell, name, `${count}: numeric argument required`);
  }
  const from = count === undefined ? 0 : Math.max(0, entries.length - Number(count));
  for (let index = from; index < entries.length; index++) {
    print(shell, `${String(index + 1).padStart(5)}  ${entries[index]}\n`);
  }
  return 0;
};

/** `-a`, `-n`, `-r` and `-w`: the history and its file. A file that cannot be used is told by the status alone. */
function* useFile(shell: Shell, action: string, given: string | undefined): Run<number> {
  const { history: entries, historyFile, state } = shell;
  const file = given ?? readValue(state, 'HISTFILE') ?? '';
  if (file === '') return 1;
  if (action === 'n' || action === 'r') {
    const from = action === 'n' ? historyFile.linesKnown : 0;
    return (yield* readHistory(shell, file, from)) ? 0 : 1;
  }
  const isAppended = action === 'a';
  if (isAppended && historyFile.unsaved === 0) return 0;
  const written = isAppended ? entries.slice(-historyFile.unsaved) : entries;
  if (!(yield* writeHistory(shell, file, written, isAppended))) return 1;
  historyFile.linesKnown = isAppended ? historyFile.linesKnown + written.length : written.length;
  historyFile.unsaved = 0;
  return 0;
}
