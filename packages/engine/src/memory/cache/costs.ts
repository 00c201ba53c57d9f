import { checkNumber } from './limits.ts';

/** What an access costs, in nanoseconds. */
export interface Costs {
  /** An access that finds its key in the cache. */
  readonly hitLatency: number;
  /** An access that does not, as a whole: the look-up that fails **and** the fetch behind it. */
  readonly missLatency: number;
}

/**
 * Main memory reference, 100 ns, and a random 4 KB read from an SSD, 150 µs: from the table
 * "Latency numbers every programmer should know" (Jeff Dean, Peter Norvig; SSD by Jonas Bonér).
 */
const MEMORY_REFERENCE = 100;
const SSD_RANDOM_READ = 150_000;

/** A cache in main memory before an SSD: the look-up is one memory reference, hit or miss. */
export const DEFAULT_COSTS: Costs = {
  hitLatency: MEMORY_REFERENCE,
  missLatency: MEMORY_REFERENCE + SSD_RANDOM_READ,
};

/** Largest latency a reader can set: 1000 s. */
const MAX_LATENCY = 1e12;

/**
 * Average latency of an access in nanoseconds: hit ratio × hit latency + miss ratio × miss
 * latency. Throws `InputError` for a latency that is negative or above 1000 s.
 */
export function averageLatency(hitRatio: number, costs: Costs): number {
  const hitLatency = checkNumber('hit latency', costs.hitLatency, 0, MAX_LATENCY, true);
  const missLatency = checkNumber('miss latency', costs.missLatency, 0, MAX_LATENCY, true);
  return hitRatio * hitLatency + (1 - hitRatio) * missLatency;
}
