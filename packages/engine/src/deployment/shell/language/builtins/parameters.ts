import { evaluateText } from '../arithmetic/index.ts';
import { failure } from '../execution/messages.ts';
import { writeText } from '../execution/output.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { assignValue, findVariable, isName, readValue } from '../variables/index.ts';
import { builtinError, parseOptions, usage, WRONG_USAGE } from './builtin-options.ts';

/** `let`: status 1 when the last value is 0. */
export const let_: Builtin = (shell, given, name) => {
  const args = given[0] === '--' ? given.slice(1) : given;
  if (args.length === 0) return builtinError(shell, name, 'expression expected');
  let value: number | bigint = 0;
  for (const argument of args) value = evaluateText(shell.state, argument);
  return Number(value) === 0 ? 1 : 0;
};

/** `getopts`. Source: POSIX.1-2017, getopts; bash(1). */
export const getopts: Builtin = (shell, all, name) => {
  const { state } = shell;
  const options = parseOptions(shell, name, all, '');
  if (options === undefined) return WRONG_USAGE;
  const args = options.operands;
  const [letters, variable, ...given] = args;
  if (letters === undefined || variable === undefined) return usage(shell, name);
  const words = given.length > 0 ? given : state.positional;
  const silent = letters.startsWith(':');
  let index = Number(readValue(state, 'OPTIND') ?? 1);
  if (index < 1) index = 1;
  if (index !== shell.optionIndex) state.optionPosition = 0;
  const word = words[index - 1];
  const finish = (
    option: string,
    value: string | undefined,
    next: number,
    status: number,
  ): number => {
    assignValue(state, 'OPTIND', String(next));
    shell.optionIndex = next;
    if (value === undefined) state.variables.bindings.delete('OPTARG');
    else assignValue(state, 'OPTARG', value);
    if (!isName(variable))
      return builtinError(shell, name, `\`${variable}': not a valid identifier`);
    if (findVariable(state, variable)?.readonly === true)
      return failure(shell, `${variable}: readonly variable`, status === 0 ? 2 : status);
    assignValue(state, variable, option);
    return status;
  };
  if (word === undefined || letters === '' || !word.startsWith('-') || word === '-') {
    state.optionPosition = 0;
    return finish('?', undefined, word === undefined ? words.length + 1 : index, 1);
  }
  if (word === '--') {
    state.optionPosition = 0;
    return finish('?', undefined, index + 1, 1);
  }
  const place = state.optionPosition === 0 ? 1 : state.optionPosition;
  const letter = word.charAt(place);
  const found = letter === ':' ? -1 : letters.indexOf(letter, silent ? 1 : 0);
  const isLast = place + 1 >= word.length;
  state.optionPosition = isLast ? 0 : place + 1;
  const next = isLast ? index + 1 : index;
  if (found < 0) {
    if (silent) return finish('?', letter, next, 0);
    complainOption(shell, 'illegal option', letter);
    return finish('?', undefined, next, 0);
  }
  if (letters.charAt(found + 1) !== ':') return finish(letter, undefined, next, 0);
  state.optionPosition = 0;
  if (!isLast) return finish(letter, word.slice(place + 1), index + 1, 0);
  const value = words[index];
  if (value !== undefined) return finish(letter, value, index + 2, 0);
  if (silent) return finish(':', letter, index + 1, 0);
  complainOption(shell, 'option requires an argument', letter);
  return finish('?', undefined, index + 1, 0);
};

function complainOption(shell: Shell, why: string, letter: string): void {
  if (readValue(shell.state, 'OPTERR') === '0') return;
  writeText(shell, 2, `${shell.state.name}: ${why} -- ${letter}\n`);
}
