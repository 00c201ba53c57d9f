import { testCommand } from '../conditional/index.ts';
import type { Builtin } from '../execution/shell.ts';
import { ShellError } from '../shell-error.ts';
import { builtinError } from './builtin-options.ts';

/** `test` and `[`. */
export const test: Builtin = (shell, args, name) => {
  try {
    return testCommand(shell.state, args, name === '[' ? '[' : 'test') ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    return builtinError(shell, name, error.message, 2);
  }
};
