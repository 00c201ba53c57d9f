import { describe, expect, test } from 'vitest';
import { HDD, hardDisk, SSD, solidState } from '../../../src/storage/block-device/index.ts';
import { createMemoryDevice } from '../../../src/storage/block-device/memory-device.ts';

describe('solidState', () => {
  test('tells sequential accesses from random ones', () => {
    const timing = solidState(SSD)(4096);
    const times = [
      timing.access('write', 5),
      timing.access('write', 6),
      timing.access('write', 6),
      timing.access('read', 7),
      timing.access('read', 9),
    ];
    // 4096 B at 287, 384, 287, 421 and 103 MB/s.
    expect(times).toEqual([14_272, 10_667, 14_272, 9729, 39_767]);
  });
});

describe('hardDisk', () => {
  // Outermost track: 1873 sectors a turn of 8,333,333 ns, so 8 sectors pass in 35,593 or 35,594 ns.
  test('takes no more than the transfer for the blocks of a track in order', () => {
    const timing = hardDisk(HDD)(4096);
    expect(timing.access('read', 0)).toBe(35_593);
    expect(timing.access('read', 1)).toBe(35_594);
  });

  test('reads the outermost track as fast as OSTEP says, 105 MB/s', () => {
    const device = createMemoryDevice({ blockCount: 25_600, model: hardDisk(HDD) });
    for (let block = 0; block < 25_600; block++) device.read(block);
    expect((25_600 * 4096) / (device.takeBusyTime() / 1e9) / 1e6).toBeCloseTo(105, 0);
  });

  test('reads at random as slowly as OSTEP says, about 0.3 MB/s', () => {
    const device = createMemoryDevice({ blockCount: 30_580_000, model: hardDisk(HDD) });
    // A walk with the step of a golden section, which scatters evenly.
    for (let step = 1; step <= 2000; step++) device.read((step * 18_899_481) % 30_580_000);
    const rate = (2000 * 4096) / (device.takeBusyTime() / 1e9) / 1e6;
    expect(rate).toBeGreaterThan(0.25);
    expect(rate).toBeLessThan(0.4);
  });

  test('refuses more than one surface holds, and blocks that are no sectors', () => {
    // Five zones of 32,000 tracks with 1529 sectors in the mean, eight a block.
    expect(() => createMemoryDevice({ blockCount: 30_580_001, model: hardDisk(HDD) })).toThrow(
      new RangeError('30580001 blocks do not fit the device'),
    );
    expect(() => hardDisk(HDD)(1000)).toThrow(RangeError);
  });
});
