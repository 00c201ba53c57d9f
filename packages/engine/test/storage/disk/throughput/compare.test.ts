import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../src/base/index.ts';
import { diskPreset, withTrackSkew } from '../../../../src/storage/disk/index.ts';
import { compareThroughput } from '../../../../src/storage/disk/throughput/index.ts';

describe('sequential against random', () => {
  // Operating Systems: Three Easy Pieces, section 37.4: random requests of 4 KB at (almost) 6 ms
  // and 0.66 MB/s, 13.2 ms and 0.31 MB/s; sequential at the highest rate, 125 and 105 MB/s.
  test.each([
    ['cheetah', 6, 0.66, 125],
    ['barracuda', 13.2, 0.31, 105],
  ] as const)('%s', (id, milliseconds, random, sequential) => {
    const compared = compareThroughput({
      geometry: diskPreset(id),
      requestBytes: 4096,
      count: 5000,
      seed: 37,
    });
    expect(Math.abs(compared.random.elapsed / 5000 / 1e6 / milliseconds - 1)).toBeLessThan(0.03);
    expect(Math.abs(compared.random.megabytesPerSecond / random - 1)).toBeLessThan(0.05);
    expect(Math.abs(compared.sequential.megabytesPerSecond / sequential - 1)).toBeLessThan(0.01);
    expect(compared.ratio).toBe(
      compared.sequential.megabytesPerSecond / compared.random.megabytesPerSecond,
    );
    expect(compared.ratio).toBeGreaterThan(150);
  });

  test('reads the teaching disk in sequence in one sweep', () => {
    const compared = compareThroughput({
      geometry: diskPreset('teaching'),
      requestBytes: 4096,
      count: 160,
      seed: 1,
    });
    // 8 tracks of 10 ms and 7 moves of 3 ms, whatever the size of a request.
    expect(compared.sequential).toMatchObject({
      seek: 21_000_000,
      rotation: 0,
      transfer: 80_000_000,
      elapsed: 101_000_000,
    });
    expect(compared.random.elapsed).toBe(
      compared.random.seek + compared.random.rotation + compared.random.transfer,
    );
    expect(compared.sequential.megabytesPerSecond).toBeCloseTo((160 * 4096) / 101e3, 9);
  });

  test('random throughput rises with the size of the requests', () => {
    const random = (kilobytes: number) =>
      compareThroughput({
        geometry: diskPreset('barracuda'),
        requestBytes: kilobytes * 1024,
        count: 300,
        seed: 5,
      }).random.megabytesPerSecond;
    const [small, middle, large] = [4, 64, 4096].map(random);
    expect(middle).toBeGreaterThan(10 * (small ?? 0));
    expect(large).toBeGreaterThan(10 * (middle ?? 0));
  });

  test('skew is worth nothing to random requests and much to sequential ones', () => {
    const measure = (skew: number | 'fitted') =>
      compareThroughput({
        geometry: withTrackSkew(diskPreset('barracuda'), skew),
        requestBytes: 4096,
        count: 2000,
        seed: 9,
      });
    const with0 = measure(0);
    const fitted = measure('fitted');
    // 8.33 + 0.8 ms a track against two whole turns of 8.33 ms.
    const gain = fitted.sequential.megabytesPerSecond / with0.sequential.megabytesPerSecond;
    expect(gain).toBeGreaterThan(1.7);
    expect(gain).toBeLessThan(16.67 / 9.13);
    const drift = fitted.random.megabytesPerSecond / with0.random.megabytesPerSecond;
    expect(Math.abs(drift - 1)).toBeLessThan(0.03);
  });

  test('the same seed gives the same answer, another another', () => {
    const run = (seed: number) =>
      compareThroughput({ geometry: diskPreset('teaching'), requestBytes: 1, count: 20, seed });
    expect(run(4)).toEqual(run(4));
    expect(run(4).random).not.toEqual(run(5).random);
    expect(run(4).sequential).toEqual(run(5).sequential);
    expect(run(4).requestBytes).toBe(4096);
  });

  test('what the disk cannot hold is refused', () => {
    const attempt = (requestBytes: number, count: number) => () =>
      compareThroughput({ geometry: diskPreset('teaching'), requestBytes, count, seed: 1 });
    expect(attempt(4096, 369)).toThrow(InputError);
    expect(attempt(4096, 369)).toThrow(
      expect.objectContaining({
        message: '369 requests of 1 blocks do not fit on 368 blocks',
        expected: 'at most 368 requests of this size',
      }),
    );
    expect(attempt(0, 1)).toThrow('request size is 0');
    expect(attempt(1, 0)).toThrow('requests is 0');
    expect(() =>
      compareThroughput({
        geometry: diskPreset('barracuda'),
        requestBytes: 120e9,
        count: 1,
        seed: 1,
      }),
    ).toThrow('1 requests of 234375000 blocks visit too many tracks');
  });
});
