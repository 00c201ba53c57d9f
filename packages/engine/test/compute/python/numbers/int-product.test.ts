import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  divmod,
  int,
  MAXIMUM_BITS,
  multiply,
  power,
  shiftLeft,
  toDecimal,
  trueDivide,
} from '../../../../src/compute/python/numbers/index.ts';
import { finish, isUnfinished } from '../../../../src/compute/python/slices.ts';

test('an int is a number while that is safe, and never -0', () => {
  expect(finish(multiply(2 ** 31, 2 ** 21))).toBe(2 ** 52);
  expect(finish(multiply(2 ** 31, 2 ** 22))).toBe(2n ** 53n);
  expect(finish(multiply(0, -5))).toBe(0);
  expect(finish(divmod(-7, 2))).toEqual([-4, 1]);
  expect(finish(divmod(7, -2))).toEqual([-4, -1]);
});

test('divisions by zero', () => {
  expect(() => divmod(1, 0)).toThrow('integer division or modulo by zero');
  expect(() => trueDivide(1, 0)).toThrow('division by zero');
});

test('true division rounds once', () => {
  expect(trueDivide(10n ** 400n, 10n ** 399n)).toBe(10);
  expect(trueDivide(1, 3n ** 50n)).toBe(1.3929555690985384e-24);
  expect(trueDivide(1, 2n ** 1074n)).toBe(5e-324);
  expect(trueDivide(1, 2n ** 1075n)).toBe(0);
  expect(() => trueDivide(10n ** 400n, 1)).toThrow('integer division result too large for a float');
});

test('large work comes in slices, and gives what the host gives at once', () => {
  const value = power(7, 150_000);
  expect(isUnfinished(value)).toBe(true);
  const large = finish(value);
  expect(large === 7n ** 150_000n).toBe(true);
  const square = finish(multiply(large, large));
  expect(square === 7n ** 300_000n).toBe(true);
  const quotient = divmod(square, -BigInt(large) - 1n);
  expect(isUnfinished(quotient)).toBe(true);
  const [whole, rest] = finish(quotient);
  expect(BigInt(whole) * (-BigInt(large) - 1n) + BigInt(rest) === square).toBe(true);
  expect(rest <= 0).toBe(true);
  expect(finish(toDecimal(large, 0)) === `${large}`).toBe(true);
});

test('what would not fit is refused before it is computed', () => {
  expect(() => power(10, 10 ** 8)).toThrow(expect.objectContaining({ kind: 'MemoryError' }));
  expect(() => power(2, 10n ** 5000n)).toThrow(expect.objectContaining({ kind: 'MemoryError' }));
  expect(() => shiftLeft(1, MAXIMUM_BITS)).toThrow(
    expect.objectContaining({ kind: 'MemoryError' }),
  );
  expect(() => shiftLeft(1, 10n ** 20n)).toThrow('too many digits in integer');
});

test('quotient and remainder are those of the floor', () => {
  const big = fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n });
  fc.assert(
    fc.property(big, big, (a, b) => {
      fc.pre(b !== 0n);
      const [quotient, rest] = finish(divmod(int(a), int(b)));
      expect(BigInt(quotient) * b + BigInt(rest)).toBe(a);
      expect(b > 0n ? rest >= 0 && rest < b : rest <= 0 && rest > b).toBe(true);
    }),
  );
});
