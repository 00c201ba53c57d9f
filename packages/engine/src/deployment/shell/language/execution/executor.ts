import { builtins } from '../builtins/table.ts';
import { execute } from './execute.ts';
import { callFunction } from './functions.ts';
import { STANDARD_PATH } from './path-search.ts';
import { forkShell } from './processes.ts';
import { runBuiltin } from './run-builtin.ts';
import { runText } from './run-text.ts';
import type { Executor } from './shell.ts';
import { createHooks } from './substitutions.ts';
import { withCode } from './with-code.ts';

/** The executor of every shell. */
export const executor: Executor = {
  execute,
  runText,
  builtins,
  fork: (shell, body, options) => forkShell(shell, createHooks, body, options),
  runWords(shell, words, lookUp = 'everywhere') {
    const name = words[0] ?? '';
    const definition = lookUp === 'everywhere' ? shell.state.functions.get(name) : undefined;
    if (definition !== undefined) return callFunction(shell, definition, words);
    const builtin = shell.disabled.has(name) ? undefined : builtins.get(name);
    if (builtin !== undefined) return runBuiltin(shell, builtin, words);
    const path = lookUp === 'along the standard path' ? STANDARD_PATH : undefined;
    return withCode(shell, (code) => code.runExternal(shell, words, undefined, path));
  },
};
