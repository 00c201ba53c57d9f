import { PythonSyntaxError, type SyntaxErrorKind } from '../error.ts';
import { PatternReader } from '../match/index.ts';
import type { Braces, ReaderSettings } from '../rules/reader.ts';
import { codePointColumn, utf8Column } from '../text/columns.ts';
import type { Expression, Position } from '../tree/tree.ts';
import type { ExactTokenizer } from './exact-tokenizer.ts';

/** An error that the grammar found, on its way out of the rules. */
export class GrammarError extends Error {
  readonly error: PythonSyntaxError;

  constructor(error: PythonSyntaxError) {
    super(error.message);
    this.error = error;
  }
}

/** Braces with what messages about them need. */
export interface ExactBraces extends Braces {
  /** Columns that CPython takes off. */
  readonly shift: number;
  /** What stands between the braces. */
  readonly text: string;
}

export interface ExactSettings extends ReaderSettings {
  readonly braces: ExactBraces | null;
}

interface First {
  readonly expression: Expression | null;
  readonly next: number;
}

/** The first pass again, now with errors that have a message and a place. */
export class ExactReader extends PatternReader {
  private readonly exact: ExactTokenizer;
  private readonly braces: ExactBraces | null;
  /** First expressions within braces by their first token, and the token after them; `null` before they are read. */
  private readonly firsts = new Map<number, First | null>();

  constructor(tokenizer: ExactTokenizer, settings: ExactSettings) {
    super(tokenizer, settings);
    this.exact = tokenizer;
    this.braces = settings.braces;
  }

  /** As CPython does, it tries a dictionary and then a set: looking ahead would fetch more than CPython fetches. */
  override dictionaryBegins(): boolean {
    if (!this.firsts.has(this.index)) this.firsts.set(this.index, null);
    return true;
  }

  /** What begins a dictionary or a set is read once only, however deep braces are within braces. */
  override expression(): Expression | null {
    const start = this.index;
    const known = this.firsts.get(start);
    if (known === undefined) return super.expression();
    if (known !== null) {
      this.index = known.next;
      return known.expression;
    }
    const expression = super.expression();
    this.firsts.set(start, { expression, next: this.index });
    return expression;
  }

  override refuse(place: Position | null, message: string): never {
    return place === null ? this.raiseLast(message) : this.raiseAt(place, message);
  }

  raiseAt(place: Position, message: string): never {
    throw new GrammarError(this.errorAt(place, message));
  }

  raiseRange(first: Position, last: Position, message: string): never {
    const { line, column } = first;
    throw new GrammarError(
      this.errorAt({ line, column, endLine: last.endLine, endColumn: last.endColumn }, message),
    );
  }

  /** An error from `first` to where the tokenizer stands. */
  raiseFrom(first: Position, message: string): never {
    const { line, column } = first;
    const tokenizer = this.exact;
    const endColumn = tokenizer.position - tokenizer.lineStart - 1;
    throw new GrammarError(
      this.errorAt({ line, column, endLine: tokenizer.line, endColumn }, message),
    );
  }

  /** An error at the token that was fetched last. */
  raiseLast(message: string, kind: SyntaxErrorKind = 'SyntaxError'): never {
    const token = this.lastFetched;
    if (token.column >= 0) throw new GrammarError(this.errorAt(token, message, kind));
    const { line, endLine } = token;
    const column = this.exact.errorColumn;
    throw new GrammarError(this.errorAt({ line, column, endLine, endColumn: -2 }, message, kind));
  }

  raiseIndentation(message: string): never {
    return this.raiseLast(message, 'IndentationError');
  }

  /** An error of CPython's parser at `place`. */
  errorAt(
    place: Position,
    message: string,
    kind: SyntaxErrorKind = 'SyntaxError',
  ): PythonSyntaxError {
    const tokenizer = this.exact;
    const { braces } = this;
    const { fileName } = tokenizer;
    const { line, endLine } = place;
    const text = tokenizer.lineText(line);
    const endText = endLine === line ? text : tokenizer.lineText(endLine);
    if (braces !== null) {
      // CPython counts bytes here, and takes them for characters.
      const taken = bytesBefore(tokenizer.lineText(braces.line), braces.shift) - 1;
      const shown = `(${braces.text})`.split('\n')[line - braces.line] ?? '';
      return new PythonSyntaxError(kind, `f-string: ${message}`, {
        fileName,
        line,
        column: bytesBefore(text, place.column) - taken,
        endLine,
        endColumn: bytesBefore(endText, place.endColumn) - taken,
        text: line >= tokenizer.line ? `${shown}\n` : shown,
      });
    }
    const column = codePointColumn(text, place.column) + 1;
    const endColumn = codePointColumn(endText, place.endColumn) + 1;
    const whole = line >= tokenizer.line && tokenizer.source.length > 0 ? this.withEnd() : text;
    return new PythonSyntaxError(kind, message, {
      fileName,
      line,
      column,
      endLine,
      endColumn,
      text: whole,
    });
  }

  /** The line that the tokenizer reads, with those that backslashes join to it. */
  private withEnd(): string {
    const { source, joinedStart, lineStart } = this.exact;
    const end = source.indexOf('\n', lineStart);
    return source.slice(joinedStart, end < 0 ? source.length : end + 1);
  }
}

/** Bytes before a column; one outside of the line keeps its distance to it. */
function bytesBefore(line: string, column: number): number {
  const inside = Math.min(Math.max(column, 0), line.length);
  return utf8Column(line, inside) + column - inside;
}
