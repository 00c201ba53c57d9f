import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lruMissesBySize,
  mixedTrace,
  policyOf,
  simulate,
  traceFromText,
} from '../../../src/memory/cache/index.ts';
import { anyTrace } from './helpers.ts';

describe('lruMissesBySize', () => {
  it('counts accesses deeper in the stack than the size', () => {
    // By hand: 1 2 3 4 first, 1 and 2 at depth 4, 5 first, 1 and 2 at depth 3, 3 4 5 at depth 5.
    const trace = traceFromText('1 2 3 4 1 2 5 1 2 3 4 5');
    expect([...lruMissesBySize(trace)]).toEqual([12, 12, 12, 10, 8, 5]);
  });

  it('has nothing but first misses for a scan', () => {
    expect([...lruMissesBySize(traceFromText('a b c'))]).toEqual([3, 3, 3, 3]);
  });

  it('equals simulation at every size', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const [none, ...misses] = lruMissesBySize(trace);
        expect(none).toBe(trace.accesses.length);
        misses.forEach((count, index) => {
          const run = simulate({ policy: policyOf('lru'), capacity: index + 1, trace });
          expect(count, `size ${index + 1}`).toBe(run.misses);
        });
      }),
    );
  });

  it('equals simulation on a trace that closes up a time line of many words often', () => {
    const options = { items: 300, alpha: 0.7, length: 30_000, seed: 3 };
    const trace = mixedTrace({ ...options, scanItems: 100, scanEvery: 400 });
    const misses = lruMissesBySize(trace);
    expect(misses.length).toBeGreaterThan(390);
    for (let size = 1; size < misses.length; size += 7) {
      const run = simulate({ policy: policyOf('lru'), capacity: size, trace });
      expect(misses[size], `size ${size}`).toBe(run.misses);
    }
  });

  it('takes many keys that are never accessed', () => {
    const names = Array.from({ length: 1_000_000 }, String);
    const accesses = Int32Array.from({ length: 200_000 }, (_, index) => (index % 2) * 999_999);
    expect([...lruMissesBySize({ accesses, names })]).toEqual([200_000, 200_000, 2]);
  });
});
