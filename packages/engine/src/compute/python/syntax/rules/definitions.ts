import type { Token } from '../text/tokens.ts';
import type { Expression, Statement } from '../tree/tree.ts';
import { BranchReader } from './branches.ts';

/** Functions, and what begins other blocks. */
export abstract class DefinitionReader extends BranchReader {
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

  decorated(): Statement | null {
    return this.more();
  }

  classDefinition(_decoratorList: readonly Expression[]): Statement | null {
    return this.more();
  }

  withStatement(): Statement | null {
    return this.more();
  }

  tryStatement(_start: Token): Statement | null {
    return this.more();
  }
}
