import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/base/index.ts';
import { averageLatency, DEFAULT_COSTS } from '../../../src/memory/cache/index.ts';

describe('averageLatency', () => {
  it('weighs the whole latency of hits and of misses by their shares', () => {
    // 0.25 × 1 + 0.75 × 101
    expect(averageLatency(0.25, { hitLatency: 1, missLatency: 101 })).toBe(76);
    expect(averageLatency(1, { hitLatency: 1, missLatency: 101 })).toBe(1);
    expect(averageLatency(0, { hitLatency: 1, missLatency: 101 })).toBe(101);
  });

  it('takes the failed look-up into the default miss latency', () => {
    expect(DEFAULT_COSTS).toEqual({ hitLatency: 100, missLatency: 150_100 });
  });

  it('refuses a latency that is no time', () => {
    const act = () => averageLatency(0.5, { hitLatency: -1, missLatency: 1 });
    expect(act).toThrow(InputError);
    expect(act).toThrow('hit latency is -1');
    expect(() => averageLatency(0.5, { hitLatency: 1, missLatency: Number.NaN })).toThrow(
      'miss latency is NaN',
    );
  });
});
