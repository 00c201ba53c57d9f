import type { Token } from '../text/tokens.ts';
import { asTarget } from '../tree/targets.ts';
import type { BinaryOperator, Expression, Statement } from '../tree/tree.ts';
import { ExpressionReader } from './expressions.ts';

/** What makes an assignment augmented. */
export const AUGMENTED: ReadonlyMap<string, BinaryOperator> = new Map<string, BinaryOperator>([
  ['+=', 'Add'],
  ['-=', 'Sub'],
  ['*=', 'Mult'],
  ['@=', 'MatMult'],
  ['/=', 'Div'],
  ['%=', 'Mod'],
  ['&=', 'BitAnd'],
  ['|=', 'BitOr'],
  ['^=', 'BitXor'],
  ['<<=', 'LShift'],
  ['>>=', 'RShift'],
  ['**=', 'Pow'],
  ['//=', 'FloorDiv'],
]);

/** Statements that fit on a line. */
export abstract class SimpleStatementReader extends ExpressionReader {
  simple(): Statement | null {
    const start = this.current;
    switch (start.kind) {
      case 'return':
        this.index++;
        return {
          kind: 'Return',
          value: this.starExpressions(),
          position: this.positionFrom(start),
        };
      case 'import':
      case 'from':
      case 'raise':
      case 'del':
      case 'assert':
      case 'global':
      case 'nonlocal':
        return this.otherSimple(start);
      case 'pass':
        this.index++;
        return { kind: 'Pass', position: this.positionFrom(start) };
      case 'break':
        this.index++;
        return { kind: 'Break', position: this.positionFrom(start) };
      case 'continue':
        this.index++;
        return { kind: 'Continue', position: this.positionFrom(start) };
      default:
        return this.expressionStatement(start);
    }
  }

  otherSimple(_start: Token): Statement | null {
    return this.more();
  }

  /** An assignment of any kind, or an expression alone. */
  expressionStatement(start: Token): Statement | null {
    const value = this.rightSide();
    if (value === null) return null;
    const end = this.index;
    const assignment = this.assignment(start, value);
    if (assignment !== null) return assignment;
    this.index = end;
    return { kind: 'Expr', value, position: this.positionFrom(start) };
  }

  rightSide(): Expression | null {
    return this.kind === 'yield' ? this.yieldExpression() : this.starExpressions();
  }

  /** Behind the expression `first`, from the token `start` on: what makes it an assignment. */
  assignment(start: Token, first: Expression): Statement | null {
    if (this.kind === '=') return this.plainAssignment(start, first);
    if (this.kind === ':') return this.annotated(start, first);
    const op = AUGMENTED.get(this.kind);
    if (op === undefined) return null;
    const target = asTarget(first, 'Store');
    if (target?.kind !== 'Name' && target?.kind !== 'Attribute' && target?.kind !== 'Subscript')
      return null;
    this.index++;
    const value = this.rightSide();
    if (value === null) return null;
    return { kind: 'AugAssign', target, op, value, position: this.positionFrom(start) };
  }

  plainAssignment(start: Token, first: Expression): Statement | null {
    const targets: Expression[] = [];
    let value: Expression = first;
    while (this.kind === '=') {
      const before = this.index;
      const target = asTarget(value, 'Store');
      if (target === null) return null;
      this.index++;
      const next = this.nextSide();
      if (next === null) {
        this.index = before;
        return null;
      }
      targets.push(target);
      value = next;
    }
    return { kind: 'Assign', targets, value, position: this.positionFrom(start) };
  }

  /** Behind a `=`: the value, or a further target. */
  nextSide(): Expression | null {
    return this.rightSide();
  }

  /** Behind `first`: an annotation. */
  annotated(_start: Token, _first: Expression): Statement | null {
    return this.more();
  }

  /** Statements of one line, added to `body`; false when one does not fit. */
  simpleStatements(body: Statement[]): boolean {
    const before = this.index;
    for (;;) {
      const statement = this.attempt(() => this.simple());
      if (statement === null) break;
      body.push(statement);
      if (this.accept(';') === null) {
        if (this.accept('NEWLINE') !== null) return true;
        break;
      }
      if (this.accept('NEWLINE') !== null) return true;
    }
    this.index = before;
    return false;
  }
}
