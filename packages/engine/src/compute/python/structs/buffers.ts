import { StructError } from './format.ts';

/**
 * Where in a buffer `unpack_from` or `pack_into` begins, for an offset that may count from its end.
 * Throws {@link StructError} when the struct does not fit.
 */
export function placeInBuffer(
  size: number,
  length: number,
  offset: number,
  work: 'unpack_from' | 'pack_into',
): number {
  const [doing, missing] =
    work === 'unpack_from'
      ? ['unpacking', `not enough data to unpack ${size} bytes at offset ${offset}`]
      : ['packing', `no space to pack ${size} bytes at offset ${offset}`];
  let place = offset;
  if (offset < 0) {
    if (offset + size > 0) throw new StructError(missing);
    if (offset + length < 0) {
      throw new StructError(`offset ${offset} out of range for ${length}-byte buffer`);
    }
    place += length;
  }
  if (length - place < size) {
    throw new StructError(
      `${work} requires a buffer of at least ${size + place} bytes for ${doing} ${size} bytes at ` +
        `offset ${place} (actual buffer size is ${length})`,
    );
  }
  return place;
}
