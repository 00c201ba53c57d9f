import { describe, expect, it } from 'vitest';
import { partitionOf, stageTime, wordCount } from './map-reduce.ts';

const inputs = [['To be or not', 'to be'], ['be, not!']];

describe('wordCount', () => {
  it('counts', () => {
    const { reduces } = wordCount(inputs, { reducers: 2, combine: false });
    const all = Object.fromEntries(reduces.flatMap(({ result }) => result));
    expect(all).toEqual({ to: 2, be: 3, or: 1, not: 2 });
  });

  it('has the same result with a combiner, and shuffles less', () => {
    const without = wordCount(inputs, { reducers: 2, combine: false });
    const combined = wordCount(inputs, { reducers: 2, combine: true });
    expect(combined.reduces.map(({ result }) => result)).toEqual(
      without.reduces.map(({ result }) => result),
    );
    expect(without.shuffled).toEqual({ records: 8, bytes: 5 * 5 + 1 * 5 + 2 * 6 });
    expect(combined.shuffled).toEqual({ records: 6, bytes: 4 * 5 + 2 * 6 });
  });

  it('brings all pairs of a word to one reducer, in order of words', () => {
    const { reduces } = wordCount(inputs, { reducers: 3, combine: true });
    for (const [partition, { groups }] of reduces.entries()) {
      const words = groups.map(({ word }) => word);
      expect(words).toEqual([...words].sort());
      expect(words.every((word) => partitionOf(word, 3) === partition)).toBe(true);
    }
    const be = reduces.flatMap(({ groups }) => groups).find(({ word }) => word === 'be');
    expect(be?.counts).toEqual([2, 1]);
  });
});

describe('stageTime', () => {
  it('is the time of the last worker', () => {
    expect(stageTime([3, 3, 3, 3], 2)).toBe(6);
    expect(stageTime([1, 1, 1, 9], 2)).toBe(10);
  });

  it('cannot be shorter than the longest task', () => {
    expect(stageTime([10, 1, 1], 100)).toBe(10);
  });
});
