/** Towards the spindle (rising track numbers) or away from it. */
export type ArmDirection = 'inward' | 'outward';

/** Who is next: the schedulers of this model. */
export type DiskSchedulerId = 'fcfs' | 'sstf' | 'sptf' | 'scan' | 'c-scan' | 'look' | 'c-look';

/** What a scheduler may know of a waiting request. */
export interface SchedulingView {
  /** Tracks from the head to the request, positive in the direction in which the arm sweeps. */
  readonly ahead: number;
  /** Tracks of the disk. */
  readonly tracks: number;
  /** Seek and rotation to the request's first sector, nanoseconds. */
  positioning(): number;
}

/** A scheduler as data. */
export interface DiskScheduler {
  readonly id: DiskSchedulerId;
  readonly name: string;
  /** What it does, in a sentence. */
  readonly rule: string;
  /** The waiting request with the lowest cost is next; among equals, the one that came first. */
  cost(view: SchedulingView): number;
  /**
   * For those that sweep: what happens when nothing waits ahead of the arm. It turns round
   * (`reverse`) or goes back to start the same sweep again (`return`); null for no sweeping.
   */
  readonly turn: 'reverse' | 'return' | null;
  /** Whether the arm runs to the edge of the disk before it turns. */
  readonly edge: boolean;
}

/** Ahead first, nearest first; then behind, nearest first. */
const elevator = ({ ahead, tracks }: SchedulingView): number =>
  ahead < 0 ? tracks - ahead : ahead;
/** Ahead first, nearest first; then behind, farthest first. */
const circular = ({ ahead, tracks }: SchedulingView): number =>
  ahead < 0 ? tracks + ahead : ahead;

/**
 * The schedulers. SCAN and C-SCAN are the textbook ones that run to the edge of the disk when
 * something waits behind them; LOOK and C-LOOK turn at the last request instead (Silberschatz,
 * Galvin, Gagne, *Operating System Concepts*, "Mass-storage structure"). SPTF, shortest positioning
 * time first, is SSTF that also knows the angle (B. Worthington, G. Ganger, Y. Patt, "Scheduling
 * algorithms for modern disk drives", SIGMETRICS 1994). With nothing waiting at all, the arm stays
 * where it is.
 */
export const DISK_SCHEDULERS: readonly DiskScheduler[] = [
  {
    id: 'fcfs',
    name: 'FCFS',
    rule: 'First come, first served.',
    cost: () => 0,
    turn: null,
    edge: false,
  },
  {
    id: 'sstf',
    name: 'SSTF',
    rule: 'Shortest seek first: the request on the nearest track.',
    cost: ({ ahead }) => Math.abs(ahead),
    turn: null,
    edge: false,
  },
  {
    id: 'sptf',
    name: 'SPTF',
    rule: 'Shortest positioning first: seek and rotation together.',
    cost: (view) => view.positioning(),
    turn: null,
    edge: false,
  },
  {
    id: 'scan',
    name: 'SCAN',
    rule: 'Sweep to the edge, serving on the way, then sweep back.',
    cost: elevator,
    turn: 'reverse',
    edge: true,
  },
  {
    id: 'c-scan',
    name: 'C-SCAN',
    rule: 'Sweep to the edge, go back to the other edge, sweep the same way again.',
    cost: circular,
    turn: 'return',
    edge: true,
  },
  {
    id: 'look',
    name: 'LOOK',
    rule: 'SCAN that turns at the last request.',
    cost: elevator,
    turn: 'reverse',
    edge: false,
  },
  {
    id: 'c-look',
    name: 'C-LOOK',
    rule: 'C-SCAN that goes from the last request straight to the first of the next sweep.',
    cost: circular,
    turn: 'return',
    edge: false,
  },
];

/** The scheduler of that id. Throws `RangeError` for an unknown id. */
export function diskScheduler(id: DiskSchedulerId): DiskScheduler {
  const found = DISK_SCHEDULERS.find((scheduler) => scheduler.id === id);
  if (found === undefined) throw new RangeError(`no disk scheduler ${id}`);
  return found;
}
