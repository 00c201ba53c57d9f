/** The functions of `math`, the same in every browser, and what they stand on. */
export {
  MathError,
  type MathFunction,
  mathFunction,
  mathFunctions,
  mathModulus,
  mathPower,
} from './checked.ts';
export { acos, atan2, cos, exp, log, log2, pow, sin } from './elementary.ts';
export {
  addExactly,
  createExactSum,
  type ExactSum,
  exactSum,
  frexp,
  hypot,
  hypotOfTwo,
  ldexp,
  modf,
  nextAfter,
  remainder,
  ulp,
} from './floats.ts';
export { log10 } from './hyperbolic.ts';
export {
  bitsOfProduct,
  type CommonDivisor,
  integerSquareRoot,
  logOfInteger,
  type RangeProduct,
  runCommonDivisor,
  runProduct,
  startCommonDivisor,
  startProduct,
} from './integers.ts';
