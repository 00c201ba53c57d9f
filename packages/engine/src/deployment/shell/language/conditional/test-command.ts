import { compareBytes } from '../../../../text/index.ts';
import { compareIntegers, isIntegerOperator } from '../compare-integers.ts';
import { testFiles } from '../file-conditions.ts';
import { ShellError } from '../shell-error.ts';
import type { ShellState } from '../shell-state.ts';
import { isUnaryOperator, testUnary } from './file-tests.ts';

/**
 * The builtins `test` and `[` (with its last `]`): whether the expression holds. Throws a
 * {@link ShellError} with the message of bash, without the command's name; the status is then 2.
 * Source: POSIX.1-2017, test, on how the number of arguments decides; bash(1).
 */
export function testCommand(
  state: ShellState,
  given: readonly string[],
  name: 'test' | '[' = 'test',
): boolean {
  if (name === '[' && given.at(-1) !== ']') throw problem("missing `]'");
  const args = name === '[' ? given.slice(0, -1) : given;
  const cursor: Cursor = { state, args, at: 0, last: name === '[' ? ']' : undefined };
  const [first = '', second = '', third = '', fourth = ''] = args;
  switch (args.length) {
    case 0:
      return false;
    case 1:
      return first !== '';
    case 2:
      return twoArguments(state, first, second);
    case 3:
      return threeArguments(state, first, second, third);
    case 4:
      if (first === '!') return !threeArguments(state, second, third, fourth);
      if (first === '(' && fourth === ')') return twoArguments(state, second, third);
      break;
  }
  const result = disjunction(cursor);
  if (cursor.at < args.length) throw problem('too many arguments');
  return result;
}

interface Cursor {
  readonly state: ShellState;
  readonly args: readonly string[];
  at: number;
  /** What stands after the arguments, for a message. */
  readonly last: string | undefined;
}

function problem(message: string): ShellError {
  return new ShellError(message, 'command');
}

function twoArguments(state: ShellState, first: string, second: string): boolean {
  if (first === '!') return second === '';
  if (isUnaryOperator(first)) return testUnary(state, first, second);
  throw problem(`${first}: unary operator expected`);
}

function threeArguments(state: ShellState, first: string, second: string, third: string): boolean {
  if (isBinaryOperator(second)) return binary(state, first, second, third);
  if (second === '-a') return first !== '' && third !== '';
  if (second === '-o') return first !== '' || third !== '';
  if (first === '!') return !twoArguments(state, second, third);
  if (first === '(' && third === ')') return second !== '';
  throw problem(`${second}: binary operator expected`);
}

function isBinaryOperator(text: string): boolean {
  return /^(?:=|==|!=|<|>|-nt|-ot|-ef)$/.test(text) || isIntegerOperator(text);
}

function binary(state: ShellState, left: string, operator: string, right: string): boolean {
  switch (operator) {
    case '=':
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return compareBytes(left, right) < 0;
    case '>':
      return compareBytes(left, right) > 0;
    case '-nt':
    case '-ot':
    case '-ef':
      return testFiles(state.system, operator, left, right);
    default:
      return compareIntegers(operator, integer(left), integer(right));
  }
}

/** A decimal number of 64 bits, with blanks around it. */
function integer(text: string): number | bigint {
  const match = /^[ \t\n]*([+-]?[0-9]{1,30})[ \t\n]*$/.exec(text);
  if (match?.[1] === undefined) throw problem(`${text}: integer expression expected`);
  const value = Number(match[1]);
  if (Number.isSafeInteger(value)) return value;
  const big = BigInt(match[1].replace('+', ''));
  if (BigInt.asIntN(64, big) !== big) throw problem(`${text}: integer expression expected`);
  return big;
}

function disjunction(cursor: Cursor): boolean {
  let result = conjunction(cursor);
  while (cursor.args[cursor.at] === '-o') {
    cursor.at++;
    const right = conjunction(cursor);
    result = result || right;
  }
  return result;
}

function conjunction(cursor: Cursor): boolean {
  let result = term(cursor);
  while (cursor.args[cursor.at] === '-a') {
    cursor.at++;
    const right = term(cursor);
    result = result && right;
  }
  return result;
}

function term(cursor: Cursor): boolean {
  const { args, state } = cursor;
  const first = args[cursor.at];
  if (first === undefined) throw problem('argument expected');
  if (first === '!') {
    cursor.at++;
    return !term(cursor);
  }
  if (first === '(') {
    cursor.at++;
    const result = disjunction(cursor);
    const close = args[cursor.at];
    if (close !== ')') {
      const found = close ?? cursor.last;
      throw problem(found === undefined ? "`)' expected" : `\`)' expected, found ${found}`);
    }
    cursor.at++;
    return result;
  }
  const second = args[cursor.at + 1];
  const third = args[cursor.at + 2];
  if (second !== undefined && third !== undefined && isBinaryOperator(second)) {
    cursor.at += 3;
    return binary(state, first, second, third);
  }
  if (isUnaryOperator(first) && second !== undefined) {
    cursor.at += 2;
    return testUnary(state, first, second);
  }
  cursor.at++;
  return first !== '';
}
