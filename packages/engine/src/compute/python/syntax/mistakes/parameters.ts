import type { Closer } from '../rules/parameters.ts';
import type { Token } from '../text/tokens.ts';
import type { Argument, Arguments, Expression } from '../tree/tree.ts';
import { CallMistakes } from './calls.ts';

/** Mistakes in the parameters of functions and lambdas. */
export class ParameterMistakes extends CallMistakes {
  override parameters(closer: Closer): Arguments | null {
    this.invalidParameters(closer);
    return super.parameters(closer);
  }

  override starBegins(closer: Closer): void {
    if (this.kind === '*') this.invalidStar(closer);
    else this.invalidDoubleStar(closer);
  }

  override defaultValue(): Expression | null {
    const sign = this.current;
    const value = super.defaultValue();
    if (value !== null || sign.kind !== '=') return value;
    if (this.following === ')' || this.following === ',') {
      this.raiseAt(sign, 'expected default value expression');
    }
    return null;
  }

  /** One parameter with its comma; `value` says whether it must, may or must not have a default. */
  listed(closer: Closer, value: 'must' | 'may' | 'never'): Argument | null {
    return this.attempt(() => {
      const parameter = this.parameter(closer);
      if (parameter === null) return null;
      if (value !== 'never' && this.kind === '=') {
        if (this.defaultValue() === null) return null;
      } else if (value === 'must') return null;
      return this.ended(closer) ? parameter : null;
    });
  }

  skipListed(closer: Closer, value: 'must' | 'may' | 'never'): number {
    let count = 0;
    while (this.listed(closer, value) !== null) count++;
    return count;
  }

  /** Parameters that a slash makes positional, with the slash. */
  positionals(closer: Closer, withDefaults: boolean): true | null {
    return this.attempt(() => {
      const plain = this.skipListed(closer, 'never');
      const valued = withDefaults ? this.skipListed(closer, 'must') : 0;
      if ((withDefaults ? valued : plain) === 0 || this.accept('/') === null) return null;
      return this.ended(closer) ? true : null;
    });
  }

  invalidParameters(closer: Closer): void {
    const start = this.index;
    const raiseAt = (token: Token | null, message: string): void => {
      if (token !== null) this.raiseAt(token, message);
    };
    this.skipListed(closer, 'never');
    const helper = this.positionals(closer, true) !== null || this.skipListed(closer, 'must') > 0;
    if (helper) {
      const late = this.listed(closer, 'never');
      if (late !== null)
        this.raiseAt(late.position, 'non-default argument follows default argument');
    }
    this.index = start;
    this.skipListed(closer, 'never');
    this.invalidParenthesized(closer);
    this.index = start;
    const slash = this.accept('/');
    if (slash !== null && this.kind === ',')
      this.raiseAt(slash, 'at least one argument must precede /');
    this.index = start;
    const slashed = () => this.positionals(closer, false) ?? this.positionals(closer, true);
    if (slashed() !== null) {
      this.skipListed(closer, 'may');
      raiseAt(this.accept('/'), '/ may appear only once');
    }
    this.index = start;
    slashed();
    this.skipListed(closer, 'may');
    if (this.accept('*') !== null && (this.accept(',') ?? this.listed(closer, 'never')) !== null) {
      this.skipListed(closer, 'may');
      raiseAt(this.accept('/'), '/ must be ahead of *');
    }
    this.index = start;
    if (this.skipListed(closer, 'may') > 0 && this.accept('/') !== null) {
      raiseAt(this.accept('*'), 'expected comma between / and *');
    }
    this.index = start;
  }

  invalidParenthesized(closer: Closer): void {
    const open = this.accept('(');
    if (open === null) return;
    let count = 0;
    if (closer === ')') {
      count = this.skipListed(')', 'never');
    } else {
      while (this.accept('NAME') !== null) {
        count++;
        if (this.kind !== ',' || this.following !== 'NAME') break;
        this.index++;
      }
    }
    this.accept(',');
    const close = count === 0 ? null : this.accept(')');
    if (close === null) return;
    const what = closer === ')' ? 'Function' : 'Lambda expression';
    this.raiseRange(open, close, `${what} parameters cannot be parenthesized`);
  }

  invalidStar(closer: Closer): void {
    const start = this.index;
    const star = this.current;
    this.index++;
    const bare = 'named arguments must follow bare *';
    const afterStar = this.index;
    const comma = this.accept(',') !== null;
    if (this.at(closer) || (comma && this.at('**'))) {
      if (closer === ')') this.raiseAt(star, bare);
      this.raiseLast(bare);
    }
    this.index = afterStar;
    if (this.parameter(closer) !== null && this.at('=')) {
      this.raiseAt(this.current, 'var-positional argument cannot have default value');
    }
    this.index = afterStar;
    if ((this.listed(closer, 'never') ?? this.accept(',')) !== null) {
      this.skipListed(closer, 'may');
      const second = this.accept('*');
      if (second !== null && (this.listed(closer, 'never') ?? this.accept(',')) !== null) {
        this.raiseAt(second, '* argument may appear only once');
      }
    }
    this.index = start;
  }

  invalidDoubleStar(closer: Closer): void {
    const start = this.index++;
    if (this.parameter(closer) !== null) {
      if (this.kind === '=') {
        this.raiseAt(this.current, 'var-keyword argument cannot have default value');
      }
      if (this.accept(',') !== null) {
        const late = this.parameter(closer);
        const message = 'arguments cannot follow var-keyword argument';
        if (late !== null) this.raiseAt(late.position, message);
        if (this.at('*') || this.at('**') || this.at('/')) this.raiseAt(this.current, message);
      }
    }
    this.index = start;
  }
}
