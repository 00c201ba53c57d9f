import { FullReader } from '../more/index.ts';
import type { Token } from '../text/tokens.ts';
import type {
  Constant,
  Expression,
  MatchCase,
  Pattern,
  Position,
  Statement,
} from '../tree/tree.ts';

/** `match`, and what stands behind `case`. */
export class PatternReader extends FullReader {
  override matchStatement(start: Token): Statement | null {
    this.index++;
    const subject = this.subject();
    if (subject !== null && this.accept(':') !== null && this.accept('NEWLINE') !== null) {
      if (this.accept('INDENT') !== null) {
        const cases: MatchCase[] = [];
        for (let found = this.caseBlock(); found !== null; found = this.caseBlock())
          cases.push(found);
        if (cases.length > 0 && this.accept('DEDENT') !== null) {
          return { kind: 'Match', subject, cases, position: this.positionFrom(start) };
        }
      }
    }
    return null;
  }

  subject(): Expression | null {
    const start = this.current;
    const first = this.starNamedExpression();
    if (first === null || (this.kind !== ',' && first.kind !== 'Starred')) return first;
    const elts = [first];
    if (this.kind !== ',') return null;
    while (this.accept(',') !== null) {
      const next = this.starNamedExpression();
      if (next === null) break;
      elts.push(next);
    }
    return { kind: 'Tuple', elts, ctx: 'Load', position: this.positionFrom(start) };
  }

  caseBlock(): MatchCase | null {
    const before = this.index;
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

  guard(): Expression | null {
    return this.attempt(() => (this.accept('if') === null ? null : this.namedExpression()));
  }

  patterns(): Pattern | null {
    const start = this.current;
    const open = this.openSequence();
    if (open !== null)
      return { kind: 'MatchSequence', patterns: open, position: this.positionFrom(start) };
    return this.pattern();
  }

  pattern(): Pattern | null {
    const start = this.current;
    const pattern = this.orPattern();
    if (pattern === null) return null;
    const after = this.index;
    if (this.accept('as') !== null) {
      const name = this.captureTarget()?.text;
      const position = this.positionFrom(start);
      if (name !== undefined) return { kind: 'MatchAs', pattern, name, position };
      this.targetOfAsMissing();
    }
    this.index = after;
    return pattern;
  }

  /** No name is behind an `as`. */
  targetOfAsMissing(): void {}

  orPattern(): Pattern | null {
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

  closedPattern(): Pattern | null {
    return this.attempt(() => this.freshClosedPattern());
  }

  freshClosedPattern(): Pattern | null {
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

  groupPattern(open: Token): Pattern | null {
    const before = this.index++;
    const pattern = this.kind === '*' ? null : this.pattern();
    if (pattern !== null && this.accept(')') !== null) return pattern;
    this.index = before + 1;
    const patterns = this.openSequence() ?? [];
    if (this.accept(')') === null) return null;
    return { kind: 'MatchSequence', patterns, position: this.positionFrom(open) };
  }

  namePattern(start: Token): Pattern | null {
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
  dottedName(): Expression | null {
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

  classPattern(cls: Expression, start: Token): Pattern | null {
    this.index++;
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
    return null;
  }

  captureTarget(): Token | null {
    const token = this.current;
    if (token.kind !== 'NAME' || token.text === '_') return null;
    if (this.following === '.' || this.following === '(' || this.following === '=') return null;
    this.index++;
    return token;
  }

  /** At least one pattern with a comma behind it. */
  openSequence(): Pattern[] | null {
    return this.attempt(() => {
      const first = this.maybeStar();
      if (first === null || this.accept(',') === null) return null;
      return [first, ...(this.maybeSequence() ?? [])];
    });
  }

  maybeSequence(): Pattern[] | null {
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

  maybeStar(): Pattern | null {
    const star = this.current;
    if (star.kind !== '*') return this.pattern();
    return this.attempt(() => {
      this.index++;
      const target = this.captureTarget();
      if (target === null && this.acceptWord('_') === null) return null;
      return { kind: 'MatchStar', name: target?.text ?? null, position: this.positionFrom(star) };
    });
  }

  mappingPattern(open: Token): Pattern | null {
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
  literal(): Expression | null {
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
      this.refuse(number.position, 'real number required in complex literal');
    if (!isImaginary(right))
      this.refuse(right.position, 'imaginary number required in complex literal');
    const position: Position = this.positionFrom(start);
    return { kind: 'BinOp', left: real, op, right, position };
  }

  signed(): Expression | null {
    const minus = this.accept('-');
    const operand: Constant | null = this.number();
    if (operand === null || minus === null) return operand;
    return { kind: 'UnaryOp', op: 'USub', operand, position: this.positionFrom(minus) };
  }
}

function isImaginary(node: Expression): boolean {
  return node.kind === 'Constant' && node.value.type === 'imaginary';
}
