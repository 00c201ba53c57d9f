import type { Expression, Name } from '../tree/tree.ts';
import { ParameterMistakes } from './parameters.ts';
import { expressionName } from './targets.ts';

/** CPython takes a beginning of one of them for the word itself. */
const SOFT_KEYWORDS = ['_', 'case', 'match'];

/** Whether an expression is `print` or `exec`, which were statements once. */
function isFormerStatement(node: Expression): node is Name {
  return node.kind === 'Name' && (node.id === 'print' || node.id === 'exec');
}

/** How many names in a row are taken for old statements; in longer rows, nothing is looked for. */
const DEEPEST_LEGACY = 100;

/** Mistakes where an expression begins: a comma forgotten, `=` for `==`. */
export class ExpressionMistakes extends ParameterMistakes {
  private legacyDepth = 0;

  override expressionBegins(): void {
    this.invalidExpression();
    this.invalidLegacyExpression();
  }

  override namedExpression(): Expression | null {
    if (this.kind !== 'NAME' || this.following !== ':=') {
      this.remember('invalid named', () => this.invalidNamedExpression());
    }
    return super.namedExpression();
  }

  invalidNamedExpression(): null {
    const start = this.index;
    const value = this.expression();
    if (value !== null && this.accept(':=') !== null && this.expression() !== null) {
      this.raiseAt(
        value.position,
        `cannot use assignment expressions with ${expressionName(value)}`,
      );
    }
    this.index = start;
    const name = this.accept('NAME');
    if (name !== null && this.accept('=') !== null) {
      const right = this.binary(1);
      if (right !== null && this.kind !== '=' && this.kind !== ':=') {
        this.raiseRange(
          name,
          right.position,
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        );
      }
    }
    this.index = start;
    if (this.kind === 'True' || this.kind === 'False' || this.kind === 'None') return null;
    const left = this.binary(1);
    const isDisplay = left !== null && this.displayBegins(start);
    if (left !== null && !isDisplay && this.accept('=') !== null) {
      if (this.binary(1) !== null && this.kind !== '=' && this.kind !== ':=') {
        const what = expressionName(left);
        this.raiseAt(
          left.position,
          `cannot assign to ${what} here. Maybe you meant '==' instead of '='?`,
        );
      }
    }
    this.index = start;
    return null;
  }

  /** Whether a list, a tuple or a generator expression begins at the token `start`. */
  displayBegins(start: number): boolean {
    const index = this.index;
    this.index = start;
    const atom = this.kind === '(' || this.kind === '[' ? this.atom() : null;
    const first = this.tokens[start];
    this.index = index;
    if (atom === null || first === undefined) return false;
    const own = atom.position.line === first.line && atom.position.column === first.column;
    return own && (atom.kind === 'List' || atom.kind === 'Tuple' || atom.kind === 'GeneratorExp');
  }

  invalidExpression(): void {
    const start = this.index;
    const first = this.current;
    const skip =
      first.kind === 'NAME' &&
      (this.following === 'STRING' || SOFT_KEYWORDS.some((word) => word.startsWith(first.text)));
    const left = this.disjunction();
    const afterLeft = this.index;
    if (left !== null && !skip) {
      const right = this.expressionWithoutChecks();
      if (right !== null && !isFormerStatement(left) && this.previous.level !== 0) {
        this.raiseRange(
          left.position,
          right.position,
          'invalid syntax. Perhaps you forgot a comma?',
        );
      }
    }
    this.index = afterLeft;
    if (left !== null && this.accept('if') !== null) {
      const test = this.disjunction();
      if (test !== null && this.kind !== 'else' && this.kind !== ':') {
        this.raiseRange(left.position, test.position, "expected 'else' after 'if' expression");
      }
    }
    this.index = start;
  }

  expressionWithoutChecks(): Expression | null {
    if (this.kind === 'lambda') return this.lambda();
    const body = this.disjunction();
    if (body === null || this.kind !== 'if') return body;
    return (
      this.attempt(() => {
        this.accept('if');
        const test = this.disjunction();
        if (test === null || this.accept('else') === null) return null;
        const orelse = this.expression();
        if (orelse === null) return null;
        return { kind: 'IfExp', test, body, orelse, position: this.positionFrom(body.position) };
      }) ?? body
    );
  }

  invalidLegacyExpression(): void {
    const name = this.current;
    if (name.kind !== 'NAME' || this.following === '(') return;
    if (this.legacyDepth >= DEEPEST_LEGACY) return;
    const start = this.index++;
    this.legacyDepth++;
    const rest = this.starExpressions();
    this.legacyDepth--;
    if (rest !== null && (name.text === 'print' || name.text === 'exec')) {
      const message = `Missing parentheses in call to '${name.text}'. Did you mean ${name.text}(...)?`;
      this.raiseRange(name, rest.position, message);
    }
    this.index = start;
  }
}
