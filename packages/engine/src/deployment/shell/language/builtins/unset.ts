import type { Builtin, Shell } from '../execution/shell.ts';
import { ShellError } from '../shell-error.ts';
import {
  findVariable,
  followReferences,
  indexFor,
  isName,
  parseTarget,
  unsetElement,
  unsetVariable,
} from '../variables/index.ts';
import { type BuiltinOptions, builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

export const unset: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'fvn');
  if (options === undefined) return WRONG_USAGE;
  if (options.has('f') && options.has('v')) {
    return builtinError(shell, name, 'cannot simultaneously unset a function and a variable');
  }
  let status = 0;
  for (const operand of options.operands) {
    const target = parseTarget(operand);
    if (options.has('f') || target === undefined) {
      if (options.has('v')) {
        status = builtinError(shell, name, `\`${operand}': not a valid identifier`);
      } else if (!unsetFunction(shell, name, operand)) status = 1;
      continue;
    }
    if (!unsetOne(shell, name, operand, options)) status = 1;
  }
  return status;
};

function unsetFunction(shell: Shell, name: string, operand: string): boolean {
  const found = shell.state.functions.get(operand);
  if (found?.readonly === true) {
    builtinError(shell, name, `${operand}: cannot unset: readonly function`);
    return false;
  }
  shell.state.functions.delete(operand);
  return true;
}

function unsetOne(shell: Shell, name: string, operand: string, options: BuiltinOptions): boolean {
  const { state } = shell;
  try {
    if (isName(operand)) {
      const isVariable = state.variables.bindings.has(operand);
      if (!isVariable && !options.has('v')) return unsetFunction(shell, name, operand);
      unsetVariable(
        state.variables,
        nameToUnset(shell, operand, options.has('n')),
        state.shopt.localvar_unset,
      );
    } else unsetElementOf(shell, operand);
    return true;
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    builtinError(shell, name, error.message);
    return false;
  }
}

/** What `unset` of a nameref means: the variable that it leads to, unless `-n` is given. */
function nameToUnset({ state }: Shell, name: string, itself: boolean): string {
  if (itself || state.variables.bindings.get(name)?.nameref !== true) return name;
  return followReferences(state, name).name;
}

/** `unset name[subscript]` */
function unsetElementOf({ state }: Shell, operand: string): void {
  const target = parseTarget(operand);
  if (target?.subscript === undefined) return;
  const { name, subscript } = target;
  const variable = findVariable(state, name);
  if (variable === undefined) return;
  if (variable.readonly) {
    throw new ShellError(`${name}: cannot unset: readonly variable`, 'command');
  }
  if ((subscript === '@' || subscript === '*') && variable.associative === undefined) {
    state.variables.bindings.delete(name);
    return;
  }
  if (variable.associative !== undefined) unsetElement(variable, subscript);
  else if (variable.indexed === undefined && state.evaluate(subscript) !== 0) {
    throw new ShellError(`${name}: not an array variable`, 'command');
  } else
    unsetElement(
      variable,
      indexFor(variable, name, subscript, () => state.evaluate(subscript)),
    );
}
