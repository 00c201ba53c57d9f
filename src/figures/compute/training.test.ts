import { describe, expect, it } from 'vitest';
import {
  compareBatches,
  examples,
  guessers,
  leastLoss,
  meanSquaredError,
  memorised,
  step,
  train,
  winnersOnAverage,
} from './training.ts';

const two = [
  { x: 1, y: 3 },
  { x: 2, y: 5 },
];

describe('training a line', () => {
  it('computes loss and step as by hand', () => {
    expect(meanSquaredError({ weight: 0, bias: 0 }, two)).toBe((9 + 25) / 2);
    // Errors -3 and -5: gradients (2·-3·1 + 2·-5·2) / 2 and (2·-3 + 2·-5) / 2.
    expect(step({ weight: 0, bias: 0 }, two, 0.1)).toEqual({ weight: 1.3, bias: 0.8 });
  });

  it('knows the least loss', () => {
    expect(leastLoss(two)).toBeCloseTo(0, 12);
    expect(
      leastLoss([
        { x: 0, y: 0 },
        { x: 1, y: 1 },
        { x: 2, y: 0 },
      ]),
    ).toBeCloseTo(2 / 9, 12);
  });

  it('gives the same run for the same seed, and the loss never falls below the least', () => {
    const run = () => train({ data: examples(50, 3), batch: 7, epochs: 5, rate: 0.05, seed: 4 });
    expect(run()).toEqual(run());
    const { least, runs } = compareBatches();
    for (const { losses } of runs) expect(Math.min(...losses)).toBeGreaterThanOrEqual(least);
  });

  it('takes more steps an epoch with smaller batches, so the first epoch goes further', () => {
    const { runs } = compareBatches();
    expect(runs.map(({ stepsAnEpoch }) => stepsAnEpoch)).toEqual([1, 10, 200]);
    const [full = 0, mini = 0, single = 0] = runs.map(({ losses }) => losses[1] ?? 0);
    expect(full).toBeGreaterThan(mini);
    expect(mini).toBeGreaterThan(single);
  });
});

describe('a model that memorises', () => {
  it('is perfect on what it knows and worse than the line on what is new', () => {
    const { memory, line } = memorised();
    expect(memory.known).toBe(0);
    expect(memory.fresh).toBeGreaterThan(1.5 * line.fresh);
    // The noise has variance 4.
    expect(line.fresh).toBeGreaterThan(3);
    expect(line.fresh).toBeLessThan(5.5);
  });
});

describe('guessing models', () => {
  it('choose the one with the best validation score', () => {
    const { scores, chosen } = guessers({ models: 20, tosses: 50, seed: 5 });
    expect(scores[chosen]?.validation).toBe(
      Math.max(...scores.map(({ validation }) => validation)),
    );
  });

  it('the winner looks better than it is, and the more so the more there are', () => {
    const one = winnersOnAverage(1, 50, 500);
    const twenty = winnersOnAverage(20, 50, 500);
    expect(one.validation).toBeCloseTo(0.5, 1);
    expect(twenty.validation).toBeGreaterThan(0.6);
    expect(twenty.test).toBeCloseTo(0.5, 1);
  });
});
