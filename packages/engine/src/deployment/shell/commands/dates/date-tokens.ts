/** A piece of a date string. */
export type Token =
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly sign: string;
      readonly fraction: string;
    }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string };

/** The pieces of a date string without blanks and comments; `undefined` when a character is none. */
export function tokenize(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    const rest = text.slice(index);
    const blank = /^\s+/.exec(rest)?.[0];
    if (blank !== undefined) {
      index += blank.length;
      continue;
    }
    const comment = /^\([^()]*\)/.exec(rest)?.[0];
    if (comment !== undefined) {
      index += comment.length;
      continue;
    }
    const number = /^([-+]\s*)?([0-9]+)(?:[.,]([0-9]+))?/.exec(rest);
    if (number !== null) {
      const [whole, sign = '', digits = '', fraction = ''] = number;
      // `1,` at a word's end is a comma, as in "Jan 1, 2024"; a point must stand after seconds or a count.
      tokens.push({ kind: 'number', text: digits, sign: sign.trim(), fraction });
      index += whole.length;
      continue;
    }
    const word = /^[A-Za-z]+\.?(?:[A-Za-z]\.)*/.exec(rest)?.[0];
    if (word !== undefined) {
      tokens.push({ kind: 'word', text: word.replaceAll('.', '').toLowerCase() });
      index += word.length;
      continue;
    }
    if (!',/:-+'.includes(rest.charAt(0))) return undefined;
    tokens.push({ kind: 'mark', text: rest.charAt(0) });
    index++;
  }
  return tokens;
}

/** Whether a token is a certain mark. */
export function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}

/** A word in small letters without points. */
export function wordOf(token: Token | undefined): string | undefined {
  return token?.kind === 'word' ? token.text : undefined;
}

/** A whole number without a sign. */
export function plainNumber(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && token.sign === '' && token.fraction === ''
    ? Number(token.text)
    : undefined;
}

/** A number that a dash before joins to the one before it, as in `2024-05-01`. */
export function dashedNumber(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && token.sign === '-' && token.fraction === ''
    ? Number(token.text)
    : undefined;
}
