/**
 * What the disk playground draws, as plain data that travels in the page. Places and texts are laid
 * out where the engine runs: what the page shows first then needs neither engine nor layout, and
 * what stands here and in the markup is the same, which compresses well.
 */
export interface DiskView {
  /** Total time of each scheduler with this queue, in milliseconds, in the order of `schedulers`. */
  readonly finishes: readonly string[];
  /** Total time in ms, tracks moved, longest response in ms, throughput in MB/s. */
  readonly totals: readonly [string, string, string, string];
  readonly steps: number;
  /** Phases done. */
  readonly step: number;
  readonly platter: PlatterView;
  readonly chart: ChartView;
  /** What the last phase did, in a sentence. */
  readonly says: string;
  readonly queue: readonly Word[];
  /** The picture in words. */
  readonly words: string;
  /** A row a request, in the order of service, below the table's head; times are in ms. */
  readonly rows: readonly (readonly string[])[];
  /** Sequential and random reads on this disk, when asked for, below the table's head. */
  readonly rates: readonly (readonly string[])[];
}

/** A class and what it is for: a path, or a word of the queue. */
export type Word = readonly [name: string, text: string];

/**
 * Circles around the spindle, or parts of them, that look the same: class, line width, places, then
 * the dashes on a circle of length `length`. A place is a radius and the angle in degrees at which
 * the dashes start.
 */
export type Bands = readonly [
  name: string,
  width: number,
  places: readonly (readonly [radius: number, angle: number])[],
  dash?: string,
  length?: number,
];

/** The disk from above; lengths in units of the drawing. */
export interface PlatterView {
  /** How far it has turned since the start, in degrees. */
  readonly turned: number;
  /** Distance of the head from the spindle. */
  readonly head: number;
  readonly bands: readonly Bands[];
  /** Sectors a track of each zone, and the height of the label. */
  readonly labels: readonly (readonly [y: number, sectors: number])[];
  /** Time of a turn in milliseconds. */
  readonly turn: string;
}

/** The arm over time, laid out. */
export interface ChartView {
  readonly lines: readonly Word[];
  readonly texts: readonly ChartText[];
}

/** A text of the chart: where its baseline is, and at which of its ends (`x` for its middle). */
export type ChartText = readonly [
  x: number,
  y: number,
  anchor: 'start' | 'x' | 'end',
  text: string,
];
