import { print } from '../execution/output.ts';
import type { Shell } from '../execution/shell.ts';
import { quotePosix, quoteWord } from '../quoting.ts';
import { printFunction } from '../syntax/index.ts';
import {
  arrayText,
  attributeLetters,
  declarationOf,
  isSet,
  scalarOf,
  type Variable,
} from '../variables/index.ts';
import { type BuiltinOptions, builtinError } from './builtin-options.ts';

/** A variable as `declare -p` shows it, with a line break. */
function showVariable(name: string, variable: Variable): string {
  return `${declarationOf(name, variable)}\n`;
}

export function show(shell: Shell, name: string, options: BuiltinOptions): number {
  if (options.operands.length > 0) {
    let status = 0;
    for (const operand of options.operands) {
      if (!showNamed(shell, operand)) status = builtinError(shell, name, `${operand}: not found`);
    }
    return status;
  }
  const letters = options.given
    .map(({ letter }) => letter)
    .filter((letter) => letter !== 'p' && letter !== 'g');
  if (letters.length === 0 && !options.has('p')) return showValues(shell);
  return showAll(shell, (variable) =>
    letters.every((letter) => attributeLetters(variable).includes(letter)),
  );
}

export function showNamed(shell: Shell, name: string): boolean {
  const variable = shell.state.variables.bindings.get(name);
  if (variable === undefined) return false;
  print(shell, showVariable(name, variable));
  return true;
}

export function showAll(shell: Shell, chosen: (variable: Variable) => boolean): number {
  const { bindings } = shell.state.variables;
  for (const name of [...bindings.keys()].sort()) {
    const variable = bindings.get(name);
    if (variable !== undefined && chosen(variable)) print(shell, showVariable(name, variable));
  }
  return 0;
}

/** Variables and functions as `set` and `declare` without arguments list them. */
export function showValues(shell: Shell): number {
  const { state } = shell;
  const { bindings } = state.variables;
  for (const name of [...bindings.keys()].sort()) {
    const variable = bindings.get(name);
    if (variable === undefined || !isSet(variable)) continue;
    print(
      shell,
      `${name}=${arrayText(variable) ?? quoteSet(scalarOf(variable) ?? '', state.options.posix)}\n`,
    );
  }
  if (state.options.posix) return 0;
  for (const name of [...state.functions.keys()].sort()) {
    const found = state.functions.get(name);
    if (found !== undefined) print(shell, `${printFunction(found.definition)}\n`);
  }
  return 0;
}

/** A value as `set` shows it: nothing for an empty one. */
function quoteSet(value: string, posix: boolean): string {
  if (value === '') return '';
  return posix ? quotePosix(value) : quoteWord(value);
}
