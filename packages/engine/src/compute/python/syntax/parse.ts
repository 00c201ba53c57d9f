import type { Expression, ExpressionRoot, Interactive, Module } from './ast.ts';
import { codePointColumn } from './columns.ts';
import { PythonSyntaxError } from './error.ts';
import type { CharacterNamed } from './escapes.ts';
import { type Braces, GrammarError } from './reader.ts';
import { StatementReader } from './statements.ts';
import { TokenError, Tokenizer } from './tokenizer.ts';
import type { Token } from './tokens.ts';

/** What kind of text is parsed, as in CPython's `compile`. */
export type ParseMode = 'exec' | 'eval' | 'single';

export interface ParseOptions {
  readonly mode: ParseMode;
  /** What errors call the text. */
  readonly fileName: string;
  /** The character of a `\N{…}`; without it, no name is known. */
  readonly characterNamed?: CharacterNamed;
}

const UNKNOWN: CharacterNamed = () => null;

/**
 * The tree of a text in Python 3.11. Throws {@link PythonSyntaxError} with what CPython 3.11 says, for everything that its
 * parser finds; what needs its compiler (`'return' outside function`) is not looked for.
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
export function parse(source: string, options: ParseOptions): Module | ExpressionRoot | Interactive;
export function parse(
  source: string,
  options: ParseOptions,
): Module | ExpressionRoot | Interactive {
  const { mode, fileName, characterNamed = UNKNOWN } = options;
  const text = prepared(source, mode);
  const tokenizer = new Tokenizer(text, fileName);
  const reader = readerOf(tokenizer, null, mode === 'single', characterNamed);
  switch (mode) {
    case 'exec':
      return { kind: 'Module', body: run(reader, tokenizer, () => reader.file()) };
    case 'eval':
      return { kind: 'Expression', body: run(reader, tokenizer, () => reader.evaluated()) };
    case 'single': {
      const body = run(reader, tokenizer, () => reader.interactive());
      if (hasMore(tokenizer.rest)) {
        throw reader.errorAt(
          reader.lastFetched,
          'multiple statements found while compiling a single statement',
        );
      }
      return { kind: 'Interactive', body };
    }
  }
}

function readerOf(
  tokenizer: Tokenizer,
  braces: Braces | null,
  single: boolean,
  characterNamed: CharacterNamed,
): StatementReader {
  return new StatementReader(tokenizer, braces, single, {
    characterNamed,
    embedded: (token, start, end) => embedded(tokenizer, token, start, end, characterNamed),
  });
}

/** The text with `\n` at all line ends, and one at the end. */
function prepared(source: string, mode: ParseMode): string {
  if (source.includes('\0')) {
    throw new PythonSyntaxError(
      'SyntaxError',
      'source code string cannot contain null bytes',
      null,
    );
  }
  let text = source.startsWith('\ufeff') ? source.slice(1) : source;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (mode === 'exec' && text !== '' && !text.endsWith('\n')) text += '\n';
  return text;
}

/** Whether more than blank lines and comments follow. */
function hasMore(rest: string): boolean {
  return rest.split('\n').some((line) => !/^[ \t\f]*(#.*)?$/.test(line));
}

/** Parses in up to two passes, and chooses the error. */
function run<T>(reader: StatementReader, tokenizer: Tokenizer, rule: () => T | null): T {
  try {
    const found = rule();
    if (found !== null) return found;
    const last = reader.lastFetched;
    reader.diagnose();
    rule();
    if (last.kind === 'INDENT')
      throw indentationError(reader, last, tokenizer, 'unexpected indent');
    if (last.kind === 'DEDENT')
      throw indentationError(reader, last, tokenizer, 'unexpected unindent');
    throw new GrammarError(reader.errorAt(last, 'invalid syntax'));
  } catch (error) {
    if (error instanceof TokenError) throw error.error;
    if (!(error instanceof GrammarError)) throw error;
    const { details } = error.error;
    const isIndentation =
      error.error.message.startsWith('unexpected ') && error.error.kind === 'IndentationError';
    if (details === null || isIndentation) throw error.error;
    throw laterError(tokenizer, reader.lastFetched.line) ?? error.error;
  }
}

function indentationError(
  reader: StatementReader,
  token: Token,
  tokenizer: Tokenizer,
  message: string,
): GrammarError {
  const column = tokenizer.position - tokenizer.lineStart - 1;
  const { line } = token;
  return new GrammarError(
    reader.errorAt({ line, column, endLine: line, endColumn: -2 }, message, 'IndentationError'),
  );
}

/** An error of the tokens behind the place of a grammar error, where CPython prefers it. */
function laterError(tokenizer: Tokenizer, line: number): PythonSyntaxError | null {
  try {
    while (tokenizer.next().kind !== 'END');
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    if (error.origin === 'worded') return error.error;
    const bracket = tokenizer.openBracket;
    if (bracket !== undefined && bracket.column >= 0 && line > bracket.line)
      return tokenizer.unclosedBracket();
  }
  return null;
}

/** The expression in the braces of an f-string, from `start` to `end` of the source. */
function embedded(
  outer: Tokenizer,
  token: Token,
  start: number,
  end: number,
  characterNamed: CharacterNamed,
): Expression {
  const { source, fileName } = outer;
  let line = token.line;
  for (let at = token.start; at < start; at++) if (source[at] === '\n') line++;
  const lineStart =
    line === token.line ? token.start - token.column : source.lastIndexOf('\n', start - 1) + 1;
  const text = source.slice(start, end);
  const column = start - 1 - lineStart;
  const shift = !/^[ \t\f]*\n/.test(text) ? column : line === token.line ? token.column : 0;
  const tokenizer = new Tokenizer(source, fileName, { start, end, line, lineStart });
  const reader = readerOf(tokenizer, { column, shift, line, text }, false, characterNamed);
  try {
    return run(reader, tokenizer, () => reader.embedded());
  } catch (error) {
    if (!(error instanceof PythonSyntaxError) || error.details === null) throw error;
    if (error.message.startsWith('f-string: ')) throw error;
    // An error of the tokenizer, which counts columns in the expression as well.
    const { details } = error;
    const isFirst = details.line === line;
    const taken = isFirst ? codePointColumn(source.slice(lineStart, start), column) : 0;
    throw new PythonSyntaxError(error.kind, error.message, {
      ...details,
      column: details.column - taken,
      endColumn: details.endColumn < 1 ? details.endColumn : details.endColumn - taken,
      text: `(${text})`.split('\n')[details.line - line] ?? '',
    });
  }
}
