/**
 * Python's numbers over host values: an int is a number while that is a safe integer and a bigint beyond, a float is
 * a number, a complex a pair. What can take long returns its computation in slices instead of a value; see
 * `slices.ts`.
 */
export { absoluteOfComplex, complexFromText, powerOfComplex } from './complex.ts';
export {
  addComplex,
  type Complex,
  divideComplex,
  multiplyComplex,
  negateComplex,
  subtractComplex,
} from './complex-arithmetic.ts';
export { reprOfComplex } from './complex-repr.ts';
export { integerRatio, roundFloat } from './float.ts';
export {
  divideFloats,
  divmodFloats,
  floorDivideFloats,
  moduloFloats,
} from './float-division.ts';
export { fromHex, toHex } from './float-hex.ts';
export { truncate } from './float-integers.ts';
export { floatFromText } from './float-of-text.ts';
export { powerOfFloats } from './float-power.ts';
export { plainFloatText, reprOfFloat } from './float-repr.ts';
export { ceiling, floor, roundToInt } from './float-rounding.ts';
export { type FloatLayout, formatFloat } from './float-text.ts';
export {
  asksForFloat,
  formatComplex,
  formatFloatBySpec,
  formatInt,
  formatText,
} from './format-number.ts';
export {
  absolute,
  add,
  atMostBits,
  bitLength,
  bitwiseAnd,
  bitwiseOr,
  bitwiseXor,
  compare,
  compareToFloat,
  fitsSsize,
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
export { bitCount } from './int-bits.ts';
export { fromBytes, isLittle, toBytes } from './int-bytes.ts';
export { power, powerModulo } from './int-power.ts';
export { divmod, floorDivide, modulo, multiply, trueDivide } from './int-product.ts';
export { toRadix } from './int-radix.ts';
export { roundInt } from './int-rounding.ts';
export { fromText, toDecimal } from './int-text.ts';
export { withPlainNaN } from './nan.ts';
