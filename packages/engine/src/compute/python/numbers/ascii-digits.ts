import { decimalValue, isAscii, isSpace } from '../unicode/index.ts';

/** Decimal digits and spaces of any script as ASCII, up to a `?` for the first character that is none. */
export function toAsciiNumber(text: string): string {
  if (isAscii(text)) return text;
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 128) result += character;
    else if (isSpace(code)) result += ' ';
    else {
      const digit = decimalValue(code);
      if (digit === null) return `${result}?`;
      result += digit;
    }
  }
  return result;
}
