import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clearBit,
  createBitmap,
  hasBit,
  nextClear,
  setBit,
} from '../../../src/storage/file-system/bitmap.ts';

test('finds the next clear bit over the borders of words', () => {
  const bitmap = createBitmap(70);
  for (let index = 0; index < 64; index++) setBit(bitmap, index);
  expect(nextClear(bitmap, 0)).toBe(64);
  expect(nextClear(bitmap, 66)).toBe(66);
  clearBit(bitmap, 31);
  expect(nextClear(bitmap, 0)).toBe(31);
  expect(nextClear(bitmap, 31)).toBe(31);
  expect(nextClear(bitmap, 32)).toBe(64);
});

test('begins with so many set', () => {
  for (const used of [0, 1, 31, 32, 33, 64, 70]) {
    const bitmap = createBitmap(70, used);
    const set = Array.from({ length: 70 }, (_, index) => hasBit(bitmap, index));
    expect(set).toEqual(set.map((_, index) => index < used));
  }
});

test('has no clear bit beyond its length', () => {
  const bitmap = createBitmap(33);
  for (let index = 0; index < 33; index++) setBit(bitmap, index);
  expect(nextClear(bitmap, 0)).toBe(33);
  expect(nextClear(bitmap, 33)).toBe(33);
});

test('is a set of numbers', () => {
  const operation = fc.record({ set: fc.boolean(), index: fc.nat(99) });
  fc.assert(
    fc.property(fc.array(operation), (operations) => {
      const bitmap = createBitmap(100);
      const numbers = new Set<number>();
      for (const { set, index } of operations) {
        if (set) numbers.add(index);
        else numbers.delete(index);
        (set ? setBit : clearBit)(bitmap, index);
      }
      for (let index = 0; index < 100; index++) {
        expect(hasBit(bitmap, index)).toBe(numbers.has(index));
        let next = index;
        while (numbers.has(next)) next++;
        expect(nextClear(bitmap, index)).toBe(next);
      }
    }),
  );
});
