/**
 * Python's numbers over host values: an int is a number while that is a safe integer and a bigint beyond, a float is
 * a number, a complex a pair. What can take long returns its computation in slices instead of a value; see
 * `slices.ts`.
 */
export {
  absoluteOfComplex,
  complexFromText,
  powerOfComplex,
  reprOfComplex,
} from './complex.ts';
export {
  addComplex,
  type Complex,
  divideComplex,
  multiplyComplex,
  negateComplex,
  subtractComplex,
} from './complex-arithmetic.ts';
export { integerRatio, powerOfFloats, roundFloat } from './float.ts';
export {
  divideFloats,
  divmodFloats,
  floorDivideFloats,
  moduloFloats,
} from './float-division.ts';
export { fromHex, toHex } from './float-hex.ts';
export { ceiling, floor, roundToInt, truncate } from './float-integers.ts';
export { plainFloatText, reprOfFloat } from './float-repr.ts';
export { type FloatLayout, floatFromText, formatFloat } from './float-text.ts';
export { formatComplex, formatFloatBySpec, formatInt, formatText } from './format-number.ts';
export {
  absolute,
  add,
  atMostBits,
  bitCount,
  bitLength,
  bitwiseAnd,
  bitwiseOr,
  bitwiseXor,
  compare,
  compareToFloat,
  type Int,
  int,
  intOf,
  invert,
  MAXIMUM_BITS,
  negate,
  shiftLeft,
  shiftRight,
  subtract,
  toFloat,
} from './int.ts';
export {
  DEFAULT_DIGIT_LIMIT,
  decimalAtOnce,
  floorDivideAtOnce,
  intAtOnce,
  moduloAtOnce,
  multiplyAtOnce,
  powerAtOnce,
  trueDivideAtOnce,
} from './int-at-once.ts';
export { fromBytes, toBytes } from './int-bytes.ts';
export { power, powerModulo } from './int-power.ts';
export { divmod, floorDivide, modulo, multiply, trueDivide } from './int-product.ts';
export { fromText, roundInt, toDecimal, toRadix } from './int-text.ts';
