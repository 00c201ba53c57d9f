import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fused } from '../../../../src/compute/python/maths/glibc/fused.ts';
import { mathFunction, pow } from '../../../../src/compute/python/maths/index.ts';

/** A number that is a multiple of `2 ** -130`, as an integer of such units. */
const inUnits = (value: number): bigint => BigInt(value * 2 ** 130);
const fraction = fc.integer({ min: 2 ** 52, max: 2 ** 53 - 1 }).map((bits) => bits * 2 ** -52);

describe('a product and a sum in one rounding', () => {
  test('is the exact value, rounded', () => {
    const sign = fc.constantFrom(1, -1);
    fc.assert(
      fc.property(
        fraction,
        fraction,
        fraction,
        fc.integer({ min: -70, max: 70 }),
        sign,
        (a, b, base, exponent, way) => {
          const c = way * base * 2 ** exponent;
          const exact = (inUnits(a) * inUnits(b)) / 2n ** 130n + inUnits(c);
          // The host rounds an integer once.
          expect(fused(a, b, c)).toBe(Number(exact) * 2 ** -130);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('where the two roundings of the host are not one', () => {
    const a = 1 + 2 ** -30;
    expect(fused(a, a, -1 - 2 ** -29)).toBe(2 ** -60);
    expect(a * a - 1 - 2 ** -29).toBe(0);
    // Just above, on and just below the middle between two doubles.
    const half = 2 ** -53;
    expect(fused(1 + 2 ** -52, half, 1)).toBe(1 + 2 ** -52);
    expect(fused(1, half, 1)).toBe(1);
    expect(fused(1 - half, half, 1)).toBe(1);
    expect(fused(-(1 - half), -half, 1 + 2 ** -52)).toBe(1 + 2 ** -52);
    expect(fused(-1, -half, 1 + 2 ** -52)).toBe(1 + 2 ** -51);
  });
});

// What CPython 3.11 gives with glibc 2.36, which is not what is nearest to the true value.
test.each([
  ['exp', 0.8312, 2.2960723746026668],
  ['exp', 4.3678, 78.86992685521513],
  ['exp', 2.0709, 7.931958669171997],
  ['log', 1.1163999999999998, 0.11010922268002991],
  ['log', 4.182, 1.4307896010064418],
  ['log2', 7.1718, 2.842335256327958],
  ['log2', 0.9427, -0.08512936679965233],
  ['exp2', 2.7361, 6.662667971991246],
  ['exp2', 8.5284, 369.23615090186263],
  ['sin', 3.3808, -0.23693261730084825],
  ['sin', 2.0671999999999997, 0.879301053954344],
  ['cos', 1.416, 0.15417886461532548],
  ['cos', 9.99, -0.8444696962887723],
  ['cbrt', 27, 3.0000000000000004],
] as const)('%s(%d) is rounded as by the C library', (name, x, value) => {
  expect(mathFunction(name, x)).toBe(value);
});

test.each([
  [5.83, 3.1, 236.35920456625982],
  [0.71, 8.5, 0.05441215970834299],
  [6.47, 7.4, 1001593.9139631746],
  [7.06, 67.2, 1.0956602619347175e57],
])('so is %d ** %d', (x, y, value) => {
  expect(pow(x, y)).toBe(value);
});
