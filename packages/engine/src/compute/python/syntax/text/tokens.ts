import type { Position } from '../tree/tree.ts';

/**
 * A piece of the text. `kind` is the text itself for operators and keywords; otherwise one of `NAME`, `NUMBER`, `STRING`,
 * `NEWLINE`, `INDENT`, `DEDENT`, `END`, and `OTHER` for a character that no rule knows (`$`, `?`, `!`).
 */
export interface Token {
  readonly kind: string;
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** In UTF-16 units from 0; -1 for `INDENT`, `DEDENT` and `END`, which have no place of their own. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Where the token begins in the text. */
  readonly start: number;
  readonly end: number;
  /** How many brackets are open after it. */
  readonly level: number;
}

export const KEYWORDS: ReadonlyMap<string, string> = new Map(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  )
    .split(' ')
    .map((word) => [word, word]),
);

/** Operators and delimiters of one, two and three characters, by their text. */
export const OPERATORS: ReadonlyMap<string, string> = new Map(
  (
    '( ) [ ] { } : , ; + - * / | & < > = . % ~ ^ @ ' +
    '== != <> <= >= << >> ** += -= *= /= %= &= |= ^= // @= -> := ' +
    '**= //= >>= <<= ...'
  )
    .split(' ')
    .map((operator) => [operator, operator]),
);

/** Tokens that end no node. */
export function isLayout(kind: string): boolean {
  return kind === 'NEWLINE' || kind === 'INDENT' || kind === 'DEDENT' || kind === 'END';
}

/** Where a token stands. */
export function placeOf({ line, column, endLine, endColumn }: Token): Position {
  return { line, column, endLine, endColumn };
}
