import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, decode, formatOf, parts, rational } from '../../../src/compute/numbers/index.ts';
import { hostValue, patternOf } from './arbitraries.ts';

const float16 = formatOf('float16');

describe('classes of float16', () => {
  test.each([
    [0x0000n, 'zero'],
    [0x8000n, 'zero'],
    [0x0001n, 'subnormal'],
    [0x03ffn, 'subnormal'],
    [0x0400n, 'normal'],
    [0x7bffn, 'normal'],
    [0x7c00n, 'infinite'],
    [0x7c01n, 'nan'],
    [0xfe00n, 'nan'],
  ])('%x', (bits, expected) => {
    expect(classify(float16, bits)).toBe(expected);
  });
});

test('parts of a subnormal have no implicit bit and the exponent of the smallest normal', () => {
  expect(parts(float16, 0x8003n)).toEqual({
    class: 'subnormal',
    negative: true,
    significand: 3n,
    exponent: -24,
  });
  // 1.5 = 0x600 × 2^-10.
  expect(parts(float16, 0x3e00n)).toEqual({
    class: 'normal',
    negative: false,
    significand: 0x600n,
    exponent: -10,
  });
});

test('values', () => {
  expect(decode(float16, 0x3555n)).toEqual({
    kind: 'finite',
    negative: false,
    exact: rational(1365n, 4096n),
  });
  expect(decode(float16, 0x8000n)).toEqual({ kind: 'finite', negative: true, exact: rational(0n) });
  expect(decode(float16, 0xfc00n)).toEqual({ kind: 'infinite', negative: true, exact: null });
  expect(decode(float16, 0xfc01n).kind).toBe('nan');
  expect(decode(formatOf('int8'), 0x80n).exact).toEqual(rational(-128n));
  expect(decode(formatOf('uint8'), 0x80n).exact).toEqual(rational(128n));
  expect(decode(formatOf('int64'), 2n ** 64n - 1n).exact).toEqual(rational(-1n));
  expect(() => decode(float16, 0x10000n)).toThrow('65536 is not a pattern of 16 bits (float16)');
});

test.each(['float32', 'float64'] as const)('%s stands for what the host reads', (id) => {
  fc.assert(
    fc.property(patternOf(formatOf(id)), (bits) => {
      const host = hostValue(id, bits);
      const { kind, negative, exact } = decode(formatOf(id), bits);
      if (Number.isNaN(host)) expect(kind).toBe('nan');
      else if (!Number.isFinite(host)) expect([kind, negative]).toEqual(['infinite', host < 0]);
      else {
        // The host's value times 2^1074 is an integer; no step of this rounds.
        const scaled = (value: number): bigint => {
          let whole = value;
          let power = 0;
          for (; !Number.isInteger(whole); power++) whole *= 2;
          return BigInt(whole) << BigInt(1074 - power);
        };
        expect(exact && (exact.numerator << 1074n) / exact.denominator).toBe(scaled(host));
        expect(negative).toBe(Object.is(Math.sign(host), -0) || host < 0);
      }
    }),
  );
});
