/** The 64-bit hashes of CPython 3.11, by which sets are ordered and `hash()` answers. */
export { addToTupleHash, beginTupleHash, endTupleHash, hashTuple } from './collections.ts';
export { type Hash, hashOf, integerOfHash, sameHash } from './hash.ts';
export {
  hashComplex,
  hashFloat,
  hashFromInteger,
  hashIdentity,
  hashInteger,
} from './numbers.ts';
export { hashFrozenset } from './order-free.ts';
export { hashRange } from './ranges.ts';
export {
  HASHED_AT_ONCE,
  type HashKey,
  hashBytes,
  hashBytesInSlices,
  hashKeyFromSeed,
  hashText,
  hashTextInSlices,
} from './text.ts';
