import { OperationError } from '../operation-error.ts';
import { absolute, bitLength, checkBits, type Int, int } from './int.ts';
import { isNegative } from './int-bits.ts';

function isLittle(byteOrder: string): boolean {
  if (byteOrder !== 'little' && byteOrder !== 'big') {
    throw new OperationError('ValueError', "byteorder must be either 'little' or 'big'");
  }
  return byteOrder === 'little';
}

/** `int.to_bytes(length, byteorder, signed=…)` */
export function toBytes(a: Int, length: Int, byteOrder: string, signed = false): Uint8Array {
  const little = isLittle(byteOrder);
  if (length < 0) throw new OperationError('ValueError', 'length argument must be non-negative');
  if (isNegative(a) && !signed) {
    throw new OperationError('OverflowError', "can't convert negative int to unsigned");
  }
  // In two's complement -128 takes no more bits than 127.
  const bits = isNegative(a) ? bitLength(-1n - BigInt(a)) : bitLength(absolute(a));
  // An empty sequence stands for 0 and, as CPython has it, for -1.
  if (bits + (signed && a !== 0 && !(a === -1 && length === 0) ? 1 : 0) > 8 * Number(length)) {
    throw new OperationError('OverflowError', 'int too big to convert');
  }
  const bytes = new Uint8Array(Number(length)).fill(isNegative(a) ? 0xff : 0);
  const digits = BigInt.asUintN(8 * Math.ceil((bits + 1) / 8), BigInt(a)).toString(16);
  for (let end = digits.length, index = 0; end > 0 && index < bytes.length; end -= 2, index++) {
    bytes[bytes.length - 1 - index] = Number.parseInt(digits.slice(Math.max(0, end - 2), end), 16);
  }
  return little ? bytes.reverse() : bytes;
}

/** `int.from_bytes(bytes, byteorder, signed=…)` */
export function fromBytes(bytes: Uint8Array, byteOrder: string, signed = false): Int {
  checkBits(8 * (bytes.length - 1));
  const ordered = isLittle(byteOrder) ? bytes.toReversed() : bytes;
  let digits = '';
  for (const byte of ordered) digits += byte.toString(16).padStart(2, '0');
  const value = BigInt(`0x0${digits}`);
  return int(signed ? BigInt.asIntN(8 * bytes.length, value) : value);
}
