import type { Token } from '../text/tokens.ts';
import type {
  BinaryOperator,
  BooleanOperator,
  ComparisonOperator,
  Expression,
  Position,
  UnaryOperator,
} from '../tree/tree.ts';
import { CallReader } from './calls.ts';

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

/** Operators, from powers to conditional expressions. */
export abstract class OperatorReader extends CallReader {
  abstract lambda(): Expression | null;

  /** `a if b else c`, whose first part is read. */
  conditional(_first: Expression, _firstToken: Token): Expression {
    return this.more();
  }

  disjunction(): Expression | null {
    return this.boolean('or', 'Or', () => this.conjunction());
  }

  conjunction(): Expression | null {
    return this.boolean('and', 'And', () => this.inversion());
  }

  boolean(word: string, op: BooleanOperator, operand: () => Expression | null): Expression | null {
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

  inversion(): Expression | null {
    if (this.kind !== 'not') return this.comparison();
    const before = this.index;
    const words: Token[] = [];
    for (let word = this.accept('not'); word !== null; word = this.accept('not')) words.push(word);
    this.checkLevels(words.length);
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

  comparison(): Expression | null {
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

  comparisonOperator(): ComparisonOperator | null {
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
  binary(least: number): Expression | null {
    const start = this.current;
    let left = this.factor();
    if (left === null) return null;
    for (;;) {
      const operator = BINARY.get(this.kind);
      if (operator === undefined || operator[0] < least) return left;
      const before = this.index++;
      const right = this.binary(operator[0] + 1);
      if (right === null) {
        this.index = before;
        return left;
      }
      left = { kind: 'BinOp', left, op: operator[1], right, position: this.positionFrom(start) };
    }
  }

  /** Signs and powers, read in a loop, as a chain of them may be long. */
  factor(): Expression | null {
    const before = this.index;
    const pending: {
      token: Token;
      op: UnaryOperator | null;
      left: Expression | null;
      end: number;
    }[] = [];
    let value: Expression | null;
    let levels = 0;
    for (;;) {
      const token = this.current;
      const op = UNARY.get(token.kind);
      if (op !== undefined) {
        pending.push({ token, op, left: null, end: this.index });
        this.index++;
        levels += 1;
        continue;
      }
      value = this.kind === 'await' ? this.awaited() : this.primary();
      if (value === null || this.kind !== '**') break;
      pending.push({ token, op: null, left: value, end: this.index });
      this.index++;
      levels += 2;
    }
    this.checkLevels(levels);
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

  awaited(): Expression | null {
    return this.more();
  }

  /** An expression begins. */
  expressionBegins(): void {}
}
