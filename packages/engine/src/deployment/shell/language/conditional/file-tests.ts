// cspell:ignore GLNORS abcdefghknoprstuvwxz

import { isFileCondition, isTerminalDescriptor } from '../file-conditions.ts';
import { SET_OPTION_NAMES } from '../options.ts';
import type { ShellState } from '../shell-state.ts';
import { allValues, findVariable, isSet, parseTarget, readTarget } from '../variables/index.ts';

/** The operators with one operand. Source: bash(1), "CONDITIONAL EXPRESSIONS". */
export function isUnaryOperator(text: string): boolean {
  return /^-[abcdefghknoprstuvwxzGLNORS]$/.test(text);
}

/** Whether `-f file` and its kin hold. */
export function testUnary(state: ShellState, operator: string, operand: string): boolean {
  switch (operator) {
    case '-n':
      return operand !== '';
    case '-z':
      return operand === '';
    case '-v':
      return isVariableSet(state, operand);
    case '-R': {
      const variable = state.variables.bindings.get(operand);
      return variable?.nameref === true && variable.value !== undefined;
    }
    case '-o': {
      const name = SET_OPTION_NAMES.find((candidate) => candidate === operand);
      return name !== undefined && state.options[name];
    }
    case '-t':
      return /^[0-9]{1,9}$/.test(operand) && isTerminalDescriptor(state.system, Number(operand));
    default:
      return isFileCondition(state.system, operator, operand);
  }
}

function isVariableSet(state: ShellState, operand: string): boolean {
  if (/^[0-9]+$/.test(operand)) {
    const number = Number(operand);
    return number === 0 || number <= state.positional.length;
  }
  const target = parseTarget(operand);
  if (target === undefined) return false;
  if (target.subscript === undefined) {
    const variable = findVariable(state, target.name);
    if (variable?.indexed !== undefined || variable?.associative !== undefined) {
      return readTarget(state, operand) !== undefined;
    }
    return variable === undefined ? readTarget(state, operand) !== undefined : isSet(variable);
  }
  if (target.subscript === '@' || target.subscript === '*') {
    return allValues(state, target.name).length > 0;
  }
  return readTarget(state, operand) !== undefined;
}
