import type { Int } from '../numbers/index.ts';
import { StructError } from './format.ts';

/**
 * Where in a buffer `unpack_from` or `pack_into` begins, for an offset that may count from its end.
 * Throws {@link StructError} when the struct does not fit.
 */
export function placeInBuffer(
  size: number,
  length: number,
  offset: Int,
  work: 'unpack_from' | 'pack_into',
): number {
  const [doing, missing] =
    work === 'unpack_from'
      ? ['unpacking', `not enough data to unpack ${size} bytes at offset ${offset}`]
      : ['packing', `no space to pack ${size} bytes at offset ${offset}`];
  let place = BigInt(offset);
  if (place < 0n) {
    if (place + BigInt(size) > 0n) throw new StructError(missing);
    if (place + BigInt(length) < 0n) {
      throw new StructError(`offset ${offset} out of range for ${length}-byte buffer`);
    }
    place += BigInt(length);
  }
  const needed = place + BigInt(size);
  if (needed > BigInt(length)) {
    throw new StructError(
      `${work} requires a buffer of at least ${needed} bytes for ${doing} ${size} bytes at ` +
        `offset ${place} (actual buffer size is ${length})`,
    );
  }
  return Number(place);
}
