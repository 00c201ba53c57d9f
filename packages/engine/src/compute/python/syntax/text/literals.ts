import type { Token } from './tokens.ts';

/** A string literal, and what the letters before its quotes say. */
interface Literal {
  readonly token: Token;
  readonly bytes: boolean;
  readonly raw: boolean;
  readonly formatted: boolean;
  /** Places in the source of what is between the quotes. */
  readonly start: number;
  readonly end: number;
}

export function literalOf(token: Token, source: string): Literal {
  let start = token.start;
  let bytes = false;
  let raw = false;
  let formatted = false;
  for (; ; start++) {
    const letter = source[start];
    if (letter === 'b' || letter === 'B') bytes = true;
    else if (letter === 'r' || letter === 'R') raw = true;
    else if (letter === 'f' || letter === 'F') formatted = true;
    else if (letter !== 'u' && letter !== 'U') break;
  }
  const triple =
    token.end - start >= 6 &&
    source[start + 1] === source[start] &&
    source[start + 2] === source[start];
  const quotes = triple ? 3 : 1;
  return { token, bytes, raw, formatted, start: start + quotes, end: token.end - quotes };
}

/** The text of literals in which every character stands for itself; `undefined` when there is more to them. */
export function plainText(tokens: readonly Token[], source: string): string | undefined {
  let text = '';
  for (const token of tokens) {
    const { bytes, raw, formatted, start, end } = literalOf(token, source);
    const body = source.slice(start, end);
    if (bytes || formatted || (!raw && body.includes('\\'))) return undefined;
    text += body;
  }
  return text;
}
