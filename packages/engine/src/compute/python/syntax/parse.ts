import { isHostRecursion } from '../host-stack.ts';
import { finishSlices, type Slices } from '../slices.ts';
import { CodeNeeded } from './code-needed.ts';
import { PythonSyntaxError } from './error.ts';
import type { Braces, Reader, ReaderSettings } from './rules/reader.ts';
import { StatementReader } from './rules/statements.ts';
import type { CharacterNamed, JoinStrings } from './strings/index.ts';
import { type Extract, Tokenizer } from './text/tokenizer.ts';
import type { Token } from './text/tokens.ts';
import type { Expression, ExpressionRoot, Interactive, Module, Root } from './tree/tree.ts';

/** What kind of text is parsed, as in CPython's `compile`. */
export type ParseMode = 'exec' | 'eval' | 'single';

/** The rules that a text is parsed by. */
export type Rules = new (tokenizer: Tokenizer, settings: ReaderSettings) => StatementReader;

export interface ParseOptions {
  readonly mode: ParseMode;
  /** What errors call the text. */
  readonly fileName: string;
  /** The rules for more than small programs have, when they are there. */
  readonly rules?: Rules | undefined;
  /** What joins strings that are more than the characters between their quotes, when it is there. */
  readonly joinStrings?: JoinStrings | undefined;
  /** The character of a `\N{…}`, when the names are there. */
  readonly characterNamed?: CharacterNamed | undefined;
}

/**
 * The tree of a text in Python 3.11. Throws {@link CodeNeeded} for code that is to be fetched first: a text that is no
 * Python needs that which finds its mistakes.
 */
export function parse(source: string, options: ParseOptions & { readonly mode: 'exec' }): Module;
export function parse(
  source: string,
  options: ParseOptions & { readonly mode: 'eval' },
): ExpressionRoot;
export function parse(
  source: string,
  options: ParseOptions & { readonly mode: 'single' },
): Interactive;
export function parse(source: string, options: ParseOptions): Root;
export function parse(source: string, options: ParseOptions): Root {
  return finishSlices(parsing(source, options));
}

/** The same, giving way from time to time. */
export function* parsing(source: string, options: ParseOptions): Slices<Root> {
  const { mode, rules = StatementReader, joinStrings, characterNamed = namesNeeded } = options;
  const tokenizer = new Tokenizer(preparedText(source, mode));
  const shared = { single: mode === 'single', joinStrings, characterNamed };
  const readerOf = (own: Tokenizer, braces: Braces | null): StatementReader => {
    const find = createBracesFinder(own.source);
    const embedded = (token: Token, start: number, end: number): Expression => {
      const extract = find(token, start, end);
      const inner = readerOf(new Tokenizer(own.source, extract), bracesOf(extract));
      return inner.starExpressions() ?? refuse(inner);
    };
    return new rules(own, { ...shared, braces, embedded });
  };
  const reader = readerOf(tokenizer, null);
  const root = yield* withinStack(reader.root(mode));
  if (root === null || (mode === 'single' && hasMore(tokenizer.rest))) return refuse(reader);
  return root;
}

/** The host's stack may be full before the depth is reached at which CPython's parser gives up. */
export function* withinStack<Result>(slices: Slices<Result>): Slices<Result> {
  try {
    return yield* slices;
  } catch (error) {
    if (isHostRecursion(error)) throw new PythonSyntaxError('MemoryError', '', null);
    throw error;
  }
}

function namesNeeded(): never {
  throw new CodeNeeded('character names');
}

/** The text with `\n` at all line ends, and one at the end. */
export function preparedText(source: string, mode: ParseMode): string {
  if (source.includes('\0')) {
    const message = 'source code string cannot contain null bytes';
    throw new PythonSyntaxError('SyntaxError', message, null);
  }
  let text = source.startsWith('\ufeff') ? source.slice(1) : source;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (mode === 'exec' && text !== '' && !text.endsWith('\n')) text += '\n';
  return text;
}

function refuse(reader: Reader): never {
  return reader.refuse(null, 'invalid syntax');
}

/** Whether more than blank lines and comments follow. */
export function hasMore(rest: string): boolean {
  return rest.split('\n').some((line) => !/^[ \t\f]*(#.*)?$/.test(line));
}

/** The opening brace that stands before a part of the source. */
export function bracesOf({ start, line, lineStart }: Extract): Braces {
  return { line, column: start - 1 - lineStart };
}

/**
 * Finds on which lines the braces of f-strings are that stand one after another. Lines are counted on from the braces
 * before, as a string may be long.
 */
export function createBracesFinder(
  source: string,
): (token: Token, start: number, end: number) => Extract {
  let string: Token | undefined;
  let at = 0;
  let line = 0;
  let lineStart = 0;
  return (token, start, end) => {
    if (token !== string || start < at) {
      string = token;
      at = token.start;
      line = token.line;
      lineStart = token.start - token.column;
    }
    for (; at < start; at++) {
      if (source.charCodeAt(at) !== 10) continue;
      line++;
      lineStart = at + 1;
    }
    return { start, end, line, lineStart };
  };
}
