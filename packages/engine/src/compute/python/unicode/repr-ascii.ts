const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

const ASCII = /^[\0-\x7f]*$/;
const PLAIN = /^[ !#-&(-[\]-~]*$/;

/** Escapes that have a name. */
export const NAMED: Readonly<Record<number, string>> = {
  9: '\\t',
  10: '\\n',
  13: '\\r',
  92: '\\\\',
};

/** The quote of a literal: double only where there are single ones inside and no double. */
export const quoteOf = (single: boolean, double: boolean): string =>
  single && !double ? '"' : "'";

/** An escape as in a literal: `\x1b`, `\u200b`, `\U000e0001`. */
export const escapeOf = (code: number): string =>
  code < 0x100
    ? `\\x${hex(code, 2)}`
    : code < 0x10000
      ? `\\u${hex(code, 4)}`
      : `\\U${hex(code, 8)}`;

/** `repr(text)` of what is ASCII; `undefined` for all else. */
export function reprOfAscii(text: string): string | undefined {
  if (PLAIN.test(text)) return `'${text}'`;
  return ASCII.test(text)
    ? escaped(text, quoteOf(text.includes("'"), text.includes('"')))
    : undefined;
}

function escaped(text: Iterable<string>, quote: string): string {
  let result = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    const named = NAMED[code];
    if (named !== undefined) result += named;
    else if (character === quote) result += `\\${quote}`;
    else if (code >= 0x20 && code < 0x7f) result += character;
    else result += escapeOf(code);
  }
  return quote + result + quote;
}

/** `repr(bytes)` */
export function reprOfBytes(bytes: Uint8Array): string {
  const quote = quoteOf(bytes.includes(0x27), bytes.includes(0x22));
  let result = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    const named = NAMED[byte];
    if (named !== undefined) result += named;
    else if (character === quote) result += `\\${quote}`;
    else if (byte >= 0x20 && byte < 0x7f) result += character;
    else result += `\\x${hex(byte, 2)}`;
  }
  return `b${quote}${result}${quote}`;
}
