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

/** The hash of a tuple on its way: what the items so far make of it. */
export interface TupleHashing {
  high: number;
  low: number;
  count: number;
}

/** Begins the hash of a tuple (CPython's `tuplehash`, a simplified xxHash). */
export const beginTupleHash = (): TupleHashing => ({
  high: PRIME_5.high | 0,
  low: PRIME_5.low | 0,
  count: 0,
});

/** Goes on with the hash of the next item. */
export function addToTupleHash(hashing: TupleHashing, item: Hash): void {
  const laneLow = multiply(item.high, item.low, PRIME_2.high, PRIME_2.low);
  const high = (hashing.high + productHigh + carryOf(hashing.low, laneLow)) | 0;
  const low = (hashing.low + laneLow) | 0;
  const turnedHigh = (high << 31) | (low >>> 1);
  const turnedLow = (low << 31) | (high >>> 1);
  hashing.low = multiply(turnedHigh, turnedLow, PRIME_1.high, PRIME_1.low);
  hashing.high = productHigh;
  hashing.count += 1;
}

/** The hash after the last item. */
export function endTupleHash({ high, low, count }: TupleHashing): Hash {
  const addedLow = count ^ PRIME_5.low ^ 3527539;
  const lastHigh = (high + PRIME_5.high + carryOf(low, addedLow)) | 0;
  const lastLow = (low + addedLow) | 0;
  if (lastHigh === -1 && lastLow === -1) return { high: 0, low: 1546275796 };
  return { high: lastHigh, low: lastLow };
}

/** `hash()` of a tuple from the hashes of its items. */
export function hashTuple(items: readonly Hash[]): Hash {
  const hashing = beginTupleHash();
  for (const item of items) addToTupleHash(hashing, item);
  return endTupleHash(hashing);
}
