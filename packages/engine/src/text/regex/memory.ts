/** Instructions and places that an attempt has been at: a set of bits, in pages as they are needed. */
export interface Memory {
  /** Places of one instruction. */
  readonly places: number;
  readonly pages: Map<number, Int32Array>;
}

/** Bits of a page, as a power of two. */
const PAGE_SHIFT = 12;

/** A memory for places 0 to `places` - 1. */
export function createMemory(places: number): Memory {
  return { places, pages: new Map() };
}

/** Whether an attempt has been there before; notes that now it has. */
export function wasThere({ places, pages }: Memory, instruction: number, place: number): boolean {
  const bit = instruction * places + place;
  // Not `>>`: there may be more bits than a 32-bit number counts.
  const number = Math.floor(bit / (1 << PAGE_SHIFT));
  let page = pages.get(number);
  if (page === undefined) {
    page = new Int32Array(1 << (PAGE_SHIFT - 5));
    pages.set(number, page);
  }
  const offset = bit - number * (1 << PAGE_SHIFT);
  const index = offset >> 5;
  const mask = 1 << (offset & 31);
  const word = page[index] ?? 0;
  page[index] = word | mask;
  return (word & mask) !== 0;
}
