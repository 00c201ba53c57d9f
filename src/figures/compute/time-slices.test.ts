import { expect, it } from 'vitest';
import { lostShare, sliceRun } from './time-slices.ts';

it('fills the time without gaps', () => {
  const { pieces, switches } = sliceRun({ slice: 20, cost: 5, until: 60 });
  expect(pieces).toEqual([
    { kind: 'A', from: 0, to: 20 },
    { kind: 'switch', from: 20, to: 25 },
    { kind: 'B', from: 25, to: 45 },
    { kind: 'switch', from: 45, to: 50 },
    { kind: 'A', from: 50, to: 60 },
  ]);
  expect(switches).toBe(2);
});

it('loses a fifth when a switch costs a quarter of a slice', () => {
  expect(lostShare(20, 5)).toBeCloseTo(0.2);
});
