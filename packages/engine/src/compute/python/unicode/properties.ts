import { ASSIGNED, DIGITS, NUMERIC_LETTERS } from './assigned.ts';
import type { CodePointTest } from './space.ts';

/** The test of ranges whose boundaries are packed as in assigned.ts. */
function inRanges(packed: string): CodePointTest {
  const boundaries: number[] = [];
  return (code) => {
    if (boundaries.length === 0) {
      let last = 0;
      for (const step of packed.split(' ')) {
        last += Number.parseInt(step, 36);
        boundaries.push(last);
      }
    }
    let low = 0;
    let high = boundaries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((boundaries[middle] ?? 0) <= code) low = middle + 1;
      else high = middle;
    }
    return (low & 1) === 1;
  };
}

/** Whether Unicode 14, that of CPython 3.11, has assigned the code point. */
export const isAssigned: CodePointTest = inRanges(ASSIGNED);

/**
 * A property of the host's Unicode, of what was assigned in Python's. The few characters that got or lost a
 * property since then are named where it is tested.
 */
function ofHost(property: RegExp): CodePointTest {
  let ascii: readonly boolean[] | undefined;
  return (code) => {
    ascii ??= Array.from({ length: 128 }, (_, one) => property.test(String.fromCharCode(one)));
    return ascii[code] ?? (property.test(String.fromCodePoint(code)) && isAssigned(code));
  };
}

/** `str.isalpha` of a character. */
export const isAlpha = ofHost(/\p{L}/u);
/** `str.isdecimal` of a character. */
export const isDecimal = ofHost(/\p{Nd}/u);
/** `str.isprintable` of a character. */
export const isPrintable = ofHost(/[^\p{C}\p{Z}]| /u);
/** Whether a name may begin with the character: `str.isidentifier` of it. */
export const startsIdentifier = ofHost(/[\p{XIDS}_]/u);
/** Whether a name may go on with the character. */
export const continuesIdentifier = ofHost(/(?!\u200c|\u200d|\u30fb|\uff65)\p{XIDC}/u);
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
