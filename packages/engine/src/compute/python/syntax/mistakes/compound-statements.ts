import type { Block } from '../rules/branches.ts';
import type { Token } from '../text/tokens.ts';
import type { ExceptHandler, Expression, Statement, WithItem } from '../tree/tree.ts';
import { SimpleStatementMistakes } from './simple-statements.ts';

/** Mistakes in the heads of compound statements: a colon missing, a block not indented. */
export class CompoundStatementMistakes extends SimpleStatementMistakes {
  override block(): Block | null {
    return this.remember('block', () => {
      if (this.at('NEWLINE') && this.following !== 'INDENT') {
        this.index++;
        this.raiseIndentation('expected an indented block');
      }
      return super.block();
    });
  }

  /** Checks the colon and the block behind a head that fits. */
  private checkHead(head: () => unknown, what: string): void {
    const before = this.index;
    if (head() !== null) {
      this.expectColon();
      this.checkIndented(what);
    }
    this.index = before;
  }

  /** Checks the block behind a word of one's own. */
  private checkWord(word: 'else' | 'finally'): void {
    const token = this.accept(word);
    if (token === null) return;
    this.lookIndented(`'${word}' statement on line ${token.line}`);
    this.index--;
  }

  override functionDefinition(decoratorList: readonly Expression[]): Statement | null {
    this.invalidFunction();
    return super.functionDefinition(decoratorList);
  }

  override classDefinition(decoratorList: readonly Expression[]): Statement | null {
    const { line } = this.current;
    this.checkHead(() => this.classHead(), `class definition on line ${line}`);
    return super.classDefinition(decoratorList);
  }

  override tested() {
    const { kind, line } = this.current;
    const head = () => {
      this.index++;
      return this.namedExpression();
    };
    this.checkHead(head, `'${kind}' statement on line ${line}`);
    return super.tested();
  }

  override elseBlock(): Block | null {
    this.checkWord('else');
    return super.elseBlock();
  }

  override finallyBlock(): Block | null {
    this.checkWord('finally');
    return super.finallyBlock();
  }

  override forStatement(): Statement | null {
    const { line } =
      this.kind === 'async' ? (this.tokens[this.index + 1] ?? this.current) : this.current;
    this.checkHead(() => this.forHead().iter, `'for' statement on line ${line}`);
    return super.forStatement();
  }

  override withStatement(): Statement | null {
    const before = this.index;
    this.invalidWith(true);
    const found = super.withStatement();
    if (found !== null) return found;
    this.index = before;
    this.invalidWith(false);
    return null;
  }

  override withItem(): WithItem | null {
    const item = super.withItem();
    if (item !== null && item.optionalVars === null && this.kind === 'as') {
      const before = this.index++;
      const target = this.expression();
      if (target !== null && [',', ')', ':'].includes(this.kind)) {
        this.raiseInvalidTarget(target, 'assignment');
      }
      this.index = before;
    }
    return item;
  }

  override tryStatement(start: Token): Statement | null {
    this.invalidTry(start);
    return super.tryStatement(start);
  }

  override handler(star: boolean): ExceptHandler | null {
    const before = this.index;
    const { kind, line } = this.current;
    if (kind !== 'except') return null;
    const head = this.handlerHead(star);
    const name = star ? 'except*' : 'except';
    if (head !== null) this.lookIndented(`'${name}' statement on line ${line}`);
    this.index = before;
    const found = super.handler(star);
    if (found === null) this.invalidHandler();
    return found;
  }

  invalidFunction(): void {
    const before = this.index;
    this.accept('async');
    const word = this.accept('def');
    if (word !== null && this.accept('NAME') !== null && this.accept('(') !== null) {
      if (this.kind !== ')') this.parameters(')');
      if (this.accept(')') !== null) {
        this.returnAnnotation();
        this.checkIndented(`function definition on line ${word.line}`);
      }
    }
    this.index = before;
  }

  /** Whether the colon or the block of a `with` is missing. */
  invalidWith(indentation: boolean): void {
    const before = this.index;
    this.accept('async');
    const word = this.current;
    const start = ++this.index;
    const item = (context: () => Expression | null) => (): boolean => {
      if (context() === null) return false;
      this.attempt(() => (this.accept('as') === null ? null : this.starTarget()));
      return true;
    };
    const several = (one: () => boolean): boolean => {
      if (!one()) return false;
      for (let end = this.index; this.accept(',') !== null; end = this.index) {
        if (one()) continue;
        this.index = end;
        break;
      }
      return true;
    };
    const check = (): void => {
      if (indentation) this.checkIndented(`'with' statement on line ${word.line}`);
      else this.expectColon();
    };
    if (several(item(() => this.expression()))) check();
    this.index = start;
    if (this.accept('(') !== null && several(item(() => this.expressions()))) {
      this.accept(',');
      if (this.accept(')') !== null) check();
    }
    this.index = before;
  }

  invalidTry(start: Token): void {
    const before = this.index++;
    this.lookIndented(`'try' statement on line ${start.line}`);
    if (this.accept(':') !== null && this.block() !== null) {
      if (this.kind !== 'except' && this.kind !== 'finally') {
        this.raiseLast("expected 'except' or 'finally' block");
      }
      const afterBlock = this.index;
      const both = "cannot have both 'except' and 'except*' on the same 'try'";
      for (const star of [false, true]) {
        this.index = afterBlock;
        let count = 0;
        while (this.attempt(() => this.handler(star)) !== null) count++;
        const word = count === 0 ? null : this.accept('except');
        if (word === null) continue;
        const second = this.accept('*');
        if ((second === null) !== star) continue;
        const type = this.at(':') ? null : this.expression();
        this.alias();
        if (!this.at(':') || (!star && type === null)) continue;
        if (second !== null) this.raiseRange(word, second, both);
        this.raiseAt(word, both);
      }
    }
    this.index = before;
  }

  invalidHandler(): void {
    const before = this.index++;
    const star = this.accept('*') !== null;
    const afterStar = this.index;
    const type = this.expression();
    if (type !== null && this.accept(',') !== null && this.expressions() !== null) {
      this.alias();
      if (this.accept(':') !== null)
        this.raiseFrom(type.position, 'multiple exception types must be parenthesized');
    }
    this.index = afterStar;
    if (this.expression() !== null) {
      this.alias();
      this.expectColon();
    }
    this.index = afterStar;
    if (!star) this.expectColon();
    if (star && (this.kind === 'NEWLINE' || this.kind === ':'))
      this.raiseLast('expected one or more exception types');
    this.index = before;
  }
}
