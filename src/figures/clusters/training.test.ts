import { describe, expect, it } from 'vitest';
import {
  idealTraining,
  ringExchange,
  serverExchange,
  threeWorkers,
  trainFreely,
  trainInStep,
} from './training.ts';

describe('training', () => {
  it('in step takes as long as the slowest, every time', () => {
    const { gradients, updates } = trainInStep(threeWorkers, 3);
    expect(updates.map(({ finish }) => finish)).toEqual([32, 67, 102]);
    expect(gradients).toHaveLength(9);
    expect(updates.every(({ stale }) => stale === 0)).toBe(true);
  });

  it('freely, applies one gradient at a time and counts how stale it is', () => {
    const { gradients, updates } = trainFreely(threeWorkers, 102);
    updates.slice(1).forEach(({ start }, index) => {
      expect(start).toBeGreaterThanOrEqual(updates[index]?.finish ?? Number.NaN);
    });
    expect(updates.length).toBeGreaterThan(9);
    expect(updates[0]?.stale).toBe(0);
    expect(Math.max(...updates.map(({ stale }) => stale))).toBeGreaterThan(2);
    expect(gradients.length).toBeGreaterThan(updates.length);
  });

  it('freely with one worker is never stale', () => {
    const { updates } = trainFreely({ compute: [5], send: 1, apply: 1 }, 40);
    expect(updates.map(({ finish, stale }) => [finish, stale])).toEqual([
      [7, 0],
      [15, 0],
      [23, 0],
      [31, 0],
      [39, 0],
    ]);
  });

  it('has the numbers of the worked example', () => {
    const ideal = idealTraining({
      rows: 500e6,
      rowsPerWorker: 10e6,
      gradientTime: 0.01,
      iterations: 10,
    });
    expect(ideal.workers).toBe(50);
    expect(ideal.parallel).toBeCloseTo(0.1);
    expect(ideal.serial).toBeCloseTo(5);
  });

  it('exchanges gradients over a server or a ring', () => {
    const links = { bytesPerSecond: 1e9, latency: 0.001 };
    expect(serverExchange(links, { workers: 10, bytes: 1e8 })).toBeCloseTo(2.002);
    expect(serverExchange(links, { workers: 10, bytes: 1e8, servers: 5 })).toBeCloseTo(0.402);
    // With a server for each worker, a worker's own link is the limit.
    expect(serverExchange(links, { workers: 10, bytes: 1e8, servers: 20 })).toBeCloseTo(0.202);
    expect(ringExchange(links, { workers: 10, bytes: 1e8 })).toBeCloseTo(0.18 + 0.018);
    expect(ringExchange(links, { workers: 1, bytes: 1e8 })).toBe(0);
  });
});
