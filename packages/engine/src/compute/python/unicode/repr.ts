import { isPrintable } from './properties.ts';
import { escapeOf, NAMED, PLAIN, quoteOfText } from './repr-ascii.ts';

/** `repr(text)` or, with `asciiOnly`, `ascii(text)`. Source: unicode_repr of CPython. */
export function reprOfText(text: string, asciiOnly = false): string {
  const quote = quoteOfText(text);
  return quote + escapedText(text, quote, asciiOnly) + quote;
}

/** A text, or a part of one, as it is between such quotes. */
export function escapedText(text: string, quote: string, asciiOnly = false): string {
  if (PLAIN.test(text)) return text;
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const named = NAMED[code];
    if (named !== undefined) result += named;
    else if (character === quote) result += `\\${quote}`;
    else if (code < 0x7f ? code >= 0x20 : !asciiOnly && isPrintable(code)) result += character;
    else result += escapeOf(code);
  }
  return result;
}
