/** A word, number, quoted string or single character of a `.proto` text. */
export interface Token {
  readonly text: string;
  /** UTF-16 code units before it. */
  readonly index: number;
}

/** Tokens up to a semicolon, or up to the braces around `body`. */
export interface Statement {
  readonly tokens: readonly Token[];
  readonly body: readonly Statement[] | null;
}

/** The tokens of a `.proto` text without white space and comments. */
export function tokensOf(text: string): readonly Token[] {
  const pattern =
    /(\s+|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*))|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[^\s{}=;:[\],'"()<>]+|[\s\S]/g;
  return Array.from(text.matchAll(pattern))
    .filter((match) => match[1] === undefined)
    .map((match) => ({ text: match[0], index: match.index }));
}

/**
 * The tokens as nested statements. Whether they are a `.proto` file is not decided here: missing and
 * surplus braces are passed over.
 */
export function statementsOf(tokens: readonly Token[]): readonly Statement[] {
  const top: Statement[] = [];
  const stack = [top];
  let current: Token[] = [];
  let brackets = 0;
  for (const token of tokens) {
    if (token.text === '[') brackets++;
    if (token.text === ']') brackets--;
    const isEnd = brackets <= 0 && /^[{};]$/.test(token.text);
    if (!isEnd) {
      current.push(token);
      continue;
    }
    const block = stack.at(-1) ?? top;
    if (token.text === '{') {
      const body: Statement[] = [];
      block.push({ tokens: current, body });
      stack.push(body);
    } else {
      if (current.length > 0) block.push({ tokens: current, body: null });
      if (token.text === '}' && stack.length > 1) stack.pop();
    }
    current = [];
  }
  return top;
}
