import { print } from '../execution/output.ts';
import type { Builtin } from '../execution/shell.ts';
import { builtinError, parseOptions, usage, WRONG_USAGE } from './builtin-options.ts';

/** An alias so that it can be read again. */
export function showAlias(name: string, value: string): string {
  return `alias ${name.startsWith('-') ? '-- ' : ''}${name}='${value.replaceAll("'", "'\\''")}'\n`;
}

/** Characters that a name of an alias may not have. Source: bash 5.2, `legal_alias_name`. */
const FORBIDDEN = /[\s"'`\\$&()<>;|/]/;

export const alias: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'p');
  if (options === undefined) return WRONG_USAGE;
  const { aliases } = shell.state;
  if (options.has('p') || options.operands.length === 0) {
    for (const key of [...aliases.keys()].sort())
      print(shell, showAlias(key, aliases.get(key) ?? ''));
    if (options.operands.length === 0) return 0;
  }
  let status = 0;
  for (const operand of options.operands) {
    const equals = operand.indexOf('=');
    const key = equals > 0 ? operand.slice(0, equals) : operand;
    if (equals > 0) {
      if (FORBIDDEN.test(key)) status = builtinError(shell, name, `\`${key}': invalid alias name`);
      else aliases.set(key, operand.slice(equals + 1));
      continue;
    }
    const value = aliases.get(key);
    if (value === undefined) status = builtinError(shell, name, `${key}: not found`);
    else print(shell, showAlias(key, value));
  }
  return status;
};

export const unalias: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'a');
  if (options === undefined) return WRONG_USAGE;
  if (options.has('a')) {
    shell.state.aliases.clear();
    return 0;
  }
  if (options.operands.length === 0) return usage(shell, name);
  let status = 0;
  for (const operand of options.operands) {
    if (!shell.state.aliases.delete(operand)) {
      status = builtinError(shell, name, `${operand}: not found`);
    }
  }
  return status;
};
