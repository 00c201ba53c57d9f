import { CodeNeeded } from '../code-needed.ts';
import { isDigit, isIdentifier, isIdentifierPart, isIdentifierStart } from './characters.ts';
import { KEYWORDS, OPERATORS, type Token } from './tokens.ts';

/** Limits of CPython 3.11 (Parser/tokenizer.h). */
const MOST_INDENTATIONS = 100;
const MOST_BRACKETS = 200;
const TAB_SIZE = 8;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Too much is taken rather than too little: what follows a number, and where underscores stand, is looked at apart. */
const NUMBER =
  /0(?:[xX][\da-fA-F_]+|[oO][0-7_]+|[bB][01_]+)|(?:\d[\d_]*\.?|\.\d)[\d_]*(?:[eE][+-]?\d[\d_]*)?[jJ]?/y;
const STRAY_UNDERSCORE = /(?<!\d)_|_(?!\d)/;
const STRAY_UNDERSCORE_IN_BASE = /(?<![\da-fxob])_|_(?![\da-f])/i;
const LEADING_ZEROS = /^0[\d_]*[1-9][\d_]*$/;
/** Keywords that may follow a number without a space. */
const FOLLOWERS = /(?:and|else|for|i[fns]|or|not)/y;

/** Letters before a quote that belong to the string. */
const PREFIX = /^(?:[bf]r?|r[bf]?|u)$/i;

/** A part of a text to read: what stands in the braces of an f-string. */
export interface Extract {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lineStart: number;
}

/** What a tokenizer may stumble upon. */
export type TokenMistake =
  | 'bracket that nothing opened'
  | 'brackets too deep'
  | 'character'
  | 'end behind a backslash'
  | 'identifier'
  | 'indentation too deep'
  | 'number'
  | 'other bracket was opened'
  | 'string without end'
  | 'tabs and spaces'
  | 'text behind a backslash'
  | 'unclosed bracket'
  | 'unindent to nowhere';

/** A bracket that is open. */
export interface OpenBracket {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Cuts a text into tokens, one at each {@link next}. Lines end with `\n` only. What is wrong is found here and told
 * by {@link wrong}.
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
  protected readonly end: number;
  protected readonly extract: Extract | null;
  private atLineStart: boolean;
  private readonly indents: number[] = [0];
  private readonly alternativeIndents: number[] = [0];
  private pending = 0;
  protected readonly brackets: OpenBracket[] = [];
  private closed = false;

  constructor(source: string, extract: Extract | null = null) {
    this.source = source;
    this.extract = extract;
    this.end = extract === null ? source.length : extract.end;
    this.position = extract === null ? 0 : extract.start;
    this.lineStart = extract === null ? 0 : extract.lineStart;
    this.line = extract === null ? 0 : extract.line;
    this.atLineStart = extract === null;
    if (extract !== null) this.brackets.push({ text: '(', line: this.line, column: -1 });
  }

  /** The next token. At the end it is `END` again and again. */
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

  /** What begins at `start` is no Python. What to say of it is known to code that is fetched for it. */
  protected wrong(_mistake: TokenMistake, _start = this.position): never {
    throw new CodeNeeded('mistakes');
  }

  protected lineEndAt(start: number): number {
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
      if (indents.length + 1 > MOST_INDENTATIONS) this.wrong('indentation too deep');
      if (alternative <= (alternativeIndents[alternativeIndents.length - 1] ?? 0))
        this.wrong('tabs and spaces');
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
    if (column !== top()) this.wrong('unindent to nowhere');
    if (alternative !== alternativeIndents[alternativeIndents.length - 1])
      this.wrong('tabs and spaces');
  }

  private pendingToken(): Token {
    const kind = this.pending < 0 ? 'DEDENT' : 'INDENT';
    this.pending += this.pending < 0 ? 1 : -1;
    return this.placeless(kind);
  }

  private placeless(kind: string): Token {
    const { position } = this;
    return { ...this.token(kind, position, position), column: -1, endColumn: -1 };
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
      return blank ? null : this.token('NEWLINE', start, start);
    }
    if (isDigit(code) || (code === 46 && isDigit(source.charCodeAt(start + 1)))) {
      this.position = this.numberEnd(start);
      return this.token('NUMBER', start, this.position);
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
      return this.token(')', position, position + 1);
    }
    if (this.brackets.length > 0) this.wrong('unclosed bracket');
    return this.placeless('END');
  }

  /** After a backslash: goes on to the next line. */
  private joinLines(): void {
    if (this.source[this.position] !== '\n' || this.position >= this.end) {
      this.wrong('text behind a backslash');
    }
    this.position++;
    if (this.position >= this.end) {
      if (this.brackets.length > 0) this.wrong('unclosed bracket');
      this.wrong('end behind a backslash');
    }
    const { joinedStart } = this;
    this.startLine();
    this.joinedStart = joinedStart;
  }

  /** The token from `start` to `end`, which begins on `line` and ends on the line that is read. */
  private token(
    kind: string,
    start: number,
    end: number,
    text = this.source.slice(start, end),
    line = this.line,
    lineStart = this.lineStart,
  ): Token {
    return {
      kind,
      text,
      line,
      column: start - lineStart,
      endLine: this.line,
      endColumn: end - this.lineStart,
      start,
      end,
      level: this.brackets.length,
    };
  }

  /** Where the number ends that begins at `start`. */
  private numberEnd(start: number): number {
    const { source } = this;
    NUMBER.lastIndex = start;
    const text = NUMBER.exec(source)?.[0] ?? '';
    const end = start + text.length;
    const stray = /^0[xob]/i.test(text) ? STRAY_UNDERSCORE_IN_BASE : STRAY_UNDERSCORE;
    if (stray.test(text) || LEADING_ZEROS.test(text)) this.wrong('number', start);
    FOLLOWERS.lastIndex = end;
    const code = source.charCodeAt(end);
    if (code < 128 && isIdentifierPart(code) && !FOLLOWERS.test(source)) {
      this.wrong('number', start);
    }
    return end;
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
    if (
      (code === 39 || code === 34) &&
      position < end &&
      PREFIX.test(source.slice(start, position))
    ) {
      return this.readString(start);
    }
    const text = source.slice(start, position);
    if (!ascii && !isIdentifier(text)) this.wrong('identifier', start);
    // CPython folds what is not ASCII (PEP 3131).
    const name = ascii ? text : text.normalize('NFKC');
    return this.token(KEYWORDS.get(text) ?? 'NAME', start, position, name);
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
      if (code === -1 || (code === 10 && !triple)) this.wrong('string without end', start);
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
    return this.token('STRING', start, position, undefined, line, lineStart);
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
      return this.token(kind, start, start + length, kind);
    }
    this.position = start + 1;
    const code = source.charCodeAt(start);
    if (code < 32 || code === 127) this.wrong('character', start);
    return this.token('OTHER', start, start + 1);
  }

  private countBracket(text: string, start: number): void {
    const { brackets } = this;
    if (text === '(' || text === '[' || text === '{') {
      if (brackets.length >= MOST_BRACKETS) this.wrong('brackets too deep');
      brackets.push({ text, line: this.line, column: start - this.lineStart });
      return;
    }
    if (text !== ')' && text !== ']' && text !== '}') return;
    const opening = brackets[brackets.length - 1];
    if (opening === undefined) this.wrong('bracket that nothing opened', start);
    if (CLOSING[opening.text] !== text) this.wrong('other bracket was opened', start);
    brackets.pop();
  }
}
