import type { Token } from '../text/tokens.ts';
import type { Expression } from '../tree/tree.ts';
import { RememberingReader } from './remembering-reader.ts';

/** Mistakes in what stands in brackets, and in comprehensions. */
export class DisplayMistakes extends RememberingReader {
  override parenthesized(open: Token): Expression | null {
    return this.remember('parenthesized', () => {
      const before = this.index;
      const found = super.parenthesized(open);
      if (found !== null) return found;
      this.invalidGroup();
      const generator = this.generatorExpression();
      if (generator === null) this.index = before;
      return generator;
    });
  }

  /** CPython reads a generator expression as one, brackets and all. */
  override generatorFrom(): null {
    return null;
  }

  override bracketed(open: Token): Expression | null {
    return this.remember('bracketed', () => {
      const found = super.bracketed(open);
      if (found === null) this.invalidComprehension();
      return found;
    });
  }

  override braced(open: Token): Expression | null {
    return this.remember('braced', () => {
      const found = super.braced(open);
      if (found !== null) return found;
      this.invalidDictionaryComprehension();
      this.invalidComprehension();
      return null;
    });
  }

  override dictionaryBegins(): boolean {
    return true;
  }

  override set(open: Token): Expression | null {
    this.invalidPairs();
    return super.set(open);
  }

  override targetMissing(): void {
    this.invalidForTarget();
  }

  /** `(x for x in y)`, brackets and all. */
  generatorExpression(): Expression | null {
    return this.remember('generator', () => {
      const open = this.accept('(');
      if (open === null) return null;
      const start = this.index;
      const elt = this.assignmentExpression() ?? this.unassignedExpression();
      const generators = elt === null ? null : this.forIfClauses();
      if (elt !== null && generators !== null && this.accept(')') !== null) {
        return { kind: 'GeneratorExp', elt, generators, position: this.positionFrom(open) };
      }
      this.index = start - 1;
      this.invalidComprehension();
      return null;
    });
  }

  invalidGroup(): void {
    const start = this.index++;
    const value = this.starred(() => this.expression());
    if (value !== null && this.kind === ')')
      this.raiseAt(value.position, 'cannot use starred expression here');
    this.index = start + 1;
    const stars = this.accept('**');
    if (stars !== null && this.expression() !== null && this.kind === ')') {
      this.raiseAt(stars, 'cannot use double starred expression here');
    }
    this.index = start;
  }

  invalidPairs(): void {
    const start = this.index;
    if (this.pair() !== null) {
      let end = this.index;
      while (this.accept(',') !== null) {
        end = this.index;
        if (this.pair() === null) {
          this.index = end;
          this.invalidPair();
          break;
        }
      }
    }
    this.index = start;
    if (this.expression() !== null) this.invalidValue();
    this.index = start;
  }

  invalidPair(): void {
    const key = this.expression();
    if (key === null) return;
    if (this.kind !== ':') {
      const { line, endLine, endColumn } = key.position;
      this.raiseAt(
        { line, column: endColumn - 1, endLine, endColumn: -1 },
        "':' expected after dictionary key",
      );
    }
    this.invalidValue();
  }

  /** At the colon behind a key. */
  invalidValue(): void {
    const colon = this.accept(':');
    if (colon === null) return;
    const star = this.accept('*');
    if (star !== null) {
      if (this.binary(1) !== null) {
        this.raiseFrom(star, 'cannot use a starred expression in a dictionary value');
      }
      this.index--;
    }
    if (this.kind === '}' || this.kind === ',') {
      this.raiseAt(colon, "expression expected after dictionary key and ':'");
    }
  }

  invalidComprehension(): void {
    const start = this.index++;
    const bracket = this.tokens[start]?.kind;
    const star = this.starred(() => this.expression());
    if (star !== null && this.forIfClauses() !== null) {
      this.raiseAt(star.position, 'iterable unpacking cannot be used in comprehension');
    }
    this.index = start + 1;
    if (bracket !== '(') {
      const message = 'did you forget parentheses around the comprehension target?';
      const first = this.starNamedExpression();
      const comma = first === null ? null : this.accept(',');
      if (first !== null && comma !== null) {
        const afterComma = this.index;
        const rest = this.starNamedExpressions();
        const last = rest?.[rest.length - 1];
        if (last !== undefined && this.forIfClauses() !== null) {
          this.raiseRange(first.position, last.position, message);
        }
        this.index = afterComma;
        if (this.forIfClauses() !== null) this.raiseRange(first.position, comma, message);
      }
    }
    this.index = start;
  }

  invalidDictionaryComprehension(): void {
    const start = this.index++;
    const stars = this.accept('**');
    if (
      stars !== null &&
      this.binary(1) !== null &&
      this.forIfClauses() !== null &&
      this.kind === '}'
    ) {
      this.raiseAt(stars, 'dict unpacking cannot be used in dict comprehension');
    }
    this.index = start;
  }

  invalidForTarget(): void {
    const start = this.index;
    this.accept('async');
    if (this.accept('for') !== null) {
      const target = this.starExpressions();
      if (target !== null) this.raiseInvalidTarget(target, 'for');
    }
    this.index = start;
  }
}
