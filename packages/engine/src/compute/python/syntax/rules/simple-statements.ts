import type { Token } from '../text/tokens.ts';
import { asTarget } from '../tree/targets.ts';
import type { BinaryOperator, Expression, Statement } from '../tree/tree.ts';
import { ImportReader } from './imports.ts';

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
export abstract class SimpleStatementReader extends ImportReader {
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
        return this.importStatement(start);
      case 'raise':
        return this.raiseStatement(start);
      case 'pass':
        this.index++;
        return { kind: 'Pass', position: this.positionFrom(start) };
      case 'break':
        this.index++;
        return { kind: 'Break', position: this.positionFrom(start) };
      case 'continue':
        this.index++;
        return { kind: 'Continue', position: this.positionFrom(start) };
      case 'del':
        return this.deleteStatement(start);
      case 'assert':
        return this.assertStatement(start);
      case 'global':
      case 'nonlocal': {
        this.index++;
        const names = this.nameList();
        if (names === null) return null;
        return {
          kind: start.kind === 'global' ? 'Global' : 'Nonlocal',
          names,
          position: this.positionFrom(start),
        };
      }
      default:
        return this.expressionStatement(start);
    }
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

  annotated(start: Token, first: Expression): Statement | null {
    const target = asTarget(first, 'Store');
    if (target?.kind !== 'Name' && target?.kind !== 'Attribute' && target?.kind !== 'Subscript')
      return null;
    const simple = start.kind === 'NAME' && target.kind === 'Name';
    this.index++;
    const annotation = this.expression();
    if (annotation === null) return null;
    const end = this.index;
    let value: Expression | null = null;
    if (this.accept('=') !== null) {
      value = this.rightSide();
      if (value === null) this.index = end;
    }
    return {
      kind: 'AnnAssign',
      target,
      annotation,
      value,
      simple,
      position: this.positionFrom(start),
    };
  }

  raiseStatement(start: Token): Statement {
    this.index++;
    const exc = this.expression();
    let cause: Expression | null = null;
    if (exc !== null) {
      cause = this.attempt(() => (this.accept('from') === null ? null : this.expression()));
    }
    return { kind: 'Raise', exc, cause, position: this.positionFrom(start) };
  }

  assertStatement(start: Token): Statement | null {
    this.index++;
    const test = this.expression();
    if (test === null) return null;
    const msg = this.attempt(() => (this.accept(',') === null ? null : this.expression()));
    return { kind: 'Assert', test, msg, position: this.positionFrom(start) };
  }

  nameList(): string[] | null {
    const first = this.accept('NAME');
    if (first === null) return null;
    const names = [first.text];
    while (this.kind === ',' && this.following === 'NAME') {
      this.index++;
      names.push(this.current.text);
      this.index++;
    }
    return names;
  }

  deleteStatement(start: Token): Statement | null {
    this.index++;
    const targets: Expression[] = [];
    do {
      const target = this.deleteTarget();
      if (target === null) break;
      targets.push(target);
    } while (this.accept(',') !== null);
    if (targets.length > 0 && (this.kind === ';' || this.kind === 'NEWLINE')) {
      return { kind: 'Delete', targets, position: this.positionFrom(start) };
    }
    return null;
  }

  deleteTarget(): Expression | null {
    return this.attempt(() => {
      const node = this.primary();
      return node === null ? null : asTarget(node, 'Del');
    });
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
