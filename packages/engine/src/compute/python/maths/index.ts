/** The functions of `math`, the same in every browser, and what they stand on. */
export { acos, atan2 } from './angles.ts';
export {
  MathError,
  type MathFunction,
  mathFunction,
  mathFunctions,
  mathModulus,
  mathPower,
} from './checked.ts';
export { cos, sin } from './circular.ts';
export { exp } from './exponential.ts';
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
export { log, log2 } from './logarithm.ts';
export { pow } from './power.ts';
