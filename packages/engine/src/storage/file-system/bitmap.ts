/** One bit for each of `length` things, such as blocks: set when it is in use. */
export interface Bitmap {
  readonly length: number;
  readonly words: Uint32Array;
}

/** The first `used` of them are in use. */
export function createBitmap(length: number, used = 0): Bitmap {
  const words = new Uint32Array(Math.ceil(length / 32)).fill(0xffff_ffff, 0, used >>> 5);
  if ((used & 31) !== 0) words[used >>> 5] = 2 ** (used & 31) - 1;
  return { length, words };
}

export const hasBit = ({ words }: Bitmap, index: number): boolean =>
  (((words[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;

export function setBit({ words }: Bitmap, index: number): void {
  words[index >>> 5] = (words[index >>> 5] ?? 0) | (1 << (index & 31));
}

export function clearBit({ words }: Bitmap, index: number): void {
  words[index >>> 5] = (words[index >>> 5] ?? 0) & ~(1 << (index & 31));
}

/** The first bit from `from` on that is not set; `length` when there is none. */
export function nextClear({ words, length }: Bitmap, from: number): number {
  let word = from >>> 5;
  // Bits below `from` count as set.
  let clear = ~(words[word] ?? 0) & (-1 << (from & 31));
  while (clear === 0) {
    word++;
    if (word >= words.length) return length;
    clear = ~(words[word] ?? 0);
  }
  return Math.min(word * 32 + (31 - Math.clz32(clear & -clear)), length);
}
