import { isPrintable } from './properties.ts';
import { escapeOf, NAMED, quoteOf, reprOfAscii } from './repr-ascii.ts';

/** `repr(text)` or, with `asciiOnly`, `ascii(text)`. Source: unicode_repr of CPython. */
export function reprOfText(text: string, asciiOnly = false): string {
  const ascii = reprOfAscii(text);
  if (ascii !== undefined) return ascii;
  const quote = quoteOf(text.includes("'"), text.includes('"'));
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const named = NAMED[code];
    if (named !== undefined) result += named;
    else if (character === quote) result += `\\${quote}`;
    else if (code < 0x7f ? code >= 0x20 : !asciiOnly && isPrintable(code)) result += character;
    else result += escapeOf(code);
  }
  return quote + result + quote;
}
