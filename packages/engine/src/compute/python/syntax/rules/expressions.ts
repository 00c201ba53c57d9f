import { asTarget } from '../tree/targets.ts';
import type { Expression } from '../tree/tree.ts';
import { ParameterReader } from './parameters.ts';

/** Whole expressions, lists of them, and targets. The methods are named as the rules of the reference's grammar, in words. */
export abstract class ExpressionReader extends ParameterReader {
  expression(): Expression | null {
    this.expressionBegins();
    if (this.kind === 'lambda') return this.lambda();
    const start = this.current;
    const body = this.disjunction();
    if (body === null || this.kind !== 'if') return body;
    return this.conditional(body, start);
  }

  /** `a, *b`: one expression, or a tuple of several. */
  starExpressions(): Expression | null {
    return this.tupleOf(() => this.starExpression());
  }

  /** `a, b`: no stars. */
  expressions(): Expression | null {
    return this.tupleOf(() => this.expression());
  }

  tupleOf(element: () => Expression | null): Expression | null {
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

  starExpression(): Expression | null {
    if (this.kind === '*') return this.starred(() => this.binary(1));
    return this.expression();
  }

  /** `*` and what `operand` reads. */
  starred(_operand: () => Expression | null): Expression | null {
    return this.kind === '*' ? this.more() : null;
  }

  starNamedExpression(): Expression | null {
    if (this.kind === '*') return this.starred(() => this.binary(1));
    return this.namedExpression();
  }

  /** Elements up to what is none, with a comma at the end or not; null when there is no first. */
  starNamedExpressions(): Expression[] | null {
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

  namedExpression(): Expression | null {
    if (this.kind === 'NAME' && this.following === ':=') return this.assignmentExpression();
    return this.unassignedExpression();
  }

  /** An expression with no `:=` behind it. */
  unassignedExpression(): Expression | null {
    return this.attempt(() => {
      const value = this.expression();
      return value === null || this.kind === ':=' ? null : value;
    });
  }

  assignmentExpression(): Expression | null {
    return this.kind === 'NAME' && this.following === ':=' ? this.more() : null;
  }

  yieldExpression(): Expression | null {
    return this.kind === 'yield' ? this.more() : null;
  }

  /** What can be assigned to: one target or a tuple of them. */
  starTargets(): Expression | null {
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

  starTarget(): Expression | null {
    return this.attempt(() => {
      const star = this.accept('*');
      const node = this.primary();
      const target = node === null ? null : asTarget(node, 'Store');
      if (target === null || star === null) return target;
      return { kind: 'Starred', value: target, ctx: 'Store', position: this.positionFrom(star) };
    });
  }
}
