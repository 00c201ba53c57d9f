import type { Fields, Format } from './format.ts';
import type { StructValue } from './pack.ts';

/**
 * The values in bytes from an offset, of which there are enough: numbers of float fields are floats,
 * those of the others integers (bigint where not safe). Linear in the size.
 */
export function unpack(format: Format, bytes: Uint8Array, offset = 0): StructValue[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, format.size);
  const values: StructValue[] = [];
  for (const fields of format.fields) {
    for (let index = 0; index < fields.count; index++) {
      values.push(
        unpackOne(fields, view, fields.offset + index * fields.size, format.littleEndian),
      );
    }
  }
  return values;
}

function unpackOne(
  { code, takes, size, signed }: Fields,
  view: DataView,
  place: number,
  little: boolean,
): StructValue {
  if (takes === 'bytes') {
    const all = new Uint8Array(view.buffer, view.byteOffset + place, size);
    return code === 'p' ? all.slice(1, 1 + (all[0] ?? 0)) : all.slice();
  }
  if (takes === 'truth') return view.getUint8(place) !== 0;
  if (takes === 'float') {
    if (size === 8) return view.getFloat64(place, little);
    return size === 4 ? view.getFloat32(place, little) : half(view.getUint16(place, little));
  }
  switch (size) {
    case 1:
      return signed ? view.getInt8(place) : view.getUint8(place);
    case 2:
      return signed ? view.getInt16(place, little) : view.getUint16(place, little);
    case 4:
      return signed ? view.getInt32(place, little) : view.getUint32(place, little);
    default: {
      const value = signed ? view.getBigInt64(place, little) : view.getBigUint64(place, little);
      const near = Number(value);
      return Number.isSafeInteger(near) ? near : value;
    }
  }
}

function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}
