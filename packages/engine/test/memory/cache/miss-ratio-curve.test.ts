import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  curveSizes,
  loopTrace,
  missRatioCurve,
  POLICIES,
  policyOf,
  scanTrace,
  simulate,
  traceFromText,
} from '../../../src/memory/cache/index.ts';
import { anyTrace } from './helpers.ts';

const belady = traceFromText('1 2 3 4 1 2 5 1 2 3 4 5');
const missesOf = (id: string) =>
  [...missRatioCurve({ policy: policyOf(id), trace: belady })].map((point) => point.misses);

describe('curveSizes', () => {
  it('has all sizes of a small trace', () => {
    expect(curveSizes(belady)).toEqual([1, 2, 3, 4, 5]);
    expect(curveSizes(scanTrace(100))).toHaveLength(100);
  });

  it('spaces a sample evenly, with both ends', () => {
    expect(curveSizes(scanTrace(101), 5)).toEqual([1, 26, 51, 76, 101]);
    const sizes = curveSizes(scanTrace(101));
    expect([new Set(sizes).size, sizes[0], sizes[99]]).toEqual([100, 1, 101]);
  });
});

describe('missRatioCurve', () => {
  it("shows Belady's anomaly for FIFO and none for LRU and optimal", () => {
    // Sizes 3 and 4: Belady, Nelson and Shedler, CACM 12(6), 1969; the others by hand.
    expect(missesOf('fifo')).toEqual([12, 12, 9, 10, 5]);
    expect(missesOf('lru')).toEqual([12, 12, 10, 8, 5]);
    expect(missesOf('optimal')).toEqual([12, 9, 7, 6, 5]);
  });

  it('has ratios beside misses, at the sizes asked for, in that order', () => {
    const options = { policy: policyOf('lru'), trace: belady, sizes: [4, 9] };
    expect([...missRatioCurve(options)]).toEqual([
      { size: 4, misses: 8, missRatio: 8 / 12 },
      { size: 9, misses: 5, missRatio: 5 / 12 },
    ]);
  });

  it('falls off a cliff for LRU on a loop, and slopes for MRU', () => {
    const trace = loopTrace(4, 5);
    const curve = (id: string) =>
      [...missRatioCurve({ policy: policyOf(id), trace })].map((point) => point.misses);
    expect(curve('lru')).toEqual([20, 20, 20, 4]);
    // By hand for size 3: 1 2 3 4 miss, then two hits and a miss in turn: 1 2, 3, 4 1, 2, 3 4, 1 …
    expect(curve('mru')[2]).toBe(9);
  });

  it('gives a point at a time', () => {
    const curve = missRatioCurve({ policy: policyOf('fifo'), trace: belady });
    expect(curve.next()).toEqual({ done: false, value: { size: 1, misses: 12, missRatio: 1 } });
    expect(curve.return()).toEqual({ done: true, value: undefined });
  });

  it('equals a simulation of each size, whatever the policy', () => {
    fc.assert(
      fc.property(anyTrace, fc.constantFrom(...POLICIES), fc.nat(), (trace, policy, seed) => {
        for (const { size, misses } of missRatioCurve({ policy, trace, seed })) {
          expect(misses).toBe(simulate({ policy, capacity: size, trace, seed }).misses);
        }
      }),
    );
  });

  it('refuses a size that no cache has', () => {
    const options = { policy: policyOf('lru'), trace: belady, sizes: [0] };
    expect(() => [...missRatioCurve(options)]).toThrow('cache size is 0');
  });
});
