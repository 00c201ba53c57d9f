import type { Block } from '../rules/branches.ts';
import type { Token } from '../text/tokens.ts';
import type { ExceptHandler, Expression, Statement, WithItem } from '../tree/tree.ts';
import { RichStatementReader } from './simple-statements.ts';

/** All statements but `match`: also `with`, `try`, and classes. */
export class FullReader extends RichStatementReader {
  override withStatement(): Statement | null {
    const start = this.current;
    const isAsync = this.accept('async') !== null;
    this.index++;
    const items = this.parenthesizedItems() ?? this.plainItems();
    if (items !== null && this.accept(':') !== null) {
      const body = this.block();
      if (body !== null) {
        return {
          kind: isAsync ? 'AsyncWith' : 'With',
          items,
          body,
          position: this.positionFrom(start),
        };
      }
    }
    return null;
  }

  parenthesizedItems(): WithItem[] | null {
    return this.attempt(() => {
      if (this.accept('(') === null) return null;
      const items: WithItem[] = [];
      do {
        const item = this.withItem();
        if (item === null) break;
        items.push(item);
      } while (this.accept(',') !== null);
      return items.length > 0 && this.accept(')') !== null && this.kind === ':' ? items : null;
    });
  }

  plainItems(): WithItem[] | null {
    const items: WithItem[] = [];
    let end = this.index;
    do {
      const item = this.withItem();
      if (item === null) break;
      items.push(item);
      end = this.index;
    } while (this.accept(',') !== null);
    this.index = end;
    return items.length === 0 ? null : items;
  }

  withItem(): WithItem | null {
    const contextExpr = this.expression();
    if (contextExpr === null) return null;
    const end = this.index;
    if (this.accept('as') !== null) {
      const optionalVars = this.starTarget();
      if (optionalVars !== null && [',', ')', ':'].includes(this.kind)) {
        return { kind: 'withitem', contextExpr, optionalVars };
      }
    }
    this.index = end;
    return { kind: 'withitem', contextExpr, optionalVars: null };
  }

  override tryStatement(start: Token): Statement | null {
    this.index++;
    this.force(':');
    const body = this.block();
    if (body === null) return null;
    const handlers: ExceptHandler[] = [];
    let star = false;
    if (this.kind === 'except') {
      star = this.following === '*';
      for (;;) {
        const handler = this.attempt(() => this.handler(star));
        if (handler === null) break;
        handlers.push(handler);
      }
      if (handlers.length === 0) return null;
    }
    const orelse = handlers.length > 0 && this.kind === 'else' ? (this.elseBlock() ?? []) : [];
    const finalbody = this.finallyBlock();
    if (handlers.length === 0 && finalbody === null) return null;
    return {
      kind: star ? 'TryStar' : 'Try',
      body,
      handlers,
      orelse,
      finalbody: finalbody ?? [],
      position: this.positionFrom(start),
    };
  }

  finallyBlock(): Block | null {
    return this.attempt(() => {
      if (this.accept('finally') === null) return null;
      this.force(':');
      return this.block();
    });
  }

  handler(star: boolean): ExceptHandler | null {
    const start = this.current;
    const before = this.index;
    if (start.kind !== 'except') return null;
    const head = this.handlerHead(star);
    const body = head === null || this.accept(':') === null ? null : this.block();
    if (head === null || body === null) {
      this.index = before;
      return null;
    }
    return { kind: 'ExceptHandler', ...head, body, position: this.positionFrom(start) };
  }

  handlerHead(star: boolean): { type: Expression | null; name: string | null } | null {
    this.index++;
    if (star && this.accept('*') === null) return null;
    if (!star && this.kind === ':') return { type: null, name: null };
    const type = this.expression();
    return type === null ? null : { type, name: this.alias() };
  }

  override decorated(): Statement | null {
    const decorators: Expression[] = [];
    while (this.accept('@') !== null) {
      const decorator = this.namedExpression();
      if (decorator === null || this.accept('NEWLINE') === null) return null;
      decorators.push(decorator);
    }
    if (this.kind === 'class') return this.classDefinition(decorators);
    if (this.kind === 'def' || (this.kind === 'async' && this.following === 'def')) {
      return this.functionDefinition(decorators);
    }
    return null;
  }

  override classDefinition(decoratorList: readonly Expression[]): Statement | null {
    const start = this.current;
    const head = this.classHead();
    if (head === null || this.accept(':') === null) return null;
    const body = this.block();
    if (body === null) return null;
    return { kind: 'ClassDef', ...head, body, decoratorList, position: this.positionFrom(start) };
  }

  classHead() {
    this.index++;
    const name = this.accept('NAME')?.text;
    if (name === undefined) return null;
    const found = this.attempt(() => {
      if (this.accept('(') === null) return null;
      const given = this.kind === ')' ? null : this.arguments();
      return this.accept(')') === null
        ? null
        : { bases: given?.args ?? [], keywords: given?.keywords ?? [] };
    });
    return { name, bases: found?.bases ?? [], keywords: found?.keywords ?? [] };
  }
}
