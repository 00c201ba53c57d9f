import type { Argument, Arguments, Expression } from '../tree/tree.ts';
import { OperatorReader } from './operators.ts';

/** What ends parameters: those of a function stand in parentheses, those of a lambda before a colon. */
export type Closer = ')' | ':';

/** Parameters of functions, and lambdas. */
export abstract class ParameterReader extends OperatorReader {
  abstract starExpression(): Expression | null;

  lambda(): Expression | null {
    return this.more();
  }

  /** Parameters up to `closer`, which is not read: `)` for a function, `:` for a lambda. */
  parameters(closer: Closer): Arguments | null {
    const posonlyargs: Argument[] = [];
    let args: Argument[] = [];
    const defaults: Expression[] = [];
    const kwonlyargs: Argument[] = [];
    const kwDefaults: (Expression | null)[] = [];
    let vararg: Argument | null = null;
    let kwarg: Argument | null = null;
    let starred = false;
    while (this.kind !== closer) {
      if (this.kind === '**') {
        this.starBegins(closer);
        this.index++;
        kwarg = this.parameter(closer);
        if (kwarg === null || !this.ended(closer) || !this.at(closer)) return null;
      } else if (this.kind === '*') {
        if (starred) return null;
        this.starBegins(closer);
        starred = true;
        this.index++;
        if (this.accept(',') !== null) {
          if (!this.at('NAME')) return null;
        } else {
          vararg = this.parameter(closer, true);
          if (vararg === null || !this.ended(closer)) return null;
        }
      } else if (this.kind === '/') {
        if (starred || posonlyargs.length > 0 || args.length === 0) return null;
        this.index++;
        posonlyargs.push(...args);
        args = [];
        if (!this.ended(closer)) return null;
      } else {
        const parameter = this.parameter(closer);
        if (parameter === null) return null;
        const value = this.kind === '=' ? this.defaultValue() : undefined;
        if (value === null || !this.ended(closer)) return null;
        if (starred) {
          kwonlyargs.push(parameter);
          kwDefaults.push(value ?? null);
        } else {
          if (value === undefined && defaults.length > 0) return null;
          args.push(parameter);
          if (value !== undefined) defaults.push(value);
        }
      }
    }
    return {
      kind: 'arguments',
      posonlyargs,
      args,
      vararg,
      kwonlyargs,
      kwDefaults,
      kwarg,
      defaults,
    };
  }

  /** Reads the comma behind a parameter; none is needed before the closer. */
  ended(closer: Closer): boolean {
    return this.accept(',') !== null || this.kind === closer;
  }

  parameter(closer: Closer, star = false): Argument | null {
    const name = this.accept('NAME');
    if (name === null) return null;
    let annotation: Expression | null = null;
    if (closer === ')' && this.kind === ':') {
      this.index++;
      annotation = star ? this.starExpression() : this.expression();
      if (annotation === null) {
        this.index--;
      }
    }
    return { kind: 'arg', arg: name.text, annotation, position: this.positionFrom(name) };
  }

  defaultValue(): Expression | null {
    if (this.accept('=') === null) return null;
    const value = this.expression();
    if (value !== null) return value;
    this.index--;
    return null;
  }

  /** A parameter with a star begins, or a lone star. */
  starBegins(_closer: Closer): void {}
}
