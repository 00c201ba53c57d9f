/** Characters as Python 3.11 knows them: properties, cases, and how `repr` writes them. */
export { isAscii } from './ascii.ts';
export { fold, toLower, toTitle, toUpper } from './case.ts';
export {
  type CodePointTest,
  continuesIdentifier,
  decimalValue,
  isAlpha,
  isAlphanumeric,
  isCased,
  isCaseIgnorable,
  isDecimal,
  isDigit,
  isLower,
  isNumeric,
  isPrintable,
  isSpace,
  isTitle,
  isUpper,
  startsIdentifier,
} from './properties.ts';
export {
  escapedBytes,
  escapedText,
  escapeOf,
  quoteOfBytes,
  quoteOfText,
  reprOfBytes,
  reprOfText,
} from './repr.ts';
