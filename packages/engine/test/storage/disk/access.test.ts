import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accessDisk,
  type BlockRange,
  blockCount,
  type DiskGeometry,
  diskPreset,
  locate,
  revolutionTime,
  sectorsOnTrack,
  seekTime,
  trackCount,
  withTrackSkew,
} from '../../../src/storage/disk/index.ts';
import { arbitraryGeometry } from './arbitrary.ts';

const sum = (geometry: DiskGeometry, range: BlockRange, from = { track: 0, time: 0 }) => {
  const access = accessDisk(geometry, range, from);
  const of = (kind: string) =>
    access.phases
      .filter((phase) => phase.kind === kind)
      .reduce((total, phase) => total + phase.duration, 0);
  return { ...access, seek: of('seek'), rotation: of('rotation'), transfer: of('transfer') };
};

/** Walks sector by sector and finds the moment when each comes round by counting revolutions up. */
function naiveFinish(geometry: DiskGeometry, range: BlockRange, track: number, time: number) {
  const revolution = revolutionTime(geometry);
  for (let block = range.block; block < range.block + range.count; block++) {
    const place = locate(geometry, block);
    time += seekTime(geometry, Math.abs(place.track - track));
    track = place.track;
    let turn = Math.floor(time / revolution) - 1;
    while (turn * revolution + place.start < time) turn++;
    const begin = turn * revolution + place.start;
    // The next sector of the same track tells where this one ends.
    const sectors = sectorsOnTrack(geometry, track);
    const next = locate(geometry, block - place.sector + ((place.sector + 1) % sectors)).start;
    let end = turn * revolution + next;
    while (end <= begin) end += revolution;
    time = end;
  }
  return { finish: time, track };
}

describe('one access', () => {
  const disk = diskPreset('teaching');

  test('is a seek, a wait and a transfer', () => {
    // Track 4 has 20 sectors of 0.5 ms and is skewed by 4 · 6 = 24, so 4 slots; its sector 3 is in
    // slot 7 and passes at 3.5 ms. The seek takes 1 + 2·√4 = 5 ms; so at 13.5 ms, a wait of 8.5 ms.
    expect(accessDisk(disk, { block: 83, count: 2 }, { track: 0, time: 0 })).toEqual({
      finish: 14_500_000,
      track: 4,
      phases: [
        {
          kind: 'seek',
          purpose: 'request',
          start: 0,
          duration: 5_000_000,
          fromTrack: 0,
          toTrack: 4,
          block: 83,
          count: 0,
        },
        {
          kind: 'rotation',
          purpose: 'request',
          start: 5_000_000,
          duration: 8_500_000,
          fromTrack: 4,
          toTrack: 4,
          block: 83,
          count: 0,
        },
        {
          kind: 'transfer',
          purpose: 'request',
          start: 13_500_000,
          duration: 1_000_000,
          fromTrack: 4,
          toTrack: 4,
          block: 83,
          count: 2,
        },
      ],
    });
  });

  test('goes on over the end of a track with a seek of one track', () => {
    // Blocks 18 and 19 end track 0 at 10 ms; 3 ms to track 1, whose first sector is in slot 6.
    const access = accessDisk(disk, { block: 18, count: 4 }, { track: 0, time: 9_000_000 });
    expect(
      access.phases.map(({ kind, purpose, start, duration, block, count }) => [
        kind,
        purpose,
        start,
        duration,
        block,
        count,
      ]),
    ).toEqual([
      ['transfer', 'request', 9_000_000, 1_000_000, 18, 2],
      ['seek', 'next-track', 10_000_000, 3_000_000, 20, 0],
      ['transfer', 'next-track', 13_000_000, 1_000_000, 20, 2],
    ]);
  });

  test('throws for a range that leaves the disk', () => {
    expect(() => accessDisk(disk, { block: 367, count: 2 }, { track: 0, time: 0 })).toThrow(
      new RangeError('block 368 is not on the disk'),
    );
  });

  test('property: ends where and when a walk sector by sector ends', () => {
    fc.assert(
      fc.property(
        arbitraryGeometry,
        fc.nat(),
        fc.nat(100),
        fc.nat(),
        fc.nat(1e9),
        (geometry, anyBlock, more, anyTrack, time) => {
          const block = anyBlock % blockCount(geometry);
          const range = { block, count: Math.min(1 + more, blockCount(geometry) - block) };
          const track = anyTrack % trackCount(geometry);
          const { finish, track: last } = accessDisk(geometry, range, { track, time });
          expect({ finish, track: last }).toEqual(naiveFinish(geometry, range, track, time));
        },
      ),
    );
  });

  test('property: phases follow each other without a gap, and no wait is a whole turn', () => {
    fc.assert(
      fc.property(arbitraryGeometry, fc.nat(), fc.nat(1e9), (geometry, anyBlock, time) => {
        const block = anyBlock % blockCount(geometry);
        const count = Math.min(50, blockCount(geometry) - block);
        const access = accessDisk(geometry, { block, count }, { track: 0, time });
        let now = time;
        let moved = 0;
        for (const phase of access.phases) {
          expect(phase.start).toBe(now);
          expect(phase.duration).toBeGreaterThan(0);
          if (phase.kind === 'rotation') {
            expect(phase.duration).toBeLessThan(revolutionTime(geometry));
          }
          if (phase.kind !== 'seek') expect(phase.fromTrack).toBe(phase.toTrack);
          now += phase.duration;
          moved += phase.count;
        }
        expect(now).toBe(access.finish);
        expect(moved).toBe(count);
      }),
    );
  });
});

describe('reading on over many tracks', () => {
  const read = { block: 0, count: 160 };

  test('without skew loses the rest of a turn at each of 7 track changes', () => {
    // 3 ms of each turn of 10 ms are spent moving, then 7 ms are waited.
    const { seek, rotation, transfer, finish } = sum(
      withTrackSkew(diskPreset('teaching'), 0),
      read,
    );
    expect([seek, rotation, transfer]).toEqual([21_000_000, 49_000_000, 80_000_000]);
    expect(finish).toBe(150_000_000);
  });

  test('with the fitted skew waits for nothing', () => {
    const { seek, rotation, transfer, finish } = sum(diskPreset('teaching'), read);
    expect([seek, rotation, transfer]).toEqual([21_000_000, 0, 80_000_000]);
    expect(finish).toBe(101_000_000);
  });

  test('with one sector of skew too few loses nearly a whole turn each time', () => {
    const { rotation } = sum(withTrackSkew(diskPreset('teaching'), 5), read);
    expect(rotation).toBe(7 * 9_500_000);
  });

  test('property: the fitted skew keeps every wait between tracks under a sector', () => {
    fc.assert(
      fc.property(arbitraryGeometry, (unskewed) => {
        const geometry = withTrackSkew(unskewed, 'fitted');
        const count = blockCount(geometry);
        const { phases } = accessDisk(geometry, { block: 0, count }, { track: 0, time: 0 });
        for (const phase of phases) {
          if (phase.kind !== 'rotation') continue;
          const before = sectorsOnTrack(geometry, phase.toTrack - 1);
          expect(phase.duration).toBeLessThan(revolutionTime(geometry) / before + 2);
        }
      }),
    );
  });
});

/**
 * The disk of the simulator disk.py that goes with chapter 37 of Operating Systems: Three Easy
 * Pieces: 3 tracks of 12 sectors, 360 units a turn, 40 units a track. Its head starts in the middle
 * of sector 6, so at 195 units. Here a unit is 10 microseconds.
 */
describe('the homework of OSTEP chapter 37', () => {
  const unit = 10_000;
  const homework = (skew: number, perTrack = 40): DiskGeometry => ({
    zones: [{ tracks: 3, sectorsPerTrack: 12, trackSkew: skew }],
    sectorBytes: 512,
    rpm: 60e9 / (360 * unit),
    seek: {
      settle: 0,
      perRootTrack: 0,
      longFrom: 0,
      longBase: 0,
      perTrack: perTrack * unit,
    },
  });
  const run = (geometry: DiskGeometry, blocks: readonly number[]) => {
    let from = { track: 0, time: 195 * unit };
    return blocks.map((block) => {
      const { seek, rotation, transfer, finish, track } = sum(geometry, { block, count: 1 }, from);
      from = { track, time: finish };
      return [seek / unit, rotation / unit, transfer / unit];
    });
  };

  test.each([
    // The simulator's README: requests 10, 11 and 10, 18.
    [
      '10,11',
      [10, 11],
      [
        [0, 105, 30],
        [0, 0, 30],
      ],
    ],
    [
      '10,18',
      [10, 18],
      [
        [0, 105, 30],
        [40, 170, 30],
      ],
    ],
    // Published runs of the simulator for question 1.
    ['0', [0], [[0, 165, 30]]],
    ['6', [6], [[0, 345, 30]]],
    ['30', [30], [[80, 265, 30]]],
    [
      '7,30,8',
      [7, 30, 8],
      [
        [0, 15, 30],
        [80, 220, 30],
        [80, 310, 30],
      ],
    ],
    [
      '10,11,12,13',
      [10, 11, 12, 13],
      [
        [0, 105, 30],
        [0, 0, 30],
        [40, 320, 30],
        [0, 0, 30],
      ],
    ],
  ])('-a %s', (_name, blocks, times) => {
    expect(run(homework(0), blocks)).toEqual(times);
  });

  test('-a 7,30,8 with other seek rates', () => {
    const total = (perTrack: number) =>
      run(homework(0, perTrack), [7, 30, 8])
        .flat()
        .reduce((a, b) => a + b);
    // Published totals for -S 2, -S 4 and -S 0.1.
    expect([20, 10, 400].map(total)).toEqual([795, 435, 2235]);
  });

  test('-a 10,11,12,13 -o 2: two sectors of skew save the turn', () => {
    expect(run(homework(2), [10, 11, 12, 13])).toEqual([
      [0, 105, 30],
      [0, 0, 30],
      [40, 20, 30],
      [0, 0, 30],
    ]);
  });
});
