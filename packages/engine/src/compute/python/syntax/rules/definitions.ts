import type { Expression, Statement } from '../tree/tree.ts';
import { ProtectedBlockReader } from './protected-blocks.ts';

/** Functions and classes. */
export abstract class DefinitionReader extends ProtectedBlockReader {
  decorated(): Statement | null {
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

  functionDefinition(decoratorList: readonly Expression[]): Statement | null {
    const start = this.current;
    const isAsync = this.accept('async') !== null;
    this.index++;
    const name = this.accept('NAME');
    if (name === null) return null;
    this.force('(');
    const beforeParameters = this.index;
    const args = this.parameters(')');
    if (args === null) this.index = beforeParameters;
    if (this.accept(')') === null || args === null) return null;
    const returns = this.returnAnnotation();
    this.force(':');
    const body = this.block();
    if (body === null) return null;
    return {
      kind: isAsync ? 'AsyncFunctionDef' : 'FunctionDef',
      name: name.text,
      args,
      body,
      decoratorList,
      returns,
      position: this.positionFrom(start),
    };
  }

  returnAnnotation(): Expression | null {
    return this.attempt(() => (this.accept('->') === null ? null : this.expression()));
  }

  classDefinition(decoratorList: readonly Expression[]): Statement | null {
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
