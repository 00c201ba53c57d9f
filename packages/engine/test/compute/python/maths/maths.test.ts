import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addExactly,
  bitsOfProduct,
  createExactSum,
  exactSum,
  exp,
  frexp,
  hypot,
  integerSquareRoot,
  ldexp,
  log,
  log2,
  log10,
  MathError,
  mathFunction,
  mathPower,
  nextAfter,
  pow,
  runProduct,
  sin,
  startProduct,
} from '../../../../src/compute/python/maths/index.ts';

test('powers of two and ten have whole logarithms', () => {
  for (let n = -1074; n < 1024; n++) expect(log2(ldexp(1, n))).toBe(n);
  for (let n = 0; n < 23; n++) expect(log10(Number(`1e${n}`))).toBe(n);
});

test('exact powers are exact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 6 }), (base, power) => {
      expect(pow(base, power)).toBe(Number(BigInt(base) ** BigInt(power)));
    }),
  );
  // On the middle between two floats.
  expect(pow(208065, 3)).toBe(Number(208065n ** 3n));
  expect(pow(-2, -3)).toBe(-0.125);
  expect(pow(2, -1074)).toBe(5e-324);
  expect(pow(2, -1075)).toBe(0);
});

test('large angles', () => {
  // Recorded with CPython 3.11.
  expect([sin(1e22), sin(1e300), sin(2000000.5)]).toEqual([
    -0.8522008497671888, -0.8178819121159085, -0.21347280599965474,
  ]);
});

test('e ** x and its inverse', () => {
  expect([exp(1), exp(-745), exp(710), log(0)]).toEqual([
    Math.E,
    5e-324,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]);
});

test('domain and range errors', () => {
  const kinds = [
    () => mathFunction('sqrt', -1),
    () => mathFunction('log', 0),
    () => mathFunction('exp', 1000),
    () => mathFunction('gamma', -1),
    () => mathPower(0, -1),
    () => mathPower(-8, 1 / 3),
    () => mathPower(10, 400),
  ].map((work) => {
    try {
      return work();
    } catch (error) {
      return error instanceof MathError ? error.kind : error;
    }
  });
  const [domain, range] = ['ValueError', 'OverflowError'];
  expect(kinds).toEqual([domain, domain, range, domain, domain, domain, range]);
});

test('sums are exact', () => {
  const of = (values: readonly number[]) => {
    const sum = createExactSum();
    const fits = values.every((value) => addExactly(sum, value));
    return fits ? exactSum(sum) : 'overflow';
  };
  expect(of(Array(10).fill(0.1))).toBe(1);
  expect(of([1e100, 1, -1e100])).toBe(1);
  expect(of([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])).toBeNull();
  expect(of([1e308, 1e308, -1e308])).toBe('overflow');
});

test('floats are taken apart and put together', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      const { mantissa, exponent } = frexp(x);
      expect(ldexp(mantissa, exponent)).toBe(x);
      expect(nextAfter(nextAfter(x, Number.POSITIVE_INFINITY), Number.NEGATIVE_INFINITY)).toBe(
        x + 0,
      );
    }),
  );
  expect(hypot([3, 4, 12])).toBe(13);
});

test('integers without bound', () => {
  const state = startProduct(1, 30);
  expect(runProduct(state, 10)).toBeNull();
  expect(runProduct(state, 100)).toBe(265252859812191058636308480000000n);
  expect(bitsOfProduct(1, 10 ** 9)).toBeGreaterThan(10 ** 10);
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), (n) => {
      const root = BigInt(integerSquareRoot(n));
      expect(root * root <= n && n < (root + 1n) * (root + 1n)).toBe(true);
    }),
  );
});
