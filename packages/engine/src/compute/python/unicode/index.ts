/** Characters as Python 3.11 knows them: properties, cases, and how `repr` writes them. */
export { isAscii } from './ascii.ts';
export { fold, toLower, toTitle, toUpper } from './case.ts';
export {
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
  isTitle,
  isUpper,
  startsIdentifier,
} from './properties.ts';
export { escapedText, reprOfText } from './repr.ts';
export {
  escapedAscii,
  escapedBytes,
  escapeOf,
  quoteOfBytes,
  quoteOfText,
  reprOfBytes,
} from './repr-ascii.ts';
export { type CodePointTest, isSpace } from './space.ts';
