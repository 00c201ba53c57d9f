import { type DiskGeometry, type SeekModel, withTrackSkew } from './geometry.ts';

const MILLISECOND = 1e6;

/**
 * A seek model whose linear part continues the root part with the same value and slope, which is
 * what the published fits come close to.
 */
const smoothSeek = (settle: number, perRootTrack: number, longFrom: number): SeekModel => ({
  settle,
  perRootTrack,
  longFrom,
  longBase: settle + (perRootTrack * Math.sqrt(longFrom)) / 2,
  perTrack: perRootTrack / (2 * Math.sqrt(longFrom)),
});

/** `sectors` a track for each zone, outermost first, all zones of `tracks` tracks, fitted skew. */
const disk = (
  rpm: number,
  sectorBytes: number,
  tracks: number,
  sectors: readonly number[],
  seek: SeekModel,
): DiskGeometry =>
  withTrackSkew(
    {
      zones: sectors.map((sectorsPerTrack) => ({ tracks, sectorsPerTrack, trackSkew: 0 })),
      sectorBytes,
      rpm,
      seek,
    },
    'fitted',
  );

/** A geometry to start from. */
export interface DiskPreset {
  readonly id: 'teaching' | 'textbook' | 'hp97560' | 'barracuda' | 'cheetah';
  readonly name: string;
  /** Where the figures are from. */
  readonly source: string;
  readonly geometry: DiskGeometry;
}

/**
 * Disks to start from, the smallest first. All have the fitted track skew.
 *
 * - `teaching`: small enough to draw; 10 ms a revolution, 3 ms to the next track. Invented.
 * - `textbook`: 200 tracks, as in the exercise with the queue 98, 183, 37, 122, 14, 124, 65, 67
 *   (Silberschatz, Galvin, Gagne, *Operating System Concepts*); sectors and times invented.
 * - `hp97560`: one of the 19 surfaces of an HP 97560; every figure from Ruemmler and Wilkes 1994.
 * - `barracuda`, `cheetah`: one of 8 surfaces of the two disks of Arpaci-Dusseau, *Operating
 *   Systems: Three Easy Pieces*, chapter 37, figure 37.5: speed, capacity, average seek (9 and 4
 *   ms) and highest sustained transfer (105 and 125 MB/s) are theirs. A single-track seek of 0.8
 *   and 0.2 ms, five zones and how much shorter the inner ones are, are assumed. The outermost
 *   zone's sectors follow from the transfer rate (rate · (revolution + single-track seek) ÷ 512),
 *   the tracks from the capacity, and the slope of the seek curve from the average over all pairs
 *   of tracks, with a fifth of the stroke as the end of the root part, as on the HP 97560.
 */
export const DISK_PRESETS: readonly DiskPreset[] = [
  {
    id: 'teaching',
    name: 'Teaching disk, 24 tracks',
    source: 'invented',
    geometry: disk(6000, 4096, 8, [20, 16, 10], smoothSeek(1 * MILLISECOND, 2 * MILLISECOND, 9)),
  },
  {
    id: 'textbook',
    name: 'Textbook disk, 200 tracks',
    source: '200 tracks of Operating System Concepts; times invented',
    geometry: disk(6000, 4096, 200, [8], smoothSeek(0.5 * MILLISECOND, 1 * MILLISECOND, 40)),
  },
  {
    id: 'hp97560',
    name: 'HP 97560 (1991), one surface',
    source: 'Ruemmler and Wilkes 1994',
    geometry: disk(4002, 512, 1962, [72], {
      settle: 3.24 * MILLISECOND,
      perRootTrack: 0.4 * MILLISECOND,
      longFrom: 383,
      longBase: 8 * MILLISECOND,
      perTrack: 0.008 * MILLISECOND,
    }),
  },
  {
    id: 'barracuda',
    name: 'Seagate Barracuda, 7200 rpm, one surface',
    source: 'OSTEP chapter 37, figure 37.5',
    geometry: disk(
      7200,
      512,
      32_000,
      [1873, 1701, 1529, 1357, 1185],
      smoothSeek(0.7646 * MILLISECOND, 0.035376 * MILLISECOND, 32_000),
    ),
  },
  {
    id: 'cheetah',
    name: 'Seagate Cheetah 15K.5, 15,000 rpm, one surface',
    source: 'OSTEP chapter 37, figure 37.5',
    geometry: disk(
      15_000,
      512,
      17_000,
      [1025, 945, 865, 785, 705],
      smoothSeek(0.1775 * MILLISECOND, 0.022529 * MILLISECOND, 17_000),
    ),
  },
];

/** The geometry of a preset. Throws `RangeError` for an unknown id. */
export function diskPreset(id: DiskPreset['id']): DiskGeometry {
  const preset = DISK_PRESETS.find((candidate) => candidate.id === id);
  if (preset === undefined) throw new RangeError(`no disk preset ${id}`);
  return preset.geometry;
}
