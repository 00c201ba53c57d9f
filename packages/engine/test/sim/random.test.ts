import { createRandom } from '@rackbook/engine/sim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('createRandom', () => {
  it('gives the same stream for the same seed', () => {
    const first = createRandom(7);
    const second = createRandom(7);
    const draw = (random: typeof first) => Array.from({ length: 5 }, () => random.integer(1, 6));
    expect(draw(first)).toEqual(draw(second));
  });

  it('keeps integers within both bounds and reaches them', () => {
    const random = createRandom(1);
    const seen = new Set(Array.from({ length: 200 }, () => random.integer(3, 5)));
    expect([...seen].sort()).toEqual([3, 4, 5]);
  });

  it('draws fractions in [0, 1) whose mean is near one half', () => {
    const random = createRandom(2);
    const draws = Array.from({ length: 10_000 }, () => random.next());
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, x) => sum + x, 0) / draws.length).toBeCloseTo(0.5, 1);
  });

  it('gives unrelated first draws for neighbouring small seeds', () => {
    const first = Array.from({ length: 1000 }, (_, seed) => createRandom(seed).next());
    const below = (bound: number) => first.filter((draw) => draw < bound).length;
    for (const [bound, expected] of [
      [0.25, 250],
      [0.5, 500],
      [0.75, 750],
    ] as const) {
      expect(Math.abs(below(bound) - expected)).toBeLessThan(60);
    }
    const rises = first.filter((draw, seed) => seed > 0 && draw > (first[seed - 1] ?? 0)).length;
    expect(Math.abs(rises - 500)).toBeLessThan(60);
  });

  it('draws waiting times with the asked mean', () => {
    const random = createRandom(3);
    const draws = Array.from({ length: 20_000 }, () => random.exponential(40));
    expect(draws.every((wait) => wait >= 0)).toBe(true);
    const mean = draws.reduce((sum, wait) => sum + wait, 0) / draws.length;
    expect(Math.abs(mean - 40)).toBeLessThan(1);
  });

  it('shuffles into a permutation and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        const before = [...items];
        const shuffled = createRandom(seed).shuffle(items);
        expect(items).toEqual(before);
        expect([...shuffled].sort()).toEqual([...items].sort());
      }),
    );
  });

  it('rejects a seed that is not a whole number', () => {
    expect(() => createRandom(0.5)).toThrow(new RangeError('seed 0.5 is not a whole number'));
  });
});
