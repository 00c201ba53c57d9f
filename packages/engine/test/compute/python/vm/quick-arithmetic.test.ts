import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pow } from '../../../../src/compute/python/maths/index.ts';
import { quickFloats } from '../../../../src/compute/python/vm/quick-arithmetic.ts';

const POWER = 8;
const powerAtOnce = (base: number, exponent: number): number | undefined =>
  quickFloats[POWER]?.(base, exponent)?.value;

describe('powers that are there at once', () => {
  // Recorded with CPython 3.11 and glibc 2.36, where these are not one rounded product or root.
  test.each([
    [36.288, 2, 1316.8189439999996],
    [97.022, 2, 9413.268484],
    [21.341, 2, 455.4382810000001],
    [58.189, 0.5, 7.62817147159134],
    [80.047, 0.5, 8.946898904089617],
    [79.276, 0.5, 8.903707093115766],
  ])('not %d ** %d, which the host rounds in another way', (base, exponent, value) => {
    expect(powerAtOnce(base, exponent)).toBeUndefined();
    expect(pow(base, exponent)).toBe(value);
  });

  test.each([
    [3, 2, 9],
    [-1.5, 2, 2.25],
    [67108864, 2, 2 ** 52],
    [2.25, 0.5, 1.5],
    [16, 0.5, 4],
    [0, 2, 0],
  ])('%d ** %d', (base, exponent, value) => {
    expect(powerAtOnce(base, exponent)).toBe(value);
  });

  test('are those of the C library', () => {
    const base = fc.double({ min: 1e-90, max: 1e90, noNaN: true });
    fc.assert(
      fc.property(base, fc.constantFrom(2, 0.5), (x, exponent) => {
        const found = powerAtOnce(x, exponent);
        expect(found === undefined || found === pow(x, exponent)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});
