/**
 * Python's numbers over host values: an int is a number while that is a safe integer and a bigint beyond, a float is
 * a number, a complex a pair. What can take long returns its computation in slices instead of a value; see
 * `slices.ts`.
 */
export {
  absoluteOfComplex,
  addComplex,
  type Complex,
  complexFromText,
  divideComplex,
  multiplyComplex,
  negateComplex,
  powerOfComplex,
  reprOfComplex,
  subtractComplex,
} from './complex.ts';
export {
  ceiling,
  divideFloats,
  divmodFloats,
  floor,
  floorDivideFloats,
  integerRatio,
  moduloFloats,
  powerOfFloats,
  roundFloat,
  roundToInt,
  truncate,
} from './float.ts';
export { fromHex, toHex } from './float-hex.ts';
export { type FloatLayout, floatFromText, formatFloat, reprOfFloat } from './float-text.ts';
export { formatComplex, formatFloatBySpec, formatInt, formatText } from './format-number.ts';
export {
  absolute,
  add,
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
export { fromBytes, toBytes } from './int-bytes.ts';
export { power, powerModulo } from './int-power.ts';
export { divmod, floorDivide, modulo, multiply, trueDivide } from './int-product.ts';
export { DEFAULT_DIGIT_LIMIT, fromText, roundInt, toDecimal, toRadix } from './int-text.ts';
