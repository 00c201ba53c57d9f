import { hashTuple } from './collections.ts';
import type { Hash } from './hash.ts';

/**
 * `hash()` of a range from the hashes of its length, start and step: of a tuple in which `None` stands
 * for what makes no difference, the start and step of an empty range and the step of one with one item.
 */
export function hashRange(
  length: number | bigint,
  hashes: {
    readonly length: Hash;
    readonly start: Hash;
    readonly step: Hash;
    readonly none: Hash;
  },
): Hash {
  const none = hashes.none;
  return hashTuple([
    hashes.length,
    Number(length) === 0 ? none : hashes.start,
    Number(length) <= 1 ? none : hashes.step,
  ]);
}
