import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, formatOf, rational } from '../../../src/compute/numbers/index.ts';
import { roundAsPyTorch, roundToFloat } from '../../../src/compute/numbers/round.ts';
import { finite } from '../../../src/compute/numbers/value.ts';
import { anyPattern, floats, hostBits } from './arbitraries.ts';

const [float16, bfloat16] = [formatOf('float16'), formatOf('bfloat16')];

describe('ties go to the even significand', () => {
  test.each([
    // float16 holds every second integer from 2048 to 4096.
    [float16, 2049n, 1n, 2048n],
    [float16, 2051n, 1n, 2052n],
    [bfloat16, 257n, 1n, 256n],
    [bfloat16, 259n, 1n, 260n],
    [formatOf('float32'), 16777217n, 1n, 16777216n],
    [formatOf('float32'), 16777219n, 1n, 16777220n],
    [formatOf('float64'), 9007199254740993n, 1n, 9007199254740992n],
    // A carry out of the significand: 2047.5 becomes 2048.
    [float16, 4095n, 2n, 2048n],
  ])('%o: %d / %d', (format, numerator, denominator, expected) => {
    const bits = roundToFloat(format, finite(rational(numerator, denominator)));
    expect(decode(format, bits).exact).toEqual(rational(expected));
  });
});

test('overflow starts half a step beyond the greatest number', () => {
  const round = (value: bigint) => roundToFloat(float16, finite(rational(value)));
  expect(round(65519n)).toBe(0x7bffn);
  expect(round(65520n)).toBe(0x7c00n);
  expect(round(-65520n)).toBe(0xfc00n);
});

test('underflow ends at half the smallest subnormal', () => {
  const smallest = (numerator: bigint) =>
    roundToFloat(float16, finite(rational(numerator, 2n ** 26n)));
  // 2^-24 is the smallest; 2^-25 is half of it, and a tie with zero.
  expect([2n, 3n, 5n, 6n, 7n].map(smallest)).toEqual([0n, 1n, 1n, 2n, 2n]);
  expect(roundToFloat(float16, finite(rational(0n), true))).toBe(0x8000n);
  // The greatest subnormal and a half becomes the smallest normal number.
  expect(roundToFloat(float16, finite(rational(2047n, 2n ** 25n)))).toBe(0x0400n);
});

test('through float32 the nudge off the middle is lost', () => {
  // 1 + 2^-11 is the middle of two float16 numbers; float32 does not see 2^-40 more.
  const value = finite(rational(2n ** 40n + 2n ** 29n + 1n, 2n ** 40n));
  expect(roundToFloat(float16, value)).toBe(0x3c01n);
  expect(roundAsPyTorch(float16, value)).toBe(0x3c00n);
});

test('what a pattern stands for rounds to that pattern', () => {
  fc.assert(
    fc.property(anyPattern(floats), ([format, bits]) => {
      const value = decode(format, bits);
      fc.pre(value.kind !== 'nan');
      expect(roundToFloat(format, value)).toBe(bits);
    }),
  );
});

test('a fraction of two integers rounds as the host divides them', () => {
  const safe = fc.bigInt({ min: 1n, max: 2n ** 53n });
  fc.assert(
    fc.property(safe, safe, (a, b) => {
      const value = finite(rational(a, b));
      expect(roundToFloat(formatOf('float64'), value)).toBe(
        hostBits('float64', Number(a) / Number(b)),
      );
    }),
  );
});
