import { describe, expect, it } from 'vitest';
import {
  loopTrace,
  mixedTrace,
  scanTrace,
  type Trace,
  zipfTrace,
} from '../../../src/memory/cache/index.ts';

const keysOf = ({ accesses, names }: Trace) => Array.from(accesses, (key) => names[key]).join(' ');

function countsOf({ accesses, names }: Trace): number[] {
  const counts = names.map(() => 0);
  for (const key of accesses) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe('loopTrace and scanTrace', () => {
  it('go through the items in order', () => {
    expect(keysOf(loopTrace(3, 2))).toBe('1 2 3 1 2 3');
    expect(keysOf(scanTrace(4))).toBe('1 2 3 4');
  });

  it('refuse what is too much', () => {
    expect(() => loopTrace(0, 1)).toThrow('items is 0');
    expect(() => loopTrace(300_000, 4)).toThrow('repeats is 4');
  });
});

describe('zipfTrace', () => {
  it('accesses items in proportion to their rank to the power of -alpha', () => {
    // Harmonic number of 4 is 25/12: shares 12/25, 6/25, 4/25, 3/25.
    const counts = countsOf(zipfTrace({ items: 4, alpha: 1, length: 100_000, seed: 5 }));
    const expected = [48_000, 24_000, 16_000, 12_000];
    // Five standard deviations of a binomial count are below 800.
    counts.forEach((count, rank) => {
      expect(Math.abs(count - (expected[rank] ?? 0)), `rank ${rank + 1}`).toBeLessThan(800);
    });
  });

  it('is uniform at alpha 0', () => {
    const counts = countsOf(zipfTrace({ items: 5, alpha: 0, length: 100_000, seed: 5 }));
    for (const count of counts) expect(Math.abs(count - 20_000)).toBeLessThan(650);
  });

  it('depends on its options alone', () => {
    const options = { items: 50, alpha: 0.8, length: 200, seed: 9 };
    expect(zipfTrace(options)).toEqual(zipfTrace(options));
    expect(keysOf(zipfTrace({ ...options, seed: 10 }))).not.toBe(keysOf(zipfTrace(options)));
  });

  it('refuses options out of range', () => {
    const options = { items: 5, alpha: 1, length: 10, seed: 1 };
    expect(() => zipfTrace({ ...options, items: 0 })).toThrow('items is 0');
    expect(() => zipfTrace({ ...options, alpha: 6 })).toThrow('alpha is 6');
    expect(() => zipfTrace({ ...options, length: 1_000_001 })).toThrow('length is 1000001');
    expect(() => zipfTrace({ ...options, seed: 0.5 })).toThrow('seed is 0.5');
  });
});

describe('mixedTrace', () => {
  const options = { items: 2, alpha: 1, length: 11, seed: 1, scanItems: 3, scanEvery: 2 };

  it('puts the same scan after every so many accesses', () => {
    const popular = (text: string) => text.replaceAll(/\b\d\b/g, 'z');
    expect(popular(keysOf(mixedTrace(options)))).toBe('z z s1 s2 s3 z z s1 s2 s3 z');
  });

  it('draws as the Zipf trace does between the scans', () => {
    const between = keysOf(mixedTrace({ ...options, length: 500 }))
      .split(' ')
      .filter((key) => !key.startsWith('s'));
    expect(between.join(' ')).toBe(keysOf(zipfTrace({ ...options, length: between.length })));
  });

  it('refuses options out of range', () => {
    expect(() => mixedTrace({ ...options, scanEvery: 0 })).toThrow('scan every is 0');
    expect(() => mixedTrace({ ...options, scanItems: 1_000_000 })).toThrow('scan items is 1000000');
  });
});
