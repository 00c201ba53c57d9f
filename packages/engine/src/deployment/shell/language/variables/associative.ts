import { encodeUtf8 } from '../../../../text/index.ts';

/** Buckets of an associative array; there are four times as many once it holds twice as many keys. */
const BUCKETS = 1024;

/** The 32-bit hash FNV-1 of a key's bytes. Source: Fowler, Noll, Vo, "FNV Hash". */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (const byte of encodeUtf8(key)) value = Math.imul(value, 0x01000193) ^ byte;
  return value >>> 0;
}

/**
 * The entries in the order in which bash walks its hash table: by bucket, the newest first. Scripts
 * that print `${!map[@]}` then show what they show on a real machine.
 */
export function hashOrder(map: ReadonlyMap<string, string>): [string, string][] {
  let buckets = BUCKETS;
  while (map.size >= buckets * 2) buckets *= 4;
  return [...map]
    .map((entry, age) => ({ entry, age, bucket: hash(entry[0]) & (buckets - 1) }))
    .sort((first, second) => first.bucket - second.bucket || second.age - first.age)
    .map(({ entry }) => entry);
}
