import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decode,
  exactDecimal,
  formatOf,
  formats,
  neighbours,
  range,
  rational,
  shortestDecimal,
  spacing,
} from '../../../src/compute/numbers/index.ts';
import { anyPattern } from './arbitraries.ts';

describe('range', () => {
  // torch.finfo and torch.iinfo; the last integer is 2^(fraction bits + 1).
  test.each([
    ['bool', 'False', 'True', null, null, null, 'True'],
    ['uint8', '0', '255', null, null, null, '255'],
    ['int16', '-32768', '32767', null, null, null, '32767'],
    ['float16', '-65500.0', '65500.0', '6.104e-05', '6e-08', '0.000977', '2048.0'],
    ['bfloat16', '-3.39e+38', '3.39e+38', '1.18e-38', '9e-41', '0.0078', '256.0'],
    [
      'float32',
      '-3.4028235e+38',
      '3.4028235e+38',
      '1.1754944e-38',
      '1e-45',
      '1.1920929e-07',
      '16777216.0',
    ],
    [
      'float64',
      '-1.7976931348623157e+308',
      '1.7976931348623157e+308',
      '2.2250738585072014e-308',
      '5e-324',
      '2.220446049250313e-16',
      '9007199254740992.0',
    ],
  ] as const)('%s', (id, ...expected) => {
    const found = range(formatOf(id));
    const texts = [
      found.minimum,
      found.maximum,
      found.smallestNormal,
      found.smallestSubnormal,
      found.epsilon,
      found.largestConsecutiveInteger,
    ].map((bits) => (bits === null ? null : shortestDecimal(formatOf(id), bits)));
    expect(texts).toEqual(expected);
  });

  test('exactly', () => {
    const { maximum } = range(formatOf('float16'));
    expect(exactDecimal(formatOf('float16'), maximum)).toBe('65504');
  });
});

describe('neighbours', () => {
  const float16 = formatOf('float16');

  test('around zero and at the ends', () => {
    expect(neighbours(float16, 0n)).toEqual({ below: 0x8001n, above: 1n });
    expect(neighbours(float16, 0x8000n)).toEqual({ below: 0x8001n, above: 1n });
    expect(neighbours(float16, 0x8001n)).toEqual({ below: 0x8002n, above: 0x8000n });
    expect(neighbours(float16, 0x7bffn)).toEqual({ below: 0x7bfen, above: 0x7c00n });
    expect(neighbours(float16, 0x7c00n)).toEqual({ below: 0x7bffn, above: null });
    expect(neighbours(float16, 0xfc00n)).toEqual({ below: null, above: 0xfbffn });
    expect(neighbours(float16, 0x7e00n)).toEqual({ below: null, above: null });
  });

  test('of integers do not wrap', () => {
    expect(neighbours(formatOf('int8'), 0x7fn)).toEqual({ below: 0x7en, above: null });
    expect(neighbours(formatOf('int8'), 0x80n)).toEqual({ below: null, above: 0x81n });
    expect(neighbours(formatOf('int8'), 0n)).toEqual({ below: 0xffn, above: 1n });
    expect(neighbours(formatOf('bool'), 1n)).toEqual({ below: 0n, above: null });
    expect(() => neighbours(formatOf('bool'), 2n)).toThrow(RangeError);
  });

  test('up and down are inverse, but for the sign of zero', () => {
    fc.assert(
      fc.property(anyPattern(formats), ([format, bits]) => {
        const text = (pattern: bigint | null): string | null =>
          pattern === null ? null : exactDecimal(format, pattern).replace(/^-0$/, '0');
        const { below, above } = neighbours(format, bits);
        if (above !== null) expect(text(neighbours(format, above).below)).toBe(text(bits));
        if (below !== null) expect(text(neighbours(format, below).above)).toBe(text(bits));
      }),
    );
  });
});

describe('spacing', () => {
  test('doubles at a power of two', () => {
    const float32 = formatOf('float32');
    // 16777216 = 2^24: 1 below, 2 above.
    expect(spacing(float32, 0x4b800000n)).toEqual({ below: rational(1n), above: rational(2n) });
    expect(spacing(formatOf('float64'), 0x3ff0000000000000n)).toEqual({
      below: rational(1n, 2n ** 53n),
      above: rational(1n, 2n ** 52n),
    });
  });

  test('is one among integers and nothing to infinity', () => {
    expect(spacing(formatOf('int64'), 5n)).toEqual({ below: rational(1n), above: rational(1n) });
    expect(spacing(formatOf('float16'), 0x7bffn)).toEqual({ below: rational(32n), above: null });
    expect(spacing(formatOf('float16'), 0x7e00n)).toEqual({ below: null, above: null });
  });

  test('is never zero or negative', () => {
    fc.assert(
      fc.property(anyPattern(formats), ([format, bits]) => {
        const { below, above } = spacing(format, bits);
        for (const distance of [below, above]) {
          if (distance !== null) expect(distance.numerator > 0n).toBe(true);
        }
        if (decode(format, bits).kind !== 'finite') expect([below, above]).toEqual([null, null]);
      }),
    );
  });
});
