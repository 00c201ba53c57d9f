import { ShellError } from '../shell-error.ts';
import {
  assignReference,
  type Reference,
  readReference,
  referenceTo,
  type VariableContext,
} from '../variables/index.ts';
import { ArithmeticError } from './error.ts';
import type { ArithmeticExpression, ArithmeticVariable } from './expression.ts';
import { add, applyBinary, complement, type Integer, subtract } from './integers.ts';
import { parseStrictly } from './parse.ts';

/** Variables whose value is an expression with variables in it, and so on: as deep as bash goes. */
const DEEPEST_VARIABLES = 1024;

/** Parsed texts that are kept, since a loop evaluates the same ones again. */
const KEPT_TEXTS = 500;

const parsedTexts = new Map<string, ArithmeticExpression>();

/**
 * The value of an arithmetic text.
 * @throws {ArithmeticError} for a wrong expression; {@link ShellError} for variables that cannot be set.
 */
export function evaluateText(state: VariableContext, text: string): Integer {
  return evaluate(state, parsed(text), text, 0);
}

/** The value of a parsed expression; `text` is its source, for messages. */
export function evaluateParsed(
  state: VariableContext,
  expression: ArithmeticExpression,
  text: string,
): Integer {
  return evaluate(state, expression, text, 0);
}

function parsed(text: string): ArithmeticExpression {
  let expression = parsedTexts.get(text);
  if (expression === undefined) {
    expression = parseStrictly(text);
    if (parsedTexts.size >= KEPT_TEXTS) parsedTexts.clear();
    if (text.length < 200) parsedTexts.set(text, expression);
  }
  return expression;
}

function evaluate(
  state: VariableContext,
  expression: ArithmeticExpression,
  text: string,
  depth: number,
): Integer {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'variable':
      return variableValue(state, referenceOf(state, expression, text, depth), expression, depth);
    case 'binary': {
      const left = evaluate(state, expression.left, text, depth);
      const right = evaluate(state, expression.right, text, depth);
      return apply(expression.operator, left, right, text, expression.rest);
    }
    case 'assign': {
      const reference = referenceOf(state, expression.target, text, depth);
      const { operator } = expression;
      const before =
        operator === undefined ? 0 : variableValue(state, reference, expression.target, depth);
      const value = evaluate(state, expression.value, text, depth);
      const result =
        operator === undefined ? value : apply(operator, before, value, text, expression.rest);
      assignReference(state, reference, String(result));
      return result;
    }
    case 'step': {
      const reference = referenceOf(state, expression.target, text, depth);
      const before = variableValue(state, reference, expression.target, depth);
      const after = expression.operator === '++' ? add(before, 1) : subtract(before, 1);
      assignReference(state, reference, String(after));
      return expression.prefix ? after : before;
    }
    case 'unary': {
      const value = evaluate(state, expression.operand, text, depth);
      if (expression.operator === '!') return value === 0 ? 1 : 0;
      if (expression.operator === '~') return complement(value);
      return expression.operator === '-' ? subtract(0, value) : value;
    }
    case 'logical': {
      const left = evaluate(state, expression.left, text, depth) !== 0;
      if (left === (expression.operator === '||')) return left ? 1 : 0;
      return evaluate(state, expression.right, text, depth) === 0 ? 0 : 1;
    }
    case 'conditional':
      return evaluate(state, expression.test, text, depth) === 0
        ? evaluate(state, expression.no, text, depth)
        : evaluate(state, expression.yes, text, depth);
    case 'comma':
      evaluate(state, expression.left, text, depth);
      return evaluate(state, expression.right, text, depth);
  }
}

function apply(
  operator: Parameters<typeof applyBinary>[0],
  left: Integer,
  right: Integer,
  text: string,
  rest: string,
): Integer {
  if ((operator === '/' || operator === '%') && right === 0) {
    throw new ArithmeticError(text, 'division by 0', rest);
  }
  if (operator === '**' && right < 0) {
    throw new ArithmeticError(text, 'exponent less than 0', rest.replace(/^[-+]/, ''));
  }
  return applyBinary(operator, left, right);
}

function referenceOf(
  state: VariableContext,
  variable: ArithmeticVariable,
  text: string,
  depth: number,
): Reference {
  if (variable.subscript === undefined) return referenceTo(state, variable.name);
  const { index } = variable;
  return referenceTo(state, variable.name, {
    text: variable.subscript,
    evaluate: () =>
      index === undefined
        ? evaluate(state, parsed(variable.subscript ?? ''), text, depth)
        : evaluate(state, index, text, depth),
  });
}

const PLAIN = /^-?(?:0|[1-9][0-9]{0,14})$/;

/** A variable's value is itself an expression. */
function variableValue(
  state: VariableContext,
  reference: Reference,
  variable: ArithmeticVariable,
  depth: number,
): Integer {
  const value = readReference(state, reference);
  if (value === undefined) {
    if (state.options.nounset) throw new ShellError(`${variable.name}: unbound variable`, 'shell');
    return 0;
  }
  if (PLAIN.test(value)) return Number(value);
  if (depth >= DEEPEST_VARIABLES) {
    throw new ArithmeticError(value, 'expression recursion level exceeded', value);
  }
  return evaluate(state, parsed(value), value, depth + 1);
}
