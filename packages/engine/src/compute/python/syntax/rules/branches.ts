import type { Token } from '../text/tokens.ts';
import type { Expression, Statement } from '../tree/tree.ts';
import { SimpleStatementReader } from './simple-statements.ts';

/** The statements of a block. */
export type Block = readonly Statement[];

/** `if`, the loops, and blocks. */
export abstract class BranchReader extends SimpleStatementReader {
  /** Adds a statement, or those of a line, to `body`; false when none fits. */
  abstract statement(body: Statement[]): boolean;

  /** Behind the colon of a compound statement: its lines, or what stands on the same line. */
  block(): Block | null {
    const before = this.index;
    const body: Statement[] = [];
    if (this.accept('NEWLINE') === null) return this.simpleStatements(body) ? body : null;
    if (this.accept('INDENT') !== null) {
      while (this.kind !== 'DEDENT' && this.statement(body));
      if (body.length > 0 && this.accept('DEDENT') !== null) return body;
    }
    this.index = before;
    return null;
  }

  /** `word test: block`: the head of an if, an elif or a while. */
  tested(): { test: Expression; body: Block } | null {
    this.index++;
    const test = this.namedExpression();
    if (test === null || this.accept(':') === null) return null;
    const body = this.block();
    return body === null ? null : { test, body };
  }

  ifStatement(): Statement | null {
    const branches: { word: Token; test: Expression; body: Block }[] = [];
    let orelse: Block = [];
    do {
      const word = this.current;
      const before = this.index;
      const branch = this.tested();
      if (branch === null) {
        if (branches.length === 0) return null;
        this.index = before;
        break;
      }
      branches.push({ word, ...branch });
      this.checkLevels(branches.length + 2);
    } while (this.kind === 'elif');
    if (this.kind === 'else') orelse = this.elseBlock() ?? [];
    let statement: Statement | null = null;
    for (let branch = branches.pop(); branch !== undefined; branch = branches.pop()) {
      const { word, test, body } = branch;
      statement = { kind: 'If', test, body, orelse, position: this.positionFrom(word) };
      orelse = [statement];
    }
    return statement;
  }

  elseBlock(): Block | null {
    return this.attempt(() => {
      if (this.accept('else') === null) return null;
      this.force(':');
      return this.block();
    });
  }

  whileStatement(start: Token): Statement | null {
    const found = this.tested();
    if (found === null) return null;
    const orelse = this.elseBlock() ?? [];
    return { kind: 'While', ...found, orelse, position: this.positionFrom(start) };
  }

  forStatement(): Statement | null {
    const start = this.current;
    const before = this.index;
    const { target, iter, isAsync, cut } = this.forHead();
    const body = iter === null || this.accept(':') === null ? null : this.block();
    if (target === null || iter === null || body === null) {
      this.index = before;
      if (!cut) this.targetMissing();
      return null;
    }
    const orelse = this.elseBlock() ?? [];
    const kind = isAsync ? 'AsyncFor' : 'For';
    return { kind, target, iter, body, orelse, position: this.positionFrom(start) };
  }

  forHead() {
    const isAsync = this.accept('async') !== null;
    this.index++;
    const target = this.starTargets();
    const cut = target !== null && this.accept('in') !== null;
    const iter = cut ? this.starExpressions() : null;
    return { target, iter, isAsync, cut };
  }
}
