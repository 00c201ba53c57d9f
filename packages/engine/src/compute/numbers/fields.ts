import { checkBits, type Format } from './formats.ts';

/** A run of bits of a pattern that has one meaning. */
export interface Field {
  readonly name: 'sign' | 'exponent' | 'fraction' | 'value';
  /** Index of its top bit, where 0 is the lowest bit of the number. */
  readonly high: number;
  /** Index of its lowest bit. */
  readonly low: number;
  /** Its content as a number. */
  readonly bits: bigint;
  /** Its content in binary, all digits. */
  readonly text: string;
}

/**
 * The fields of the pattern, from the top bit down: sign, exponent and fraction of a float; sign
 * and value of a signed integer (two's complement, so the sign bit weighs -2^(bits - 1)); value of
 * an unsigned integer or a bool. Throws `RangeError` for bits outside the format.
 */
export function fields(format: Format, bits: bigint): readonly Field[] {
  checkBits(format, bits);
  const widths: readonly (readonly [Field['name'], number])[] =
    format.kind === 'float'
      ? [
          ['sign', 1],
          ['exponent', format.exponentBits],
          ['fraction', format.fractionBits],
        ]
      : format.kind === 'signed'
        ? [
            ['sign', 1],
            ['value', format.bits - 1],
          ]
        : [['value', format.bits]];
  let above = format.bits;
  return widths.map(([name, width]) => {
    const high = above - 1;
    above -= width;
    const content = BigInt.asUintN(width, bits >> BigInt(above));
    const text = content.toString(2).padStart(width, '0');
    return { name, high, low: above, bits: content, text };
  });
}

/** The pattern with one bit turned over; bit 0 is the lowest. Throws `RangeError` outside it. */
export function flip(format: Format, bits: bigint, index: number): bigint {
  if (!(Number.isInteger(index) && index >= 0 && index < format.bits)) {
    throw new RangeError(`bit ${index} is outside 0..${format.bits - 1}`);
  }
  return checkBits(format, bits) ^ (1n << BigInt(index));
}
