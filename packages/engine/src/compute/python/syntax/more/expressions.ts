import { StatementReader } from '../rules/statements.ts';
import type { Token } from '../text/tokens.ts';
import type { Arguments, Comprehension, Expression } from '../tree/tree.ts';

/** Expressions that small programs do without: comprehensions, what stands in braces, `lambda` and more. */
export class RichExpressionReader extends StatementReader {
  /** A dictionary, a set, or a comprehension of them. */
  override braced(open: Token): Expression | null {
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

  override forIfClauses(): Comprehension[] | null {
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

  /** `a if b else c if d else e`, read in a loop, as it may be long. */
  override conditional(first: Expression, firstToken: Token): Expression {
    const parts: { body: Expression; test: Expression; start: Token }[] = [];
    let body = first;
    let start = firstToken;
    for (;;) {
      const end = this.index;
      if (this.accept('if') === null) break;
      const test = this.disjunction();
      if (test === null || this.accept('else') === null) {
        this.index = end;
        break;
      }
      this.expressionBegins();
      const nextStart = this.current;
      const next = this.kind === 'lambda' ? this.lambda() : this.disjunction();
      if (next === null) {
        this.index = end;
        break;
      }
      parts.push({ body, test, start });
      this.checkLevels(parts.length);
      body = next;
      start = nextStart;
      if (next.kind === 'Lambda') break;
    }
    let orelse = body;
    for (let index = parts.length - 1; index >= 0; index--) {
      const part = parts[index];
      if (part === undefined) break;
      orelse = {
        kind: 'IfExp',
        test: part.test,
        body: part.body,
        orelse,
        position: this.positionFrom(part.start),
      };
    }
    return orelse;
  }

  override awaited(): Expression | null {
    const word = this.current;
    this.index++;
    const value = this.primary();
    if (value === null) {
      this.index--;
      return null;
    }
    return { kind: 'Await', value, position: this.positionFrom(word) };
  }

  override lambda(): Expression | null {
    const before = this.index;
    const heads: { word: Token; args: Arguments }[] = [];
    for (let word = this.accept('lambda'); word !== null; word = this.accept('lambda')) {
      const args = this.parameters(':');
      if (args === null || this.accept(':') === null) {
        this.index = before;
        return null;
      }
      heads.push({ word, args });
      this.checkLevels(heads.length * 2);
      if (this.kind === 'lambda') this.expressionBegins();
    }
    let body = this.expression();
    if (body === null) {
      this.index = before;
      return null;
    }
    for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
      body = { kind: 'Lambda', args: head.args, body, position: this.positionFrom(head.word) };
    }
    return body;
  }

  /** `*` and what `operand` reads. */
  override starred(operand: () => Expression | null): Expression | null {
    const star = this.accept('*');
    if (star === null) return null;
    const value = operand();
    if (value === null) {
      this.index--;
      return null;
    }
    return { kind: 'Starred', value, ctx: 'Load', position: this.positionFrom(star) };
  }

  override assignmentExpression(): Expression | null {
    if (this.kind !== 'NAME' || this.following !== ':=') return null;
    return this.attempt(() => {
      const target = this.nameOf(this.current, 'Store');
      this.index += 2;
      const value = this.expression();
      if (value === null) return null;
      return { kind: 'NamedExpr', target, value, position: this.positionFrom(target.position) };
    });
  }

  override yieldExpression(): Expression | null {
    const word = this.accept('yield');
    if (word === null) return null;
    const before = this.index;
    if (this.accept('from') !== null) {
      const value = this.expression();
      if (value !== null) return { kind: 'YieldFrom', value, position: this.positionFrom(word) };
      this.index = before;
    }
    const value = this.starExpressions();
    return { kind: 'Yield', value, position: this.positionFrom(word) };
  }
}
