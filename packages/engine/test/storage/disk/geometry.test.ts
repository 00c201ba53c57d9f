import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/base/index.ts';
import {
  blockAt,
  blockCount,
  checkGeometry,
  DISK_PRESETS,
  type DiskGeometry,
  diskPreset,
  fittedTrackSkew,
  headAngleAt,
  locate,
  placeZones,
  revolutionTime,
  sectorsOnTrack,
  seekTime,
  trackCount,
  withTrackSkew,
} from '../../../src/storage/disk/index.ts';
import { arbitraryGeometry } from './arbitrary.ts';

/** 2 tracks of 4 sectors and 3 of 2, 10 ms a revolution, skew 1 everywhere. */
const small: DiskGeometry = {
  zones: [
    { tracks: 2, sectorsPerTrack: 4, trackSkew: 1 },
    { tracks: 3, sectorsPerTrack: 2, trackSkew: 1 },
  ],
  sectorBytes: 512,
  rpm: 6000,
  seek: { settle: 1e6, perRootTrack: 1e6, longFrom: 4, longBase: 2e6, perTrack: 0.25e6 },
};

describe('numbering of blocks', () => {
  test('goes along the track, then to the next track inwards', () => {
    // Drawn by hand: blocks 0–3 and 4–7 on the outer zone's tracks, then two a track.
    const places = Array.from({ length: 14 }, (_, block) => locate(small, block));
    expect(places.map(({ track, sector }) => `${track}.${sector}`).join(' ')).toBe(
      '0.0 0.1 0.2 0.3 1.0 1.1 1.2 1.3 2.0 2.1 3.0 3.1 4.0 4.1',
    );
    expect(places.map(({ zone }) => zone)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(trackCount(small)).toBe(5);
    expect(blockCount(small)).toBe(14);
    expect(sectorsOnTrack(small, 1)).toBe(4);
    expect(sectorsOnTrack(small, 2)).toBe(2);
  });

  test('is turned by the skew on every track, also into the next zone', () => {
    // A sector of the outer zone is a quarter of a turn: track 1 starts at 1/4, zone 2 at 2/4;
    // there a sector is half a turn: track 3 starts at 2/4 + 1/2, track 4 at 2/4 again.
    const first = [0, 1, 2, 3, 4].map((track) => locate(small, blockAt(small, track, 0)).angle);
    expect(first).toEqual([0, 0.25, 0.5, 0, 0.5]);
    expect(locate(small, 7)).toEqual({
      block: 7,
      zone: 0,
      track: 1,
      sector: 3,
      sectorsPerTrack: 4,
      slot: 0,
      start: 0,
      angle: 0,
      width: 0.25,
    });
    expect(placeZones(small)[1]).toMatchObject({
      firstTrack: 2,
      firstBlock: 8,
      blocks: 6,
      origin: 5e6,
    });
  });

  test('property: locate and blockAt undo each other, and sectors tile every track', () => {
    fc.assert(
      fc.property(arbitraryGeometry, (geometry) => {
        const starts = new Map<number, Set<number>>();
        let previous = { track: 0, sector: -1 };
        for (let block = 0; block < blockCount(geometry); block++) {
          const place = locate(geometry, block);
          expect(blockAt(geometry, place.track, place.sector)).toBe(block);
          const sameTrack = place.track === previous.track;
          expect(place.sector).toBe(sameTrack ? previous.sector + 1 : 0);
          expect(place.track - previous.track).toBeLessThanOrEqual(1);
          expect(place.start).toBeLessThan(revolutionTime(geometry));
          expect(headAngleAt(geometry, place.start)).toBe(place.angle);
          starts.set(place.track, (starts.get(place.track) ?? new Set()).add(place.start));
          previous = place;
        }
        expect(starts.size).toBe(trackCount(geometry));
        for (const [track, set] of starts) {
          const sectors = sectorsOnTrack(geometry, track);
          expect(set.size).toBe(sectors);
          // Equal widths, up to the rounding to whole nanoseconds.
          const sorted = [...set].sort((a, b) => a - b);
          const width = revolutionTime(geometry) / sectors;
          for (let index = 1; index < sorted.length; index++) {
            const gap = (sorted[index] ?? 0) - (sorted[index - 1] ?? 0);
            expect(Math.abs(gap - width)).toBeLessThan(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('wrong calls quote the value', () => {
    expect(() => locate(small, 14)).toThrow(new RangeError('block 14 is not on the disk'));
    expect(() => locate(small, 1.5)).toThrow(new RangeError('block 1.5 is not on the disk'));
    expect(() => blockAt(small, 5, 0)).toThrow(new RangeError('track 5 is not on the disk'));
    expect(() => blockAt(small, 2, 2)).toThrow(new RangeError('sector 2 is not on track 2'));
  });
});

describe('times', () => {
  test('a revolution is a minute over the speed', () => {
    expect(revolutionTime(small)).toBe(10_000_000);
    expect(revolutionTime({ ...small, rpm: 7200 })).toBe(8_333_333);
  });

  test('the platter turns with time alone', () => {
    expect([0, 2.5e6, 10e6, 37.5e6].map((time) => headAngleAt(small, time))).toEqual([
      0, 0.25, 0, 0.75,
    ]);
  });

  test('seeks of the HP 97560 are those of Ruemmler and Wilkes', () => {
    const disk = diskPreset('hp97560');
    // 3.24 + 0.400·√d below 383 cylinders, 8.00 + 0.008·d from there, in milliseconds.
    expect(seekTime(disk, 0)).toBe(0);
    expect(seekTime(disk, 1)).toBe(3_640_000);
    expect(seekTime(disk, 100)).toBe(7_240_000);
    expect(seekTime(disk, 383)).toBe(11_064_000);
    expect(seekTime(disk, 1961)).toBe(23_688_000);
  });
});

describe('track skew', () => {
  test('that fits the HP 97560 is the 18 sectors of its specification', () => {
    expect(fittedTrackSkew(diskPreset('hp97560'), 72)).toBe(18);
  });

  test('hides a move of 2 ms where a sector takes 2.5 ms or 5 ms, with one sector', () => {
    expect(withTrackSkew(small, 'fitted').zones.map((zone) => zone.trackSkew)).toEqual([1, 1]);
  });

  test('of a given number of sectors wraps round short tracks', () => {
    expect(withTrackSkew(small, 3).zones.map((zone) => zone.trackSkew)).toEqual([3, 1]);
    expect(withTrackSkew(small, 0).zones.map((zone) => zone.trackSkew)).toEqual([0, 0]);
  });

  test('property: the fitted skew is the smallest that leaves time for the move', () => {
    fc.assert(
      fc.property(arbitraryGeometry, fc.integer({ min: 1, max: 500 }), (geometry, sectors) => {
        const sectorTime = revolutionTime(geometry) / sectors;
        const move = seekTime(geometry, 1) % revolutionTime(geometry);
        const skew = fittedTrackSkew(geometry, sectors);
        // A skew of 0 stands for a whole turn as well.
        const slack =
          (skew * sectorTime - move + 2 * sectorTime * sectors) % (sectorTime * sectors);
        expect(slack).toBeGreaterThan(-1e-3);
        expect(slack).toBeLessThan(sectorTime + 1e-3);
      }),
    );
  });
});

describe('a geometry that cannot be', () => {
  const cases: readonly (readonly [string, Partial<DiskGeometry>, string, string])[] = [
    ['no zones', { zones: [] }, 'zones is 0', 'a whole number from 1 to 32'],
    [
      'an empty zone',
      { zones: [{ tracks: 0, sectorsPerTrack: 4, trackSkew: 0 }] },
      'tracks is 0',
      'a whole number from 1 to 1000000',
    ],
    [
      'half a sector',
      { zones: [{ tracks: 1, sectorsPerTrack: 4.5, trackSkew: 0 }] },
      'sectors per track is 4.5',
      'a whole number from 1 to 10000',
    ],
    [
      'a skew of a whole track',
      { zones: [{ tracks: 1, sectorsPerTrack: 4, trackSkew: 4 }] },
      'track skew is 4',
      'a whole number from 0 to 3',
    ],
    [
      'too many tracks in all',
      {
        zones: [
          { tracks: 999_999, sectorsPerTrack: 4, trackSkew: 0 },
          { tracks: 2, sectorsPerTrack: 4, trackSkew: 0 },
        ],
      },
      'tracks is 1000001',
      'a whole number from 1 to 1000000',
    ],
    ['no bytes', { sectorBytes: 0 }, 'sector bytes is 0', 'a whole number from 1 to 65536'],
    ['a platter at rest', { rpm: 0 }, 'rpm is 0', 'a number from 60 to 1000000'],
    ['no number', { rpm: Number.NaN }, 'rpm is NaN', 'a number from 60 to 1000000'],
    [
      'a seek back in time',
      { seek: { ...small.seek, perTrack: -1 } },
      'seek is -1',
      'a number from 0 to 10000000000',
    ],
    [
      'a stroke of minutes',
      { seek: { settle: 0, perRootTrack: 0, longFrom: 0, longBase: 1, perTrack: 4e9 } },
      'longest seek is 20000000001',
      'a number from 0 to 10000000000',
    ],
  ];
  test.each(cases)('%s', (_name, change, message, expected) => {
    const broken = { ...small, ...change };
    expect(() => checkGeometry(broken)).toThrow(InputError);
    try {
      checkGeometry(broken);
    } catch (error) {
      const field = message.slice(0, message.indexOf(' is '));
      expect((error as InputError).toData()).toEqual({ message, place: { field }, expected });
    }
  });

  test('one that can be comes back as it is', () => {
    expect(checkGeometry(small)).toBe(small);
    for (const { geometry } of DISK_PRESETS) expect(checkGeometry(geometry)).toBe(geometry);
  });
});
