import { CodeNeeded } from '../code-needed.ts';
import { PythonSyntaxError } from '../error.ts';
import type { CharacterNamed, JoinStrings } from '../strings/index.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { isLayout, type Token } from '../text/tokens.ts';
import type { Expression, Position } from '../tree/tree.ts';

/** How deep rules may call each other in CPython's parser before it gives up. Source: MAXSTACK in Parser/parser.c. */
const MOST_LEVELS = 5970;

/** The braces of an f-string that a parser works on. */
export interface Braces {
  readonly line: number;
  /** Column of the opening brace, which stands for the parenthesis that CPython puts around the expression. */
  readonly column: number;
}

/** What a parser works on besides the text. */
export interface ReaderSettings {
  /** The braces that the text stands in; null for a text of its own. */
  readonly braces: Braces | null;
  /** Whether the text is what is typed at a prompt. */
  readonly single: boolean;
  readonly characterNamed: CharacterNamed;
  /** Joins strings that are more than the characters between their quotes, when its code is there. */
  readonly joinStrings: JoinStrings | undefined;
  /** Parses what stands in the braces of an f-string, from `start` to `end` of the source. */
  readonly embedded: (token: Token, start: number, end: number) => Expression;
}

/**
 * The ground of the parser: tokens fetched on demand, and a place to return to.
 *
 * Every rule is a method that returns null and leaves the place as it was when the text does not fit. The rules are
 * parted by what they are about: each file has a class that adds to the one before it, and names as abstract what
 * comes later. A text is parsed once without a look at errors. When that fails, code is fetched that parses again and
 * finds out what is wrong: its class overrides the rules where CPython's grammar has rules for common mistakes.
 */
export class Reader {
  index = 0;
  readonly tokens: Token[] = [];
  readonly tokenizer: Tokenizer;
  readonly settings: ReaderSettings;
  /** Whether something was typed before the end of what is typed at a prompt. */
  started = false;

  constructor(tokenizer: Tokenizer, settings: ReaderSettings) {
    this.tokenizer = tokenizer;
    this.settings = settings;
    const { braces } = settings;
    if (braces !== null) this.tokens.push(parenthesisOf(braces, tokenizer.position));
  }

  /** The token to read next. */
  get current(): Token {
    return this.tokens[this.index] ?? this.fetch();
  }

  /** Kind of the token to read next. */
  get kind(): string {
    return (this.tokens[this.index] ?? this.fetch()).kind;
  }

  /** Whether the next token is of this kind. */
  at(kind: string): boolean {
    return this.current.kind === kind;
  }

  private fetch(): Token {
    let token = this.tokenizer.next();
    if (this.settings.single) {
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
  get following(): string {
    if (this.current.kind === 'END') return 'END';
    return (this.tokens[this.index + 1] ?? this.fetch()).kind;
  }

  accept(kind: string): Token | null {
    const token = this.current;
    if (token.kind !== kind) return null;
    this.index++;
    return token;
  }

  /** A name that is a keyword at this place only: `match`, `case`, `_`. */
  acceptWord(word: string): Token | null {
    const token = this.current;
    if (token.kind !== 'NAME' || token.text !== word) return null;
    this.index++;
    return token;
  }

  /** Reads a token that nothing else may stand for; CPython says so at once. */
  force(kind: string): Token {
    return this.accept(kind) ?? this.refuse(this.current, `expected '${kind}'`);
  }

  /** The result of `rule`; the place stays as it was when there is none. */
  attempt<T>(rule: () => T | null): T | null {
    const start = this.index;
    const result = rule();
    if (result === null) this.index = start;
    return result;
  }

  /** From `start` to the last token that was read, line ends and indentation left out. */
  positionFrom(start: Position): Position {
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
  get previous(): Token {
    return this.tokens[this.index - 1] ?? this.current;
  }

  /** The token that was fetched last: where CPython looks when it knows no better place. */
  get lastFetched(): Token {
    return this.tokens[this.tokens.length - 1] ?? this.current;
  }

  /**
   * Gives up, as CPython's parser does, when a chain is so long that its rules call each other too deep. Here they are read
   * in loops.
   */
  checkLevels(levels: number): void {
    if (levels >= MOST_LEVELS) throw new PythonSyntaxError('MemoryError', '', null);
  }

  /** What small programs do without is read by code that is fetched for it. */
  more(): never {
    throw new CodeNeeded('more syntax');
  }

  /** The text is wrong at `place`, or at the token that was fetched last. Only the second pass says what is wrong. */
  refuse(_place: Position | null, _message: string): never {
    throw new CodeNeeded('mistakes');
  }
}

/** The parenthesis that stands in the place of an opening brace. */
function parenthesisOf({ line, column }: Braces, end: number): Token {
  const place = { line, column, endLine: line, endColumn: column + 1 };
  return { kind: '(', text: '(', ...place, start: end - 1, end, level: 1 };
}
