/** A piece of a pattern. In one that is not literal a backslash takes its meaning from the next. */
export interface GlobPart {
  readonly text: string;
  /** It was quoted: every character stands for itself. */
  readonly literal: boolean;
}

/** One character of a pattern; `operator` is what it means if it was not quoted. */
export interface GlobSymbol {
  readonly code: number;
  readonly operator: string | undefined;
}

/** The characters of a pattern, with backslashes gone. */
export function symbolsOf(source: string | readonly GlobPart[]): readonly GlobSymbol[] {
  const parts = typeof source === 'string' ? [{ text: source, literal: false }] : source;
  const symbols: GlobSymbol[] = [];
  for (const { text, literal } of parts) {
    let quoted = false;
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (literal || quoted) symbols.push({ code, operator: undefined });
      else if (character !== '\\') symbols.push({ code, operator: character });
      quoted = !literal && !quoted && character === '\\';
    }
    // A backslash at the end stands for itself.
    if (quoted) symbols.push({ code: 0x5c, operator: undefined });
  }
  return symbols;
}
