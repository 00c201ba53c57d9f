// cspell:ignore GLNORS abcdefghknoprstuvwxz
import { SystemError } from '../../../../machine/index.ts';
import { SET_OPTION_NAMES } from '../options.ts';
import type { ShellState } from '../shell-state.ts';
import { allValues, findVariable, isSet, parseTarget, readTarget } from '../variables/index.ts';

type Status = ReturnType<ShellState['system']['status']>;

/** Permission bits. Source: inode(7). */
const SET_USER_ID = 0o4000;
const SET_GROUP_ID = 0o2000;
const STICKY = 0o1000;

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
      return isTerminal(state, operand);
    case '-r':
      return mayAccess(state, operand, { read: true });
    case '-w':
      return mayAccess(state, operand, { write: true });
    case '-x':
      return mayAccess(state, operand, { execute: true });
    case '-h':
    case '-L':
      return statusOf(state, operand, true)?.kind === 'symbolic link';
    default: {
      const status = statusOf(state, operand, false);
      return status !== undefined && testStatus(state, operator, status);
    }
  }
}

function testStatus(state: ShellState, operator: string, status: Status): boolean {
  switch (operator) {
    case '-f':
      return status.kind === 'file';
    case '-d':
      return status.kind === 'directory';
    case '-b':
      return status.kind === 'block device';
    case '-c':
      return status.kind === 'character device';
    case '-p':
      return status.kind === 'fifo';
    case '-S':
      return status.kind === 'socket';
    case '-s':
      return status.size > 0;
    case '-u':
      return (status.permissions & SET_USER_ID) !== 0;
    case '-g':
      return (status.permissions & SET_GROUP_ID) !== 0;
    case '-k':
      return (status.permissions & STICKY) !== 0;
    case '-O':
      return status.uid === state.system.uid;
    case '-G':
      return status.gid === state.system.gid;
    case '-N':
      return status.modifyTime > status.accessTime;
    default:
      return true;
  }
}

function statusOf(state: ShellState, path: string, noFollow: boolean): Status | undefined {
  try {
    return state.system.status(path, { noFollow });
  } catch (error) {
    if (error instanceof SystemError) return undefined;
    throw error;
  }
}

function mayAccess(
  state: ShellState,
  path: string,
  wanted: { read?: boolean; write?: boolean; execute?: boolean },
): boolean {
  try {
    state.system.access(path, wanted);
    return true;
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

function isTerminal(state: ShellState, operand: string): boolean {
  if (!/^[0-9]{1,9}$/.test(operand)) return false;
  try {
    return state.system.isTerminal(Number(operand));
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
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

/** Whether `a -nt b`, `a -ot b` or `a -ef b` holds. */
export function testFiles(
  state: ShellState,
  operator: '-nt' | '-ot' | '-ef',
  left: string,
  right: string,
): boolean {
  const first = statusOf(state, left, false);
  const second = statusOf(state, right, false);
  switch (operator) {
    case '-nt':
      return first !== undefined && (second === undefined || first.modifyTime > second.modifyTime);
    case '-ot':
      return second !== undefined && (first === undefined || first.modifyTime < second.modifyTime);
    case '-ef':
      return (
        first !== undefined &&
        second !== undefined &&
        first.inode === second.inode &&
        first.deviceId === second.deviceId
      );
  }
}
