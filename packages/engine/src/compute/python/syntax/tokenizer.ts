import { codePointColumn } from './columns.ts';
import { PythonSyntaxError, type SyntaxErrorKind } from './error.ts';
import { scanNumber } from './number-scanner.ts';
import { KEYWORDS, OPERATORS, type Token } from './tokens.ts';

/** Limits of CPython 3.11 (Parser/tokenizer.h). */
const MOST_INDENTATIONS = 100;
const MOST_BRACKETS = 200;
const TAB_SIZE = 8;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

const IDENTIFIER_START = /^[\p{XID_Start}_]$/u;
const IDENTIFIER_PART = /^\p{XID_Continue}$/u;
const NOT_PRINTABLE = /^[\p{C}\p{Z}]$/u;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const isIdentifierStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;

const isIdentifierPart = (code: number): boolean => isIdentifierStart(code) || isDigit(code);

/** A part of a text to read: what stands in the braces of an f-string. */
export interface Extract {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lineStart: number;
}

/**
 * How an error arose. One that the tokenizer words itself goes before an error that the grammar found earlier in the
 * text; one that is only a state of it (wrong indentation, an end too early) does not.
 */
export type TokenErrorOrigin = 'worded' | 'state';

/** Carries an error of the tokenizer with its origin. */
export class TokenError extends Error {
  readonly error: PythonSyntaxError;
  readonly origin: TokenErrorOrigin;

  constructor(error: PythonSyntaxError, origin: TokenErrorOrigin) {
    super(error.message);
    this.error = error;
    this.origin = origin;
  }
}

/**
 * Cuts a text into tokens, one at each {@link next}. Lines end with `\n` only. The errors are CPython's, with its places.
 * Source: https://docs.python.org/3.11/reference/lexical_analysis.html
 */
export class Tokenizer {
  /** Line that was read last, from 1. */
  line: number;
  /** Where that line begins. */
  lineStart: number;
  /** Where the line begins that backslashes joined this one to. */
  joinedStart = 0;
  /** The next character to read. */
  position: number;
  readonly source: string;
  readonly fileName: string;
  private readonly end: number;
  private readonly extract: Extract | null;
  private atLineStart: boolean;
  private readonly indents: number[] = [0];
  private readonly alternativeIndents: number[] = [0];
  private pending = 0;
  private readonly brackets: {
    readonly text: string;
    readonly line: number;
    readonly column: number;
  }[] = [];
  private closed = false;

  constructor(source: string, fileName: string, extract: Extract | null = null) {
    this.source = source;
    this.fileName = fileName;
    this.extract = extract;
    this.end = extract === null ? source.length : extract.end;
    this.position = extract === null ? 0 : extract.start;
    this.lineStart = extract === null ? 0 : extract.lineStart;
    this.line = extract === null ? 0 : extract.line;
    this.atLineStart = extract === null;
    if (extract !== null) this.brackets.push({ text: '(', line: this.line, column: -1 });
  }

  /** How many brackets are open. */
  get level(): number {
    return this.brackets.length;
  }

  /** The innermost bracket that is open. */
  get openBracket():
    | { readonly text: string; readonly line: number; readonly column: number }
    | undefined {
    return this.brackets[this.brackets.length - 1];
  }

  /** The next token. At the end it is `END` again and again. Throws {@link TokenError}. */
  next(): Token {
    for (;;) {
      let blank = false;
      if (this.atLineStart) {
        this.atLineStart = false;
        blank = this.readIndentation();
      }
      if (this.pending !== 0) return this.pendingToken();
      const token = this.nextOnLine(blank);
      if (token !== null) return token;
    }
  }

  /** Ends all blocks: what follows in single mode, where the end of the text ends the statement. */
  closeBlocks(): void {
    this.pending = -(this.indents.length - 1);
    this.indents.length = 1;
    this.alternativeIndents.length = 1;
  }

  /** The text from here on, behind the last token. */
  get rest(): string {
    return this.source.slice(this.position, this.end);
  }

  /** An error at the character before the one to be read, as the tokenizer of CPython places it. */
  fail(message: string, column?: number, endColumn?: number): never {
    const lineEnd = this.lineEndAt(this.lineStart);
    const line = this.source.slice(this.lineStart, lineEnd);
    const last = codePointColumn(line, this.position - this.lineStart);
    throw new TokenError(
      new PythonSyntaxError('SyntaxError', message, {
        fileName: this.fileName,
        line: this.line,
        column: column ?? last,
        endLine: this.line,
        endColumn: endColumn ?? last,
        text: line,
      }),
      'worded',
    );
  }

  private failState(
    kind: SyntaxErrorKind,
    message: string,
    column: number,
    endColumn: number,
  ): never {
    const end = this.lineEndAt(this.lineStart);
    throw new TokenError(
      new PythonSyntaxError(kind, message, {
        fileName: this.fileName,
        line: this.line,
        column: codePointColumn(this.source.slice(this.lineStart, end), column),
        endLine: this.line,
        endColumn,
        text: this.source.slice(this.lineStart, Math.min(end + 1, this.end)),
      }),
      'state',
    );
  }

  private lineEndAt(start: number): number {
    const end = this.source.indexOf('\n', start);
    return end < 0 || end > this.end ? this.end : end;
  }

  private startLine(): void {
    this.line++;
    this.lineStart = this.position;
    this.joinedStart = this.position;
  }

  /** Measures a line's indentation and compares it with the blocks around; true for a line without tokens. */
  private readIndentation(): boolean {
    if (this.position >= this.end) {
      this.closeAtEnd();
      return false;
    }
    this.startLine();
    let column = 0;
    let alternative = 0;
    let continued = 0;
    for (; ; this.position++) {
      const character = this.source[this.position];
      if (character === ' ') {
        column++;
        alternative++;
      } else if (character === '\t') {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        alternative++;
      } else if (character === '\f') {
        column = 0;
        alternative = 0;
      } else if (character === '\\') {
        // What counts is the indentation of the first of the joined lines.
        continued ||= column;
        this.position++;
        this.joinLines();
        this.position--;
      } else break;
    }
    const character = this.source[this.position];
    if (character === '#' || character === '\n') return true;
    if (this.position >= this.end) {
      this.closeAtEnd();
      return false;
    }
    if (this.brackets.length === 0)
      this.compareIndentation(continued || column, continued || alternative);
    return false;
  }

  private closeAtEnd(): void {
    if (this.closed) return;
    this.closed = true;
    if (this.brackets.length === 0) this.closeBlocks();
  }

  private compareIndentation(column: number, alternative: number): void {
    const { indents, alternativeIndents } = this;
    const top = () => indents[indents.length - 1] ?? 0;
    if (column > top()) {
      if (indents.length + 1 > MOST_INDENTATIONS) {
        this.failState('IndentationError', 'too many levels of indentation', 1, 0);
      }
      if (alternative <= (alternativeIndents[alternativeIndents.length - 1] ?? 0)) this.failTabs();
      this.pending++;
      indents.push(column);
      alternativeIndents.push(alternative);
      return;
    }
    while (column < top()) {
      this.pending--;
      indents.pop();
      alternativeIndents.pop();
    }
    if (column !== top()) {
      const end = this.lineEndAt(this.lineStart);
      const column = Math.min(end + 1, this.end) - this.lineStart;
      const message = 'unindent does not match any outer indentation level';
      this.failState('IndentationError', message, column, -1);
    }
    if (alternative !== alternativeIndents[alternativeIndents.length - 1]) this.failTabs();
  }

  private failTabs(): never {
    this.failState('TabError', 'inconsistent use of tabs and spaces in indentation', 1, 0);
  }

  private pendingToken(): Token {
    const kind = this.pending < 0 ? 'DEDENT' : 'INDENT';
    this.pending += this.pending < 0 ? 1 : -1;
    return this.placeless(kind);
  }

  private placeless(kind: string): Token {
    const { line, position } = this;
    const level = this.brackets.length;
    return {
      kind,
      text: '',
      line,
      column: -1,
      endLine: line,
      endColumn: -1,
      start: position,
      end: position,
      level,
    };
  }

  /** The next token of the line; null when the line had none or is joined to the next. */
  private nextOnLine(blank: boolean): Token | null {
    const { source } = this;
    let code = source.charCodeAt(this.position);
    while (code === 32 || code === 9 || code === 12) code = source.charCodeAt(++this.position);
    if (code === 35) {
      this.position = this.lineEndAt(this.position);
      code = source.charCodeAt(this.position);
    }
    if (this.position >= this.end) return this.endToken();
    const start = this.position;
    if (isIdentifierStart(code)) return this.readName(start);
    if (code === 10) {
      this.position++;
      if (this.brackets.length > 0) {
        if (this.position < this.end || this.extract !== null) this.startLine();
        return null;
      }
      this.atLineStart = true;
      return blank ? null : this.token('NEWLINE', start, start, this.line, this.lineStart);
    }
    if (isDigit(code) || (code === 46 && isDigit(source.charCodeAt(start + 1)))) {
      this.position = scanNumber(this, start);
      return this.token('NUMBER', start, this.position, this.line, this.lineStart);
    }
    if (code === 39 || code === 34) return this.readString(start);
    if (code === 92) {
      this.position++;
      this.joinLines();
      return null;
    }
    return this.readOperator(start);
  }

  private endToken(): Token {
    if (this.extract !== null) {
      if (this.closed) return this.placeless('END');
      this.closed = true;
      this.brackets.pop();
      const { position } = this;
      this.position++;
      return this.token(')', position, position + 1, this.line, this.lineStart);
    }
    if (this.brackets.length > 0) throw new TokenError(this.unclosedBracket(), 'state');
    return this.placeless('END');
  }

  /** The error for the innermost open bracket. */
  unclosedBracket(): PythonSyntaxError {
    const bracket = this.openBracket ?? { text: '(', line: this.line, column: 0 };
    return this.errorAt(bracket.line, bracket.column, `'${bracket.text}' was never closed`);
  }

  private errorAt(line: number, column: number, message: string): PythonSyntaxError {
    const text = this.lineText(line);
    return new PythonSyntaxError('SyntaxError', message, {
      fileName: this.fileName,
      line,
      column: codePointColumn(text, column) + 1,
      endLine: line,
      endColumn: 0,
      text:
        line >= this.line && this.source.indexOf('\n', this.lineStart) >= 0 ? `${text}\n` : text,
    });
  }

  /** The text of a line, counted from 1, without its end. */
  lineText(line: number): string {
    let start = this.lineStart;
    for (let at = this.line; at > line && start > 0; at--) {
      start = start < 2 ? 0 : this.source.lastIndexOf('\n', start - 2) + 1;
    }
    return this.source.slice(start, this.lineEndAt(start));
  }

  /** After a backslash: goes on to the next line. */
  private joinLines(): void {
    if (this.source[this.position] !== '\n' || this.position >= this.end) {
      const message = 'unexpected character after line continuation character';
      this.failState('SyntaxError', message, this.position - this.lineStart + 1, 0);
    }
    this.position++;
    if (this.position >= this.end) {
      if (this.brackets.length > 0) throw new TokenError(this.unclosedBracket(), 'state');
      const column = this.position - this.lineStart;
      this.failState('SyntaxError', 'unexpected EOF while parsing', column, -1);
    }
    const { joinedStart } = this;
    this.startLine();
    this.joinedStart = joinedStart;
  }

  private token(kind: string, start: number, end: number, line: number, lineStart: number): Token {
    return {
      kind,
      text: this.source.slice(start, end),
      line,
      column: start - lineStart,
      endLine: this.line,
      endColumn: end - this.lineStart,
      start,
      end,
      level: this.brackets.length,
    };
  }

  private readName(start: number): Token {
    const { source, end } = this;
    let position = start;
    let code = source.charCodeAt(position);
    let ascii = true;
    while (position < end && isIdentifierPart(code)) {
      if (code >= 128) ascii = false;
      code = source.charCodeAt(++position);
    }
    this.position = position;
    if ((code === 39 || code === 34) && position < end && isPrefix(source.slice(start, position))) {
      return this.readString(start);
    }
    if (!ascii) this.checkIdentifier(start);
    const text = source.slice(start, position);
    return {
      kind: KEYWORDS.get(text) ?? 'NAME',
      // CPython folds what is not ASCII (PEP 3131).
      text: ascii ? text : text.normalize('NFKC'),
      line: this.line,
      column: start - this.lineStart,
      endLine: this.line,
      endColumn: position - this.lineStart,
      start,
      end: position,
      level: this.brackets.length,
    };
  }

  private checkIdentifier(start: number): void {
    let position = start;
    for (const character of this.source.slice(start, this.position)) {
      const allowed = position === start ? IDENTIFIER_START : IDENTIFIER_PART;
      position += character.length;
      if (allowed.test(character)) continue;
      this.position = position;
      const hexadecimal = (character.codePointAt(0) ?? 0)
        .toString(16)
        .toUpperCase()
        .padStart(4, '0');
      if (NOT_PRINTABLE.test(character))
        this.fail(`invalid non-printable character U+${hexadecimal}`);
      this.fail(`invalid character '${character}' (U+${hexadecimal})`);
    }
  }

  /** A string whose prefix, from `start` to the position, is read already. */
  private readString(start: number): Token {
    const { source, line, lineStart, end } = this;
    const quote = source.charCodeAt(this.position);
    const triple =
      source.charCodeAt(this.position + 1) === quote &&
      source.charCodeAt(this.position + 2) === quote;
    let position = this.position + (triple ? 3 : 1);
    for (;;) {
      const code = position < end ? source.charCodeAt(position) : -1;
      if (code === -1 || (code === 10 && !triple)) {
        const detected = this.line;
        this.position = start + 1;
        this.line = line;
        this.lineStart = lineStart;
        const name = triple ? 'triple-quoted string' : 'string';
        this.fail(`unterminated ${name} literal (detected at line ${detected})`);
      }
      position++;
      if (code === quote) {
        if (!triple) break;
        if (source.charCodeAt(position) === quote && source.charCodeAt(position + 1) === quote) {
          position += 2;
          break;
        }
      } else if (code === 92) {
        if (source.charCodeAt(position) === 10) this.crossLine(position);
        position++;
      } else if (code === 10) this.crossLine(position - 1);
    }
    this.position = position;
    return this.token('STRING', start, position, line, lineStart);
  }

  /** Counts a line that ends inside a string, unless the text ends with it. */
  private crossLine(newline: number): void {
    if (newline + 1 >= this.end) return;
    this.line++;
    this.lineStart = newline + 1;
  }

  private readOperator(start: number): Token {
    const { source } = this;
    for (let length = 3; length > 0; length--) {
      if (start + length > this.end) continue;
      const kind = OPERATORS.get(source.slice(start, start + length));
      if (kind === undefined) continue;
      this.position = start + length;
      if (length === 1) this.countBracket(kind, start);
      return {
        kind,
        text: kind,
        line: this.line,
        column: start - this.lineStart,
        endLine: this.line,
        endColumn: start + length - this.lineStart,
        start,
        end: start + length,
        level: this.brackets.length,
      };
    }
    this.position = start + 1;
    const code = source.charCodeAt(start);
    if (code < 32 || code === 127) {
      const hexadecimal = code.toString(16).toUpperCase().padStart(4, '0');
      this.fail(`invalid non-printable character U+${hexadecimal}`);
    }
    return this.token('OTHER', start, start + 1, this.line, this.lineStart);
  }

  private countBracket(text: string, start: number): void {
    const { brackets } = this;
    if (text === '(' || text === '[' || text === '{') {
      if (brackets.length >= MOST_BRACKETS) this.fail('too many nested parentheses');
      brackets.push({ text, line: this.line, column: start - this.lineStart });
      return;
    }
    if (text !== ')' && text !== ']' && text !== '}') return;
    const opening = brackets.pop();
    if (opening === undefined) this.fail(`unmatched '${text}'`);
    if (CLOSING[opening.text] === text) return;
    const message = `closing parenthesis '${text}' does not match opening parenthesis '${opening.text}'`;
    this.fail(opening.line === this.line ? message : `${message} on line ${opening.line}`);
  }
}

/** Whether letters before a quote are a prefix of a string literal. */
function isPrefix(text: string): boolean {
  if (text.length > 2) return false;
  const lower = text.toLowerCase();
  return ['r', 'u', 'b', 'f', 'br', 'rb', 'fr', 'rf'].includes(lower);
}
