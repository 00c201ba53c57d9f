import { print } from '../execution/output.ts';
import type { Shell } from '../execution/shell.ts';
import { printFunction } from '../syntax/index.ts';
import { type BuiltinOptions, builtinError } from './builtin-options.ts';

export function declareFunctions(shell: Shell, name: string, options: BuiltinOptions): number {
  const { functions } = shell.state;
  const changes = {
    ...(options.has('x') ? { exported: true } : {}),
    ...(options.has('r') ? { readonly: true } : {}),
    ...(options.has('t') ? { trace: true } : {}),
  };
  if (options.operands.length > 0 && Object.keys(changes).length > 0) {
    return changeFunctions(shell, name, options.operands, changes);
  }
  const namesOnly = options.has('F');
  if (options.operands.length === 0) {
    for (const key of [...functions.keys()].sort()) {
      const found = functions.get(key);
      if (found === undefined) continue;
      const letters = `f${found.readonly ? 'r' : ''}${found.trace ? 't' : ''}${found.exported ? 'x' : ''}`;
      if (!namesOnly) print(shell, `${printFunction(found.definition)}\n`);
      if (namesOnly || letters !== 'f') print(shell, `declare -${letters} ${key}\n`);
    }
    return 0;
  }
  let status = 0;
  for (const operand of options.operands) {
    const found = functions.get(operand);
    if (found === undefined) {
      status = options.has('p') ? builtinError(shell, name, `${operand}: not found`) : 1;
    } else if (!namesOnly) print(shell, `${printFunction(found.definition)}\n`);
    else if (shell.state.shopt.extdebug) {
      print(shell, `${operand} ${found.definition.line} ${found.source}\n`);
    } else print(shell, `${operand}\n`);
  }
  return status;
}

export function changeFunctions(
  shell: Shell,
  name: string,
  names: readonly string[],
  changes: { readonly exported?: boolean; readonly readonly?: boolean; readonly trace?: boolean },
): number {
  const { functions } = shell.state;
  if (names.length === 0) {
    const wanted = changes.readonly === true ? 'readonly' : 'exported';
    for (const key of [...functions.keys()].sort()) {
      const found = functions.get(key);
      if (found?.[wanted] !== true) continue;
      const letter = wanted === 'readonly' ? 'r' : 'x';
      print(shell, `${printFunction(found.definition)}\ndeclare -f${letter} ${key}\n`);
    }
    return 0;
  }
  let status = 0;
  for (const operand of names) {
    const found = functions.get(operand);
    if (found === undefined) status = builtinError(shell, name, `${operand}: not a function`);
    else functions.set(operand, { ...found, ...changes });
  }
  return status;
}
