import type { Position } from './ast.ts';
import { codePointColumn } from './columns.ts';
import { PythonSyntaxError, type SyntaxErrorKind } from './error.ts';
import type { Tokenizer } from './tokenizer.ts';
import { isLayout, type Token } from './tokens.ts';

/** An error that the grammar found, on its way out of the rules. */
export class GrammarError extends Error {
  readonly error: PythonSyntaxError;

  constructor(error: PythonSyntaxError) {
    super(error.message);
    this.error = error;
  }
}

/** The braces of an f-string that a parser works on. */
export interface Braces {
  /** Column of the opening brace, which stands for the parenthesis that CPython puts around the expression. */
  readonly column: number;
  /** Columns that CPython takes off in messages. */
  readonly shift: number;
  readonly line: number;
  /** What stands between the braces. */
  readonly text: string;
}

interface Remembered {
  readonly result: unknown;
  readonly index: number;
}

/** How deep rules may call each other before CPython gives up with MemoryError, about. */
const MOST_NESTED = 1000;

/**
 * The ground of the parser: tokens fetched on demand, a place to return to, and errors.
 *
 * Every rule is a method that returns null and leaves the place as it was when the text does not fit. A text is parsed once
 * without a look at errors. If that fails, the statement is parsed again with `diagnosing` set: then the rules for
 * common mistakes run too, at the places where CPython's grammar has them, since the first that fits decides the message.
 * In that pass results are remembered, because those rules try the same place many times.
 */
export class Reader {
  diagnosing = false;
  protected index = 0;
  protected readonly tokens: Token[] = [];
  protected readonly tokenizer: Tokenizer;
  private readonly braces: Braces | null;
  private readonly memory = new Map<string, Map<number, Remembered>>();
  private nested = 0;
  private readonly single: boolean;
  private started = false;

  constructor(tokenizer: Tokenizer, braces: Braces | null, single: boolean) {
    this.tokenizer = tokenizer;
    this.braces = braces;
    this.single = single;
    if (braces !== null) this.tokens.push(parenthesisOf(braces, tokenizer.position));
  }

  /** The token to read next. */
  protected get current(): Token {
    return this.tokens[this.index] ?? this.fetch();
  }

  /** Kind of the token to read next. */
  protected get kind(): string {
    return (this.tokens[this.index] ?? this.fetch()).kind;
  }

  /** Whether the next token is of this kind. */
  protected at(kind: string): boolean {
    return this.current.kind === kind;
  }

  private fetch(): Token {
    let token = this.tokenizer.next();
    if (this.single) {
      if (token.kind === 'END' && this.started) {
        // At the prompt the end of the text ends the statement, and the blocks around.
        token = { ...token, kind: 'NEWLINE' };
        this.started = false;
        this.tokenizer.closeBlocks();
      } else this.started = true;
    }
    this.tokens.push(token);
    return token;
  }

  /** Kind of the token after the next one. */
  protected get following(): string {
    if (this.current.kind === 'END') return 'END';
    return (this.tokens[this.index + 1] ?? this.fetch()).kind;
  }

  protected accept(kind: string): Token | null {
    const token = this.current;
    if (token.kind !== kind) return null;
    this.index++;
    return token;
  }

  /** A name that is a keyword at this place only: `match`, `case`, `_`. */
  protected acceptWord(word: string): Token | null {
    const token = this.current;
    if (token.kind !== 'NAME' || token.text !== word) return null;
    this.index++;
    return token;
  }

  /** Reads a token that nothing else may stand for; CPython says so at once. */
  protected force(kind: string): Token {
    return this.accept(kind) ?? this.raiseAt(this.current, `expected '${kind}'`);
  }

  /** The result of `rule`; the place stays as it was when there is none. */
  protected attempt<T>(rule: () => T | null): T | null {
    const start = this.index;
    const result = rule();
    if (result === null) this.index = start;
    return result;
  }

  /** Whether `rule` fits here; the place stays as it was. */
  protected fits(rule: () => unknown): boolean {
    const start = this.index;
    const result = rule();
    this.index = start;
    return result !== null && result !== false;
  }

  /** The result of the rule `name`, remembered while diagnosing. */
  protected remember<T>(name: string, rule: () => T | null): T | null {
    if (!this.diagnosing) return rule();
    let places = this.memory.get(name);
    if (places === undefined) {
      places = new Map();
      this.memory.set(name, places);
    }
    const start = this.index;
    const known = places.get(start);
    if (known !== undefined) {
      this.index = known.index;
      return known.result as T | null;
    }
    const result = rule();
    if (result === null) this.index = start;
    places.set(start, { result, index: this.index });
    return result;
  }

  /** Runs a rule that may contain itself, up to a depth. */
  protected deeper<T>(rule: () => T): T {
    if (++this.nested > MOST_NESTED)
      throw new GrammarError(new PythonSyntaxError('MemoryError', '', null));
    const result = rule();
    this.nested--;
    return result;
  }

  /** From `start` to the last token that was read, line ends and indentation left out. */
  protected positionFrom(start: Position): Position {
    let index = this.index - 1;
    let last = this.tokens[index];
    while (last !== undefined && isLayout(last.kind)) last = this.tokens[--index];
    return {
      line: start.line,
      column: start.column,
      endLine: last?.endLine ?? start.endLine,
      endColumn: last?.endColumn ?? start.endColumn,
    };
  }

  /** The token that was read last. */
  protected get previous(): Token {
    return this.tokens[this.index - 1] ?? this.current;
  }

  /** The token that was fetched last: where CPython looks when it knows no better place. */
  get lastFetched(): Token {
    return this.tokens[this.tokens.length - 1] ?? this.current;
  }

  protected raiseAt(place: Position, message: string): never {
    throw new GrammarError(this.errorAt(place, message));
  }

  protected raiseRange(first: Position, last: Position, message: string): never {
    const { line, column } = first;
    throw new GrammarError(
      this.errorAt({ line, column, endLine: last.endLine, endColumn: last.endColumn }, message),
    );
  }

  /** An error from `first` to where the tokenizer stands. */
  protected raiseFrom(first: Position, message: string): never {
    const { line, column } = first;
    const { tokenizer } = this;
    const endColumn = tokenizer.position - tokenizer.lineStart - 1;
    throw new GrammarError(
      this.errorAt({ line, column, endLine: tokenizer.line, endColumn }, message),
    );
  }

  /** An error at the token that was fetched last. */
  protected raiseLast(message: string, kind: SyntaxErrorKind = 'SyntaxError'): never {
    const token = this.lastFetched;
    if (token.column >= 0) throw new GrammarError(this.errorAt(token, message, kind));
    const { line, endLine } = token;
    const column = this.tokenizer.position - this.tokenizer.lineStart - 1;
    throw new GrammarError(this.errorAt({ line, column, endLine, endColumn: -2 }, message, kind));
  }

  protected raiseIndentation(message: string): never {
    return this.raiseLast(message, 'IndentationError');
  }

  /** An error of CPython's parser at `place`. */
  errorAt(
    place: Position,
    message: string,
    kind: SyntaxErrorKind = 'SyntaxError',
  ): PythonSyntaxError {
    const { braces, tokenizer } = this;
    const { fileName } = tokenizer;
    const { line, endLine } = place;
    const shift = braces === null ? 0 : braces.shift;
    const text = tokenizer.lineText(line);
    const endText = endLine === line ? text : tokenizer.lineText(endLine);
    const column = codePointColumn(text, place.column) - shift + 1;
    const endColumn = codePointColumn(endText, place.endColumn) - shift + 1;
    if (braces !== null) {
      const shown = `(${braces.text})`.split('\n')[line - braces.line] ?? '';
      const ended = line >= tokenizer.line ? `${shown}\n` : shown;
      return new PythonSyntaxError(kind, `f-string: ${message}`, {
        fileName,
        line,
        column,
        endLine,
        endColumn,
        text: ended,
      });
    }
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
    const { source, joinedStart, lineStart } = this.tokenizer;
    const end = source.indexOf('\n', lineStart);
    return source.slice(joinedStart, end < 0 ? source.length : end + 1);
  }
}

/** The parenthesis that stands in the place of an opening brace. */
function parenthesisOf(braces: Braces, end: number): Token {
  const { line, column } = braces;
  const place = { line, column, endLine: line, endColumn: column + 1 };
  return { kind: '(', text: '(', ...place, start: end - 1, end, level: 1 };
}
