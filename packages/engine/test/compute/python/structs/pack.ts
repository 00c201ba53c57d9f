/** Values packed all at once; the interpreter packs one after the other, as it may have to ask the program for each. */
import {
  beginPacking,
  type Format,
  putValue,
  type StructValue,
} from '../../../../src/compute/python/structs/index.ts';

/** Writes values, as many as the format counts, into bytes at an offset. */
export function packInto(
  format: Format,
  bytes: Uint8Array,
  offset: number,
  values: readonly StructValue[],
): void {
  const packing = beginPacking(format, bytes, offset);
  for (const value of values) putValue(packing, value);
}

/** The values as bytes. */
export function pack(format: Format, values: readonly StructValue[]): Uint8Array {
  const bytes = new Uint8Array(format.size);
  packInto(format, bytes, 0, values);
  return bytes;
}
