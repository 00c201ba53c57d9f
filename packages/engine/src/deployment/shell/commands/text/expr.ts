import { READY, type Run } from '../../../../machine/index.ts';
import { compareBytes } from '../../../../text/index.ts';
import { compileRegex, RegexError, searchInSlices } from '../../../../text/regex/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { quote } from '../quoting.ts';

/** What `expr` says of an expression that means nothing. */
class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

/** Evaluates an expression. */
export const expr: Command = {
  name: 'expr',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the value of an expression; fail when it is null or 0.',
  synopsis: ['EXPRESSION'],
  usageStatus: 2,
  parsing: 'own',
  options: [],
  unsupported: [],
  *run(context) {
    const { operands } = context;
    const tokens = operands[0] === '--' ? operands.slice(1) : operands;
    if (tokens.length === 0) return yield* context.misuse('missing operand');
    try {
      const value = yield* evaluate(context, tokens);
      yield* context.output.write(`${value}\n`);
      return isNull(value) ? 1 : 0;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      yield* context.complain(error.message);
      return 2;
    }
  },
};

/** So that parentheses cannot fill the stack. */
const DEEPEST = 200;

/** So that a product stays quick. */
const MOST_DIGITS = 10_000;

/** Binary operators, those that bind least first. */
const LEVELS: readonly (readonly string[])[] = [
  ['|'],
  ['&'],
  ['<', '<=', '=', '==', '!=', '>=', '>'],
  ['+', '-'],
  ['*', '/', '%'],
  [':'],
];

function isNull(value: string): boolean {
  return value === '' || /^-?0+$/.test(value);
}

function* evaluate(context: CommandContext, tokens: readonly string[]): Run<string> {
  let position = 0;
  let depth = 0;

  function missing(): ExpressionError {
    const before = quote(tokens[position - 1] ?? '');
    return new ExpressionError(`syntax error: missing argument after ${before}`);
  }
  function take(): string {
    const token = tokens[position];
    if (token === undefined) throw missing();
    position++;
    return token;
  }

  /** `wanted` is false for what is only read, behind `0 &` and `1 |`. */
  function* binary(level: number, wanted: boolean): Run<string> {
    const operators = LEVELS[level];
    if (operators === undefined) return yield* primary(wanted);
    let left = yield* binary(level + 1, wanted);
    for (;;) {
      const operator = tokens[position];
      if (operator === undefined || !operators.includes(operator)) return left;
      position++;
      if (operator === '|') {
        const right = yield* binary(level + 1, wanted && isNull(left));
        if (isNull(left)) left = isNull(right) ? '0' : right;
      } else if (operator === '&') {
        const right = yield* binary(level + 1, wanted && !isNull(left));
        if (isNull(left) || isNull(right)) left = '0';
      } else {
        const right = yield* binary(level + 1, wanted);
        if (wanted) left = yield* apply(context, operator, left, right);
      }
    }
  }

  function* primary(wanted: boolean): Run<string> {
    const token = take();
    switch (token) {
      case '+':
        return take();
      case '(': {
        if (++depth > DEEPEST) throw new ExpressionError('too many parentheses');
        const value = yield* binary(0, wanted);
        depth--;
        const end = tokens[position];
        const after = quote(tokens[position - 1] ?? '');
        if (end === undefined) {
          throw new ExpressionError(`syntax error: expecting ')' after ${after}`);
        }
        if (end !== ')') {
          throw new ExpressionError(`syntax error: expecting ')' instead of ${quote(end)}`);
        }
        position++;
        return value;
      }
      case ')':
        throw new ExpressionError("syntax error: unexpected ')'");
      case 'length':
        return String(Array.from(yield* argument(wanted)).length);
      case 'match': {
        const text = yield* argument(wanted);
        const pattern = yield* argument(wanted);
        return wanted ? yield* match(context, text, pattern) : '';
      }
      case 'index': {
        const text = yield* argument(wanted);
        const characters = new Set(yield* argument(wanted));
        return String(Array.from(text).findIndex((one) => characters.has(one)) + 1);
      }
      case 'substr': {
        const characters = Array.from(yield* argument(wanted));
        const [start, length] = [yield* argument(wanted), yield* argument(wanted)].map((value) =>
          isInteger(value) ? Number(value) : 0,
        );
        if (start === undefined || length === undefined || start < 1 || length < 1) return '';
        return characters.slice(start - 1, start - 1 + length).join('');
      }
      default:
        return token;
    }
  }

  function* argument(wanted: boolean): Run<string> {
    if (++depth > DEEPEST) throw new ExpressionError('too many keywords');
    const value = yield* primary(wanted);
    depth--;
    return value;
  }

  const value = yield* binary(0, true);
  const rest = tokens[position];
  if (rest !== undefined) {
    throw new ExpressionError(`syntax error: unexpected argument ${quote(rest)}`);
  }
  return value;
}

function isInteger(text: string): boolean {
  return /^-?\d+$/.test(text);
}

function integer(text: string): bigint {
  if (!isInteger(text)) throw new ExpressionError('non-integer argument');
  if (text.length > MOST_DIGITS) {
    throw new ExpressionError(`${text.slice(0, 20)}…: Numerical result out of range`);
  }
  return BigInt(text);
}

function* apply(
  context: CommandContext,
  operator: string,
  left: string,
  right: string,
): Run<string> {
  switch (operator) {
    case ':':
      return yield* match(context, left, right);
    case '+':
      return String(integer(left) + integer(right));
    case '-':
      return String(integer(left) - integer(right));
    case '*':
      return String(integer(left) * integer(right));
    case '/':
    case '%': {
      const [dividend, divisor] = [integer(left), integer(right)];
      if (divisor === 0n) throw new ExpressionError('division by zero');
      return String(operator === '/' ? dividend / divisor : dividend % divisor);
    }
    default:
      return holds(operator, compare(left, right)) ? '1' : '0';
  }
}

function compare(left: string, right: string): number {
  if (!isInteger(left) || !isInteger(right)) return compareBytes(left, right);
  const difference = integer(left) - integer(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '!=':
      return order !== 0;
    default:
      return order === 0;
  }
}

/** What a pattern matches from the beginning: its first group, or the number of characters. */
function* match({ system }: CommandContext, text: string, pattern: string): Run<string> {
  try {
    const regex = compileRegex(pattern, { dialect: 'basic' });
    const spend = (steps: number) => system.spend(steps);
    const found = yield* searchInSlices(spend, READY, regex, text, 0, { anchored: true });
    if (regex.groups > 0) {
      const group = found?.groups[0];
      return group === undefined ? '' : text.slice(group.start, group.end);
    }
    return found === null ? '0' : String(Array.from(text.slice(0, found.end)).length);
  } catch (error) {
    if (error instanceof RegexError) throw new ExpressionError(error.message);
    throw error;
  }
}
