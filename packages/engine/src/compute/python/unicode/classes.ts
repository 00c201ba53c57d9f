import { DIGITS, NUMERIC_LETTERS } from './class-ranges.ts';
import { inRanges, ofHost } from './properties.ts';
import type { CodePointTest } from './space.ts';

/** `str.isalpha` of a character. */
export const isAlpha = ofHost(/\p{L}/u);
/** `str.isdecimal` of a character. */
export const isDecimal = ofHost(/\p{Nd}/u);
/** The property Uppercase, which `str.isupper` asks for. */
export const isUpper = ofHost(/\p{Uppercase}/u);
/** The property Lowercase, which `str.islower` asks for. */
export const isLower = ofHost(/(?![\u10fc\ua7f2-\ua7f4\uab69])[\p{Lowercase}\u0295]/u);
/** Letters such as U+01C5, whose first half is upper case. */
export const isTitle = ofHost(/\p{Lt}/u);
export const isCased = ofHost(/(?![\u10fc\ua7f2-\ua7f4\uab69])[\p{Cased}\u0295]/u);
export const isCaseIgnorable = ofHost(/\p{Case_Ignorable}/u);

const isOtherDigit = inRanges(DIGITS);
const isNumericLetter = inRanges(NUMERIC_LETTERS);
const isNumber = ofHost(/\p{N}/u);

/** `str.isdigit` of a character. */
export const isDigit: CodePointTest = (code) => isDecimal(code) || isOtherDigit(code);
/** `str.isnumeric` of a character. */
export const isNumeric: CodePointTest = (code) => isNumber(code) || isNumericLetter(code);
/** `str.isalnum` of a character. */
export const isAlphanumeric: CodePointTest = (code) => isAlpha(code) || isNumeric(code);

/** Value of a decimal digit of any script, 0 to 9; null of anything else. */
export function decimalValue(code: number): number | null {
  if (!isDecimal(code)) return null;
  // Digits lie in runs that begin with a zero: ten of one script, fifty of mathematics.
  let first = code;
  while (isDecimal(first - 1)) first--;
  return (code - first) % 10;
}
