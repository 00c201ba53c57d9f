import type { Token } from '../text/tokens.ts';
import type { Comprehension, Expression } from '../tree/tree.ts';
import { LiteralReader } from './literals.ts';

/** What stands in brackets of its own, comprehensions with it, and what else is an atom. */
export abstract class DisplayReader extends LiteralReader {
  abstract expression(): Expression | null;
  abstract disjunction(): Expression | null;
  abstract binary(least: number): Expression | null;
  abstract starNamedExpression(): Expression | null;
  abstract starNamedExpressions(): Expression[] | null;
  abstract starTargets(): Expression | null;
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
  braced(open: Token): Expression | null {
    const before = this.index++;
    if (this.accept('}') !== null) {
      return { kind: 'Dict', keys: [], values: [], position: this.positionFrom(open) };
    }
    const inside = this.index;
    const dictionary = this.kind === '*' ? null : this.dictionary(open);
    if (dictionary !== null) return dictionary;
    this.index = inside;
    const set = this.set(open);
    if (set !== null) return set;
    this.index = before;
    return null;
  }

  set(open: Token): Expression | null {
    const elts = this.starNamedExpressions();
    if (elts === null) return null;
    if (this.accept('}') !== null) return { kind: 'Set', elts, position: this.positionFrom(open) };
    const [elt] = elts;
    if (
      elt === undefined ||
      elts.length > 1 ||
      elt.kind === 'Starred' ||
      this.previous.kind === ','
    )
      return null;
    const generators = this.forIfClauses();
    if (generators === null || this.accept('}') === null) return null;
    return { kind: 'SetComp', elt, generators, position: this.positionFrom(open) };
  }

  pair(): { key: Expression | null; value: Expression } | null {
    return this.attempt(() => {
      if (this.accept('**') !== null) {
        const value = this.binary(1);
        return value === null ? null : { key: null, value };
      }
      const key = this.expression();
      if (key === null || this.accept(':') === null) return null;
      const value = this.expression();
      return value === null ? null : { key, value };
    });
  }

  dictionary(open: Token): Expression | null {
    // A set whose first element is read here is read again: only as deep as its first element has braces.
    const first = this.dictionaryBegins() ? this.pair() : null;
    if (first === null) return null;
    const keys = [first.key];
    const values = [first.value];
    let comma = false;
    while (this.accept(',') !== null) {
      comma = true;
      const next = this.pair();
      if (next === null) break;
      keys.push(next.key);
      values.push(next.value);
    }
    if (this.accept('}') !== null)
      return { kind: 'Dict', keys, values, position: this.positionFrom(open) };
    if (comma || first.key === null) return null;
    const generators = this.forIfClauses();
    if (generators === null || this.accept('}') === null) return null;
    return {
      kind: 'DictComp',
      key: first.key,
      value: first.value,
      generators,
      position: this.positionFrom(open),
    };
  }

  /** Whether a colon outside brackets follows before the first comma: tokens are looked at, nothing is built. */
  dictionaryBegins(): boolean {
    if (this.kind === '**') return true;
    const start = this.index;
    let depth = 0;
    let lambdas = 0;
    let found = false;
    for (; ; this.index++) {
      const { kind } = this;
      if (kind === 'END' || kind === 'NEWLINE') break;
      if (kind === '(' || kind === '[' || kind === '{') depth++;
      else if (kind === ')' || kind === ']' || kind === '}') {
        if (depth-- === 0) break;
      } else if (depth === 0) {
        if (kind === 'lambda') lambdas++;
        else if (kind === ':') {
          if (lambdas-- === 0) {
            found = true;
            break;
          }
        } else if ((kind === ',' && lambdas === 0) || kind === 'for') break;
      }
    }
    this.index = start;
    return found;
  }

  forIfClauses(): Comprehension[] | null {
    const clauses: Comprehension[] = [];
    for (;;) {
      const clause = this.forIfClause();
      if (clause === null) return clauses.length === 0 ? null : clauses;
      clauses.push(clause);
    }
  }

  forIfClause(): Comprehension | null {
    const start = this.index;
    const isAsync = this.accept('async') !== null;
    if (this.accept('for') === null) {
      this.index = start;
      return null;
    }
    const target = this.starTargets();
    if (target === null || this.accept('in') === null) {
      this.index = start;
      this.targetMissing();
      return null;
    }
    const iter = this.disjunction();
    if (iter === null) {
      this.index = start;
      return null;
    }
    const ifs: Expression[] = [];
    while (this.kind === 'if') {
      const before = this.index++;
      const test = this.disjunction();
      if (test === null) {
        this.index = before;
        break;
      }
      ifs.push(test);
    }
    return { kind: 'comprehension', target, iter, ifs, isAsync };
  }

  /** No target is behind a `for`, or no `in` behind the target. */
  targetMissing(): void {}
}
