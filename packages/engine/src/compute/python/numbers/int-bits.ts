import { absolute, type Int } from './int.ts';

export const isNegative = (a: Int): boolean => a < 0;

/** Ones in the magnitude: `int.bit_count()`. */
export function bitCount(a: Int): number {
  let count = 0;
  const digits = absolute(a).toString(16);
  for (let index = 0; index < digits.length; index++) {
    const digit = Number.parseInt(digits.charAt(index), 16);
    count += (digit & 1) + ((digit >> 1) & 1) + ((digit >> 2) & 1) + (digit >> 3);
  }
  return count;
}
