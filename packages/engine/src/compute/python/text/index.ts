/** Python's text and bytes over host values. */
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
