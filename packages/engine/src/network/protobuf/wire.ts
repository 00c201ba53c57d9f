import { InputError } from '../../base/index.ts';
import type { FieldType } from './schema-data.ts';

/** The low three bits of a tag (encoding guide, "Message Structure"). */
export type WireType = 0 | 1 | 2 | 3 | 4 | 5;

/** The names of the wire types, by number. */
export const WIRE_TYPE_NAMES = ['VARINT', 'I64', 'LEN', 'SGROUP', 'EGROUP', 'I32'] as const;

const WIRE_TYPES: Readonly<Record<FieldType, WireType>> = {
  double: 1,
  float: 5,
  int32: 0,
  int64: 0,
  uint32: 0,
  uint64: 0,
  sint32: 0,
  sint64: 0,
  fixed32: 5,
  fixed64: 1,
  sfixed32: 5,
  sfixed64: 1,
  bool: 0,
  string: 2,
  bytes: 2,
  enum: 0,
  message: 2,
  group: 3,
};

/** The wire type of one value of a field of this type, when it is not packed. */
export function wireTypeOf(type: FieldType): WireType {
  return WIRE_TYPES[type];
}

/** Whether several values of the type may share one length-delimited record. */
export function isPackable(type: FieldType): boolean {
  return wireTypeOf(type) % 5 < 2;
}

/** `field_number << 3 | wire_type`. */
export function tagOf(fieldNumber: number, wireType: WireType): bigint {
  return BigInt(fieldNumber * 8 + wireType);
}

/** An error in the bytes at `offset`. */
export function malformed(message: string, offset: number, expected: string | null = null) {
  return new InputError(message, { place: { offset }, expected });
}

/** Appends the low 64 bits of `value` in groups of seven, the least significant group first. */
export function writeVarint(out: number[], value: bigint): void {
  let rest = BigInt.asUintN(64, value);
  for (; rest > 127n; rest >>= 7n) out.push(Number(rest & 127n) | 128);
  out.push(Number(rest));
}

/** Appends the low `size` bytes of `value`, the least significant byte first. */
export function writeFixed(out: number[], value: bigint, size: number): void {
  for (let index = 0; index < size; index++) out.push(Number((value >> BigInt(8 * index)) & 255n));
}

/** The little-endian number of the bytes `start`..`end` - 1. */
export function readFixed(bytes: Uint8Array, start: number, end: number): bigint {
  let value = 0n;
  for (const byte of bytes.slice(start, end).reverse()) value = (value << 8n) | BigInt(byte);
  return value;
}

/**
 * The varint at `start`, its low 64 bits, and the offset after it. Throws `InputError` at `start`
 * when it does not end before `end` or within `longest` bytes.
 */
export function readVarint(
  bytes: Uint8Array,
  start: number,
  end: number,
  longest = 10,
): { readonly value: bigint; readonly next: number } {
  let value = 0n;
  for (let index = 0; index < longest; index++) {
    const byte = start + index < end ? bytes[start + index] : undefined;
    if (byte === undefined) {
      throw malformed(
        'the varint is cut off',
        start,
        'a last byte below 0x80 before the end of the message',
      );
    }
    value |= BigInt(byte & 127) << BigInt(7 * index);
    if (byte < 128) return { value: BigInt.asUintN(64, value), next: start + index + 1 };
  }
  throw malformed(`the varint has more than ${longest} bytes`, start, 'a byte below 0x80');
}
