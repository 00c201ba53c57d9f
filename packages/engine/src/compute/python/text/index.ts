/**
 * Python's str and bytes over host values: by code point, with both formatting languages and the codecs. What both
 * types can do is there once: bytes go through it as Latin-1 (see `bytes.ts`).
 */
export {
  bytesOfLatin1,
  capitalizeBytes,
  fromHexText,
  isAlphaBytes,
  isAlphanumericBytes,
  isAsciiBytes,
  isDigitBytes,
  isLowerBytes,
  isSpaceByte,
  isSpaceBytes,
  isTitleBytes,
  isUpperBytes,
  joinBytes,
  latin1Of,
  lowerBytes,
  mapBytes,
  swapcaseBytes,
  titleBytes,
  toBytesOfLatin1,
  toHexText,
  toLatin1,
  upperBytes,
} from './bytes.ts';
export {
  capitalize,
  casefold,
  isLowerText,
  isTitleText,
  isUpperText,
  lower,
  swapcase,
  title,
  upper,
} from './case.ts';
export { between, slice } from './code-point-slices.ts';
export { characterAt, length, unitsToLookThrough } from './code-points.ts';
export { declaredEncoding } from './declared-encoding.ts';
export { decode } from './decode.ts';
export { encode } from './encode.ts';
export { isEvery } from './every.ts';
export { type Bound, find, findLast } from './find.ts';
export {
  createFieldCounter,
  type FieldStep,
  type FormatField,
  type FormatPart,
  parseFormatString,
  unknownConversion,
} from './format-string.ts';
export { compareText } from './order.ts';
export {
  center,
  expandTabs,
  justifyLeft,
  justifyRight,
  zeroFill,
} from './pad.ts';
export { partition, partitionFromEnd, splitFromEnd, splitLines } from './parts.ts';
export {
  conversionTypeError,
  convertCharacter,
  convertFloat,
  convertInt,
  convertText,
  type KnownConversion,
  type PercentConversion,
  type PercentPart,
  parsePercentFormat,
  unsupportedConversion,
} from './percent-format.ts';
export { mapPieces, PIECE } from './pieces.ts';
export { repeat } from './repeat.ts';
export {
  count,
  endsWith,
  removePrefix,
  removeSuffix,
  replace,
  required,
  startsWith,
} from './search.ts';
export { type Ends, split, strip } from './split.ts';
export { refuseSurrogates } from './surrogates.ts';
export { makeTranslation, translate } from './translate.ts';
export { whyNotUtf8 } from './undecodable.ts';
