import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  loopTrace,
  POLICIES,
  policyOf,
  simulate,
  simulateFrames,
  traceFromText,
} from '../../../src/memory/cache/index.ts';
import { anyCapacity, anyTrace, contentsOf } from './helpers.ts';

const anyPolicy = fc.constantFrom(...POLICIES);

describe('simulate', () => {
  it('sums up', () => {
    const summary = simulate({
      policy: policyOf('lru'),
      capacity: 2,
      trace: traceFromText('a b a c'),
      costs: { hitLatency: 4, missLatency: 104 },
    });
    expect(summary).toEqual({
      accesses: 4,
      hits: 1,
      misses: 3,
      evictions: 1,
      hitRatio: 0.25,
      averageLatency: 79,
    });
  });

  it('has hits of Random, MRU and optimal alone where a loop is one too long', () => {
    const trace = traceFromText('1 2 3 4 5 1 2 3 4 5');
    const hits = (id: string) => simulate({ policy: policyOf(id), capacity: 4, trace }).hits;
    // By hand: after 1 2 3 4, MRU and optimal give up 4 for 5, hit 1 2 3, miss 4, hit 5.
    expect([hits('fifo'), hits('lru'), hits('mru'), hits('optimal')]).toEqual([0, 0, 4, 4]);
    // The victim of a miss is one of the next four keys, each equally likely, and the next miss
    // is there: on average every 2.5 accesses.
    const long = { policy: policyOf('random'), capacity: 4, trace: loopTrace(5, 4000), seed: 7 };
    expect(simulate(long).hitRatio).toBeCloseTo(0.6, 2);
  });

  it('refuses what no cache can be', () => {
    const options = { policy: policyOf('lru'), capacity: 2, trace: traceFromText('a') };
    expect(() => simulate({ ...options, capacity: 0 })).toThrow('cache size is 0');
    expect(() => simulate({ ...options, capacity: 1.5 })).toThrow('cache size is 1.5');
    expect(() => simulate({ ...options, seed: -1 })).toThrow('seed is -1');
    const trace = { accesses: new Int32Array(0), names: [] };
    expect(() => simulate({ ...options, trace })).toThrow(RangeError);
  });

  it('takes a policy from anywhere', () => {
    const neverKeeps = {
      id: 'none',
      name: 'None',
      create: () => ({ access: () => false, state: () => ({ segments: [], values: [] }) }),
    };
    const options = { policy: neverKeeps, capacity: 2, trace: traceFromText('a a') };
    expect(simulate(options).misses).toBe(2);
  });
});

describe('simulateFrames', () => {
  it('sums up as simulate does, also beyond the last frame', () => {
    fc.assert(
      fc.property(anyPolicy, anyTrace, anyCapacity, fc.nat(), (policy, trace, capacity, seed) => {
        const options = { policy, capacity, trace, seed };
        expect(simulateFrames(options).summary).toEqual(simulate(options));
      }),
    );
    const options = { policy: policyOf('arc'), capacity: 9, trace: loopTrace(10, 60) };
    const { frames, summary } = simulateFrames(options);
    expect(frames).toHaveLength(500);
    expect(summary).toEqual(simulate(options));
    expect(summary.accesses).toBe(600);
  });

  it('is the same again', () => {
    fc.assert(
      fc.property(anyPolicy, anyTrace, anyCapacity, fc.nat(), (policy, trace, capacity, seed) => {
        const options = { policy, capacity, trace, seed };
        expect(simulateFrames(options)).toEqual(simulateFrames(options));
      }),
    );
  });

  it('keeps at most the capacity, hits what is there, and evicts what was there', () => {
    fc.assert(
      fc.property(anyPolicy, anyTrace, anyCapacity, fc.nat(), (policy, trace, capacity, seed) => {
        const { frames, summary } = simulateFrames({ policy, capacity, trace, seed });
        let before: number[] = [];
        let hits = 0;
        for (const frame of frames) {
          expect(frame.hit).toBe(before.includes(frame.key));
          if (frame.hit) hits++;
          expect(frame.hits).toBe(hits);
          const after = frame.hit ? before : [...before, frame.key];
          before = contentsOf(frame);
          expect(new Set(before).size).toBe(before.length);
          expect(before.length).toBeLessThanOrEqual(capacity);
          expect(before).toEqual(
            after.filter((key) => !frame.victims.includes(key)).sort((a, b) => a - b),
          );
          expect(before).toContain(frame.key);
          expect(frame.victims.length > 0).toBe(after.length > capacity);
        }
        expect(summary.misses - summary.evictions).toBe(before.length);
      }),
      { numRuns: 400 },
    );
  });

  it('has every hand at an entry, and no ghost in the cache', () => {
    fc.assert(
      fc.property(anyPolicy, anyTrace, anyCapacity, (policy, trace, capacity) => {
        for (const frame of simulateFrames({ policy, capacity, trace }).frames) {
          const inside = contentsOf(frame);
          for (const { hand, entries, resident, valueLabel } of frame.state.segments) {
            if (hand !== null) expect(entries[hand]).toBeDefined();
            if (valueLabel === null) for (const { value } of entries) expect(value).toBeNull();
            if (!resident) for (const { key } of entries) expect(inside).not.toContain(key);
          }
        }
      }),
    );
  });
});

describe('all policies', () => {
  it('never miss less than optimal', () => {
    fc.assert(
      fc.property(anyPolicy, anyTrace, anyCapacity, fc.nat(), (policy, trace, capacity, seed) => {
        const least = simulate({ policy: policyOf('optimal'), capacity, trace }).misses;
        expect(simulate({ policy, capacity, trace, seed }).misses).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['lru', 'optimal'])('%s keeps in a larger cache all that is in a smaller one', (id) => {
    fc.assert(
      fc.property(anyTrace, anyCapacity, (trace, capacity) => {
        const policy = policyOf(id);
        const small = simulateFrames({ policy, capacity, trace }).frames;
        const large = simulateFrames({ policy, capacity: capacity + 1, trace }).frames;
        small.forEach((frame, index) => {
          const larger = large[index];
          expect(larger && contentsOf(larger)).toEqual(expect.arrayContaining(contentsOf(frame)));
        });
      }),
    );
  });

  it('miss first accesses alone when everything fits', () => {
    fc.assert(
      fc.property(anyPolicy, anyTrace, (policy, trace) => {
        const run = simulate({ policy, capacity: trace.names.length, trace });
        expect([run.misses, run.evictions]).toEqual([trace.names.length, 0]);
      }),
    );
  });
});
