import { formatDate } from '../../commands/dates/index.ts';
import { failure } from '../execution/messages.ts';
import { print } from '../execution/output.ts';
import type { Builtin } from '../execution/shell.ts';
import { formatPrintf } from '../formatting/index.ts';
import { ShellError } from '../shell-error.ts';
import { assignTarget, parseTarget } from '../variables/index.ts';
import { builtinError, parseOptions, usage, WRONG_USAGE } from './builtin-options.ts';

export const printf: Builtin = (shell, args, name) => {
  const { state, system } = shell;
  const options = parseOptions(shell, name, args, 'v:');
  if (options === undefined) return WRONG_USAGE;
  const [format, ...values] = options.operands;
  const variable = options.value('v');
  if (variable !== undefined && parseTarget(variable) === undefined) {
    return builtinError(shell, name, `\`${variable}': not a valid identifier`, WRONG_USAGE);
  }
  if (format === undefined) return usage(shell, name);
  const { text, messages, status } = formatPrintf(format, values, {
    formatTime: (pattern, seconds) => formatDate(pattern, { seconds, nanoseconds: 0 }),
    now: system.bootSecond + Math.floor(system.now() / 1e9),
    start: system.bootSecond + state.secondsFrom,
    assign: (target, value) => assignTarget(state, target, value),
  });
  for (const message of messages) builtinError(shell, name, message);
  if (variable === undefined) print(shell, text);
  else {
    try {
      assignTarget(state, variable, text);
    } catch (error) {
      if (!(error instanceof ShellError)) throw error;
      return failure(shell, error.message);
    }
  }
  return status;
};
