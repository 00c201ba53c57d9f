import { describe, expect, test } from 'vitest';
import { diskPreset, summarizeDisk } from '../../../src/storage/disk/index.ts';

describe('the figures of a disk', () => {
  test('of the teaching disk, by hand', () => {
    const summary = summarizeDisk(diskPreset('teaching'));
    expect(summary).toMatchObject({
      tracks: 24,
      blocks: 368, // 8 · (20 + 16 + 10)
      bytes: 1_507_328,
      revolution: 10_000_000,
      averageRotation: 5_000_000,
      trackToTrackSeek: 3_000_000, // 1 + 2·√1
      fullStrokeSeek: 11_666_667, // 4 + 23/3
    });
    expect(summary.outerMegabytesPerSecond).toBeCloseTo(8.192, 9); // 20 · 4096 B in 10 ms
    expect(summary.innerMegabytesPerSecond).toBeCloseTo(4.096, 9);
  });

  test('the average seek is over all ordered pairs of different tracks', () => {
    // 3 tracks, 1 ms a track: distances 1, 1, 2.
    const summary = summarizeDisk({
      zones: [{ tracks: 3, sectorsPerTrack: 1, trackSkew: 0 }],
      sectorBytes: 512,
      rpm: 6000,
      seek: { settle: 0, perRootTrack: 0, longFrom: 0, longBase: 0, perTrack: 1e6 },
    });
    expect(summary.averageSeek).toBeCloseTo(4e6 / 3, 6);
  });

  test('a single track has no seeks', () => {
    const { seek, ...rest } = diskPreset('teaching');
    const zones = [{ tracks: 1, sectorsPerTrack: 5, trackSkew: 0 }];
    expect(summarizeDisk({ ...rest, seek, zones })).toMatchObject({
      trackToTrackSeek: 0,
      averageSeek: 0,
      fullStrokeSeek: 0,
    });
  });
});
