import { expect, it } from 'vitest';
import { bitsFor, dictionaryBytes, dictionaryOf, plainBytes, runsOf } from './encode.ts';

const cities = ['Berlin', 'Berlin', 'Warsaw', 'Berlin', 'Chicago'];

it('numbers values as they appear', () => {
  expect(dictionaryOf(cities)).toEqual({
    dictionary: ['Berlin', 'Warsaw', 'Chicago'],
    indices: [0, 0, 1, 0, 2],
    bits: 2,
  });
});

it('counts bytes', () => {
  expect(plainBytes(cities)).toBe(51);
  expect(dictionaryBytes(cities)).toEqual({ dictionary: 31, indices: 2 });
});

it('is within 2 % of the column chunk that Arrow writes for 50,000 of five cities', () => {
  const five = ['Madison', 'Milwaukee', 'Chicago', 'Berlin', 'Warsaw'];
  const values = Array.from({ length: 50_000 }, (_, index) => five[(index * 7919) % 5] ?? '');
  const { dictionary, indices } = dictionaryBytes(values);
  expect(Math.abs(dictionary + indices - 19_075) / 19_075).toBeLessThan(0.02);
});

it('finds runs and bits', () => {
  expect(runsOf([0, 0, 1, 0])).toEqual([
    { value: 0, length: 2 },
    { value: 1, length: 1 },
    { value: 0, length: 1 },
  ]);
  expect([1, 2, 5, 200, 256, 257].map(bitsFor)).toEqual([0, 1, 3, 8, 8, 9]);
});
