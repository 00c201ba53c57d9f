import { InputError } from '../../base/index.ts';
import type { JsonValue } from './json.ts';
import type { EnumType, FieldType } from './schema-data.ts';

// Types that say nothing of a width: `bool` and `enum` are read as 32 bits.
const bitsOf = (type: FieldType) => (type.endsWith('64') || type === 'double' ? 64 : 32);
const isUnsigned = (type: FieldType) => type.startsWith('u') || type.startsWith('f');

/** Whether the type maps negative numbers to odd ones before they become a varint. */
export const isZigzag = (type: FieldType) => type.startsWith('sint');

/** Whether the type holds an IEEE 754 number. */
export const isFloat = (type: FieldType) => type === 'float' || type === 'double';

/** The field of `InputError` for a value that does not fit the field at `path`. */
export function misfit(path: string, message: string, expected: string) {
  return new InputError(message, { place: { field: path || 'message' }, expected });
}

/** Bit pattern of a number as `float` or `double`, and back. */
function floatBits(type: FieldType, number: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  if (type === 'double') view.setFloat64(0, number);
  else view.setFloat32(4, number);
  return view.getBigUint64(0);
}

function floatFromBits(type: FieldType, bits: bigint): JsonValue {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  const number = type === 'double' ? view.getFloat64(0) : view.getFloat32(4);
  if (!Number.isFinite(number)) return `${number}`;
  // JSON.stringify would lose the sign.
  if (Object.is(number, -0)) return '-0';
  if (type === 'double') return number;
  // The shortest decimal that is the same float: 0.1 and not 0.10000000149011612.
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(number.toPrecision(digits));
    if (Math.fround(short) === number) return short;
  }
  return Number(number.toPrecision(9));
}

function parseFloating(type: FieldType, value: JsonValue, path: string): bigint {
  const special = value === 'NaN' || value === 'Infinity' || value === '-Infinity';
  const decimal = typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value);
  if (!special && !decimal && typeof value !== 'number' && typeof value !== 'bigint') {
    throw misfit(
      path,
      `${type} cannot hold this value`,
      'a number, "NaN", "Infinity" or "-Infinity"',
    );
  }
  const number = Number(value);
  const kept = type === 'float' ? Math.fround(number) : number;
  if (!special && !Number.isFinite(kept)) {
    throw misfit(
      path,
      `${value} is out of the range of ${type}`,
      `a finite ${type}, or "Infinity"`,
    );
  }
  return floatBits(type, number);
}

function parseInteger(type: FieldType, value: JsonValue, path: string): bigint {
  let number: bigint | null = null;
  if (typeof value === 'bigint' || Number.isInteger(value)) {
    number = BigInt(value as bigint | number);
  } else if (typeof value === 'string' && /^-?\d{1,40}$/.test(value)) {
    number = BigInt(value);
  } else if (typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value)) {
    // ProtoJSON takes 1e5 and 1.0 for integers too.
    if (Number.isInteger(Number(value))) number = BigInt(Number(value));
  }
  const bits = BigInt(bitsOf(type));
  const low = isUnsigned(type) ? 0n : -(1n << (bits - 1n));
  const high = low + (1n << bits) - 1n;
  if (number === null || number < low || number > high) {
    const shown = typeof value === 'string' ? `"${value}"` : `${value}`;
    const what = typeof value === 'object' ? 'the value' : shown;
    throw misfit(path, `${what} is no ${type}`, `a whole number from ${low} to ${high}`);
  }
  return number;
}

/**
 * The number that goes on the wire for a JSON value of a numeric, `bool` or `enum` field: a varint
 * (negative where the field is signed) or the bit pattern of a fixed-width field. `enumType` is that
 * of an enum field and `closed` says that only its own numbers are allowed (proto2). Throws
 * `InputError` at the field `path`.
 */
export function toRaw(
  type: FieldType,
  value: JsonValue,
  path: string,
  enumType: EnumType | null = null,
  closed = false,
): bigint {
  if (type === 'bool') {
    if (typeof value !== 'boolean') throw misfit(path, 'not a bool', 'true or false');
    return value ? 1n : 0n;
  }
  if (enumType !== null) {
    const known = enumType.values.find(({ name, number }) => value === name || value === number);
    if (known !== undefined) return BigInt(known.number);
    if (closed || typeof value !== 'number') {
      const names = enumType.values.map(({ name }) => name).join(', ');
      throw misfit(path, `not a value of ${enumType.name}`, names);
    }
  }
  if (isFloat(type)) return parseFloating(type, value, path);
  const number = parseInteger(type, value, path);
  return isZigzag(type) ? (number << 1n) ^ (number >> BigInt(bitsOf(type) - 1)) : number;
}

/**
 * The ProtoJSON value of a number from the wire, cut to the width of the type as C++ does: 64-bit
 * integers are strings, enum values names where they are known.
 */
export function fromRaw(type: FieldType, raw: bigint, enumType: EnumType | null = null): JsonValue {
  if (type === 'bool') return raw !== 0n;
  if (isFloat(type)) return floatFromBits(type, raw);
  const bits = bitsOf(type);
  const unsigned = BigInt.asUintN(bits, raw);
  const number = isZigzag(type)
    ? (unsigned >> 1n) ^ -(unsigned & 1n)
    : isUnsigned(type)
      ? unsigned
      : BigInt.asIntN(bits, raw);
  if (bits === 64) return `${number}`;
  return enumType?.values.find((item) => BigInt(item.number) === number)?.name ?? Number(number);
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** The UTF-8 bytes of a text, or `null` when it holds half of a surrogate pair. */
export function toUtf8(text: string): Uint8Array | null {
  const bytes = ENCODER.encode(text);
  return DECODER.decode(bytes) === text ? bytes : null;
}

/**
 * The text of UTF-8 bytes with U+FFFD for what is not valid, and the index of the first byte that is
 * not, or `null`.
 */
export function fromUtf8(bytes: Uint8Array): {
  readonly text: string;
  readonly bad: number | null;
} {
  const text = DECODER.decode(bytes);
  const again = ENCODER.encode(text);
  const different = bytes.findIndex((byte, index) => byte !== again[index]);
  if (different < 0 && again.length === bytes.length) return { text, bad: null };
  // A last sequence cut off can be the start of U+FFFD itself; then nothing differs but the length.
  return { text, bad: different < 0 ? bytes.length - 1 : different };
}

/** The bytes of standard or URL-safe base64, or `null` when it is neither. */
export function fromBase64(text: string): Uint8Array | null {
  if (!/^[\w+/-]*={0,2}$/.test(text) || text.replace(/=+$/, '').length % 4 === 1) return null;
  const standard = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(standard), (letter) => letter.charCodeAt(0));
}

/** The bytes in standard base64 with padding, as ProtoJSON writes them. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
