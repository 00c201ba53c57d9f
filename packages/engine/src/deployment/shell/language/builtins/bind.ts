import type { Builtin } from '../execution/shell.ts';
import { builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

/** `bind`: the shell has no line editor of its own whose keys could be bound, and says so. */
export const bind: Builtin = (shell, args, name) => {
  if (!shell.state.interactive) builtinError(shell, name, 'warning: line editing not enabled');
  const options = parseOptions(shell, name, args, 'lpsvPSVXm:f:q:u:r:x:');
  if (options === undefined) return WRONG_USAGE;
  if (!shell.state.interactive || args.length === 0) return 0;
  return builtinError(shell, name, 'the terminal edits lines itself: keys cannot be bound');
};
