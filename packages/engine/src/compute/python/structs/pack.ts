import { cast, formatOf } from '../../numbers/index.ts';
import { withPlainNaN } from '../numbers/index.ts';
import { type Fields, type Format, StructError } from './format.ts';

/** A value as its field takes it: the interpreter has called `__index__`, `__float__` or `bool`. */
export type StructValue = number | bigint | boolean | Uint8Array;

/** Values that are written one after the other: what is wrong with one is told before the next is looked at. */
export interface Packing {
  readonly format: Format;
  readonly view: DataView;
  /** Index among the fields of the format of the one that comes next, and how many of its values are written. */
  field: number;
  written: number;
}

/** Begins to write into bytes at an offset; all of the place is zero first. */
export function beginPacking(format: Format, bytes: Uint8Array, offset: number): Packing {
  bytes.fill(0, offset, offset + format.size);
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, format.size);
  return { format, view, field: 0, written: 0 };
}

/** The fields of which the next value is one; `undefined` after the last. */
export function nextField(packing: Packing): Fields | undefined {
  const { fields } = packing.format;
  while (packing.written >= (fields[packing.field]?.count ?? Number.POSITIVE_INFINITY)) {
    packing.field += 1;
    packing.written = 0;
  }
  return fields[packing.field];
}

/** Writes the next value, of the kind that {@link nextField} takes. Throws {@link StructError}. */
export function putValue(packing: Packing, value: StructValue): void {
  const fields = nextField(packing);
  if (fields === undefined) throw new RangeError('more values than fields');
  const place = fields.offset + packing.written * fields.size;
  packOne(packing.format, fields, packing.view, place, value);
  packing.written += 1;
}

function packOne(
  { littleEndian, native }: Format,
  fields: Fields,
  view: DataView,
  place: number,
  value: StructValue,
): void {
  if (value instanceof Uint8Array) {
    packBytes(fields, view, place, value);
  } else if (fields.takes === 'float') {
    packFloat(fields.code, view, place, Number(value), littleEndian, native);
  } else if (fields.takes === 'truth') {
    view.setUint8(place, value ? 1 : 0);
  } else {
    const exact = BigInt(value);
    checkRange(fields, exact, littleEndian);
    const bits = BigInt.asUintN(64, exact);
    if (fields.size === 8) view.setBigUint64(place, bits, littleEndian);
    else if (fields.size === 4) view.setUint32(place, Number(bits & 0xffffffffn), littleEndian);
    else if (fields.size === 2) view.setUint16(place, Number(bits & 0xffffn), littleEndian);
    else view.setUint8(place, Number(bits & 0xffn));
  }
}

function packBytes(fields: Fields, view: DataView, place: number, value: Uint8Array): void {
  const { code, size } = fields;
  if (code === 'c' && value.length !== 1) {
    throw new StructError('char format requires a bytes object of length 1');
  }
  const into = new Uint8Array(view.buffer, view.byteOffset + place, size);
  if (code !== 'p') {
    into.set(value.subarray(0, size));
  } else if (size > 0) {
    const kept = value.subarray(0, size - 1);
    into[0] = Math.min(255, kept.length);
    into.set(kept, 1);
  }
}

const LONGEST = 64n;

/** Checks that a field can hold an integer. Throws {@link StructError}. */
function checkRange(
  { code, size, signed, noun }: Fields,
  value: bigint,
  littleEndian: boolean,
): void {
  const bits = BigInt(8 * size);
  const least = signed ? -(1n << (bits - 1n)) : 0n;
  const most = (1n << (signed ? bits - 1n : bits)) - 1n;
  if (code === 'P') {
    // An address may also be given as a negative number.
    if (value < -(1n << (LONGEST - 1n)) || value > most) {
      throw new StructError('int too large to convert');
    }
    return;
  }
  if (value >= least && value <= most) return;
  // In little-endian order CPython packs with the machine's own functions, where they have the size.
  const own = littleEndian || size === 1;
  if (size === 8) {
    throw new StructError(own ? 'argument out of range' : 'int too large to convert');
  }
  // These are first taken as a C unsigned long, the others as a long.
  const unsignedLong = !signed && (size === 4 || !own);
  const tooFar = unsignedLong
    ? value < 0n || value >= 1n << LONGEST
    : BigInt.asIntN(Number(LONGEST), value) !== value;
  if (tooFar) throw new StructError('argument out of range');
  const what = own ? noun : `'${code}'`;
  throw new StructError(`${what} format requires ${least} <= number <= ${most}`);
}

function packFloat(
  code: string,
  view: DataView,
  place: number,
  value: number,
  littleEndian: boolean,
  native: boolean,
): void {
  if (code === 'd') {
    view.setFloat64(place, withPlainNaN(value), littleEndian);
    return;
  }
  const tooLarge = () =>
    new StructError(`float too large to pack with ${code} format`, 'OverflowError');
  if (code === 'f') {
    const single = Math.fround(value);
    // The machine's own format is a cast in C, which gives an infinity.
    if (!native && !Number.isFinite(single) && Number.isFinite(value)) throw tooLarge();
    view.setFloat32(place, withPlainNaN(single), littleEndian);
    return;
  }
  const scratch = new DataView(new ArrayBuffer(8));
  scratch.setFloat64(0, withPlainNaN(value));
  const { bits } = cast(formatOf('float64'), formatOf('float16'), scratch.getBigUint64(0));
  const half = Number(bits);
  if ((half & 0x7fff) === 0x7c00 && Number.isFinite(value)) throw tooLarge();
  view.setUint16(place, half, littleEndian);
}
