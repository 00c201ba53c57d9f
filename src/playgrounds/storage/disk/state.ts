import type { DiskPreset, DiskSchedulerId } from '@rackbook/engine/storage/disk';

/** In the engine's order; their names are these ids in capital letters. */
export const schedulers = [
  'fcfs',
  'sstf',
  'sptf',
  'scan',
  'c-scan',
  'look',
  'c-look',
] as const satisfies readonly DiskSchedulerId[];

/** Everything that the reader can set. */
export interface DiskState {
  readonly preset: DiskPreset['id'];
  readonly scheduler: DiskSchedulerId;
  /** The requests as the reader writes them. */
  readonly queue: string;
  /** Track under the head at the start. */
  readonly head: number;
  /** Which way a sweeping scheduler goes first. */
  readonly direction: 'inward' | 'outward';
  /** Whether each track starts as much later than its neighbour as the head needs to get there. */
  readonly skew: boolean;
  /** Whether sequential and random reads on this disk are measured, too. */
  readonly compare: boolean;
  /** Phases done, from 0. */
  readonly step: number;
}

/** A step beyond every run: the run is shown at its end. */
export const END = 9999;

/** The disks, as the controls need them before the engine is there. */
export const disks = [
  { id: 'teaching', name: 'Teaching, 24 tracks', tracks: 24 },
  { id: 'textbook', name: 'Textbook, 200 tracks', tracks: 200 },
  { id: 'hp97560', name: 'HP 97560 (1991)', tracks: 1962 },
  { id: 'barracuda', name: 'Barracuda, 7,200 rpm', tracks: 160_000 },
  { id: 'cheetah', name: 'Cheetah, 15,000 rpm', tracks: 85_000 },
] as const satisfies readonly { id: DiskPreset['id']; name: string; tracks: number }[];

/** Tracks of a disk. */
export const tracksOf = (preset: DiskState['preset']): number =>
  disks.find(({ id }) => id === preset)?.tracks ?? 0;

/** The queue that textbooks set for 200 tracks. */
const textbookQueue = [98, 183, 37, 122, 14, 124, 65, 67];

/** The textbook's queue and head, stretched to a disk of `tracks`. */
function stretched(tracks: number): Pick<DiskState, 'queue' | 'head'> {
  const place = (track: number) => Math.floor((track * tracks) / 200);
  return { queue: textbookQueue.map((track) => `t${place(track)}`).join(' '), head: place(53) };
}

/** The textbooks' exercise, part of the way: the arm has just come to the track of `t37`. */
export const initialDiskState: DiskState = {
  preset: 'textbook',
  scheduler: 'sstf',
  ...stretched(200),
  direction: 'inward',
  skew: true,
  compare: false,
  step: 7,
};

/** The change to another disk: the same queue stretched to it, unless the reader wrote another. */
export function changeDisk(state: DiskState, preset: DiskState['preset']): Partial<DiskState> {
  const tracks = tracksOf(preset);
  return stretched(tracksOf(state.preset)).queue === state.queue
    ? { preset, ...stretched(tracks) }
    : { preset, head: Math.min(state.head, tracks - 1) };
}
