// cspell:ignore bcdefghknprstuwxz GLNOS
import type { System } from '../../../../machine/index.ts';
import { compareIntegers } from '../../language/compare-integers.ts';
import {
  isFileCondition,
  isTerminalDescriptor,
  testFiles,
} from '../../language/file-conditions.ts';
import type { Command, CommandContext } from '../command.ts';
import { quote } from '../quoting.ts';

const shared = {
  follows: 'GNU coreutils 9.1',
  parsing: 'own',
  usageStatus: 2,
  options: [],
  unsupported: [],
} as const;

/** Evaluates a condition, as a program of its own; the shell has one built in. */
export const test: Command = {
  ...shared,
  name: 'test',
  summary: 'Exit with the status that a condition determines.',
  synopsis: ['EXPRESSION', ''],
  run: (context) => run(context, context.arguments),
};

/** The same as `test`, with `]` as its last argument. */
export const bracket: Command = {
  ...shared,
  name: '[',
  summary: 'Exit with the status that a condition determines.',
  synopsis: ['EXPRESSION ]', ' ]', 'OPTION'],
  *run(context) {
    const args = context.arguments;
    if (args.at(-1) !== ']') {
      yield* context.complain(`missing ${quote(']')}`);
      return 2;
    }
    return yield* run(context, args.slice(0, -1));
  },
};

/** What is wrong with a condition. */
class ConditionError extends Error {
  override readonly name = 'ConditionError';
}

function* run({ system, complain }: CommandContext, args: readonly string[]) {
  try {
    const condition: Condition = { system, args, at: 0, depth: 0 };
    const holds = args.length > 0 && byCount(condition, args.length);
    const rest = args[condition.at];
    if (rest !== undefined) throw new ConditionError(`extra argument ${quote(rest)}`);
    return holds ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    yield* complain(error.message);
    return 2;
  }
}

interface Condition {
  readonly system: System;
  readonly args: readonly string[];
  /** The argument that comes next. */
  at: number;
  depth: number;
}

/** So that parentheses and negations cannot fill the stack. */
const DEEPEST = 1000;

/** The number of arguments decides what they mean. Source: POSIX.1-2017, test. */
function byCount(condition: Condition, count: number): boolean {
  const { args, at } = condition;
  const [first = '', second = '', third = ''] = args.slice(at, at + 3);
  switch (count) {
    case 1:
      return single(condition);
    case 2:
      if (first === '!') {
        condition.at++;
        return !single(condition);
      }
      if (isUnaryForm(first)) return unary(condition);
      throw beyond(condition);
    case 3:
      if (isBinaryOperator(second)) return binary(condition);
      if (first === '!') {
        condition.at++;
        return !byCount(condition, 2);
      }
      if (first === '(' && third === ')') return enclosed(condition, 1);
      if (second === '-a' || second === '-o') return disjunction(condition);
      throw new ConditionError(`${quote(second)}: binary operator expected`);
    case 4:
      if (first === '!') {
        condition.at++;
        return !byCount(condition, 3);
      }
      if (first === '(' && args[at + 3] === ')') return enclosed(condition, 2);
  }
  return disjunction(condition);
}

function enclosed(condition: Condition, count: number): boolean {
  condition.at++;
  const holds = byCount(condition, count);
  condition.at++;
  return holds;
}

function single(condition: Condition): boolean {
  return condition.args[condition.at++] !== '';
}

function beyond({ args }: Condition): ConditionError {
  return new ConditionError(`missing argument after ${quote(args.at(-1) ?? '')}`);
}

function disjunction(condition: Condition): boolean {
  let holds = conjunction(condition);
  while (condition.args[condition.at] === '-o') {
    condition.at++;
    holds = conjunction(condition) || holds;
  }
  return holds;
}

function conjunction(condition: Condition): boolean {
  let holds = term(condition);
  while (condition.args[condition.at] === '-a') {
    condition.at++;
    holds = term(condition) && holds;
  }
  return holds;
}

function term(condition: Condition): boolean {
  const { args } = condition;
  let negated = false;
  while (args[condition.at] === '!') {
    condition.at++;
    negated = !negated;
  }
  const first = args[condition.at];
  if (first === undefined) throw beyond(condition);
  return negated !== positive(condition, first);
}

function positive(condition: Condition, first: string): boolean {
  const { args, at } = condition;
  if (first === '(') {
    if (++condition.depth > DEEPEST) throw new ConditionError('too many parentheses');
    condition.at++;
    if (args[condition.at] === undefined) throw beyond(condition);
    const close = args.indexOf(')', condition.at + 1);
    const count = close < 0 || close - condition.at > 4 ? args.length : close - condition.at;
    const holds = byCount(condition, count);
    const end = args[condition.at];
    if (end === undefined) throw new ConditionError(`${quote(')')} expected`);
    if (end !== ')') throw new ConditionError(`${quote(')')} expected, found ${quote(end)}`);
    condition.at++;
    return holds;
  }
  if (args.length - at >= 3 && isBinaryOperator(args[at + 1] ?? '')) return binary(condition);
  return isUnaryForm(first) ? unary(condition) : single(condition);
}

/** Whether it looks like an operator with one operand. */
function isUnaryForm(text: string): boolean {
  return /^-.$/.test(text);
}

function isBinaryOperator(text: string): boolean {
  return /^(?:=|==|!=|-(?:nt|ot|ef|eq|ne|lt|le|gt|ge))$/.test(text);
}

function unary(condition: Condition): boolean {
  const { args, at, system } = condition;
  const operator = args[at] ?? '';
  if (!/^-[bcdefghknprstuwxzGLNOS]$/.test(operator)) {
    throw new ConditionError(`${quote(operator)}: unary operator expected`);
  }
  const operand = args[at + 1];
  if (operand === undefined) throw beyond(condition);
  condition.at += 2;
  switch (operator) {
    case '-n':
      return operand !== '';
    case '-z':
      return operand === '';
    case '-t': {
      const descriptor = integer(operand);
      return (
        descriptor >= 0n &&
        descriptor < 2n ** 31n &&
        isTerminalDescriptor(system, Number(descriptor))
      );
    }
    default:
      return isFileCondition(system, operator, operand);
  }
}

function binary(condition: Condition): boolean {
  const { args, at, system } = condition;
  const [left = '', operator = '', right = ''] = args.slice(at, at + 3);
  condition.at += 3;
  switch (operator) {
    case '=':
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '-nt':
    case '-ot':
    case '-ef':
      return testFiles(system, operator, left, right);
    default:
      return compareIntegers(operator, integer(left), integer(right));
  }
}

/** So that comparing stays quick. */
const MOST_DIGITS = 10_000;

function integer(text: string): bigint {
  const digits = /^[ \t]*\+?(-?\d+)[ \t]*$/.exec(text)?.[1];
  if (digits === undefined || digits.length > MOST_DIGITS) {
    throw new ConditionError(`invalid integer ${quote(text)}`);
  }
  return BigInt(digits);
}
