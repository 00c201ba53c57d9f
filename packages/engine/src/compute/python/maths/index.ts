/** The functions of `math` and `cmath`'s foundations, the same in every browser. */
export { acos, asin, atan, atan2, cos, exp, exp2, log, log2, pow, sin, tan } from './elementary.ts';
