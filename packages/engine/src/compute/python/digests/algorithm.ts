/** How an algorithm works on the state of a digest: pure functions over words. */
export interface Algorithm {
  /** Bytes that are worked on at once. */
  readonly blockSize: number;
  /** Bytes of the digest; 0 where the caller names them (SHAKE). */
  readonly digestSize: number;
  /** A full block waits until it is known whether it is the last. */
  readonly keepsLast: boolean;
  /** The words before the first block. */
  readonly initial: () => Uint32Array;
  /** Works on the block at `offset`; `length` counts the bytes up to its end. */
  readonly compress: (
    words: Uint32Array,
    bytes: Uint8Array,
    offset: number,
    length: number,
  ) => void;
  /** Works on the rest, `count` bytes in `pending` (which may be overwritten), and reads the digest. */
  readonly finish: (
    words: Uint32Array,
    pending: Uint8Array,
    count: number,
    length: number,
    size: number,
  ) => Uint8Array;
}

/** A word of a typed array or table at an index that is known to be inside. */
export const word = (words: ArrayLike<number>, index: number): number => words[index] as number;

export const littleEndian = (bytes: Uint8Array, offset: number): number =>
  word(bytes, offset) |
  (word(bytes, offset + 1) << 8) |
  (word(bytes, offset + 2) << 16) |
  (word(bytes, offset + 3) << 24);

export const bigEndian = (bytes: Uint8Array, offset: number): number =>
  (word(bytes, offset) << 24) |
  (word(bytes, offset + 1) << 16) |
  (word(bytes, offset + 2) << 8) |
  word(bytes, offset + 3);

export const rotateLeft = (value: number, by: number): number =>
  (value << by) | (value >>> (32 - by));

/** Words as bytes, cut to `size`. */
export function wordsToBytes(words: Uint32Array, size: number, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((value, index) => {
    view.setUint32(4 * index, value, little);
  });
  return new Uint8Array(view.buffer).slice(0, size);
}

/**
 * The padding of MD5, SHA-1 and SHA-2 (a bit, zeros, the number of bits in an eighth of a block) and
 * the blocks that it completes.
 */
export function finishPadded(
  { blockSize, compress }: Pick<Algorithm, 'blockSize' | 'compress'>,
  little: boolean,
): Algorithm['finish'] {
  return (words, pending, count, length, size) => {
    const field = blockSize / 8;
    const blocks = new Uint8Array(count + 1 + field > blockSize ? 2 * blockSize : blockSize);
    blocks.set(pending.subarray(0, count));
    blocks[count] = 0x80;
    const view = new DataView(blocks.buffer);
    const low = (length * 8) >>> 0;
    const high = Math.floor(length / 2 ** 29);
    view.setUint32(blocks.length - (little ? 8 : 4), low, little);
    view.setUint32(blocks.length - (little ? 4 : 8), high, little);
    for (let offset = 0; offset < blocks.length; offset += blockSize) {
      compress(words, blocks, offset, length);
    }
    return wordsToBytes(words, size, little);
  };
}
