import { UnreadableText } from '../operation-error.ts';
import { reprOfBytes, reprOfText } from '../unicode/index.ts';
import { toAsciiNumber } from './ascii-digits.ts';

const NUMBER =
  /^([+-]?)(?:(inf(?:inity)?)|(nan)|((?:\d[\d_]*)?\.?(?:\d[\d_]*)?(?:e[+-]?\d[\d_]*)?))$/i;
const DIGIT_NEEDED = /^\.?\d/;
const STRAY_UNDERSCORE = /_(?!\d)|(?<!\d)_/;

/** Whether an underscore is not between two digits. */
export const hasStrayUnderscore = (text: string): boolean => STRAY_UNDERSCORE.test(text);

/** The value of a number without spaces around: null of what is none. */
export function parseFloatText(text: string): number | null {
  const found = NUMBER.exec(text);
  if (found === null) return null;
  const [, sign, infinite, notNumber, digits = ''] = found;
  const factor = sign === '-' ? -1 : 1;
  if (infinite) return factor * Number.POSITIVE_INFINITY;
  if (notNumber) return Number.NaN;
  if (!DIGIT_NEEDED.test(digits) || hasStrayUnderscore(digits)) return null;
  return factor * Number(digits.replaceAll('_', ''));
}

/** Without what C's `isspace` knows at both ends; {@link toAsciiNumber} has made other spaces such. */
export function trimAscii(text: string): string {
  const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** `float(text)`, with digits of any script, `inf`, `nan` and underscores. */
export function floatFromText(source: string | Uint8Array): number {
  const isText = typeof source === 'string';
  const text = isText ? toAsciiNumber(source) : String.fromCharCode(...source.subarray(0, 65_536));
  const value = parseFloatText(trimAscii(text));
  if (value !== null) return value;
  const shown = isText ? reprOfText(source) : reprOfBytes(source);
  throw new UnreadableText(shown, (all) => `could not convert string to float: ${all}`);
}
