import type { Constant, Expression, MatchCase, Pattern, Position, Statement } from './ast.ts';
import { ExpressionReader } from './expressions.ts';
import type { Token } from './tokens.ts';

/** The rules for what stands behind `case`. */
export abstract class PatternReader extends ExpressionReader {
  protected abstract block(): readonly Statement[] | null;

  protected caseBlock(): MatchCase | null {
    const before = this.index;
    if (this.diagnosing) this.invalidCase();
    if (this.acceptWord('case') !== null) {
      const pattern = this.patterns();
      if (pattern !== null) {
        const guard = this.guard();
        const body = this.accept(':') === null ? null : this.block();
        if (body !== null) return { kind: 'match_case', pattern, guard, body };
      }
    }
    this.index = before;
    return null;
  }

  private invalidCase(): void {
    const before = this.index;
    const word = this.acceptWord('case');
    if (word !== null && this.patterns() !== null) {
      this.guard();
      if (this.kind === 'NEWLINE') this.expectColonAtLast();
      this.checkIndented(`'case' statement on line ${word.line}`);
    }
    this.index = before;
  }

  /** Says that a colon is missing at the end of a line. */
  protected expectColonAtLast(): never {
    this.index++;
    return this.raiseLast("expected ':'");
  }

  /** At the colon of a compound statement: raises an error when its block is not indented. */
  protected checkIndented(after: string): void {
    if (this.accept(':') === null || this.accept('NEWLINE') === null || this.kind === 'INDENT')
      return;
    this.raiseIndentation(`expected an indented block after ${after}`);
  }

  private guard(): Expression | null {
    return this.attempt(() => (this.accept('if') === null ? null : this.namedExpression()));
  }

  private patterns(): Pattern | null {
    const start = this.current;
    const open = this.openSequence();
    if (open !== null)
      return { kind: 'MatchSequence', patterns: open, position: this.positionFrom(start) };
    return this.pattern();
  }

  private pattern(): Pattern | null {
    return this.remember('pattern', () => {
      const start = this.current;
      const before = this.index;
      const pattern = this.orPattern();
      if (pattern === null) return null;
      const after = this.index;
      if (this.accept('as') !== null) {
        const target = this.captureTarget();
        if (target !== null) {
          return {
            kind: 'MatchAs',
            pattern,
            name: target.text,
            position: this.positionFrom(start),
          };
        }
        if (this.diagnosing) this.invalidAs();
      }
      if (this.diagnosing) {
        this.index = before;
        this.orPattern();
      }
      this.index = after;
      return pattern;
    });
  }

  private invalidAs(): void {
    const token = this.current;
    if (this.acceptWord('_') !== null) this.raiseAt(token, "cannot use '_' as a target");
    if (this.kind === 'NAME') return;
    const target = this.expression();
    if (target !== null) this.raiseAt(target.position, 'invalid pattern target');
  }

  private orPattern(): Pattern | null {
    const start = this.current;
    const first = this.closedPattern();
    if (first === null || this.kind !== '|') return first;
    const patterns = [first];
    while (this.kind === '|') {
      const before = this.index++;
      const next = this.closedPattern();
      if (next === null) {
        this.index = before;
        break;
      }
      patterns.push(next);
    }
    if (patterns.length === 1) return first;
    return { kind: 'MatchOr', patterns, position: this.positionFrom(start) };
  }

  private closedPattern(): Pattern | null {
    return this.remember('closed pattern', () =>
      this.attempt(() => this.deeper(() => this.freshClosedPattern())),
    );
  }

  private freshClosedPattern(): Pattern | null {
    const start = this.current;
    switch (start.kind) {
      case 'None':
      case 'True':
      case 'False': {
        this.index++;
        const value =
          start.kind === 'None'
            ? ({ type: 'None' } as const)
            : ({ type: 'bool', value: start.kind === 'True' } as const);
        return { kind: 'MatchSingleton', value, position: this.positionFrom(start) };
      }
      case 'NUMBER':
      case '-':
      case 'STRING': {
        const value = this.literal();
        return value === null
          ? null
          : { kind: 'MatchValue', value, position: this.positionFrom(start) };
      }
      case 'NAME':
        return this.namePattern(start);
      case '(':
        return this.groupPattern(start);
      case '[': {
        this.index++;
        const patterns = this.maybeSequence() ?? [];
        if (this.accept(']') === null) return null;
        return { kind: 'MatchSequence', patterns, position: this.positionFrom(start) };
      }
      case '{':
        return this.mappingPattern(start);
      default:
        return null;
    }
  }

  private groupPattern(open: Token): Pattern | null {
    const before = this.index++;
    const pattern = this.kind === '*' ? null : this.pattern();
    if (pattern !== null && this.accept(')') !== null) return pattern;
    this.index = before + 1;
    const patterns = this.openSequence() ?? [];
    if (this.accept(')') === null) return null;
    return { kind: 'MatchSequence', patterns, position: this.positionFrom(open) };
  }

  private namePattern(start: Token): Pattern | null {
    const { following } = this;
    if (following !== '.' && following !== '(' && following !== '=') {
      this.index++;
      const name = start.text === '_' ? null : start.text;
      return { kind: 'MatchAs', pattern: null, name, position: this.positionFrom(start) };
    }
    const value = this.dottedName();
    if (value === null) return null;
    if (this.kind === '(') return this.classPattern(value, start);
    if (value.kind === 'Name' || this.kind === '.' || this.kind === '=') return null;
    return { kind: 'MatchValue', value, position: this.positionFrom(start) };
  }

  /** A name with attributes behind it. */
  private dottedName(): Expression | null {
    const start = this.accept('NAME');
    if (start === null) return null;
    let value: Expression = this.nameOf(start, 'Load');
    while (this.kind === '.') {
      const before = this.index++;
      const name = this.accept('NAME');
      if (name === null) {
        this.index = before;
        break;
      }
      value = {
        kind: 'Attribute',
        value,
        attr: name.text,
        ctx: 'Load',
        position: this.positionFrom(start),
      };
    }
    return value;
  }

  private classPattern(cls: Expression, start: Token): Pattern | null {
    const open = this.index++;
    const patterns: Pattern[] = [];
    const kwdAttrs: string[] = [];
    const kwdPatterns: Pattern[] = [];
    while (this.kind !== ')') {
      if (this.kind === 'NAME' && this.following === '=') {
        kwdAttrs.push(this.current.text);
        this.index += 2;
        const value = this.pattern();
        if (value === null) break;
        kwdPatterns.push(value);
      } else {
        const pattern = kwdAttrs.length > 0 ? null : this.pattern();
        if (pattern === null) break;
        patterns.push(pattern);
      }
      if (this.accept(',') === null) break;
    }
    if (this.accept(')') !== null) {
      return {
        kind: 'MatchClass',
        cls,
        patterns,
        kwdAttrs,
        kwdPatterns,
        position: this.positionFrom(start),
      };
    }
    if (this.diagnosing) {
      this.index = open + 1;
      this.invalidClassPattern();
    }
    return null;
  }

  private invalidClassPattern(): void {
    let keywords = false;
    for (;;) {
      if (this.kind === 'NAME' && this.following === '=') {
        keywords = true;
        this.index += 2;
        if (this.pattern() === null) return;
      } else {
        const first = this.pattern();
        if (first === null) return;
        if (keywords) {
          let last = first;
          for (;;) {
            if (this.accept(',') === null) break;
            const next = this.pattern();
            if (next === null) break;
            last = next;
          }
          this.raiseRange(
            first.position,
            last.position,
            'positional patterns follow keyword patterns',
          );
        }
      }
      if (this.accept(',') === null) return;
    }
  }

  private captureTarget(): Token | null {
    const token = this.current;
    if (token.kind !== 'NAME' || token.text === '_') return null;
    if (this.following === '.' || this.following === '(' || this.following === '=') return null;
    this.index++;
    return token;
  }

  /** At least one pattern with a comma behind it. */
  private openSequence(): Pattern[] | null {
    return this.attempt(() => {
      const first = this.maybeStar();
      if (first === null || this.accept(',') === null) return null;
      return [first, ...(this.maybeSequence() ?? [])];
    });
  }

  private maybeSequence(): Pattern[] | null {
    const first = this.maybeStar();
    if (first === null) return null;
    const patterns = [first];
    while (this.accept(',') !== null) {
      const next = this.maybeStar();
      if (next === null) break;
      patterns.push(next);
    }
    return patterns;
  }

  private maybeStar(): Pattern | null {
    const star = this.current;
    if (star.kind !== '*') return this.pattern();
    return this.attempt(() => {
      this.index++;
      const target = this.captureTarget();
      if (target === null && this.acceptWord('_') === null) return null;
      return { kind: 'MatchStar', name: target?.text ?? null, position: this.positionFrom(star) };
    });
  }

  private mappingPattern(open: Token): Pattern | null {
    this.index++;
    const keys: Expression[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    while (this.kind !== '}') {
      if (this.accept('**') !== null) {
        rest = this.captureTarget()?.text ?? null;
        if (rest === null) return null;
        this.accept(',');
        break;
      }
      const key = this.kind === 'NAME' ? this.dottedName() : this.literal();
      if (key === null || key.kind === 'Name' || this.accept(':') === null) return null;
      const pattern = this.pattern();
      if (pattern === null) return null;
      keys.push(key);
      patterns.push(pattern);
      if (this.accept(',') === null) break;
    }
    if (this.accept('}') === null) return null;
    return { kind: 'MatchMapping', keys, patterns, rest, position: this.positionFrom(open) };
  }

  /** A number with a sign, a complex number, strings, or one of the three constants. */
  private literal(): Expression | null {
    const start = this.current;
    switch (start.kind) {
      case 'STRING':
        return this.strings();
      case 'None':
      case 'True':
      case 'False':
        return this.atom();
    }
    const real = this.signed();
    if (real === null || (this.kind !== '+' && this.kind !== '-')) return real;
    const op = this.kind === '+' ? 'Add' : 'Sub';
    const number = real.kind === 'UnaryOp' ? real.operand : real;
    this.index++;
    const right = this.number();
    if (right === null) return null;
    if (isImaginary(number))
      this.raiseAt(number.position, 'real number required in complex literal');
    if (!isImaginary(right))
      this.raiseAt(right.position, 'imaginary number required in complex literal');
    const position: Position = this.positionFrom(start);
    return { kind: 'BinOp', left: real, op, right, position };
  }

  private signed(): Expression | null {
    const minus = this.accept('-');
    const operand: Constant | null = this.number();
    if (operand === null || minus === null) return operand;
    return { kind: 'UnaryOp', op: 'USub', operand, position: this.positionFrom(minus) };
  }
}

function isImaginary(node: Expression): boolean {
  return node.kind === 'Constant' && node.value.type === 'imaginary';
}
