import type { Slices } from '../../slices.ts';
import { CodeNeeded } from '../code-needed.ts';
import type { Token } from '../text/tokens.ts';
import type { Expression, Root, Statement } from '../tree/tree.ts';
import { DefinitionReader } from './definitions.ts';

/** What a text is: a file, what `eval` takes, what is typed at a prompt, or what stands in the braces of an f-string. */
export type RootMode = 'exec' | 'eval' | 'single' | 'braces';

/** Tokens after which a parser gives way. */
const TOKENS_AT_ONCE = 5000;

/** All statements, and the roots. */
export class StatementReader extends DefinitionReader {
  /** Where the last top-level statement begins, and the one before, which an `else` may belong to. */
  private lastStart = 0;
  /** Where the second pass begins: the statement that did not fit, or the one before. */
  statementStart = 0;

  /** A whole text, or what stands in braces; null when it does not fit. Gives way between statements. */
  *root(mode: RootMode): Slices<Root | null> {
    if (mode === 'exec') {
      const body = yield* this.file();
      return body === null ? null : { kind: 'Module', body };
    }
    if (mode === 'single') {
      const body = this.interactive();
      return body === null ? null : { kind: 'Interactive', body };
    }
    const body = mode === 'eval' ? this.evaluated() : this.starExpressions();
    return body === null ? null : { kind: 'Expression', body };
  }

  /** All statements up to the end of the text; null when one does not fit. */
  *file(): Slices<Statement[] | null> {
    const body: Statement[] = [];
    let next = this.index + TOKENS_AT_ONCE;
    for (let start = this.index; this.kind !== 'END'; start = this.index) {
      this.statementStart = this.lastStart;
      this.lastStart = start;
      if (!this.statement(body)) return null;
      if (this.index < next) continue;
      next = this.index + TOKENS_AT_ONCE;
      yield;
    }
    return body;
  }

  statement(body: Statement[]): boolean {
    const compound = this.compound();
    if (compound !== null) {
      body.push(compound);
      return true;
    }
    return this.simpleStatements(body);
  }

  /** One statement at the prompt. */
  interactive(): Statement[] | null {
    const start = this.current;
    if (this.accept('NEWLINE') !== null)
      return [{ kind: 'Pass', position: this.positionFrom(start) }];
    const compound = this.compound();
    if (compound !== null) return this.accept('NEWLINE') === null ? null : [compound];
    const body: Statement[] = [];
    return this.simpleStatements(body) ? body : null;
  }

  /** What `eval` takes. */
  evaluated(): Expression | null {
    const value = this.expressions();
    while (this.accept('NEWLINE') !== null);
    return this.kind === 'END' ? value : null;
  }

  compound(): Statement | null {
    const start = this.current;
    switch (start.kind) {
      case 'def':
      case 'class':
      case '@':
      case 'if':
      case 'for':
      case 'while':
      case 'with':
      case 'try':
      case 'async':
        return this.attempt(() => this.keywordStatement(start));
      case 'NAME':
        return start.text === 'match' ? this.attempt(() => this.matchStatement(start)) : null;
      default:
        return null;
    }
  }

  keywordStatement(start: Token): Statement | null {
    switch (start.kind) {
      case 'def':
        return this.functionDefinition([]);
      case 'class':
        return this.classDefinition([]);
      case '@':
        return this.decorated();
      case 'if':
        return this.ifStatement();
      case 'for':
        return this.forStatement();
      case 'while':
        return this.whileStatement(start);
      case 'with':
        return this.withStatement();
      case 'try':
        return this.tryStatement(start);
      default:
        if (this.following === 'def') return this.functionDefinition([]);
        if (this.following === 'with') return this.withStatement();
        return this.following === 'for' ? this.forStatement() : null;
    }
  }

  /** `match`, if that is what begins here: it is read by code that is fetched for it. */
  matchStatement(_start: Token): Statement | null {
    const before = this.index;
    while (!this.at('NEWLINE') && !this.at('END')) this.index++;
    const isMatch = this.previous.kind === ':' && this.following === 'INDENT';
    this.index = before;
    if (isMatch) throw new CodeNeeded('rare syntax');
    return null;
  }
}
