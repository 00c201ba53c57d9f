import { describe, expect, it } from 'vitest';
import {
  bottleneck,
  busySeconds,
  faster,
  machinesFor,
  nightly,
  powerOut,
  priceUp,
  someFails,
} from './four-resources.ts';

describe('four resources', () => {
  it('finds what is busy longest, and the next when that is mended', () => {
    expect(nightly.map(busySeconds)).toEqual([1600, 400, 625, 50]);
    expect(bottleneck(nightly).resource).toBe('network');
    expect(bottleneck(faster(nightly, 'network', 10)).resource).toBe('compute');
  });

  it('scales up at a growing price, to an end', () => {
    expect(priceUp(4)).toBeCloseTo(6.06, 2);
    expect(priceUp(9)).toBeUndefined();
  });

  it('scales out with losses, to another end', () => {
    expect(powerOut(5)).toBeCloseTo(4.46, 2);
    expect([2, 4, 8, 16].map(machinesFor)).toEqual([3, 5, 11, 30]);
    expect(machinesFor(34)).toBeUndefined();
  });

  it('fails somewhere more often with more machines', () => {
    expect(someFails(1)).toBeCloseTo(0.001);
    expect(someFails(1000)).toBeCloseTo(0.632, 3);
  });
});
