import type { Hash } from './hash.ts';

/** The high half of the last product; {@link multiply} returns the low one. */
export let productHigh = 0;

/** The low half of the product of two 64-bit numbers in halves; the high one is in `productHigh`. */
export function multiply(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  const a0 = aLow & 0xffff;
  const a1 = aLow >>> 16;
  const b0 = bLow & 0xffff;
  const b1 = bLow >>> 16;
  const lowest = a0 * b0;
  const middle = a1 * b0 + (lowest >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  const above = a1 * b1 + Math.floor(middle / 65536) + Math.floor(other / 65536);
  productHigh = (above + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0;
  return Math.imul(aLow, bLow);
}

export const carryOf = (a: number, b: number): number =>
  (a >>> 0) + (b >>> 0) > 0xffffffff ? 1 : 0;

/** XxHash's primes 1, 2 and 5. */
const PRIME_1 = { high: 0x9e3779b1, low: 0x85ebca87 };
const PRIME_2 = { high: 0xc2b2ae3d, low: 0x27d4eb4f };
const PRIME_5 = { high: 0x27d4eb2f, low: 0x165667c5 };

/** `hash()` of a tuple from the hashes of its items (CPython's `tuplehash`, a simplified xxHash). */
export function hashTuple(items: readonly Hash[]): Hash {
  let high = PRIME_5.high | 0;
  let low = PRIME_5.low | 0;
  for (const item of items) {
    const laneLow = multiply(item.high, item.low, PRIME_2.high, PRIME_2.low);
    high = (high + productHigh + carryOf(low, laneLow)) | 0;
    low = (low + laneLow) | 0;
    const turnedHigh = (high << 31) | (low >>> 1);
    const turnedLow = (low << 31) | (high >>> 1);
    low = multiply(turnedHigh, turnedLow, PRIME_1.high, PRIME_1.low);
    high = productHigh;
  }
  const addedLow = items.length ^ PRIME_5.low ^ 3527539;
  high = (high + PRIME_5.high + carryOf(low, addedLow)) | 0;
  low = (low + addedLow) | 0;
  return high === -1 && low === -1 ? { high: 0, low: 1546275796 } : { high, low };
}
