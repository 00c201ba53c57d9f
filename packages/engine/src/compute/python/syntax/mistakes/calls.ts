import type { CallArguments } from '../rules/calls.ts';
import type { Token } from '../text/tokens.ts';
import type { Comprehension, Expression, Position } from '../tree/tree.ts';
import { DisplayMistakes } from './displays.ts';

/** Where a comprehension ends, for messages. */
function comprehensionEnd(clauses: readonly Comprehension[]): Position {
  const last = clauses[clauses.length - 1];
  const condition = last?.ifs[last.ifs.length - 1];
  return (condition ?? last?.iter)?.position ?? { line: 1, column: 0, endLine: 1, endColumn: 0 };
}

/** Mistakes in the arguments of calls and in subscripts. */
export class CallMistakes extends DisplayMistakes {
  override call(func: Expression, start: Token): Expression | null {
    const open = this.index;
    const generator = this.generatorExpression();
    if (generator !== null) {
      const position = this.positionFrom(start);
      return { kind: 'Call', func, args: [generator], keywords: [], position };
    }
    this.index = open;
    return super.call(func, start);
  }

  override arguments(): CallArguments | null {
    return this.remember('arguments', () => {
      const found = super.arguments();
      if (found === null) this.invalidArguments();
      return found;
    });
  }

  override keywordBegins(): void {
    this.invalidKeyword();
  }

  override slice(): Expression | null {
    const before = this.index;
    const found = super.slice();
    if (found === null || found.kind === 'Slice') return found;
    this.index = before;
    return this.namedExpression();
  }

  invalidKeyword(): void {
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

  invalidArguments(): void {
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
}
