import { describe, expect, it } from 'vitest';
import { descend } from './descent.ts';

const rounded = (path: readonly number[]) => path.map((x) => Number(x.toFixed(3)));

describe('gradient descent on (x - 3)^2', () => {
  it('takes the steps that PyTorch takes', () => {
    expect(rounded(descend({ rate: 0.1, steps: 5 }))).toEqual([0, 0.6, 1.08, 1.464, 1.771, 2.017]);
  });

  it('swings without end when gradients are not cleared, as PyTorch does', () => {
    expect(rounded(descend({ rate: 0.1, steps: 8, zero: false }))).toEqual([
      0, 0.6, 1.68, 3.024, 4.363, 5.43, 6.01, 5.989, 5.37,
    ]);
  });

  it('arrives in one step at rate 0.5 and leaves above 1', () => {
    expect(descend({ rate: 0.5, steps: 1 })).toEqual([0, 3]);
    expect(Math.abs((descend({ rate: 1.1, steps: 20 }).at(-1) ?? 0) - 3)).toBeGreaterThan(100);
  });
});
