/** Characters as Python 3.11 knows them: properties, cases, and how `repr` writes them. */
export { isAscii } from './ascii.ts';
export { fold, toLower, toTitle, toUpper } from './case.ts';
export {
  decimalValue,
  isAlpha,
  isAlphanumeric,
  isCased,
  isCaseIgnorable,
  isDecimal,
  isDigit,
  isLower,
  isNumeric,
  isTitle,
  isUpper,
} from './classes.ts';
export { continuesIdentifier, isPrintable, startsIdentifier } from './properties.ts';
export { escapedText, reprOfText } from './repr.ts';
export {
  escapedAscii,
  escapedBytes,
  escapeOf,
  quoteOfBytes,
  quoteOfText,
  reprOfByteArray,
  reprOfBytes,
} from './repr-ascii.ts';
export { type CodePointTest, isSpace } from './space.ts';
