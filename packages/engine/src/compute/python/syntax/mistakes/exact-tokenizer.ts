import { whyNotUtf8 } from '../../text/index.ts';
import { continuesIdentifier, isPrintable, startsIdentifier } from '../../unicode/index.ts';
import { PythonSyntaxError, type SyntaxErrorKind } from '../error.ts';
import { codePointColumn } from '../text/columns.ts';
import { type Extract, type OpenBracket, Tokenizer, type TokenMistake } from '../text/tokenizer.ts';
import { type NumberMistake, wrongNumber } from './numbers.ts';

/**
 * How an error arose. One that CPython's tokenizer words itself goes before an error that the grammar found earlier in the
 * text; one that is only a state of it (wrong indentation, an end too early) does not.
 */
type Origin = 'worded' | 'state';

/** Carries an error of the tokenizer with its origin. */
export class TokenError extends Error {
  readonly error: PythonSyntaxError;
  readonly origin: Origin;
  /** A name whose bytes are no UTF-8. */
  readonly undecodable: string | undefined;

  constructor(error: PythonSyntaxError, origin: Origin, undecodable?: string) {
    super(error.message);
    this.error = error;
    this.origin = origin;
    this.undecodable = undecodable;
  }
}

/** Says what is wrong with a token: the errors are CPython's, with its places. */
export class ExactTokenizer extends Tokenizer {
  readonly fileName: string;
  private readonly isFile: boolean;

  constructor(
    source: string,
    fileName: string,
    extract: Extract | null = null,
    isFile: boolean = false,
  ) {
    super(source, extract);
    this.fileName = fileName;
    this.isFile = isFile;
  }

  /** The column of an error where it stands; at the end of a file there is none. */
  get errorColumn(): number {
    if (this.isFile && this.position >= this.source.length) return -1;
    return this.position - this.lineStart - 1;
  }

  /** The innermost bracket that is open. */
  get openBracket(): OpenBracket | undefined {
    return this.brackets[this.brackets.length - 1];
  }

  /** The error for it. */
  unclosedBracket(): PythonSyntaxError {
    const { text, line, column } = this.openBracket ?? { text: '(', line: this.line, column: 0 };
    const shown = this.lineText(line);
    const ends = line >= this.line && this.source.indexOf('\n', this.lineStart) >= 0;
    return new PythonSyntaxError('SyntaxError', `'${text}' was never closed`, {
      fileName: this.fileName,
      line,
      column: codePointColumn(shown, column) + 1,
      endLine: line,
      endColumn: 0,
      text: ends ? `${shown}\n` : shown,
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

  protected override wrong(mistake: TokenMistake, start = this.position): never {
    switch (mistake) {
      case 'bracket that nothing opened':
        return this.#fail(`unmatched '${this.source[start]}'`);
      case 'other bracket was opened':
        return this.#failBracket(start);
      case 'brackets too deep':
        return this.#fail('too many nested parentheses');
      case 'unclosed bracket':
        throw new TokenError(this.unclosedBracket(), 'state');
      case 'string without end':
        return this.#failString(start);
      case 'number':
        return this.#failNumber(wrongNumber(this.source, start));
      case 'identifier':
        return this.#failIdentifier(start);
      case 'character':
        return this.#failCharacter(this.source[start] ?? '');
      case 'text behind a backslash': {
        const message = 'unexpected character after line continuation character';
        return this.#failState('SyntaxError', message, this.position - this.lineStart + 1, 0);
      }
      case 'end behind a backslash': {
        const column = this.position - this.lineStart;
        return this.#failState('SyntaxError', 'unexpected EOF while parsing', column, -1);
      }
      case 'indentation too deep':
        return this.#failState('IndentationError', 'too many levels of indentation', 1, 0);
      case 'unindent to nowhere': {
        const message = 'unindent does not match any outer indentation level';
        const end = Math.min(this.lineEndAt(this.lineStart) + 1, this.end);
        return this.#failState('IndentationError', message, end - this.lineStart, -1);
      }
      default:
        return this.#failState(
          'TabError',
          'inconsistent use of tabs and spaces in indentation',
          1,
          0,
        );
    }
  }

  /** An error that CPython's tokenizer words itself: by default at the character before the one to be read. */
  #fail(message: string, column?: number, endColumn?: number, undecodable?: string): never {
    const text = this.source.slice(this.lineStart, this.lineEndAt(this.lineStart));
    const last = codePointColumn(text, this.position - this.lineStart);
    const { fileName, line } = this;
    const place = { line, column: column ?? last, endLine: line, endColumn: endColumn ?? last };
    const error = new PythonSyntaxError('SyntaxError', message, { fileName, ...place, text });
    throw new TokenError(error, 'worded', undecodable);
  }

  #failBytes(name: string): never {
    return this.#fail(whyNotUtf8(name), undefined, undefined, name);
  }

  #failState(kind: SyntaxErrorKind, message: string, column: number, endColumn: number): never {
    const { fileName, line, lineStart } = this;
    const end = this.lineEndAt(lineStart);
    const error = new PythonSyntaxError(kind, message, {
      fileName,
      line,
      column: codePointColumn(this.source.slice(lineStart, end), column),
      endLine: line,
      endColumn,
      text: this.source.slice(lineStart, Math.min(end + 1, this.end)),
    });
    throw new TokenError(error, 'state');
  }

  #failBracket(start: number): never {
    const { text, line } = this.openBracket ?? { text: '', line: this.line };
    const message = `closing parenthesis '${this.source[start]}' does not match opening parenthesis '${text}'`;
    return this.#fail(line === this.line ? message : `${message} on line ${line}`);
  }

  /** The line was counted on to where the end was missed; the error stands where the string begins. */
  #failString(start: number): never {
    const detected = this.line;
    const { source } = this;
    this.line -= source.slice(start, this.lineStart).split('\n').length - 1;
    this.lineStart = source.lastIndexOf('\n', start - 1) + 1;
    const quote = source.slice(this.position, this.position + 3);
    const triple = quote === "'''" || quote === '"""';
    this.position = start + 1;
    const name = triple ? 'triple-quoted string' : 'string';
    return this.#fail(`unterminated ${name} literal (detected at line ${detected})`);
  }

  #failNumber({ position, message, place }: NumberMistake): never {
    this.position = position;
    const columns = place?.map((one) => one + 1 - this.lineStart);
    return this.#fail(message, columns?.[0], columns?.[1]);
  }

  #failIdentifier(start: number): never {
    const name = this.source.slice(start, this.position);
    if (!name.isWellFormed()) this.#failBytes(name);
    let position = start;
    for (const character of this.source.slice(start, this.position)) {
      const allowed = position === start ? startsIdentifier : continuesIdentifier;
      position += character.length;
      if (allowed(character.codePointAt(0) ?? 0)) continue;
      this.position = position;
      return this.#failCharacter(character);
    }
    throw new Error('every character may stand in an identifier');
  }

  #failCharacter(character: string): never {
    if (!character.isWellFormed()) this.#failBytes(character);
    const code = character.codePointAt(0) ?? 0;
    const shown = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    if (!isPrintable(code)) this.#fail(`invalid non-printable character ${shown}`);
    return this.#fail(`invalid character '${character}' (${shown})`);
  }
}
