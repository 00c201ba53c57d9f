import { describe, expect, it } from 'vitest';
import {
  asynchronousHalving,
  chanceOfGood,
  drawnRates,
  epochsSpent,
  lossAfter,
  roundsTime,
  successiveHalving,
} from './tuning.ts';

const rungs = [1, 3, 9, 27];
const loss = (trial: number, epochs: number) => lossAfter(drawnRates[trial] ?? 0, epochs);
const rounds = successiveHalving(27, rungs, 3, loss);

describe('successive halving', () => {
  it('keeps one in three and ends as halving.py does', () => {
    expect(rounds.map(({ trials }) => trials.length)).toEqual([27, 9, 3, 1]);
    expect(epochsSpent(rounds)).toBe(81);
    const bestRates = rounds.map(({ trials: [best = 0] }) => drawnRates[best]?.toFixed(3));
    expect(bestRates).toEqual(['0.617', '1.423', '1.423', '1.423']);
    const full = drawnRates.toSorted((a, b) => lossAfter(a, 27) - lossAfter(b, 27));
    expect(full[0]?.toFixed(3)).toBe('1.691');
  });

  it('leaves workers idle in its later rounds', () => {
    expect(roundsTime(rounds, 9)).toBe(3 + 2 + 6 + 18);
    expect(roundsTime(rounds, 1)).toBe(81);
  });
});

describe('asynchronous halving', () => {
  const spread = (trial: number, epochs: number) =>
    lossAfter(10 ** (-3 + 3.5 * ((0.618034 * (trial + 1)) % 1)), epochs);

  it('keeps all workers busy and begins new trials meanwhile', () => {
    const run = asynchronousHalving({ workers: 9, rungs, eta: 3, until: 31 }, spread);
    expect(run.busy).toBe(9 * 31);
    expect(run.started).toBeGreaterThan(3 * 27);
    expect(run.firstFull).toBe(31);
  });

  it('on one worker, promotes as soon as three have reached a rung', () => {
    const run = asynchronousHalving({ workers: 1, rungs: [1, 2], eta: 3, until: 4 }, spread);
    expect(run).toEqual({ started: 3, firstFull: 4, busy: 4 });
  });
});

it('finds a good setting by chance', () => {
  expect(chanceOfGood(0.05, 60)).toBeGreaterThan(0.95);
  expect(chanceOfGood(0.05, 0)).toBe(0);
});
