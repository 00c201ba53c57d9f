import type {
  Argument,
  Arguments,
  BinaryOperator,
  BooleanOperator,
  ComparisonOperator,
  Comprehension,
  Constant,
  ConstantValue,
  Expression,
  Keyword,
  Name,
  Position,
  UnaryOperator,
} from './ast.ts';
import type { CharacterNamed } from './escapes.ts';
import { numberValue } from './literals.ts';
import { type Braces, Reader } from './reader.ts';
import { joinStrings } from './strings.ts';
import { asTarget, expressionName, invalidTarget, type TargetUse } from './targets.ts';
import type { Tokenizer } from './tokenizer.ts';
import type { Token } from './tokens.ts';

/** Binary operators with their precedence: a higher one binds tighter. */
const BINARY: ReadonlyMap<string, readonly [number, BinaryOperator]> = new Map([
  ['|', [1, 'BitOr']],
  ['^', [2, 'BitXor']],
  ['&', [3, 'BitAnd']],
  ['<<', [4, 'LShift']],
  ['>>', [4, 'RShift']],
  ['+', [5, 'Add']],
  ['-', [5, 'Sub']],
  ['*', [6, 'Mult']],
  ['/', [6, 'Div']],
  ['//', [6, 'FloorDiv']],
  ['%', [6, 'Mod']],
  ['@', [6, 'MatMult']],
] satisfies [string, [number, BinaryOperator]][]);

const UNARY: ReadonlyMap<string, UnaryOperator> = new Map<string, UnaryOperator>([
  ['+', 'UAdd'],
  ['-', 'USub'],
  ['~', 'Invert'],
]);

const COMPARISONS: ReadonlyMap<string, ComparisonOperator> = new Map<string, ComparisonOperator>([
  ['==', 'Eq'],
  ['!=', 'NotEq'],
  ['<', 'Lt'],
  ['<=', 'LtE'],
  ['>', 'Gt'],
  ['>=', 'GtE'],
  ['in', 'In'],
]);

/** CPython takes a beginning of one of them for the word itself. */
const SOFT_KEYWORDS = ['_', 'case', 'match'];

/** The arguments of a call or of a class. */
export interface CallArguments {
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly position: Position;
}

/** What the parser may be given. */
export interface ReaderOptions {
  readonly characterNamed: CharacterNamed;
  /** Parses the braces of an f-string. */
  readonly embedded: (token: Token, start: number, end: number) => Expression;
}

/** Where a comprehension ends, for messages. */
function comprehensionEnd(clauses: readonly Comprehension[]): Position {
  const last = clauses[clauses.length - 1];
  const condition = last?.ifs[last.ifs.length - 1];
  return (condition ?? last?.iter)?.position ?? { line: 1, column: 0, endLine: 1, endColumn: 0 };
}

/** Whether an expression is `print` or `exec`, which were statements once. */
function isFormerStatement(node: Expression): node is Name {
  return node.kind === 'Name' && (node.id === 'print' || node.id === 'exec');
}

/** The rules for expressions. The methods are named as the rules of the reference's grammar, in words. */
export class ExpressionReader extends Reader {
  private readonly options: ReaderOptions;

  constructor(
    tokenizer: Tokenizer,
    braces: Braces | null,
    single: boolean,
    options: ReaderOptions,
  ) {
    super(tokenizer, braces, single);
    this.options = options;
  }

  // Lists of expressions.

  /** `a, *b`: one expression, or a tuple of several. */
  starExpressions(): Expression | null {
    return this.tupleOf(() => this.starExpression());
  }

  /** `a, b`: no stars. */
  protected expressions(): Expression | null {
    return this.tupleOf(() => this.expression());
  }

  private tupleOf(element: () => Expression | null): Expression | null {
    const start = this.current;
    const first = element();
    if (first === null || this.kind !== ',') return first;
    const elts = [first];
    while (this.accept(',') !== null) {
      const next = element();
      if (next === null) break;
      elts.push(next);
    }
    return { kind: 'Tuple', elts, ctx: 'Load', position: this.positionFrom(start) };
  }

  private starExpression(): Expression | null {
    if (this.kind === '*') return this.starred(() => this.binary(1));
    return this.expression();
  }

  /** `*` and what `operand` reads. */
  protected starred(operand: () => Expression | null): Expression | null {
    const star = this.accept('*');
    if (star === null) return null;
    const value = operand();
    if (value === null) {
      this.index--;
      return null;
    }
    return { kind: 'Starred', value, ctx: 'Load', position: this.positionFrom(star) };
  }

  protected starNamedExpression(): Expression | null {
    if (this.kind === '*') return this.starred(() => this.binary(1));
    return this.namedExpression();
  }

  /** Elements up to what is none, with a comma at the end or not; null when there is no first. */
  private starNamedExpressions(): Expression[] | null {
    const first = this.starNamedExpression();
    if (first === null) return null;
    const elts = [first];
    while (this.accept(',') !== null) {
      const next = this.starNamedExpression();
      if (next === null) break;
      elts.push(next);
    }
    return elts;
  }

  protected namedExpression(): Expression | null {
    if (this.kind === 'NAME' && this.following === ':=') return this.assignmentExpression();
    if (this.diagnosing) this.remember('invalid named', () => this.invalidNamedExpression());
    return this.unassignedExpression();
  }

  /** An expression with no `:=` behind it. */
  private unassignedExpression(): Expression | null {
    return this.attempt(() => {
      const value = this.expression();
      return value === null || this.kind === ':=' ? null : value;
    });
  }

  private assignmentExpression(): Expression | null {
    if (this.kind !== 'NAME' || this.following !== ':=') return null;
    return this.attempt(() => {
      const target = this.nameOf(this.current, 'Store');
      this.index += 2;
      const value = this.expression();
      if (value === null) return null;
      return { kind: 'NamedExpr', target, value, position: this.positionFrom(target.position) };
    });
  }

  private invalidNamedExpression(): null {
    const start = this.index;
    const value = this.expression();
    if (value !== null && this.accept(':=') !== null && this.expression() !== null) {
      this.raiseAt(
        value.position,
        `cannot use assignment expressions with ${expressionName(value)}`,
      );
    }
    this.index = start;
    const name = this.accept('NAME');
    if (name !== null && this.accept('=') !== null) {
      const right = this.binary(1);
      if (right !== null && this.kind !== '=' && this.kind !== ':=') {
        this.raiseRange(
          name,
          right.position,
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        );
      }
    }
    this.index = start;
    if (this.kind === 'True' || this.kind === 'False' || this.kind === 'None') return null;
    const left = this.binary(1);
    const isDisplay = left !== null && this.displayBegins(start);
    if (left !== null && !isDisplay && this.accept('=') !== null) {
      if (this.binary(1) !== null && this.kind !== '=' && this.kind !== ':=') {
        const what = expressionName(left);
        this.raiseAt(
          left.position,
          `cannot assign to ${what} here. Maybe you meant '==' instead of '='?`,
        );
      }
    }
    this.index = start;
    return null;
  }

  /** Whether a list, a tuple or a generator expression begins at the token `start`. */
  private displayBegins(start: number): boolean {
    const index = this.index;
    this.index = start;
    const atom = this.kind === '(' || this.kind === '[' ? this.atom() : null;
    const first = this.tokens[start];
    this.index = index;
    if (atom === null || first === undefined) return false;
    const own = atom.position.line === first.line && atom.position.column === first.column;
    return own && (atom.kind === 'List' || atom.kind === 'Tuple' || atom.kind === 'GeneratorExp');
  }

  // One expression.

  expression(): Expression | null {
    return this.remember('expression', () => this.deeper(() => this.freshExpression()));
  }

  private freshExpression(): Expression | null {
    if (this.diagnosing) {
      this.invalidExpression();
      this.invalidLegacyExpression();
    }
    if (this.kind === 'lambda') return this.lambda();
    const start = this.current;
    const body = this.disjunction();
    if (body === null || this.kind !== 'if') return body;
    return this.conditional(body, start);
  }

  /** `a if b else c if d else e`, read in a loop, as it may be long. */
  private conditional(first: Expression, firstToken: Token): Expression {
    const parts: { body: Expression; test: Expression; start: Token }[] = [];
    let body = first;
    let start = firstToken;
    for (;;) {
      const end = this.index;
      if (this.accept('if') === null) break;
      const test = this.disjunction();
      if (test === null || this.accept('else') === null) {
        this.index = end;
        break;
      }
      if (this.diagnosing) {
        this.invalidExpression();
        this.invalidLegacyExpression();
      }
      const nextStart = this.current;
      const next = this.kind === 'lambda' ? this.lambda() : this.disjunction();
      if (next === null) {
        this.index = end;
        break;
      }
      parts.push({ body, test, start });
      body = next;
      start = nextStart;
      if (next.kind === 'Lambda') break;
    }
    let orelse = body;
    for (let index = parts.length - 1; index >= 0; index--) {
      const part = parts[index];
      if (part === undefined) break;
      orelse = {
        kind: 'IfExp',
        test: part.test,
        body: part.body,
        orelse,
        position: this.positionFrom(part.start),
      };
    }
    return orelse;
  }

  private invalidExpression(): void {
    const start = this.index;
    const first = this.current;
    const skip =
      first.kind === 'NAME' &&
      (this.following === 'STRING' || SOFT_KEYWORDS.some((word) => word.startsWith(first.text)));
    const left = this.disjunction();
    const afterLeft = this.index;
    if (left !== null && !skip) {
      const right = this.expressionWithoutChecks();
      if (right !== null && !isFormerStatement(left) && this.previous.level !== 0) {
        this.raiseRange(
          left.position,
          right.position,
          'invalid syntax. Perhaps you forgot a comma?',
        );
      }
    }
    this.index = afterLeft;
    if (left !== null && this.accept('if') !== null) {
      const test = this.disjunction();
      if (test !== null && this.kind !== 'else' && this.kind !== ':') {
        this.raiseRange(left.position, test.position, "expected 'else' after 'if' expression");
      }
    }
    this.index = start;
  }

  private expressionWithoutChecks(): Expression | null {
    if (this.kind === 'lambda') return this.lambda();
    const body = this.disjunction();
    if (body === null || this.kind !== 'if') return body;
    return (
      this.attempt(() => {
        this.accept('if');
        const test = this.disjunction();
        if (test === null || this.accept('else') === null) return null;
        const orelse = this.expression();
        if (orelse === null) return null;
        return { kind: 'IfExp', test, body, orelse, position: this.positionFrom(body.position) };
      }) ?? body
    );
  }

  private invalidLegacyExpression(): void {
    const name = this.current;
    if (name.kind !== 'NAME' || this.following === '(') return;
    const start = this.index++;
    const rest = this.starExpressions();
    if (rest !== null && (name.text === 'print' || name.text === 'exec')) {
      const message = `Missing parentheses in call to '${name.text}'. Did you mean ${name.text}(...)?`;
      this.raiseRange(name, rest.position, message);
    }
    this.index = start;
  }

  protected disjunction(): Expression | null {
    return this.remember('disjunction', () => this.boolean('or', 'Or', () => this.conjunction()));
  }

  private conjunction(): Expression | null {
    return this.boolean('and', 'And', () => this.inversion());
  }

  private boolean(
    word: string,
    op: BooleanOperator,
    operand: () => Expression | null,
  ): Expression | null {
    const start = this.current;
    const first = operand();
    if (first === null || this.kind !== word) return first;
    const values = [first];
    while (this.kind === word) {
      const before = this.index++;
      const next = operand();
      if (next === null) {
        this.index = before;
        break;
      }
      values.push(next);
    }
    if (values.length === 1) return first;
    return { kind: 'BoolOp', op, values, position: this.positionFrom(start) };
  }

  private inversion(): Expression | null {
    if (this.kind !== 'not') return this.comparison();
    const before = this.index;
    const words: Token[] = [];
    for (let word = this.accept('not'); word !== null; word = this.accept('not')) words.push(word);
    let operand = this.comparison();
    if (operand === null) {
      this.index = before;
      return null;
    }
    for (let word = words.pop(); word !== undefined; word = words.pop()) {
      operand = { kind: 'UnaryOp', op: 'Not', operand, position: this.positionFrom(word) };
    }
    return operand;
  }

  private comparison(): Expression | null {
    const start = this.current;
    const left = this.binary(1);
    if (left === null) return null;
    const ops: ComparisonOperator[] = [];
    const comparators: Expression[] = [];
    for (;;) {
      const before = this.index;
      const op = this.comparisonOperator();
      const next = op === null ? null : this.binary(1);
      if (op === null || next === null) {
        this.index = before;
        break;
      }
      ops.push(op);
      comparators.push(next);
    }
    if (ops.length === 0) return left;
    return { kind: 'Compare', left, ops, comparators, position: this.positionFrom(start) };
  }

  private comparisonOperator(): ComparisonOperator | null {
    const { kind } = this;
    const simple = COMPARISONS.get(kind);
    if (simple !== undefined) {
      this.index++;
      return simple;
    }
    if (kind === 'is') {
      this.index++;
      // `is not x`, but `is not` may also be `is (not x)` to no grammar.
      return this.accept('not') === null ? 'Is' : 'IsNot';
    }
    if (kind === 'not' && this.following === 'in') {
      this.index += 2;
      return 'NotIn';
    }
    return null;
  }

  /** Binary operators of at least this precedence; 1 is the reference's `bitwise_or`. */
  protected binary(least: number): Expression | null {
    if (least === 1 && this.diagnosing) return this.remember('binary', () => this.freshBinary(1));
    return this.freshBinary(least);
  }

  private freshBinary(least: number): Expression | null {
    const start = this.current;
    let left = this.factor();
    if (left === null) return null;
    for (;;) {
      const operator = BINARY.get(this.kind);
      if (operator === undefined || operator[0] < least) return left;
      const before = this.index++;
      const right = this.freshBinary(operator[0] + 1);
      if (right === null) {
        this.index = before;
        return left;
      }
      left = { kind: 'BinOp', left, op: operator[1], right, position: this.positionFrom(start) };
    }
  }

  /** Signs and powers, read in a loop, as a chain of them may be long. */
  private factor(): Expression | null {
    const before = this.index;
    const pending: {
      token: Token;
      op: UnaryOperator | null;
      left: Expression | null;
      end: number;
    }[] = [];
    let value: Expression | null;
    for (;;) {
      const token = this.current;
      const op = UNARY.get(token.kind);
      if (op !== undefined) {
        pending.push({ token, op, left: null, end: this.index });
        this.index++;
        continue;
      }
      value = this.awaitPrimary();
      if (value === null || this.kind !== '**') break;
      pending.push({ token, op: null, left: value, end: this.index });
      this.index++;
    }
    if (value === null) {
      // A power whose right side is missing ends before its operator.
      let last = pending.pop();
      while (last !== undefined && last.left === null) last = pending.pop();
      if (last === undefined) {
        this.index = before;
        return null;
      }
      this.index = last.end;
      value = last.left;
    }
    let result = value;
    for (let last = pending.pop(); last !== undefined && result !== null; last = pending.pop()) {
      const position: Position = this.positionFrom(last.token);
      if (last.op !== null) result = { kind: 'UnaryOp', op: last.op, operand: result, position };
      else if (last.left !== null)
        result = { kind: 'BinOp', left: last.left, op: 'Pow', right: result, position };
    }
    return result;
  }

  private awaitPrimary(): Expression | null {
    const word = this.accept('await');
    if (word === null) return this.primary();
    const value = this.primary();
    if (value === null) {
      this.index--;
      return null;
    }
    return { kind: 'Await', value, position: this.positionFrom(word) };
  }

  // Primaries.

  protected primary(): Expression | null {
    return this.remember('primary', () => this.freshPrimary());
  }

  private freshPrimary(): Expression | null {
    const start = this.current;
    let value = this.atom();
    while (value !== null) {
      const next: Expression | null = this.trailer(value, start);
      if (next === null) return value;
      value = next;
    }
    return null;
  }

  private trailer(value: Expression, start: Token): Expression | null {
    const before = this.index;
    switch (this.kind) {
      case '.': {
        this.index++;
        const name = this.accept('NAME');
        if (name !== null) {
          return {
            kind: 'Attribute',
            value,
            attr: name.text,
            ctx: 'Load',
            position: this.positionFrom(start),
          };
        }
        break;
      }
      case '(': {
        const call = this.call(value, start);
        if (call !== null) return call;
        break;
      }
      case '[': {
        this.index++;
        const slice = this.slices();
        if (slice !== null && this.accept(']') !== null) {
          return {
            kind: 'Subscript',
            value,
            slice,
            ctx: 'Load',
            position: this.positionFrom(start),
          };
        }
        break;
      }
    }
    this.index = before;
    return null;
  }

  private call(func: Expression, start: Token): Expression | null {
    const open = this.index;
    if (this.diagnosing) {
      const generator = this.generatorExpression();
      if (generator !== null) {
        return {
          kind: 'Call',
          func,
          args: [generator],
          keywords: [],
          position: this.positionFrom(start),
        };
      }
      this.index = open;
    }
    this.index++;
    if (this.accept(')') !== null) {
      return { kind: 'Call', func, args: [], keywords: [], position: this.positionFrom(start) };
    }
    const found = this.arguments(this.tokens[open] ?? null);
    if (found === null || this.accept(')') === null) return null;
    let { args } = found;
    const [only] = args;
    if (only?.kind === 'GeneratorExp' && args.length === 1 && only.position.column < 0) {
      args = [{ ...only, position: this.positionFrom(this.tokens[open] ?? start) }];
    }
    return {
      kind: 'Call',
      func,
      args,
      keywords: found.keywords,
      position: this.positionFrom(start),
    };
  }

  /** `(x for x in y)`, brackets and all. */
  private generatorExpression(): Expression | null {
    return this.remember('generator', () => {
      const open = this.accept('(');
      if (open === null) return null;
      const start = this.index;
      const elt = this.assignmentExpression() ?? this.unassignedExpression();
      const generators = elt === null ? null : this.forIfClauses();
      if (elt !== null && generators !== null && this.accept(')') !== null) {
        return { kind: 'GeneratorExp', elt, generators, position: this.positionFrom(open) };
      }
      this.index = start - 1;
      this.invalidComprehension();
      return null;
    });
  }

  /** The arguments of a call, up to its closing parenthesis. */
  protected arguments(open: Token | null = null): CallArguments | null {
    return this.remember('arguments', () => {
      const start = this.index;
      const found = this.argumentList(open);
      if (found !== null) {
        this.accept(',');
        if (this.kind === ')') return found;
      }
      this.index = start;
      if (this.diagnosing) this.invalidArguments();
      return null;
    });
  }

  /** As many arguments as fit: those by place first. With `open`, a lone generator expression is allowed without its own brackets. */
  private argumentList(open: Token | null = null): CallArguments | null {
    const start = this.current;
    const args: Expression[] = [];
    const keywords: Keyword[] = [];
    let phase: 'places' | 'keywords' | 'unpacking' = 'places';
    let end = this.index;
    for (;;) {
      if (phase === 'places') {
        const argument = this.placeArgument();
        if (argument !== null) {
          args.push(argument);
          if (
            open !== null &&
            args.length === 1 &&
            !this.diagnosing &&
            (this.kind === 'for' || this.kind === 'async')
          ) {
            const generators = argument.kind === 'Starred' ? null : this.forIfClauses();
            if (generators === null || !this.at(')')) return null;
            const position = { ...open, column: -1 };
            const generator: Expression = {
              kind: 'GeneratorExp',
              elt: argument,
              generators,
              position,
            };
            return { args: [generator], keywords, position };
          }
        } else phase = 'keywords';
      }
      if (phase !== 'places') {
        if (this.diagnosing) this.invalidKeyword();
        const before = this.current;
        if (this.kind === 'NAME' && this.following === '=') {
          this.index += 2;
          const value = this.expression();
          if (value === null) break;
          keywords.push({
            kind: 'keyword',
            arg: before.text,
            value,
            position: this.positionFrom(before),
          });
        } else if (this.kind === '*' && phase === 'keywords') {
          const argument = this.starred(() => this.expression());
          if (argument === null) break;
          args.push(argument);
        } else if (this.accept('**') !== null) {
          phase = 'unpacking';
          const value = this.expression();
          if (value === null) break;
          keywords.push({ kind: 'keyword', arg: null, value, position: this.positionFrom(before) });
        } else break;
      }
      end = this.index;
      if (this.accept(',') === null) break;
    }
    this.index = end;
    if (args.length + keywords.length === 0) return null;
    return { args, keywords, position: this.positionFrom(start) };
  }

  private placeArgument(): Expression | null {
    if (this.kind === '*') return this.starred(() => this.expression());
    return this.attempt(() => {
      const value = this.assignmentExpression() ?? this.unassignedExpression();
      return value === null || this.kind === '=' ? null : value;
    });
  }

  private invalidKeyword(): void {
    const start = this.index;
    const first = this.current;
    if (first.kind === 'True' || first.kind === 'False' || first.kind === 'None') {
      this.index++;
      const sign = this.accept('=');
      if (sign !== null) this.raiseRange(first, sign, `cannot assign to ${first.kind}`);
      this.index = start;
    }
    if (first.kind === 'NAME' && this.following === '=') {
      const sign = this.tokens[start + 1] ?? first;
      this.index += 2;
      if (this.expression() !== null && this.forIfClauses() !== null) {
        this.raiseRange(
          first,
          sign,
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        );
      }
    } else {
      const value = this.expression();
      const sign = value === null ? null : this.accept('=');
      if (value !== null && sign !== null) {
        const message = 'expression cannot contain assignment, perhaps you meant "=="?';
        this.raiseRange(value.position, sign, message);
      }
    }
    this.index = start;
  }

  private invalidArguments(): void {
    const start = this.index;
    const parenthesize = 'Generator expression must be parenthesized';
    const found = this.argumentList();
    const afterArguments = this.index;
    const star = found !== null && this.accept(',') !== null ? this.accept('*') : null;
    if (star !== null) {
      this.raiseAt(star, 'iterable argument unpacking follows keyword argument unpacking');
    }
    this.index = start;
    const first = this.expression();
    let clauses = first === null ? null : this.forIfClauses();
    if (first !== null && clauses !== null && this.accept(',') !== null) {
      if (this.argumentList() === null && this.expression() !== null) this.forIfClauses();
      this.raiseRange(first.position, comprehensionEnd(clauses), parenthesize);
    }
    this.index = start;
    if (this.kind === 'NAME' && this.following === '=') {
      const name = this.current;
      const sign = this.tokens[start + 1] ?? name;
      this.index += 2;
      if (this.expression() !== null && this.forIfClauses() !== null) {
        this.raiseRange(name, sign, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      }
    }
    if (found === null) {
      this.index = start;
      return;
    }
    this.index = afterArguments;
    clauses = this.forIfClauses();
    const last = found.args[found.args.length - 1];
    if (clauses !== null && found.args.length > 1 && last !== undefined) {
      this.raiseRange(last.position, comprehensionEnd(clauses), parenthesize);
    }
    this.index = afterArguments;
    if (this.accept(',') !== null) {
      const afterComma = this.index;
      const value = this.expression();
      clauses = value === null ? null : this.forIfClauses();
      if (value !== null && clauses !== null) {
        this.raiseRange(value.position, comprehensionEnd(clauses), parenthesize);
      }
      this.index = afterComma;
      if (this.argumentList() !== null) {
        const unpacked = found.keywords.some(({ arg }) => arg === null);
        this.raiseLast(
          `positional argument follows keyword argument${unpacked ? ' unpacking' : ''}`,
        );
      }
    }
    this.index = start;
  }

  private slices(): Expression | null {
    const start = this.current;
    const elts: Expression[] = [];
    let end = this.index;
    for (;;) {
      const element = this.kind === '*' ? this.starred(() => this.expression()) : this.slice();
      if (element === null) break;
      elts.push(element);
      end = this.index;
      if (this.accept(',') === null) break;
      end = this.index;
    }
    this.index = end;
    const [only] = elts;
    if (only === undefined) return null;
    if (elts.length === 1 && only.kind !== 'Starred' && this.previous.kind !== ',') return only;
    return { kind: 'Tuple', elts, ctx: 'Load', position: this.positionFrom(start) };
  }

  private slice(): Expression | null {
    const start = this.current;
    const before = this.index;
    const lower = this.kind === 'NAME' && this.following === ':=' ? null : this.expression();
    if (this.accept(':') === null) {
      if (lower !== null && !this.diagnosing && this.kind !== ':=') return lower;
      this.index = before;
      return this.namedExpression();
    }
    const upper = this.expression();
    const step = this.accept(':') === null ? null : this.expression();
    return { kind: 'Slice', lower, upper, step, position: this.positionFrom(start) };
  }

  // Atoms.

  protected atom(): Expression | null {
    const token = this.current;
    switch (token.kind) {
      case 'NAME':
        this.index++;
        return this.nameOf(token, 'Load');
      case 'True':
      case 'False':
        this.index++;
        return this.constant(token, { type: 'bool', value: token.kind === 'True' });
      case 'None':
        this.index++;
        return this.constant(token, { type: 'None' });
      case '...':
        this.index++;
        return this.constant(token, { type: 'Ellipsis' });
      case 'NUMBER':
        return this.number();
      case 'STRING':
        return this.strings();
      case '(':
        return this.remember('parenthesized', () => this.parenthesized(token));
      case '[':
        return this.remember('bracketed', () => this.bracketed(token));
      case '{':
        return this.remember('braced', () => this.braced(token));
      default:
        return null;
    }
  }

  protected nameOf(token: Token, ctx: Name['ctx']): Name {
    return { kind: 'Name', id: token.text, ctx, position: placeOf(token) };
  }

  private constant(token: Token, value: ConstantValue): Constant {
    return { kind: 'Constant', value, unicodePrefix: false, position: placeOf(token) };
  }

  protected number(): Constant | null {
    const token = this.accept('NUMBER');
    if (token === null) return null;
    const value = numberValue(token.text);
    if (value.type === 'refused')
      this.raiseAt({ ...placeOf(token), column: -1, endColumn: -1 }, value.message);
    return this.constant(token, value);
  }

  protected strings(): Expression | null {
    return this.remember('strings', () => {
      const start = this.current;
      const tokens: Token[] = [];
      for (let token = this.accept('STRING'); token !== null; token = this.accept('STRING'))
        tokens.push(token);
      if (tokens.length === 0) return null;
      // CPython has looked at the token behind the strings when it joins them.
      this.current;
      return joinStrings(tokens, this.positionFrom(start), {
        source: this.tokenizer.source,
        characterNamed: this.options.characterNamed,
        expression: this.options.embedded,
        raiseAt: (token, message) => this.raiseAt(token, message),
        raiseLast: (message) => this.raiseLast(message),
      });
    });
  }

  /** `()`, a tuple, a group or a generator expression. */
  private parenthesized(open: Token): Expression | null {
    const before = this.index++;
    if (this.accept(')') !== null) {
      return { kind: 'Tuple', elts: [], ctx: 'Load', position: this.positionFrom(open) };
    }
    if (this.kind === 'yield') {
      const value = this.yieldExpression();
      if (value !== null && this.accept(')') !== null) return value;
    } else {
      const first = this.starNamedExpression();
      if (first !== null) {
        const found = this.parenthesizedRest(open, first);
        if (found !== null) return found;
      }
    }
    this.index = before;
    if (this.diagnosing) {
      this.invalidGroup();
      const generator = this.generatorExpression();
      if (generator !== null) return generator;
    }
    this.index = before;
    return null;
  }

  private parenthesizedRest(open: Token, first: Expression): Expression | null {
    if (this.accept(',') !== null) {
      const rest = this.starNamedExpressions() ?? [];
      if (this.accept(')') === null) return null;
      return {
        kind: 'Tuple',
        elts: [first, ...rest],
        ctx: 'Load',
        position: this.positionFrom(open),
      };
    }
    if (first.kind === 'Starred') return null;
    if (this.accept(')') !== null) return first;
    if (this.diagnosing) return null;
    const generators = this.forIfClauses();
    if (generators === null || this.accept(')') === null) return null;
    return { kind: 'GeneratorExp', elt: first, generators, position: this.positionFrom(open) };
  }

  private invalidGroup(): void {
    const start = this.index++;
    const value = this.starred(() => this.expression());
    if (value !== null && this.kind === ')')
      this.raiseAt(value.position, 'cannot use starred expression here');
    this.index = start + 1;
    const stars = this.accept('**');
    if (stars !== null && this.expression() !== null && this.kind === ')') {
      this.raiseAt(stars, 'cannot use double starred expression here');
    }
    this.index = start;
  }

  /** A list or a list comprehension. */
  private bracketed(open: Token): Expression | null {
    const before = this.index++;
    const elts = this.kind === ']' ? [] : this.starNamedExpressions();
    if (elts !== null) {
      if (this.accept(']') !== null) {
        return { kind: 'List', elts, ctx: 'Load', position: this.positionFrom(open) };
      }
      const [elt] = elts;
      if (
        elt !== undefined &&
        elts.length === 1 &&
        elt.kind !== 'Starred' &&
        this.previous.kind !== ','
      ) {
        const generators = this.forIfClauses();
        if (generators !== null && this.accept(']') !== null) {
          return { kind: 'ListComp', elt, generators, position: this.positionFrom(open) };
        }
      }
    }
    this.index = before;
    if (this.diagnosing) this.invalidComprehension();
    this.index = before;
    return null;
  }

  /** A dictionary, a set, or a comprehension of them. */
  private braced(open: Token): Expression | null {
    const before = this.index++;
    if (this.accept('}') !== null) {
      return { kind: 'Dict', keys: [], values: [], position: this.positionFrom(open) };
    }
    const inside = this.index;
    const dictionary = this.kind === '*' ? null : this.dictionary(open);
    if (dictionary !== null) return dictionary;
    this.index = inside;
    if (this.diagnosing) {
      this.invalidPairs();
      this.index = inside;
    }
    const set = this.set(open);
    if (set !== null) return set;
    this.index = before;
    if (this.diagnosing) {
      this.invalidDictionaryComprehension();
      this.invalidComprehension();
    }
    this.index = before;
    return null;
  }

  private set(open: Token): Expression | null {
    const elts = this.starNamedExpressions();
    if (elts === null) return null;
    if (this.accept('}') !== null) return { kind: 'Set', elts, position: this.positionFrom(open) };
    const [elt] = elts;
    if (
      elt === undefined ||
      elts.length > 1 ||
      elt.kind === 'Starred' ||
      this.previous.kind === ','
    )
      return null;
    const generators = this.forIfClauses();
    if (generators === null || this.accept('}') === null) return null;
    return { kind: 'SetComp', elt, generators, position: this.positionFrom(open) };
  }

  private pair(): { key: Expression | null; value: Expression } | null {
    return this.attempt(() => {
      if (this.accept('**') !== null) {
        const value = this.binary(1);
        return value === null ? null : { key: null, value };
      }
      const key = this.expression();
      if (key === null || this.accept(':') === null) return null;
      const value = this.expression();
      return value === null ? null : { key, value };
    });
  }

  private dictionary(open: Token): Expression | null {
    // A set whose first element is read here is read again: only as deep as its first element has braces.
    const first = this.diagnosing || this.dictionaryBegins() ? this.pair() : null;
    if (first === null) return null;
    const keys = [first.key];
    const values = [first.value];
    let comma = false;
    while (this.accept(',') !== null) {
      comma = true;
      const next = this.pair();
      if (next === null) break;
      keys.push(next.key);
      values.push(next.value);
    }
    if (this.accept('}') !== null)
      return { kind: 'Dict', keys, values, position: this.positionFrom(open) };
    if (comma || first.key === null) return null;
    const generators = this.forIfClauses();
    if (generators === null || this.accept('}') === null) return null;
    return {
      kind: 'DictComp',
      key: first.key,
      value: first.value,
      generators,
      position: this.positionFrom(open),
    };
  }

  /** Whether a colon outside brackets follows before the first comma: tokens are looked at, nothing is built. */
  private dictionaryBegins(): boolean {
    if (this.kind === '**') return true;
    const start = this.index;
    let depth = 0;
    let lambdas = 0;
    let found = false;
    for (; ; this.index++) {
      const { kind } = this;
      if (kind === 'END' || kind === 'NEWLINE') break;
      if (kind === '(' || kind === '[' || kind === '{') depth++;
      else if (kind === ')' || kind === ']' || kind === '}') {
        if (depth-- === 0) break;
      } else if (depth === 0) {
        if (kind === 'lambda') lambdas++;
        else if (kind === ':') {
          if (lambdas-- === 0) {
            found = true;
            break;
          }
        } else if ((kind === ',' && lambdas === 0) || kind === 'for') break;
      }
    }
    this.index = start;
    return found;
  }

  private invalidPairs(): void {
    const start = this.index;
    if (this.pair() !== null) {
      let end = this.index;
      while (this.accept(',') !== null) {
        end = this.index;
        if (this.pair() === null) {
          this.index = end;
          this.invalidPair();
          break;
        }
      }
    }
    this.index = start;
    if (this.expression() !== null) this.invalidValue();
    this.index = start;
  }

  private invalidPair(): void {
    const key = this.expression();
    if (key === null) return;
    if (this.kind !== ':') {
      const { line, endLine, endColumn } = key.position;
      this.raiseAt(
        { line, column: endColumn - 1, endLine, endColumn: -1 },
        "':' expected after dictionary key",
      );
    }
    this.invalidValue();
  }

  /** At the colon behind a key. */
  private invalidValue(): void {
    const colon = this.accept(':');
    if (colon === null) return;
    const star = this.accept('*');
    if (star !== null) {
      if (this.binary(1) !== null) {
        this.raiseFrom(star, 'cannot use a starred expression in a dictionary value');
      }
      this.index--;
    }
    if (this.kind === '}' || this.kind === ',') {
      this.raiseAt(colon, "expression expected after dictionary key and ':'");
    }
  }

  private invalidComprehension(): void {
    const start = this.index++;
    const bracket = this.tokens[start]?.kind;
    const star = this.starred(() => this.expression());
    if (star !== null && this.forIfClauses() !== null) {
      this.raiseAt(star.position, 'iterable unpacking cannot be used in comprehension');
    }
    this.index = start + 1;
    if (bracket !== '(') {
      const message = 'did you forget parentheses around the comprehension target?';
      const first = this.starNamedExpression();
      const comma = first === null ? null : this.accept(',');
      if (first !== null && comma !== null) {
        const afterComma = this.index;
        const rest = this.starNamedExpressions();
        const last = rest?.[rest.length - 1];
        if (last !== undefined && this.forIfClauses() !== null) {
          this.raiseRange(first.position, last.position, message);
        }
        this.index = afterComma;
        if (this.forIfClauses() !== null) this.raiseRange(first.position, comma, message);
      }
    }
    this.index = start;
  }

  private invalidDictionaryComprehension(): void {
    const start = this.index++;
    const stars = this.accept('**');
    if (
      stars !== null &&
      this.binary(1) !== null &&
      this.forIfClauses() !== null &&
      this.kind === '}'
    ) {
      this.raiseAt(stars, 'dict unpacking cannot be used in dict comprehension');
    }
    this.index = start;
  }

  protected forIfClauses(): Comprehension[] | null {
    const clauses: Comprehension[] = [];
    for (;;) {
      const clause = this.forIfClause();
      if (clause === null) return clauses.length === 0 ? null : clauses;
      clauses.push(clause);
    }
  }

  private forIfClause(): Comprehension | null {
    const start = this.index;
    const isAsync = this.accept('async') !== null;
    if (this.accept('for') === null) {
      this.index = start;
      return null;
    }
    const target = this.starTargets();
    if (target === null || this.accept('in') === null) {
      this.index = start;
      if (this.diagnosing) this.invalidForTarget();
      return null;
    }
    const iter = this.disjunction();
    if (iter === null) {
      this.index = start;
      return null;
    }
    const ifs: Expression[] = [];
    while (this.kind === 'if') {
      const before = this.index++;
      const test = this.disjunction();
      if (test === null) {
        this.index = before;
        break;
      }
      ifs.push(test);
    }
    return { kind: 'comprehension', target, iter, ifs, isAsync };
  }

  protected invalidForTarget(): void {
    const start = this.index;
    this.accept('async');
    if (this.accept('for') !== null) {
      const target = this.starExpressions();
      if (target !== null) this.raiseInvalidTarget(target, 'for');
    }
    this.index = start;
  }

  /** Raises an error when a part of the expression cannot be a target. */
  protected raiseInvalidTarget(node: Expression, use: TargetUse): void {
    const invalid = invalidTarget(node, use);
    if (invalid === null) return;
    this.raiseAt(
      invalid.position,
      `cannot ${use === 'del' ? 'delete' : 'assign to'} ${expressionName(invalid)}`,
    );
  }

  protected yieldExpression(): Expression | null {
    const word = this.accept('yield');
    if (word === null) return null;
    const before = this.index;
    if (this.accept('from') !== null) {
      const value = this.expression();
      if (value !== null) return { kind: 'YieldFrom', value, position: this.positionFrom(word) };
      this.index = before;
    }
    const value = this.starExpressions();
    return { kind: 'Yield', value, position: this.positionFrom(word) };
  }

  // Targets.

  /** What can be assigned to: one target or a tuple of them. */
  protected starTargets(): Expression | null {
    const start = this.current;
    const first = this.starTarget();
    if (first === null || this.kind !== ',') return first;
    const elts = [first];
    while (this.accept(',') !== null) {
      const next = this.starTarget();
      if (next === null) break;
      elts.push(next);
    }
    return { kind: 'Tuple', elts, ctx: 'Store', position: this.positionFrom(start) };
  }

  protected starTarget(): Expression | null {
    return this.attempt(() => {
      const star = this.accept('*');
      const node = this.primary();
      const target = node === null ? null : asTarget(node, 'Store');
      if (target === null || star === null) return target;
      return { kind: 'Starred', value: target, ctx: 'Store', position: this.positionFrom(star) };
    });
  }

  // Parameters.

  private lambda(): Expression | null {
    const before = this.index;
    const heads: { word: Token; args: Arguments }[] = [];
    for (let word = this.accept('lambda'); word !== null; word = this.accept('lambda')) {
      const args = this.parameters(':');
      if (args === null || this.accept(':') === null) {
        this.index = before;
        return null;
      }
      heads.push({ word, args });
      if (this.kind === 'lambda' && this.diagnosing) {
        this.invalidExpression();
        this.invalidLegacyExpression();
      }
    }
    let body = this.expression();
    if (body === null) {
      this.index = before;
      return null;
    }
    for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
      body = { kind: 'Lambda', args: head.args, body, position: this.positionFrom(head.word) };
    }
    return body;
  }

  /** Parameters up to `closer`, which is not read: `)` for a function, `:` for a lambda. */
  protected parameters(closer: ')' | ':'): Arguments | null {
    if (this.diagnosing) this.invalidParameters(closer);
    const posonlyargs: Argument[] = [];
    let args: Argument[] = [];
    const defaults: Expression[] = [];
    const kwonlyargs: Argument[] = [];
    const kwDefaults: (Expression | null)[] = [];
    let vararg: Argument | null = null;
    let kwarg: Argument | null = null;
    let starred = false;
    while (this.kind !== closer) {
      if (this.kind === '**') {
        if (this.diagnosing) this.invalidDoubleStar(closer);
        this.index++;
        kwarg = this.parameter(closer);
        if (kwarg === null || !this.ended(closer) || !this.at(closer)) return null;
      } else if (this.kind === '*') {
        if (starred) return null;
        if (this.diagnosing) this.invalidStar(closer);
        starred = true;
        this.index++;
        if (this.accept(',') !== null) {
          if (!this.at('NAME')) return null;
        } else {
          vararg = this.parameter(closer, true);
          if (vararg === null || !this.ended(closer)) return null;
        }
      } else if (this.kind === '/') {
        if (starred || posonlyargs.length > 0 || args.length === 0) return null;
        this.index++;
        posonlyargs.push(...args);
        args = [];
        if (!this.ended(closer)) return null;
      } else {
        const parameter = this.parameter(closer);
        if (parameter === null) return null;
        const value = this.kind === '=' ? this.defaultValue() : undefined;
        if (value === null || !this.ended(closer)) return null;
        if (starred) {
          kwonlyargs.push(parameter);
          kwDefaults.push(value ?? null);
        } else {
          if (value === undefined && defaults.length > 0) return null;
          args.push(parameter);
          if (value !== undefined) defaults.push(value);
        }
      }
    }
    return {
      kind: 'arguments',
      posonlyargs,
      args,
      vararg,
      kwonlyargs,
      kwDefaults,
      kwarg,
      defaults,
    };
  }

  /** Reads the comma behind a parameter; none is needed before the closer. */
  private ended(closer: string): boolean {
    return this.accept(',') !== null || this.kind === closer;
  }

  private parameter(closer: string, star = false): Argument | null {
    const name = this.accept('NAME');
    if (name === null) return null;
    let annotation: Expression | null = null;
    if (closer === ')' && this.kind === ':') {
      this.index++;
      annotation = star ? this.starExpression() : this.expression();
      if (annotation === null) {
        this.index--;
      }
    }
    return { kind: 'arg', arg: name.text, annotation, position: this.positionFrom(name) };
  }

  private defaultValue(): Expression | null {
    const sign = this.accept('=');
    if (sign === null) return null;
    const value = this.expression();
    if (value !== null) return value;
    if (this.diagnosing && (this.kind === ')' || this.kind === ',')) {
      this.raiseAt(sign, 'expected default value expression');
    }
    this.index--;
    return null;
  }

  /** One parameter with its comma; `value` says whether it must, may or must not have a default. */
  private listed(closer: string, value: 'must' | 'may' | 'never'): Argument | null {
    return this.attempt(() => {
      const parameter = this.parameter(closer);
      if (parameter === null) return null;
      if (value !== 'never' && this.kind === '=') {
        if (this.defaultValue() === null) return null;
      } else if (value === 'must') return null;
      return this.ended(closer) ? parameter : null;
    });
  }

  private skipListed(closer: string, value: 'must' | 'may' | 'never'): number {
    let count = 0;
    while (this.listed(closer, value) !== null) count++;
    return count;
  }

  /** Parameters that a slash makes positional, with the slash. */
  private positionals(closer: string, withDefaults: boolean): true | null {
    return this.attempt(() => {
      const plain = this.skipListed(closer, 'never');
      const valued = withDefaults ? this.skipListed(closer, 'must') : 0;
      if ((withDefaults ? valued : plain) === 0 || this.accept('/') === null) return null;
      return this.ended(closer) ? true : null;
    });
  }

  private invalidParameters(closer: ')' | ':'): void {
    const start = this.index;
    const raiseAt = (token: Token | null, message: string): void => {
      if (token !== null) this.raiseAt(token, message);
    };
    this.skipListed(closer, 'never');
    const helper = this.positionals(closer, true) !== null || this.skipListed(closer, 'must') > 0;
    if (helper) {
      const late = this.listed(closer, 'never');
      if (late !== null)
        this.raiseAt(late.position, 'non-default argument follows default argument');
    }
    this.index = start;
    this.skipListed(closer, 'never');
    this.invalidParenthesized(closer);
    this.index = start;
    const slash = this.accept('/');
    if (slash !== null && this.kind === ',')
      this.raiseAt(slash, 'at least one argument must precede /');
    this.index = start;
    const slashed = () => this.positionals(closer, false) ?? this.positionals(closer, true);
    if (slashed() !== null) {
      this.skipListed(closer, 'may');
      raiseAt(this.accept('/'), '/ may appear only once');
    }
    this.index = start;
    slashed();
    this.skipListed(closer, 'may');
    if (this.accept('*') !== null && (this.accept(',') ?? this.listed(closer, 'never')) !== null) {
      this.skipListed(closer, 'may');
      raiseAt(this.accept('/'), '/ must be ahead of *');
    }
    this.index = start;
    if (this.skipListed(closer, 'may') > 0 && this.accept('/') !== null) {
      raiseAt(this.accept('*'), 'expected comma between / and *');
    }
    this.index = start;
  }

  private invalidParenthesized(closer: ')' | ':'): void {
    const open = this.accept('(');
    if (open === null) return;
    let count = 0;
    if (closer === ')') {
      count = this.skipListed(')', 'never');
    } else {
      while (this.accept('NAME') !== null) {
        count++;
        if (this.kind !== ',' || this.following !== 'NAME') break;
        this.index++;
      }
    }
    this.accept(',');
    const close = count === 0 ? null : this.accept(')');
    if (close === null) return;
    const what = closer === ')' ? 'Function' : 'Lambda expression';
    this.raiseRange(open, close, `${what} parameters cannot be parenthesized`);
  }

  private invalidStar(closer: ')' | ':'): void {
    const start = this.index;
    const star = this.current;
    this.index++;
    const bare = 'named arguments must follow bare *';
    const afterStar = this.index;
    const comma = this.accept(',') !== null;
    if (this.at(closer) || (comma && this.at('**'))) {
      if (closer === ')') this.raiseAt(star, bare);
      this.raiseLast(bare);
    }
    this.index = afterStar;
    if (this.parameter(closer) !== null && this.at('=')) {
      this.raiseAt(this.current, 'var-positional argument cannot have default value');
    }
    this.index = afterStar;
    if ((this.listed(closer, 'never') ?? this.accept(',')) !== null) {
      this.skipListed(closer, 'may');
      const second = this.accept('*');
      if (second !== null && (this.listed(closer, 'never') ?? this.accept(',')) !== null) {
        this.raiseAt(second, '* argument may appear only once');
      }
    }
    this.index = start;
  }

  private invalidDoubleStar(closer: ')' | ':'): void {
    const start = this.index++;
    if (this.parameter(closer) !== null) {
      if (this.kind === '=') {
        this.raiseAt(this.current, 'var-keyword argument cannot have default value');
      }
      if (this.accept(',') !== null) {
        const late = this.parameter(closer);
        const message = 'arguments cannot follow var-keyword argument';
        if (late !== null) this.raiseAt(late.position, message);
        if (this.at('*') || this.at('**') || this.at('/')) this.raiseAt(this.current, message);
      }
    }
    this.index = start;
  }
}

function placeOf(token: Token): Position {
  const { line, column, endLine, endColumn } = token;
  return { line, column, endLine, endColumn };
}
