import type { CacheSegment } from '@rackbook/engine/memory/cache';

/** One policy's row, as plain data: it travels in the page. */
export interface PolicyRow {
  readonly id: string;
  readonly name: string;
  /** Hit or miss of each access in the window up to the current step, null after it. */
  readonly outcomes: readonly (boolean | null)[];
  /** What the policy keeps after the current step; empty before the first. */
  readonly segments: readonly CacheSegment[];
  /** State beside the lists, such as the target size that ARC learns. */
  readonly values: readonly { readonly label: string; readonly value: number }[];
  /** Number of the key accessed last, -1 before the first step. */
  readonly fresh: number;
  /** The keys that the last access drove out. */
  readonly victims: readonly number[];
  /** Hits up to the current step, and one step before. */
  readonly hits: number;
  readonly hitsBefore: number;
  /** Hits and misses over the whole trace. */
  readonly total: { readonly hits: number; readonly misses: number };
  /** Average latency over the whole trace, in nanoseconds. */
  readonly averageLatency: number;
}

/** What the cache lab draws. */
export interface CacheView {
  /** Names of the keys, by number. */
  readonly names: readonly string[];
  /** Accesses in the whole trace. */
  readonly accesses: number;
  readonly size: number;
  /** Steps that can be walked: the trace's length, or as many as the engine keeps frames of. */
  readonly steps: number;
  readonly step: number;
  /** Index of the first access in the window. */
  readonly windowStart: number;
  /** Numbers of the keys accessed in the window. */
  readonly window: readonly number[];
  readonly rows: readonly PolicyRow[];
  /** All policies that can be chosen. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

/** The picture in words. */
export function wordsOf({ names, accesses, size, step, steps, rows }: CacheView): string {
  const head = `A cache of ${size} and a trace of ${accesses} accesses to ${names.length} keys, after ${step} of ${steps} steps.`;
  const parts = rows.map(({ name, hits, segments, total }) => {
    const kept = segments
      .filter(({ resident }) => resident)
      .flatMap(({ entries }) => entries.map(({ key }) => names[key] ?? ''));
    const holds = kept.length === 0 ? 'nothing' : kept.slice(0, 24).join(' ');
    return `${name}: ${hits} hits so far; the cache holds ${holds}; over the whole trace ${total.hits} hits and ${total.misses} misses.`;
  });
  return [head, ...parts].join(' ');
}
