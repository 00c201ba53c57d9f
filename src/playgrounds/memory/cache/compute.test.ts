import { InputError } from '@rackbook/engine/base';
import { describe, expect, it } from 'vitest';
import { cacheCodec } from './codec.ts';
import { computeCacheView, traceOf } from './compute.ts';
import { initialCacheState } from './state.ts';
import { wordsOf } from './view.ts';

const view = (change = {}) => computeCacheView({ ...initialCacheState, ...change });

describe('computeCacheView', () => {
  it('shows the loop of five over a cache of four at its end', () => {
    const { rows, step, steps, window, names } = view();
    expect({ step, steps, names }).toEqual({
      step: 10,
      steps: 10,
      names: ['1', '2', '3', '4', '5'],
    });
    expect(window).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
    expect(rows.map(({ id, hits, victims }) => ({ id, hits, victims }))).toEqual([
      { id: 'fifo', hits: 0, victims: [0] },
      { id: 'lru', hits: 0, victims: [0] },
      { id: 'optimal', hits: 4, victims: [] },
    ]);
  });

  it('shows nothing done before the first step', () => {
    const { rows, step } = view({ step: 0 });
    expect(step).toBe(0);
    for (const row of rows) {
      expect(row.outcomes).toEqual(Array.from({ length: 10 }, () => null));
      expect(row.segments).toEqual([]);
      expect(row.hits).toBe(0);
    }
  });

  it('keeps the current step inside the window of a long trace', () => {
    for (const step of [1, 50, 200]) {
      const { window, windowStart } = view({ source: 'zipf', step });
      expect(window.length).toBe(16);
      expect(step - 1).toBeGreaterThanOrEqual(windowStart);
      expect(step - 1).toBeLessThan(windowStart + 16);
    }
  });

  it('takes a step beyond the end as the end', () => {
    expect(view({ step: 20_000 })).toEqual(view());
  });

  it('says where the reader’s trace is wrong', () => {
    expect(() => view({ trace: '' })).toThrow(InputError);
    expect(() => view({ trace: '1 2\n3 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' })).toThrow(
      expect.objectContaining({ place: { line: 2, column: 3 } }),
    );
  });

  it('makes every kind of trace', () => {
    const length = (source: string) =>
      traceOf({ ...initialCacheState, source: source as never, items: 20, length: 90 }).accesses
        .length;
    expect(['own', 'loop', 'scan', 'zipf', 'mixed'].map(length)).toEqual([10, 100, 20, 90, 90]);
  });

  it('travels as JSON', () => {
    expect(JSON.parse(JSON.stringify(view()))).toEqual(view());
  });
});

describe('wordsOf', () => {
  it('tells what the picture shows', () => {
    expect(wordsOf(view({ policies: ['lru'] }))).toBe(
      'A cache of 4 and a trace of 10 accesses to 5 keys, after 10 of 10 steps. LRU: 0 hits so far; the cache holds 2 3 4 5; over the whole trace 0 hits and 10 misses.',
    );
  });
});

describe('cacheCodec', () => {
  it('takes the opening state and refuses others', () => {
    expect(cacheCodec(initialCacheState)).toEqual(initialCacheState);
    expect(cacheCodec({ ...initialCacheState, size: 65 })).toBeUndefined();
    expect(cacheCodec({ ...initialCacheState, source: 'tape' })).toBeUndefined();
  });
});
