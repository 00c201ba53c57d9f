/** How x86-64 splits a virtual address of 48 bits: four indices of 9 bits and an offset of 12. */
const OFFSET_BITS = 12n;
const INDEX_BITS = 9n;
const LEVELS = 4n;
const PAGE_BYTES = 1n << OFFSET_BITS;

export interface SplitAddress {
  /** Where to look in the table of each level, the top level first. */
  readonly indices: readonly number[];
  /** The place of the byte in its page. */
  readonly offset: number;
}

export function splitAddress(address: bigint): SplitAddress {
  const mask = (1n << INDEX_BITS) - 1n;
  const indices = [3n, 2n, 1n, 0n].map((level) =>
    Number((address >> (OFFSET_BITS + level * INDEX_BITS)) & mask),
  );
  return { indices, offset: Number(address & (PAGE_BYTES - 1n)) };
}

/** The address in main memory of a byte whose page lies in this frame. */
export const physicalAddress = (frame: bigint, offset: number): bigint =>
  (frame << OFFSET_BITS) | BigInt(offset);

export const hex = (value: bigint | number): string => `0x${value.toString(16)}`;

/** The address that the note translates, and what the tables on its way are made to hold. */
export const WORKED = {
  address: 0x7f3a_1c2d_4e58n,
  frames: [0x2f01n, 0x2f0an, 0x3144n, 0x1b7c2n],
} as const;

/** Bytes of page tables for a stretch of memory that begins at a multiple of 512 GiB. */
export function tableBytes(mapped: bigint): bigint {
  const ceil = (value: bigint, by: bigint) => (value + by - 1n) / by;
  let entries = ceil(mapped, PAGE_BYTES);
  let tables = 0n;
  for (let level = 0n; level < LEVELS; level++) {
    entries = ceil(entries, 1n << INDEX_BITS);
    tables += entries;
  }
  return tables * PAGE_BYTES;
}
