import fc from 'fast-check';
import {
  blockCount,
  DISK_SCHEDULERS,
  type DiskGeometry,
  type DiskOptions,
  trackCount,
} from '../../../src/storage/disk/index.ts';

/** Small disks of one to four zones, with speeds at which a revolution is no round number too. */
export const arbitraryGeometry: fc.Arbitrary<DiskGeometry> = fc.record({
  zones: fc.array(
    fc
      .record({
        tracks: fc.integer({ min: 1, max: 9 }),
        sectorsPerTrack: fc.integer({ min: 1, max: 23 }),
        skew: fc.nat(100),
      })
      .map(({ tracks, sectorsPerTrack, skew }) => ({
        tracks,
        sectorsPerTrack,
        trackSkew: skew % sectorsPerTrack,
      })),
    { minLength: 1, maxLength: 4 },
  ),
  sectorBytes: fc.constantFrom(512, 4096),
  rpm: fc.constantFrom(4002, 5400, 6000, 7200, 10_000, 15_000),
  seek: fc.record({
    settle: fc.nat(3_000_000),
    perRootTrack: fc.nat(1_000_000),
    longFrom: fc.integer({ min: 1, max: 20 }),
    longBase: fc.nat(5_000_000),
    perTrack: fc.nat(100_000),
  }),
});

/** Runs over such disks, with requests of several blocks and arrivals in any order. */
export const arbitraryOptions: fc.Arbitrary<DiskOptions> = arbitraryGeometry.chain((geometry) =>
  fc.record({
    geometry: fc.constant(geometry),
    scheduler: fc.constantFrom(...DISK_SCHEDULERS.map(({ id }) => id)),
    headTrack: fc.nat(trackCount(geometry) - 1),
    direction: fc.constantFrom('inward' as const, 'outward' as const),
    requests: fc.array(
      fc.nat(blockCount(geometry) - 1).chain((block) =>
        fc.record({
          block: fc.constant(block),
          count: fc.integer({ min: 1, max: Math.min(60, blockCount(geometry) - block) }),
          arrival: fc.oneof(fc.constant(0), fc.nat(200_000_000)),
        }),
      ),
      { minLength: 1, maxLength: 12 },
    ),
  }),
);
