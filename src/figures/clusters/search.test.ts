import { describe, expect, it } from 'vitest';
import { averageBest, bestOf, gridPoints, quality, randomPoints } from './search.ts';

describe('search', () => {
  it('tries few values on a grid and many at random', () => {
    const values = (points: readonly (readonly [number, number])[]) =>
      new Set(points.map(([first]) => first)).size;
    expect(gridPoints(3)).toHaveLength(9);
    expect(values(gridPoints(3))).toBe(3);
    expect(values(randomPoints(9, 1))).toBe(9);
  });

  it('judges by the first setting alone', () => {
    expect(quality([0.4, 0.1], 0.4)).toBe(1);
    expect(quality([0.4, 0.9], 0.4)).toBe(1);
    expect(bestOf([[0.1, 0.5]], 0.9)).toBeLessThan(0.01);
  });

  it('does better at random, on average over places of the peak', () => {
    const grid = averageBest(() => gridPoints(3), 2000);
    const random = averageBest((round) => randomPoints(9, round + 1), 2000);
    expect(random).toBeGreaterThan(grid);
  });
});
