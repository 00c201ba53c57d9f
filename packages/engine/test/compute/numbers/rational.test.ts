import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  floorDivide,
  nearestEven,
  product,
  rational,
  scale,
  sum,
} from '../../../src/compute/numbers/rational.ts';

test('lowest terms, with the sign above', () => {
  expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
  expect(rational(0n, -5n)).toEqual({ numerator: 0n, denominator: 1n });
  expect(() => rational(1n, 0n)).toThrow('denominator 0 under 1');
});

test('sum, product and scale', () => {
  expect(sum(rational(1n, 3n), rational(1n, 6n))).toEqual(rational(1n, 2n));
  expect(product(rational(2n, 3n), rational(-3n, 4n))).toEqual(rational(-1n, 2n));
  expect(scale(rational(5n), 10n, -1)).toEqual(rational(1n, 2n));
  expect(scale(rational(3n, 4n), 2n, 3)).toEqual(rational(6n));
});

describe('rounding to integers', () => {
  test.each([
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [-0n, 2n, 0n],
    [8n, 3n, 3n],
    [7n, 3n, 2n],
  ])('%d / %d is nearest to %d', (numerator, denominator, expected) => {
    expect(nearestEven(numerator, denominator)).toBe(expected);
  });

  test('floor goes down on both sides of zero', () => {
    expect([7n, -7n, -6n].map((n) => floorDivide(n, 3n))).toEqual([2n, -3n, -2n]);
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const rest = numerator - floorDivide(numerator, denominator) * denominator;
        expect(rest >= 0n && rest < denominator).toBe(true);
      }),
    );
  });
});
