import type { InputErrorData } from '@rackbook/engine/base';

/** What became of a step. */
export type Status = 'hit' | 'miss' | 'metadata' | 'skipped' | 'failed' | 'not-reached';

/** One instruction in the build on show. */
export interface StepRow {
  /** Line of the Dockerfile. */
  readonly line: number;
  readonly text: string;
  readonly status: Status;
  /** Why. */
  readonly reason: string;
  /** Of its layer; null when it makes none. */
  readonly bytes: number | null;
  /** Simulated seconds. */
  readonly startedAt: number;
  readonly seconds: number;
}

/** One layer of the image, or those of its base together. */
export interface LayerBar {
  readonly label: string;
  readonly bytes: number;
  /** Whether this build made it. */
  readonly fresh: boolean;
}

/** The sum of a build. */
export interface Totals {
  readonly seconds: number;
  /** Steps that the cache spared. */
  readonly hits: number;
  /** Steps that a cache can spare. */
  readonly lookups: number;
  /** Bytes of the layers that it made. */
  readonly added: number;
}

/** What the container of an image would do first. */
export interface Start {
  readonly argv: readonly string[];
  readonly executable: string | null;
  /** Null when it starts. */
  readonly exitCode: number | null;
  readonly message: string;
}

/** What the playground draws. */
export interface LayerCacheView {
  /** In the order of the Dockerfile. */
  readonly rows: readonly StepRow[];
  /** Steps on show. */
  readonly step: number;
  /** Lowest first. */
  readonly layers: readonly LayerBar[];
  readonly totals: Totals;
  /** Of the build before it, if there was one. */
  readonly before: Totals | null;
  /** Seconds of the longest build: the end of the time axis. */
  readonly longest: number;
  /** Seconds of each build, the last one first. */
  readonly history: readonly number[];
  readonly failure: { readonly line: number; readonly output: readonly string[] } | null;
  readonly warnings: readonly string[];
  /** Line of `.dockerignore` that left a file of the context out, by path. */
  readonly ignored: Readonly<Record<string, number>>;
  /** Null when the build failed. */
  readonly start: Start | null;
  /** Bytes of all layers. */
  readonly imageBytes: number;
  /** What kept the last build from beginning; then the build before it is on show. */
  readonly mistake: InputErrorData | null;
  /** The picture in words. */
  readonly words: string;
}

/** `135 B`, `7.08 MB`: three digits at most, thousands as in SI. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : Number(value.toPrecision(3))}\u202f${units[unit]}`;
}

/** `0.05 s`, `6.9 s`. */
export const secondsText = (seconds: number): string =>
  `${seconds === 0 ? 0 : seconds < 0.95 ? seconds.toFixed(2) : seconds.toFixed(1)}\u202fs`;

/** Glyph and word of each status: colour is never alone. */
export const statusNames: Readonly<Record<Status, string>> = {
  hit: '✓ hit',
  miss: '● miss',
  metadata: '– metadata',
  skipped: '○ skipped',
  failed: '✗ failed',
  'not-reached': '· not reached',
};

/** The reason with its bytes in a unit that can be read. */
export const reasonText = ({ reason }: StepRow): string =>
  reason.replace(/(\d+) bytes/, (_, digits) => bytesText(Number(digits)));
