import { ArithmeticError } from './error.ts';
import type { ArithmeticExpression, ArithmeticVariable, BinaryOperator } from './expression.ts';
import { numberOf } from './numbers.ts';

/** Parentheses and operators in one another at most; bash has its own limit at about as many. */
const DEEPEST = 500;

/** How tightly binary operators bind. Source: bash(1), "ARITHMETIC EVALUATION". */
const STRENGTHS: ReadonlyMap<string, number> = new Map(
  [
    ['||'],
    ['&&'],
    ['|'],
    ['^'],
    ['&'],
    ['==', '!='],
    ['<=', '>=', '<', '>'],
    ['<<', '>>'],
    ['+', '-'],
    ['*', '/', '%'],
  ].flatMap((operators, strength) => operators.map((operator) => [operator, strength] as const)),
);

const ASSIGNMENT = /^(?:[*/%+\-&^|]|<<|>>)?=$/;

/** The expression of a text, `undefined` when it is wrong: {@link parseStrictly} then tells how. */
export function parseArithmetic(text: string): ArithmeticExpression | undefined {
  try {
    return parseStrictly(text);
  } catch (error) {
    if (error instanceof ArithmeticError) return undefined;
    throw error;
  }
}

/**
 * The expression of a text; an empty one is 0.
 * @throws {ArithmeticError} as bash words it.
 */
export function parseStrictly(text: string): ArithmeticExpression {
  if (text.trim() === '') return { kind: 'number', value: 0 };
  const parser = new Parser(text);
  const expression = parser.comma();
  if (!parser.is('')) parser.fail('syntax error in expression');
  return expression;
}

type TokenKind = 'end' | 'number' | 'name' | 'operator' | 'unknown';

const NAME = /[A-Za-z_][A-Za-z_0-9]*/y;
const NUMBER = /[0-9][0-9A-Za-z#@_]*/y;
const OPERATOR =
  /<<=|>>=|\+\+|--|\*\*|&&|\|\||<<|>>|<=|>=|==|!=|\*=|\/=|%=|\+=|-=|&=|\^=|\|=|[-+*/%<>=!~&|^?:(),]/y;

/** Reads an expression from left to right, one token ahead, as bash's own evaluator does. */
class Parser {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  /** Where the last token that was not the end began: what messages quote from. */
  #last = 0;
  /** Whether the token before was an operand, after which `++` is a suffix. */
  #afterName = false;
  kind: TokenKind = 'end';
  token = '';
  #subscript: string | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#advance();
  }

  /** Whether the token is this one, asked so that the answer is not taken to hold after an advance. */
  is(token: string): boolean {
    return this.token === token;
  }

  fail(problem: string, from = this.#last): never {
    throw new ArithmeticError(this.#text, problem, this.#text.slice(from));
  }

  #advance(): void {
    const text = this.#text;
    while (/[ \t\n\r]/.test(text[this.#at] ?? '')) this.#at++;
    this.#subscript = undefined;
    if (this.#at >= text.length) {
      this.kind = 'end';
      this.token = '';
      return;
    }
    this.#last = this.#at;
    const wasName = this.#afterName;
    this.#afterName = false;
    if (this.#match(NAME, 'name')) {
      this.#readSubscript();
      this.#afterName = true;
    } else if (this.#match(NUMBER, 'number')) return;
    else if (this.#match(OPERATOR, 'operator')) this.#divideStep(wasName);
    else {
      this.kind = 'unknown';
      this.token = text[this.#at] ?? '';
      this.#at++;
    }
  }

  #match(pattern: RegExp, kind: TokenKind): boolean {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return false;
    this.kind = kind;
    this.token = match[0];
    this.#at += match[0].length;
    return true;
  }

  /** `++` and `--` count only beside a name; else they are two signs. */
  #divideStep(afterName: boolean): void {
    if ((!this.is('++') && !this.is('--')) || afterName) return;
    if (/^[ \t\n]*[A-Za-z_]/.test(this.#text.slice(this.#at, this.#at + 200))) return;
    this.token = this.token.slice(1);
    this.#at--;
  }

  #readSubscript(): void {
    const text = this.#text;
    if (text[this.#at] !== '[') return;
    let depth = 0;
    for (let index = this.#at; index < text.length; index++) {
      const character = text[index];
      if (character === '[') depth++;
      else if (character === ']' && --depth === 0) {
        this.#subscript = text.slice(this.#at + 1, index);
        this.#at = index + 1;
        return;
      }
    }
    this.fail('bad array subscript');
  }

  comma(): ArithmeticExpression {
    let left = this.#assignment();
    while (this.is(',')) {
      this.#advance();
      left = { kind: 'comma', left, right: this.#assignment() };
    }
    return left;
  }

  #assignment(): ArithmeticExpression {
    if (++this.#depth > DEEPEST) this.fail('expression recursion level exceeded');
    const target = this.#conditional();
    this.#depth--;
    if (this.kind !== 'operator' || !ASSIGNMENT.test(this.token)) return target;
    if (target.kind !== 'variable') this.fail('attempted assignment to non-variable');
    const operator = this.is('=') ? undefined : (this.token.slice(0, -1) as BinaryOperator);
    this.#advance();
    const from = this.#last;
    const value = this.#assignment();
    return { kind: 'assign', operator, target, value, rest: this.#text.slice(from) };
  }

  #conditional(): ArithmeticExpression {
    const test = this.#binary(0);
    if (!this.is('?')) return test;
    this.#advance();
    if (this.is('') || this.is(':')) this.fail('expression expected');
    const yes = this.comma();
    if (!this.is(':')) this.fail("`:' expected for conditional expression");
    this.#advance();
    if (this.is('')) this.fail('expression expected');
    if (++this.#depth > DEEPEST) this.fail('expression recursion level exceeded');
    const no = this.#conditional();
    this.#depth--;
    return { kind: 'conditional', test, yes, no };
  }

  /** Operators that bind at least as tightly as `weakest`. */
  #binary(weakest: number): ArithmeticExpression {
    let left = this.#power();
    for (;;) {
      const operator = this.token;
      const strength = this.kind === 'operator' ? STRENGTHS.get(operator) : undefined;
      if (strength === undefined || strength < weakest) return left;
      this.#advance();
      const from = this.#last;
      const right = this.#binary(strength + 1);
      left =
        operator === '&&' || operator === '||'
          ? { kind: 'logical', operator, left, right }
          : binary(operator as BinaryOperator, left, right, this.#text.slice(from));
    }
  }

  #power(): ArithmeticExpression {
    const base = this.#unary();
    if (!this.is('**')) return base;
    this.#advance();
    const from = this.#last;
    if (++this.#depth > DEEPEST) this.fail('expression recursion level exceeded');
    const exponent = this.#power();
    this.#depth--;
    return binary('**', base, exponent, this.#text.slice(from));
  }

  #unary(): ArithmeticExpression {
    const operator = this.token;
    if (operator === '!' || operator === '~' || operator === '-' || operator === '+') {
      this.#advance();
      if (++this.#depth > DEEPEST) this.fail('expression recursion level exceeded');
      const operand = this.#unary();
      this.#depth--;
      return { kind: 'unary', operator, operand };
    }
    return this.#operand();
  }

  #operand(): ArithmeticExpression {
    const operator = this.token;
    if (operator === '++' || operator === '--') {
      this.#advance();
      if (this.kind !== 'name')
        this.fail('identifier expected after pre-increment or pre-decrement');
      const target = this.#variable();
      return { kind: 'step', operator, prefix: true, target };
    }
    if (this.is('(')) {
      this.#advance();
      const inner = this.comma();
      if (!this.is(')')) this.fail("missing `)'");
      this.#advance();
      // A variable in parentheses cannot be assigned to.
      return inner.kind === 'variable' ? { kind: 'unary', operator: '+', operand: inner } : inner;
    }
    if (this.kind === 'number') {
      const value = numberOf(this.token, (problem) => this.fail(problem));
      this.#advance();
      this.#refuseUnknown();
      return { kind: 'number', value };
    }
    if (this.kind !== 'name') this.fail('syntax error: operand expected');
    const target = this.#variable();
    this.#refuseUnknown();
    const suffix = this.token;
    if (suffix !== '++' && suffix !== '--') return target;
    this.#advance();
    return { kind: 'step', operator: suffix, prefix: false, target };
  }

  #refuseUnknown(): void {
    if (this.kind === 'unknown') this.fail('syntax error: invalid arithmetic operator');
  }

  #variable(): ArithmeticVariable {
    const name = this.token;
    const subscript = this.#subscript;
    this.#advance();
    const index =
      subscript === undefined || /^[@*]?$|[$`"'\\]/.test(subscript)
        ? undefined
        : parseArithmetic(subscript);
    return { kind: 'variable', name, subscript, index };
  }
}

function binary(
  operator: BinaryOperator,
  left: ArithmeticExpression,
  right: ArithmeticExpression,
  rest: string,
): ArithmeticExpression {
  return { kind: 'binary', operator, left, right, rest };
}
