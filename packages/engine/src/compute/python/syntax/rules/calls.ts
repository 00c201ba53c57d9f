import type { Token } from '../text/tokens.ts';
import type { Expression, Keyword, Position } from '../tree/tree.ts';
import { DisplayReader } from './displays.ts';

/** The arguments of a call or of a class. */
export interface CallArguments {
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly position: Position;
}

/** Attributes, calls and subscripts: what may stand behind an atom, again and again. */
export abstract class CallReader extends DisplayReader {
  abstract assignmentExpression(): Expression | null;
  abstract unassignedExpression(): Expression | null;
  abstract namedExpression(): Expression | null;
  abstract starred(operand: () => Expression | null): Expression | null;

  primary(): Expression | null {
    const start = this.current;
    let value = this.atom();
    while (value !== null) {
      const next: Expression | null = this.trailer(value, start);
      if (next === null) return value;
      value = next;
    }
    return null;
  }

  trailer(value: Expression, start: Token): Expression | null {
    const before = this.index;
    switch (this.kind) {
      case '.': {
        this.index++;
        const name = this.accept('NAME');
        if (name !== null) {
          return {
            kind: 'Attribute',
            value,
            attr: name.text,
            ctx: 'Load',
            position: this.positionFrom(start),
          };
        }
        break;
      }
      case '(': {
        const call = this.call(value, start);
        if (call !== null) return call;
        break;
      }
      case '[': {
        this.index++;
        const slice = this.slices();
        if (slice !== null && this.accept(']') !== null) {
          return {
            kind: 'Subscript',
            value,
            slice,
            ctx: 'Load',
            position: this.positionFrom(start),
          };
        }
        break;
      }
    }
    this.index = before;
    return null;
  }

  call(func: Expression, start: Token): Expression | null {
    const open = this.index;
    this.index++;
    if (this.accept(')') !== null) {
      return { kind: 'Call', func, args: [], keywords: [], position: this.positionFrom(start) };
    }
    const found = this.arguments(this.tokens[open] ?? null);
    if (found === null || this.accept(')') === null) return null;
    let { args } = found;
    const [only] = args;
    if (only?.kind === 'GeneratorExp' && args.length === 1 && only.position.column < 0) {
      args = [{ ...only, position: this.positionFrom(this.tokens[open] ?? start) }];
    }
    return {
      kind: 'Call',
      func,
      args,
      keywords: found.keywords,
      position: this.positionFrom(start),
    };
  }

  /** The arguments of a call, up to its closing parenthesis. */
  arguments(open: Token | null = null): CallArguments | null {
    const start = this.index;
    const found = this.argumentList(open);
    if (found !== null) {
      this.accept(',');
      if (this.kind === ')') return found;
    }
    this.index = start;
    return null;
  }

  /** As many arguments as fit: those by place first. With `open`, a lone generator expression is allowed without its own brackets. */
  argumentList(open: Token | null = null): CallArguments | null {
    const start = this.current;
    const args: Expression[] = [];
    const keywords: Keyword[] = [];
    let phase: 'places' | 'keywords' | 'unpacking' = 'places';
    let end = this.index;
    for (;;) {
      if (phase === 'places') {
        const argument = this.placeArgument();
        if (argument !== null) {
          args.push(argument);
          if (
            open !== null &&
            args.length === 1 &&
            (this.kind === 'for' || this.kind === 'async')
          ) {
            const generators = argument.kind === 'Starred' ? null : this.forIfClauses();
            if (generators === null || !this.at(')')) return null;
            const position = { ...open, column: -1 };
            const generator: Expression = {
              kind: 'GeneratorExp',
              elt: argument,
              generators,
              position,
            };
            return { args: [generator], keywords, position };
          }
        } else phase = 'keywords';
      }
      if (phase !== 'places') {
        this.keywordBegins();
        const before = this.current;
        if (this.kind === 'NAME' && this.following === '=') {
          this.index += 2;
          const value = this.expression();
          if (value === null) break;
          keywords.push({
            kind: 'keyword',
            arg: before.text,
            value,
            position: this.positionFrom(before),
          });
        } else if (this.kind === '*' && phase === 'keywords') {
          const argument = this.starred(() => this.expression());
          if (argument === null) break;
          args.push(argument);
        } else if (this.accept('**') !== null) {
          phase = 'unpacking';
          const value = this.expression();
          if (value === null) break;
          keywords.push({ kind: 'keyword', arg: null, value, position: this.positionFrom(before) });
        } else break;
      }
      end = this.index;
      if (this.accept(',') === null) break;
    }
    this.index = end;
    if (args.length + keywords.length === 0) return null;
    return { args, keywords, position: this.positionFrom(start) };
  }

  placeArgument(): Expression | null {
    if (this.kind === '*') return this.starred(() => this.expression());
    return this.attempt(() => {
      const value = this.assignmentExpression() ?? this.unassignedExpression();
      return value === null || this.kind === '=' ? null : value;
    });
  }

  slices(): Expression | null {
    const start = this.current;
    const elts: Expression[] = [];
    let end = this.index;
    for (;;) {
      const element = this.kind === '*' ? this.starred(() => this.expression()) : this.slice();
      if (element === null) break;
      elts.push(element);
      end = this.index;
      if (this.accept(',') === null) break;
      end = this.index;
    }
    this.index = end;
    const [only] = elts;
    if (only === undefined) return null;
    if (elts.length === 1 && only.kind !== 'Starred' && this.previous.kind !== ',') return only;
    return { kind: 'Tuple', elts, ctx: 'Load', position: this.positionFrom(start) };
  }

  slice(): Expression | null {
    const start = this.current;
    const before = this.index;
    const lower = this.kind === 'NAME' && this.following === ':=' ? null : this.expression();
    if (this.accept(':') === null) {
      if (lower !== null && this.kind !== ':=') return lower;
      this.index = before;
      return this.namedExpression();
    }
    const upper = this.expression();
    const step = this.accept(':') === null ? null : this.expression();
    return { kind: 'Slice', lower, upper, step, position: this.positionFrom(start) };
  }

  /** An argument begins that is not one by place. */
  keywordBegins(): void {}
}
