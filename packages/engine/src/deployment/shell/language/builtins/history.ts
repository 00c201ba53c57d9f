import { print } from '../execution/output.ts';
import type { Builtin } from '../execution/shell.ts';
import { expandHistory } from '../interactive/history-expansion.ts';
import { builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

export const history: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'cd:anrwps');
  if (options === undefined) return WRONG_USAGE;
  const { history: entries } = shell;
  const { operands } = options;
  if (options.has('c')) {
    entries.length = 0;
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
    if (shell.state.interactive) entries.pop();
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
  if (['a', 'n', 'r', 'w'].some((letter) => options.has(letter))) return 0;
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
