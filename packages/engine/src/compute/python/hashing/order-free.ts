import { carryOf, multiply, productHigh } from './collections.ts';
import { type Hash, hashOf } from './hash.ts';

/** `hash()` of a frozenset from the hashes of its members, in any order. */
export function hashFrozenset(members: Iterable<Hash>): Hash {
  let high = 0;
  let low = 0;
  let count = 0;
  for (const member of members) {
    const mixedHigh = member.high ^ ((member.high << 16) | (member.low >>> 16));
    const mixedLow = member.low ^ 89869747 ^ (member.low << 16);
    low ^= multiply(mixedHigh, mixedLow, 0, 3644798167 | 0);
    high ^= productHigh;
    count++;
  }
  low ^= multiply(0, count + 1, 0, 1927868237);
  high ^= productHigh;
  // hash ^= hash >> 11 ^ hash >> 25
  const elevenLow = (low >>> 11) | (high << 21);
  const twentyFiveLow = (low >>> 25) | (high << 7);
  low ^= elevenLow ^ twentyFiveLow;
  high ^= (high >>> 11) ^ (high >>> 25);
  const productLow = multiply(high, low, 0, 69069);
  high = (productHigh + carryOf(productLow, 907133923)) | 0;
  low = (productLow + 907133923) | 0;
  return high === -1 && low === -1 ? { high: 0, low: 590923713 } : hashOf(high, low);
}
