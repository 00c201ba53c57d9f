import { checkIntegral } from './float-integers.ts';
import { type Int, intOf } from './int.ts';

/** `math.floor` of a float */
export function floor(value: number): Int {
  checkIntegral(value);
  return intOf(Math.floor(value));
}

/** `math.ceil` of a float */
export function ceiling(value: number): Int {
  checkIntegral(value);
  return intOf(Math.ceil(value));
}

/** `round(value)` to an int, ties to even */
export function roundToInt(value: number): Int {
  checkIntegral(value);
  const below = Math.floor(value);
  const rest = value - below;
  return intOf(rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below);
}
