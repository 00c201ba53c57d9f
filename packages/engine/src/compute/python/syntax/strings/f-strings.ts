import type { Constant, Expression, FormattedValue, JoinedStr, Position } from '../tree/tree.ts';

/** A part of what an f-string's body is scanned into. */
export type Piece = { readonly text: string } | FormattedValue;

/** What an f-string needs of the parser around it. */
export interface FStringHost {
  /** The whole of the literals that are joined. */
  readonly position: Position;
  /** The literal that is scanned. */
  readonly literalPosition: Position;
  readonly unicodePrefix: boolean;
  /** The text that a part of the body between the braces stands for. */
  unescape(body: string): string;
  /** The expression at these places of the source. */
  expression(start: number, end: number): Expression;
  raise(message: string): never;
}

const MOST_BRACKETS = 200;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const isSpace = (text: string): boolean => /^[ \t\n\r\f\v]$/.test(text);

/** Adds text at the end of the pieces. */
export function addText(pieces: Piece[], text: string): void {
  if (text === '') return;
  const last = pieces[pieces.length - 1];
  if (last !== undefined && 'text' in last) pieces[pieces.length - 1] = { text: last.text + text };
  else pieces.push({ text });
}

/** A string constant. */
export function textConstant(
  value: string,
  host: Pick<FStringHost, 'position' | 'unicodePrefix'>,
): Constant {
  const { position, unicodePrefix } = host;
  return { kind: 'Constant', value: { type: 'str', value }, unicodePrefix, position };
}

/** The node of an f-string that consists of `pieces`. */
export function joined(
  pieces: readonly Piece[],
  host: Pick<FStringHost, 'position' | 'unicodePrefix'>,
): JoinedStr {
  const values = pieces.map((piece) => ('text' in piece ? textConstant(piece.text, host) : piece));
  return { kind: 'JoinedStr', values, position: host.position };
}

/**
 * Scans the body of an f-string, from `start` to `end` of the source, as CPython 3.11 does: the string is found first, and what
 * is in braces is cut out of it. So an expression has no backslash, no comment and none of the quotes around it.
 */
export function scanFString(
  source: string,
  start: number,
  end: number,
  raw: boolean,
  host: FStringHost,
  pieces: Piece[],
): void {
  const index = new FStringScanner(source, end, raw, host).parts(start, 0, pieces);
  if (index < end) host.raise("f-string: single '}' is not allowed");
}

class FStringScanner {
  private readonly source: string;
  private readonly end: number;
  private readonly raw: boolean;
  private readonly host: FStringHost;

  constructor(source: string, end: number, raw: boolean, host: FStringHost) {
    this.source = source;
    this.end = end;
    this.raw = raw;
    this.host = host;
  }

  /** Scans text and braces up to the end, or up to the brace that ends a format specification. */
  parts(start: number, depth: number, pieces: Piece[]): number {
    let index = start;
    while (index < this.end) {
      const stop = this.textEnd(index);
      const doubled =
        stop < this.end &&
        depth === 0 &&
        this.source[stop + 1] === this.source[stop] &&
        stop + 1 < this.end;
      const body = this.source.slice(index, doubled ? stop + 1 : stop);
      addText(pieces, this.raw ? body : this.host.unescape(body));
      index = stop;
      if (doubled) {
        index += 2;
        continue;
      }
      if (index >= this.end) break;
      if (this.source[index] === '}') {
        if (depth > 0) break;
        this.host.raise("f-string: single '}' is not allowed");
      }
      index = this.replacement(index, depth, pieces);
    }
    return index;
  }

  /** The first brace from `start` on that is not part of `\N{…}`. */
  private textEnd(start: number): number {
    const { source, end, raw } = this;
    let index = start;
    while (index < end) {
      const character = source[index];
      if (character === '{' || character === '}') return index;
      index++;
      if (raw || character !== '\\' || index >= end) continue;
      const escaped = source[index];
      if (escaped === 'N') {
        index++;
        if (source[index] !== '{' || index >= end) continue;
        while (index < end && source[index] !== '}') index++;
        index = Math.min(index + 1, end);
      } else if (escaped !== '{' && escaped !== '}') index++;
    }
    return index;
  }

  /** Reads what begins with the brace at `open`; returns the place behind it. */
  private replacement(open: number, depth: number, pieces: Piece[]): number {
    const { source, host } = this;
    if (depth >= 2) host.raise('f-string: expressions nested too deeply');
    const start = open + 1;
    let index = this.expressionEnd(start);
    if (index >= this.end) this.expectBrace();
    const text = source.slice(start, index);
    if ([...text].every(isSpace)) {
      const next = source[index] ?? '';
      if (next === '!' || next === ':' || next === '=')
        host.raise(`f-string: expression required before '${next}'`);
      host.raise('f-string: empty expression not allowed');
    }
    const value = host.expression(start, index);
    let shown = false;
    if (source[index] === '=') {
      shown = true;
      index++;
      while (index < this.end && isSpace(source[index] ?? '')) index++;
      if (index >= this.end) this.expectBrace();
      addText(pieces, source.slice(start, index));
    }
    let conversion: FormattedValue['conversion'] = null;
    if (source[index] === '!') {
      index++;
      if (index >= this.end) this.expectBrace();
      const letter = source[index++];
      if (letter === 's' || letter === 'r' || letter === 'a') conversion = letter;
      else host.raise("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
    if (index >= this.end) this.expectBrace();
    let formatSpec: JoinedStr | null = null;
    if (source[index] === ':') {
      index++;
      if (index >= this.end) this.expectBrace();
      const inner: Piece[] = [];
      // What is inside a format specification has the place of its own literal, not of all that are joined.
      index = this.parts(index, depth + 1, inner);
      formatSpec = joined(inner, { position: host.literalPosition, unicodePrefix: false });
    }
    if (index >= this.end || source[index] !== '}') this.expectBrace();
    if (shown && formatSpec === null && conversion === null) conversion = 'r';
    pieces.push({ kind: 'FormattedValue', value, conversion, formatSpec, position: host.position });
    return index + 1;
  }

  private expectBrace(): never {
    return this.host.raise("f-string: expecting '}'");
  }

  /** Where the expression from `start` on ends: at `!`, `:`, `=` or `}` outside brackets and strings. */
  private expressionEnd(start: number): number {
    const { source, end, host } = this;
    const brackets: string[] = [];
    let quote = '';
    let index = start;
    for (; index < end; index++) {
      const character = source[index] ?? '';
      if (character === '\\') host.raise('f-string expression part cannot include a backslash');
      if (quote !== '') {
        if (source.startsWith(quote, index) && index + quote.length <= end) {
          index += quote.length - 1;
          quote = '';
        }
      } else if (character === "'" || character === '"') {
        const triple = character.repeat(3);
        quote = source.startsWith(triple, index) && index + 3 <= end ? triple : character;
        index += quote.length - 1;
      } else if (character === '(' || character === '[' || character === '{') {
        if (brackets.length >= MOST_BRACKETS) host.raise('f-string: too many nested parenthesis');
        brackets.push(character);
      } else if (character === '#') {
        host.raise("f-string expression part cannot include '#'");
      } else if (brackets.length === 0 && '!:}=<>'.includes(character)) {
        const next = index + 1 < end ? source[index + 1] : '';
        if (next === '=' && '!=<>'.includes(character)) {
          index++;
          continue;
        }
        if (character === '<' || character === '>') continue;
        break;
      } else if (character === ')' || character === ']' || character === '}') {
        const opening = brackets.pop();
        if (opening === undefined) host.raise(`f-string: unmatched '${character}'`);
        if (opening !== OPENING[character]) {
          host.raise(
            `f-string: closing parenthesis '${character}' does not match opening parenthesis '${opening}'`,
          );
        }
      }
    }
    if (quote !== '') host.raise('f-string: unterminated string');
    const open = brackets.pop();
    if (open !== undefined) host.raise(`f-string: unmatched '${open}'`);
    return index;
  }
}
