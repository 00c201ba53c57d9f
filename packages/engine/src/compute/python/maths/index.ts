/** The functions of `math`, the same in every browser, and what they stand on. */
export {
  MathError,
  type MathFunction,
  mathFunction,
  mathFunctions,
  mathModulus,
  mathPower,
} from './checked.ts';
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
export { acos } from './glibc/arc-sine.ts';
export { log2 } from './glibc/binary-logarithm.ts';
export { exp } from './glibc/exponential.ts';
export { log } from './glibc/logarithm.ts';
export { pow } from './glibc/power.ts';
export { cos, sin } from './glibc/sine.ts';
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
export { atan2 } from './trigonometry.ts';
