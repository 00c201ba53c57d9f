import type { Token } from '../text/tokens.ts';
import type { Expression, MatchCase, Pattern, Statement } from '../tree/tree.ts';
import { CompoundStatementMistakes } from './compound-statements.ts';

/** Mistakes in `match`; with it, the second pass is complete. */
export class MistakeReader extends CompoundStatementMistakes {
  override matchStatement(start: Token): Statement | null {
    const before = this.index;
    const found = super.matchStatement(start);
    if (found !== null) return found;
    this.index = before + 1;
    if (this.subject() !== null) {
      this.expectColon();
      this.checkIndented(`'match' statement on line ${start.line}`);
    }
    return null;
  }

  override caseBlock(): MatchCase | null {
    this.invalidCase();
    return super.caseBlock();
  }

  override pattern(): Pattern | null {
    return this.remember('pattern', () => super.pattern());
  }

  override closedPattern(): Pattern | null {
    return this.remember('closed pattern', () => super.closedPattern());
  }

  override targetOfAsMissing(): void {
    this.invalidAs();
  }

  override classPattern(cls: Expression, start: Token): Pattern | null {
    const open = this.index;
    const found = super.classPattern(cls, start);
    if (found !== null) return found;
    this.index = open + 1;
    this.invalidClassPattern();
    return null;
  }

  invalidCase(): void {
    const before = this.index;
    const word = this.acceptWord('case');
    if (word !== null && this.patterns() !== null) {
      this.guard();
      this.expectColon();
      this.checkIndented(`'case' statement on line ${word.line}`);
    }
    this.index = before;
  }

  invalidAs(): void {
    const token = this.current;
    if (this.acceptWord('_') !== null) this.raiseAt(token, "cannot use '_' as a target");
    if (this.kind === 'NAME') return;
    const target = this.expression();
    if (target !== null) this.raiseAt(target.position, 'invalid pattern target');
  }

  invalidClassPattern(): void {
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
}
