import { describe, expect, test } from 'vitest';
import {
  DISK_PRESETS,
  diskPreset,
  fittedTrackSkew,
  seekTime,
  summarizeDisk,
} from '../../../src/storage/disk/index.ts';

describe('presets', () => {
  test('have the fitted skew and a seek curve without a jump', () => {
    for (const { geometry } of DISK_PRESETS) {
      for (const zone of geometry.zones) {
        expect(zone.trackSkew).toBe(fittedTrackSkew(geometry, zone.sectorsPerTrack));
      }
      const { longFrom } = geometry.seek;
      const before = seekTime(geometry, longFrom - 1);
      const after = seekTime(geometry, longFrom);
      expect(after).toBeGreaterThan(before);
      expect(after - before).toBeLessThan(400_000);
    }
  });

  // Arpaci-Dusseau, Operating Systems: Three Easy Pieces, figure 37.5; one of 8 surfaces.
  test.each([
    ['barracuda', { rpm: 7200, averageSeek: 9, gigabytes: 1000 / 8, trackToTrack: 0.8 }],
    ['cheetah', { rpm: 15_000, averageSeek: 4, gigabytes: 300 / 8, trackToTrack: 0.2 }],
  ] as const)('%s has the published figures', (id, published) => {
    const geometry = diskPreset(id);
    const summary = summarizeDisk(geometry);
    expect(geometry.rpm).toBe(published.rpm);
    expect(summary.averageSeek / 1e6).toBeCloseTo(published.averageSeek, 2);
    expect(summary.trackToTrackSeek / 1e6).toBeCloseTo(published.trackToTrack, 3);
    expect(Math.abs(summary.bytes / 1e9 / published.gigabytes - 1)).toBeLessThan(0.01);
  });

  test('the HP 97560 turns 4002 times a minute and has 1962 tracks of 72 sectors', () => {
    expect(summarizeDisk(diskPreset('hp97560'))).toMatchObject({
      tracks: 1962,
      blocks: 141_264,
      revolution: 14_992_504,
    });
  });

  test('an unknown preset is a wrong call', () => {
    expect(() => diskPreset('floppy' as 'teaching')).toThrow(
      new RangeError('no disk preset floppy'),
    );
  });
});
