import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fields, flip, formatOf, formats } from '../../../src/compute/numbers/index.ts';
import { anyPattern } from './arbitraries.ts';

// -0.15625 = -1.01 (binary) × 2^-3: the example of Wikipedia's article on the single-precision
// format, with the other sign.
test('the fields of a float32', () => {
  expect(fields(formatOf('float32'), 0xbe200000n)).toEqual([
    { name: 'sign', high: 31, low: 31, bits: 1n, text: '1' },
    { name: 'exponent', high: 30, low: 23, bits: 124n, text: '01111100' },
    { name: 'fraction', high: 22, low: 0, bits: 0x200000n, text: '01000000000000000000000' },
  ]);
});

test('the fields of integers and bool', () => {
  expect(fields(formatOf('int8'), 0x83n)).toEqual([
    { name: 'sign', high: 7, low: 7, bits: 1n, text: '1' },
    { name: 'value', high: 6, low: 0, bits: 3n, text: '0000011' },
  ]);
  expect(fields(formatOf('uint8'), 0x83n).map(({ text }) => text)).toEqual(['10000011']);
  expect(fields(formatOf('bool'), 1n)).toEqual([
    { name: 'value', high: 0, low: 0, bits: 1n, text: '1' },
  ]);
});

test('the texts of the fields are the pattern', () => {
  fc.assert(
    fc.property(anyPattern(formats), ([format, bits]) => {
      const text = fields(format, bits)
        .map((field) => field.text)
        .join('');
      expect(text).toHaveLength(format.bits);
      expect(BigInt(`0b${text}`)).toBe(bits);
    }),
  );
});

test('flip turns one bit over', () => {
  expect(flip(formatOf('float64'), 0n, 63)).toBe(1n << 63n);
  expect(flip(formatOf('uint8'), 255n, 0)).toBe(254n);
  expect(() => flip(formatOf('uint8'), 0n, 8)).toThrow('bit 8 is outside 0..7');
  expect(() => flip(formatOf('uint8'), 0n, 0.5)).toThrow(RangeError);
});
