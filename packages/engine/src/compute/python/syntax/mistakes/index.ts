import { encodeUtf8 } from '../../../../text/index.ts';
import { finishSlices, type Slices } from '../../slices.ts';
import { decode } from '../../text/index.ts';
import { PythonSyntaxError } from '../error.ts';
import {
  bracesOf,
  createBracesFinder,
  hasMore,
  type ParseOptions,
  preparedText,
  withinStack,
} from '../parse.ts';
import type { RootMode } from '../rules/statements.ts';
import type { CharacterNamed } from '../strings/index.ts';
import { joinStrings } from '../strings/index.ts';
import { codePointColumn } from '../text/columns.ts';
import type { Extract } from '../text/tokenizer.ts';
import type { Token } from '../text/tokens.ts';
import type { Expression, Root } from '../tree/tree.ts';
import { type ExactBraces, ExactReader, type ExactSettings, GrammarError } from './exact-reader.ts';
import { ExactTokenizer, TokenError } from './exact-tokenizer.ts';
import { MistakeReader } from './patterns.ts';

/** A text, or what stands in the braces of an f-string of it, on its way through both passes. */
class Reading {
  readonly tokenizer: ExactTokenizer;
  readonly reader: ExactReader;
  readonly #settings: ExactSettings;

  constructor(
    tokenizer: ExactTokenizer,
    braces: ExactBraces | null,
    single: boolean,
    characterNamed: CharacterNamed,
  ) {
    const find = createBracesFinder(tokenizer.source);
    this.tokenizer = tokenizer;
    this.#settings = {
      braces,
      single,
      characterNamed,
      joinStrings,
      embedded: (token, start, end) =>
        embedded(tokenizer, token, find(token, start, end), characterNamed),
    };
    this.reader = new ExactReader(tokenizer, this.#settings);
  }

  /** What the text is in the end, or the error of the two passes that CPython chooses. */
  *run(mode: RootMode): Slices<Root> {
    let reader = this.reader;
    try {
      const found = yield* reader.root(mode);
      if (found !== null) return found;
      const last = reader.lastFetched;
      reader = new MistakeReader(this.tokenizer, this.#settings, reader);
      yield* reader.root(mode);
      if (last.kind === 'INDENT') throw this.#indentationError(last, 'unexpected indent');
      if (last.kind === 'DEDENT') throw this.#indentationError(last, 'unexpected unindent');
      throw new GrammarError(reader.errorAt(last, 'invalid syntax'));
    } catch (error) {
      if (error instanceof TokenError) throw error.error;
      if (!(error instanceof GrammarError)) throw error;
      const { details, message, kind } = error.error;
      const isIndentation = message.startsWith('unexpected ') && kind === 'IndentationError';
      if (details === null || isIndentation) throw error.error;
      throw this.#laterError(reader.lastFetched.line) ?? error.error;
    }
  }

  #indentationError({ line }: Token, message: string): GrammarError {
    const column = this.tokenizer.position - this.tokenizer.lineStart - 1;
    const place = { line, column, endLine: line, endColumn: -2 };
    return new GrammarError(this.reader.errorAt(place, message, 'IndentationError'));
  }

  /** An error of the tokens behind the place of a grammar error, where CPython prefers it. */
  #laterError(line: number): PythonSyntaxError | null {
    const { tokenizer } = this;
    try {
      while (tokenizer.next().kind !== 'END');
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
      // Nobody makes a SyntaxError of it here.
      if (error.undecodable !== undefined) decode(encodeUtf8(error.undecodable));
      if (error.origin === 'worded') return error.error;
      const bracket = tokenizer.openBracket;
      if (bracket !== undefined && bracket.column >= 0 && line > bracket.line) {
        return tokenizer.unclosedBracket();
      }
    }
    return null;
  }
}

/**
 * What is wrong with a text that `parse` refused, as CPython 3.11 says it, as far as its parser finds it: what needs its
 * compiler (`'return' outside function`) is not looked for. Gives way from time to time.
 */
export function* findMistake(
  source: string,
  { mode, fileName, isFile = false, characterNamed = () => null }: ParseOptions,
): Slices<PythonSyntaxError> {
  try {
    const tokenizer = new ExactTokenizer(preparedText(source, mode), fileName, null, isFile);
    const reading = new Reading(tokenizer, null, mode === 'single', characterNamed);
    yield* withinStack(reading.run(mode));
    if (mode === 'single' && hasMore(tokenizer.rest)) {
      const message = 'multiple statements found while compiling a single statement';
      return reading.reader.errorAt(reading.reader.lastFetched, message);
    }
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    throw error;
  }
  throw new Error('nothing is wrong');
}

/** The expression in the braces of an f-string. */
function embedded(
  { source, fileName }: ExactTokenizer,
  token: Token,
  extract: Extract,
  characterNamed: CharacterNamed,
): Expression {
  const { start, end, line, lineStart } = extract;
  const text = source.slice(start, end);
  const braces = bracesOf(extract);
  const shift = !/^[ \t\f]*\n/.test(text) ? braces.column : line === token.line ? token.column : 0;
  const tokenizer = new ExactTokenizer(source, fileName, extract);
  const reading = new Reading(tokenizer, { ...braces, shift, text }, false, characterNamed);
  try {
    return expressionIn(finishSlices(reading.run('braces')));
  } catch (error) {
    if (!(error instanceof PythonSyntaxError) || error.details === null) throw error;
    if (error.message.startsWith('f-string: ')) throw error;
    // An error of the tokenizer, which counts columns in the expression as well.
    const { details } = error;
    const isFirst = details.line === line;
    const taken = isFirst ? codePointColumn(source.slice(lineStart, start), braces.column) : 0;
    throw new PythonSyntaxError(error.kind, error.message, {
      ...details,
      column: details.column - taken,
      endColumn: details.endColumn < 1 ? details.endColumn : details.endColumn - taken,
      text: `(${text})`.split('\n')[details.line - line] ?? '',
    });
  }
}

function expressionIn(root: Root): Expression {
  if (root.kind !== 'Expression') throw new Error('an f-string holds expressions');
  return root.body;
}
