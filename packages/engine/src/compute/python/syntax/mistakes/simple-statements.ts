import { AUGMENTED } from '../rules/simple-statements.ts';
import type { Token } from '../text/tokens.ts';
import type { Alias, Expression, Statement } from '../tree/tree.ts';
import { ExpressionMistakes } from './expressions.ts';
import { expressionName } from './targets.ts';

/** Mistakes in assignments, deletions and imports. */
export class SimpleStatementMistakes extends ExpressionMistakes {
  override expressionStatement(start: Token): Statement | null {
    const found = this.attempt(() => this.assignmentFirst(start));
    if (found !== null) return found;
    this.invalidAssignment();
    const value = this.rightSide();
    return value === null ? null : { kind: 'Expr', value, position: this.positionFrom(start) };
  }

  /** A further target before `=`, or the value. */
  override nextSide(): Expression | null {
    const target = this.attempt(() => {
      const found = this.starTargets();
      return found !== null && this.kind === '=' ? found : null;
    });
    return target ?? this.rightSide();
  }

  override deleteStatement(start: Token): Statement | null {
    const before = this.index;
    const found = super.deleteStatement(start);
    if (found !== null) return found;
    this.index = before + 1;
    const value = this.starExpressions();
    if (value !== null) this.raiseInvalidTarget(value, 'del');
    return null;
  }

  override importedNames(): Alias[] | null {
    const isOpen = this.at('(');
    const names = super.importedNames();
    if (names === null && !isOpen && this.previous.kind === ',' && this.at('NEWLINE')) {
      this.raiseLast('trailing comma not allowed without surrounding parentheses');
    }
    return names;
  }

  /** While diagnosing: the target is read as a target, so that the checks of expressions do not see it. */
  assignmentFirst(start: Token): Statement | null {
    const before = this.index;
    const target = this.starTargets();
    if (target === null) return null;
    const next = this.kind;
    if (next === '=' || next === ':' || AUGMENTED.has(next)) return this.assignment(start, target);
    this.index = before;
    return null;
  }

  invalidAssignment(): void {
    const start = this.index;
    const display = this.annotationDisplay();
    if (display !== null && this.accept(':') !== null && this.expression() !== null) {
      const message = `only single target (not ${expressionName(display)}) can be annotated`;
      this.raiseAt(display.position, message);
    }
    this.index = start;
    const first = this.starNamedExpression();
    if (first !== null && this.accept(',') !== null) {
      // The rule of CPython reads elements that no commas part.
      while (this.starNamedExpression() !== null) this.accept(',');
      if (this.accept(':') !== null && this.expression() !== null) {
        this.raiseAt(first.position, 'only single target (not tuple) can be annotated');
      }
    }
    this.index = start;
    const single = this.expression();
    if (single !== null && this.accept(':') !== null && this.expression() !== null) {
      this.raiseAt(single.position, 'illegal target for annotation');
    }
    this.index = start;
    this.skipTargets();
    const left = this.starExpressions();
    if (left !== null && this.kind === '=') this.raiseInvalidTarget(left, 'assignment');
    this.index = start;
    this.skipTargets();
    const yielded = this.yieldExpression();
    if (yielded !== null && this.kind === '=') {
      this.raiseAt(yielded.position, 'assignment to yield expression not possible');
    }
    this.index = start;
    const augmented = this.starExpressions();
    if (augmented !== null && AUGMENTED.has(this.kind)) {
      this.index++;
      if (this.rightSide() !== null) {
        const message = `'${expressionName(augmented)}' is an illegal expression for augmented assignment`;
        this.raiseAt(augmented.position, message);
      }
    }
    this.index = start;
  }

  skipTargets(): void {
    while (this.attempt(() => (this.starTargets() === null ? null : this.accept('='))) !== null);
  }

  /** A list or a tuple in its own brackets, or in parentheses around them. */
  annotationDisplay(): Expression | null {
    if (this.kind !== '[' && this.kind !== '(') return null;
    return this.attempt(() => {
      const node = this.atom();
      return node?.kind === 'List' || node?.kind === 'Tuple' ? node : null;
    });
  }
}
