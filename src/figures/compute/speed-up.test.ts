import { expect, it } from 'vitest';
import { bestCores, duration, speedUp } from './speed-up.ts';

it('follows Amdahl’s law without overhead', () => {
  const job = { serial: 10, parallel: 90 };
  expect(duration(job, 9)).toBe(20);
  expect(speedUp(job, 9)).toBe(5);
  expect(speedUp(job, 1e9)).toBeCloseTo(10, 5);
});

it('pays overhead only with more than one core', () => {
  const job = { serial: 0, parallel: 100, fixed: 3, perWorker: 1 };
  expect(duration(job, 1)).toBe(100);
  expect(duration(job, 10)).toBe(23);
});

it('is fastest at the root of parallel work over cost per worker', () => {
  expect(bestCores({ serial: 5, parallel: 100, perWorker: 1 }, 64)).toBe(10);
  expect(bestCores({ serial: 5, parallel: 1, perWorker: 1 }, 64)).toBe(1);
});
