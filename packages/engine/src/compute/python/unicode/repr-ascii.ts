const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Text without anything to escape. */
export const PLAIN = /^[ !#-&(-[\]-~]*$/;

/** Escapes that have a name. */
export const NAMED: Readonly<Record<number, string>> = {
  9: '\\t',
  10: '\\n',
  13: '\\r',
  92: '\\\\',
};

/** The quote of a literal: double only where there are single ones inside and no double. */
const quoteOf = (single: boolean, double: boolean): string => (single && !double ? '"' : "'");

/** An escape as in a literal: `\x1b`, `\u200b`, `\U000e0001`. */
export const escapeOf = (code: number): string =>
  code < 0x100
    ? `\\x${hex(code, 2)}`
    : code < 0x10000
      ? `\\u${hex(code, 4)}`
      : `\\U${hex(code, 8)}`;

/** The quote that the literal of a text has. */
export const quoteOfText = (text: string): string =>
  quoteOf(text.includes("'"), text.includes('"'));

/** Text that is ASCII, or a part of it, as it is between such quotes. */
export function escapedAscii(text: string, quote: string): string {
  if (PLAIN.test(text)) return text;
  let result = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    const named = NAMED[code];
    if (named !== undefined) result += named;
    else if (character === quote) result += `\\${quote}`;
    else if (code >= 0x20 && code < 0x7f) result += character;
    else result += escapeOf(code);
  }
  return result;
}

/** `repr(bytes)` */
export function reprOfBytes(bytes: Uint8Array): string {
  const quote = quoteOfBytes(bytes);
  return `b${quote}${escapedBytes(bytes, quote)}${quote}`;
}

/** A bytearray from the text of its bytes, in which it has a backslash before every `'`. */
export const reprOfByteArray = (name: string, bytes: string): string =>
  `${name}(${bytes.startsWith('b"') ? bytes.replaceAll("'", "\\'") : bytes})`;

/** The quote that the literal of bytes has. */
export const quoteOfBytes = (bytes: Uint8Array): string =>
  quoteOf(bytes.includes(0x27), bytes.includes(0x22));

/** Bytes, or a part of them, as they are between such quotes. */
export function escapedBytes(bytes: Uint8Array, quote: string): string {
  let result = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    const named = NAMED[byte];
    if (named !== undefined) result += named;
    else if (character === quote) result += `\\${quote}`;
    else if (byte >= 0x20 && byte < 0x7f) result += character;
    else result += `\\x${hex(byte, 2)}`;
  }
  return result;
}
