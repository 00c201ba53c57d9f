import type { Token } from '../text/tokens.ts';
import type { Comprehension, Expression } from '../tree/tree.ts';
import { LiteralReader } from './literals.ts';

/** What stands in brackets of its own, comprehensions with it, and what else is an atom. */
export abstract class DisplayReader extends LiteralReader {
  abstract expression(): Expression | null;
  abstract starNamedExpression(): Expression | null;
  abstract starNamedExpressions(): Expression[] | null;
  abstract yieldExpression(): Expression | null;

  atom(): Expression | null {
    const token = this.current;
    switch (token.kind) {
      case 'NAME':
        this.index++;
        return this.nameOf(token, 'Load');
      case 'NUMBER':
        return this.number();
      case 'STRING':
        return this.strings();
      case '(':
        return this.parenthesized(token);
      case '[':
        return this.bracketed(token);
      case '{':
        return this.braced(token);
      default:
        return this.word();
    }
  }

  /** `()`, a tuple, a group or a generator expression. */
  parenthesized(open: Token): Expression | null {
    const before = this.index++;
    if (this.accept(')') !== null) {
      return { kind: 'Tuple', elts: [], ctx: 'Load', position: this.positionFrom(open) };
    }
    if (this.kind === 'yield') {
      const value = this.yieldExpression();
      if (value !== null && this.accept(')') !== null) return value;
    } else {
      const first = this.starNamedExpression();
      if (first !== null) {
        const found = this.parenthesizedRest(open, first);
        if (found !== null) return found;
      }
    }
    this.index = before;
    return null;
  }

  parenthesizedRest(open: Token, first: Expression): Expression | null {
    if (this.accept(',') !== null) {
      const rest = this.starNamedExpressions() ?? [];
      if (this.accept(')') === null) return null;
      return {
        kind: 'Tuple',
        elts: [first, ...rest],
        ctx: 'Load',
        position: this.positionFrom(open),
      };
    }
    if (first.kind === 'Starred') return null;
    if (this.accept(')') !== null) return first;
    return this.generatorFrom(open, first);
  }

  /** A generator expression whose element is read. */
  generatorFrom(open: Token, elt: Expression): Expression | null {
    const generators = this.forIfClauses();
    if (generators === null || this.accept(')') === null) return null;
    return { kind: 'GeneratorExp', elt, generators, position: this.positionFrom(open) };
  }

  /** A list or a list comprehension. */
  bracketed(open: Token): Expression | null {
    const before = this.index++;
    const elts = this.kind === ']' ? [] : this.starNamedExpressions();
    if (elts !== null) {
      if (this.accept(']') !== null) {
        return { kind: 'List', elts, ctx: 'Load', position: this.positionFrom(open) };
      }
      const [elt] = elts;
      if (
        elt !== undefined &&
        elts.length === 1 &&
        elt.kind !== 'Starred' &&
        this.previous.kind !== ','
      ) {
        const generators = this.forIfClauses();
        if (generators !== null && this.accept(']') !== null) {
          return { kind: 'ListComp', elt, generators, position: this.positionFrom(open) };
        }
      }
    }
    this.index = before;
    return null;
  }

  /** A dictionary, a set, or a comprehension of them. */
  braced(_open: Token): Expression | null {
    return this.more();
  }

  forIfClauses(): Comprehension[] | null {
    return this.kind === 'for' || this.kind === 'async' ? this.more() : null;
  }

  /** No target is behind a `for`, or no `in` behind the target. */
  targetMissing(): void {}
}
