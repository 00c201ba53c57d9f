import { fetched, type Run } from '../../../../machine/index.ts';
import { compareBytes } from '../../../../text/index.ts';
import { compareIntegers, isIntegerOperator } from '../compare-integers.ts';
import type { Eventually } from '../eventually.ts';
import {
  matchesPattern,
  patternText,
  plainText,
  regexText,
  resolveWord,
} from '../expansion/index.ts';
import { testFiles } from '../file-conditions.ts';
import { ShellError } from '../shell-error.ts';
import type { ShellState } from '../shell-state.ts';
import type { ConditionalExpression, Word } from '../syntax/index.ts';
import { testUnary } from './file-tests.ts';

const fetchRegularExpressions = fetched(() => import('./regular-expressions.ts'));

/**
 * Whether the expression of `[[ ]]` holds, `undefined` when a regular expression in it is wrong (the
 * status is then 2). Throws {@link ShellError}, at once or when run.
 */
export function evaluateConditional(
  state: ShellState,
  expression: ConditionalExpression,
): Eventually<boolean | undefined> {
  return needsRun(expression) ? run(state, expression) : evaluate(state, expression);
}

/** Is told of each term of an expression with its operands expanded, before it is evaluated. */
export type TermTrace = (text: string) => Run;

/** As {@link evaluateConditional}, for `set -x`. */
export function traceConditional(
  state: ShellState,
  expression: ConditionalExpression,
  trace: TermTrace,
): Run<boolean | undefined> {
  return run(state, expression, trace);
}

function needsRun(expression: ConditionalExpression): boolean {
  switch (expression.kind) {
    case 'word':
      return expression.word.runsCommands;
    case 'unary':
      return expression.operand.runsCommands;
    case 'binary':
      // A match may take long, and gives way.
      return (
        expression.operator === '=~' ||
        expression.left.runsCommands ||
        expression.right.runsCommands
      );
    case 'and':
    case 'or':
      return needsRun(expression.left) || needsRun(expression.right);
    default:
      return needsRun(expression.operand);
  }
}

function evaluate(state: ShellState, expression: ConditionalExpression): boolean {
  switch (expression.kind) {
    case 'word':
      return plainText(state, expression.word) !== '';
    case 'unary':
      return testUnary(state, expression.operator, plainText(state, expression.operand));
    case 'binary':
      return evaluateBinary(state, expression.operator, expression.left, expression.right);
    case 'not':
      return !evaluate(state, expression.operand);
    case 'parentheses':
      return evaluate(state, expression.operand);
    case 'and':
      return evaluate(state, expression.left) && evaluate(state, expression.right);
    case 'or':
      return evaluate(state, expression.left) || evaluate(state, expression.right);
  }
}

function* run(
  state: ShellState,
  expression: ConditionalExpression,
  trace?: TermTrace,
  negation = '',
): Run<boolean | undefined> {
  switch (expression.kind) {
    case 'word': {
      const text = plainText(state, yield* resolveWord(state, expression.word));
      if (trace !== undefined) yield* trace(`${negation}-n ${shown(text)}`);
      return text !== '';
    }
    case 'unary': {
      const operand = plainText(state, yield* resolveWord(state, expression.operand));
      const { operator } = expression;
      if (trace !== undefined) yield* trace(`${negation}${operator} ${shown(operand)}`);
      return testUnary(state, operator, operand);
    }
    case 'binary': {
      const left = yield* resolveWord(state, expression.left);
      const right = yield* resolveWord(state, expression.right);
      const { operator } = expression;
      if (trace !== undefined) {
        const operand = rightText(state, operator, right);
        yield* trace(`${negation}${shown(plainText(state, left))} ${operator} ${shown(operand)}`);
      }
      if (operator === '=~') {
        const { matchRegex } = yield* fetchRegularExpressions();
        return yield* matchRegex(state, left, right);
      }
      return evaluateBinary(state, operator, left, right);
    }
    case 'not': {
      const result = yield* run(state, expression.operand, trace, '! ');
      return result === undefined ? undefined : !result;
    }
    case 'parentheses':
      return yield* run(state, expression.operand, trace);
    case 'and':
    case 'or': {
      const left = yield* run(state, expression.left, trace);
      if (left === undefined || left === (expression.kind === 'or')) return left;
      return yield* run(state, expression.right, trace);
    }
  }
}

function shown(operand: string): string {
  return operand === '' ? "''" : operand;
}

/** The right side as it is compared: a pattern shows what is quoted in it. */
function rightText(state: ShellState, operator: string, word: Word): string {
  if (operator === '=~') return regexText(state, word);
  return /^(?:==?|!=)$/.test(operator)
    ? patternText(state, word, (text) => text.replace(/[\s\S]/gu, '\\$&'))
    : plainText(state, word);
}

function evaluateBinary(state: ShellState, operator: string, left: Word, right: Word): boolean {
  const first = plainText(state, left);
  switch (operator) {
    case '=':
    case '==':
    case '!=':
      return matchesPattern(state, patternText(state, right), first, true) === (operator !== '!=');
    case '<':
      return compareBytes(first, plainText(state, right)) < 0;
    case '>':
      return compareBytes(first, plainText(state, right)) > 0;
    case '-nt':
    case '-ot':
    case '-ef':
      return testFiles(state.system, operator, first, plainText(state, right));
    default:
      if (!isIntegerOperator(operator))
        throw new ShellError(`${operator}: conditional binary operator expected`, 'command');
      return compareIntegers(
        operator,
        state.evaluate(first),
        state.evaluate(plainText(state, right)),
      );
  }
}
