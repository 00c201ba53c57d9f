import { describe, expect, it } from 'vitest';
import { alone, costOf, crossover, secondsFor, together, work } from './when-it-pays.ts';

describe('costOf', () => {
  it('sends nothing on a single machine', () => {
    expect(costOf(work, alone)).toEqual({ fixed: 1, variable: 10 });
  });

  it('divides work and traffic by the machines', () => {
    const { fixed, variable } = costOf(work, together(10));
    expect(fixed).toBe(35);
    // 40 core seconds on 40 cores, and 0.45 GB over ten links of 0.125 GB/s.
    expect(variable).toBeCloseTo(1 + 0.36, 12);
  });
});

describe('crossover', () => {
  it('is where both take the same time', () => {
    const size = crossover(work, alone, together(10)) ?? Number.NaN;
    expect(secondsFor(work, together(10), size)).toBeCloseTo(secondsFor(work, alone, size), 9);
  });

  it('is nowhere when moving the data costs more than the work it saves', () => {
    const light = { coreSeconds: 2, moved: 1 };
    expect(crossover(light, alone, together(2))).toBeUndefined();
  });

  it('is at nothing for a fleet that is better in both parts', () => {
    expect(crossover(work, together(10), alone)).toBeUndefined();
    expect(crossover({ coreSeconds: 2, moved: 1 }, together(2), alone)).toBe(0);
  });
});
