import { type DiskGeometry, locate, revolutionTime, seekTime, slotTime } from './geometry.ts';

/** Consecutive blocks to read or write (the model does not tell the two apart). */
export interface BlockRange {
  readonly block: number;
  readonly count: number;
}

/** One thing that the disk does, without interruption. Times are nanoseconds. */
export interface DiskPhase {
  /** The arm moves; the head waits for a sector to come round; sectors pass under the head. */
  readonly kind: 'seek' | 'rotation' | 'transfer';
  /**
   * What for: to reach the request; to go on with it on the next track; to run on to the edge of
   * the disk (SCAN, C-SCAN); to go back to the other edge (C-SCAN).
   */
  readonly purpose: 'request' | 'next-track' | 'edge' | 'return';
  readonly start: number;
  readonly duration: number;
  readonly fromTrack: number;
  /** Differs from `fromTrack` in seeks only. */
  readonly toTrack: number;
  /** Blocks that a transfer moves; 0 of them in other phases, where `block` is what is sought. */
  readonly block: number;
  readonly count: number;
}

/** How one access went. Times are nanoseconds. */
export interface DiskAccess {
  /** In order of time and without a gap; those of no duration are left out. */
  readonly phases: readonly DiskPhase[];
  readonly finish: number;
  /** Where the head is afterwards. */
  readonly track: number;
}

/**
 * The access to `range` by a disk whose head is at `track` at `time`: seek, wait for the first
 * sector, transfer; and on every further track a seek of one track and a wait again. Times are
 * exact whole nanoseconds when `time` is one. Throws `RangeError` when the range is not on the disk.
 */
export function accessDisk(
  geometry: DiskGeometry,
  range: BlockRange,
  from: { readonly track: number; readonly time: number },
): DiskAccess {
  const revolution = revolutionTime(geometry);
  const phases: DiskPhase[] = [];
  let { track, time } = from;
  let { block } = range;
  const end = block + range.count;
  while (block < end) {
    const place = locate(geometry, block);
    const { slot, sectorsPerTrack: sectors } = place;
    const count = Math.min(end - block, sectors - place.sector);
    const boundary = (passed: number): number => slotTime(slot + passed, sectors, revolution);
    const add = (kind: DiskPhase['kind'], duration: number, moved = 0): void => {
      if (duration > 0) {
        phases.push({
          kind,
          purpose: block === range.block ? 'request' : 'next-track',
          start: time,
          duration,
          fromTrack: track,
          toTrack: place.track,
          block,
          count: moved,
        });
      }
      time += duration;
      track = place.track;
    };
    add('seek', seekTime(geometry, Math.abs(place.track - track)));
    add('rotation', (place.start + revolution - (time % revolution)) % revolution);
    add('transfer', boundary(count) - boundary(0), count);
    block += count;
  }
  return { phases, finish: time, track };
}

/** Times that add up: nanoseconds. */
export interface DiskTimes {
  readonly seek: number;
  readonly rotation: number;
  readonly transfer: number;
}

/** Sums of the durations of each kind of phase. */
export function sumPhases(phases: readonly DiskPhase[]): DiskTimes {
  const sums = { seek: 0, rotation: 0, transfer: 0 };
  for (const phase of phases) sums[phase.kind] += phase.duration;
  return sums;
}

/** 10⁶ bytes a second for `bytes` in `time` nanoseconds; 0 for no time. */
export const rate = (bytes: number, time: number): number => (time > 0 ? (bytes / time) * 1e3 : 0);
