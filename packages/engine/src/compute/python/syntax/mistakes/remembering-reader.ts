import type { Token } from '../text/tokens.ts';
import type { Expression, Statement } from '../tree/tree.ts';
import { ExactReader, type ExactSettings } from './exact-reader.ts';
import type { ExactTokenizer } from './exact-tokenizer.ts';
import { expressionName, invalidTarget, type TargetUse } from './targets.ts';

interface Remembered {
  readonly result: unknown;
  readonly index: number;
}

/**
 * The ground of the second pass. It goes on from the statement that did not fit. The rules for mistakes try the same
 * place many times, so that results are remembered, and since the first that fits decides the message, they run at
 * the places where CPython's grammar has them.
 */
export class RememberingReader extends ExactReader {
  /** The first token that is read again. */
  private readonly begin: number;
  private readonly memory = new Map<string, Remembered[]>();

  constructor(tokenizer: ExactTokenizer, settings: ExactSettings, first: ExactReader) {
    super(tokenizer, settings);
    this.tokens.length = 0;
    for (const token of first.tokens) this.tokens.push(token);
    this.begin = first.statementStart;
    this.index = this.begin;
    this.started = first.started;
  }

  /** The result of the rule `name`, remembered for its place. */
  remember<T>(name: string, rule: () => T | null): T | null {
    let places = this.memory.get(name);
    if (places === undefined) {
      places = [];
      this.memory.set(name, places);
    }
    const start = this.index;
    const known = places[start - this.begin];
    if (known !== undefined) {
      this.index = known.index;
      return known.result as T | null;
    }
    const result = rule();
    if (result === null) this.index = start;
    places[start - this.begin] = { result, index: this.index };
    return result;
  }

  override expression(): Expression | null {
    return this.remember('expression', () => super.expression());
  }

  override disjunction(): Expression | null {
    return this.remember('disjunction', () => super.disjunction());
  }

  override binary(least: number): Expression | null {
    return least === 1 ? this.remember('binary', () => super.binary(1)) : super.binary(least);
  }

  override primary(): Expression | null {
    return this.remember('primary', () => super.primary());
  }

  override strings(): Expression | null {
    return this.remember('strings', () => super.strings());
  }

  override simple(): Statement | null {
    return this.remember('simple', () => super.simple());
  }

  override keywordStatement(start: Token): Statement | null {
    return this.remember('compound', () => super.keywordStatement(start));
  }

  /** Raises an error when a part of the expression cannot be a target. */
  raiseInvalidTarget(node: Expression, use: TargetUse): void {
    const invalid = invalidTarget(node, use);
    if (invalid === null) return;
    this.raiseAt(
      invalid.position,
      `cannot ${use === 'del' ? 'delete' : 'assign to'} ${expressionName(invalid)}`,
    );
  }

  /** Says that a colon is missing, when a line ends here. */
  expectColon(): void {
    if (this.kind !== 'NEWLINE') return;
    this.index++;
    this.raiseLast("expected ':'");
  }

  /** At the colon of a compound statement: raises an error when its block is not indented. */
  checkIndented(after: string): void {
    if (this.accept(':') === null || this.accept('NEWLINE') === null || this.kind === 'INDENT')
      return;
    this.raiseIndentation(`expected an indented block after ${after}`);
  }

  /** As `checkIndented`, the place kept. */
  lookIndented(after: string): void {
    const before = this.index;
    this.checkIndented(after);
    this.index = before;
  }
}
