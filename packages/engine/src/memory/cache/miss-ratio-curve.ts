import { CURVE_SIZES, checkNumber, MAX_CAPACITY } from './limits.ts';
import { lru } from './policies/index.ts';
import type { PolicyDefinition } from './policy.ts';
import { countHits, lazyNextUses, type SimulationOptions, startPolicy } from './simulate.ts';
import { lruMissesBySize } from './stack-distance.ts';
import { checkTrace, distinctKeys, type Trace } from './trace.ts';

/** Policies whose misses at all sizes come from one pass; kept here, as only curves need it. */
const ONE_PASS: ReadonlyMap<PolicyDefinition, (trace: Trace) => Int32Array> = new Map([
  [lru, lruMissesBySize],
]);

/** A point of a miss-ratio curve. */
export interface CurvePoint {
  /** Capacity of the cache, in keys. */
  readonly size: number;
  readonly misses: number;
  /** Misses by accesses, from 0 to 1. */
  readonly missRatio: number;
}

/** A curve over `sizes`; those of `curveSizes` when absent. */
export interface CurveOptions extends Omit<SimulationOptions, 'capacity' | 'costs'> {
  readonly sizes?: readonly number[];
}

/**
 * The sizes worth a point: all from 1 to the number of different keys, beyond which nothing
 * changes; `count` of them, evenly spaced with both ends, where there are more.
 */
export function curveSizes(trace: Trace, count = CURVE_SIZES): number[] {
  const distinct = distinctKeys(trace);
  if (distinct <= count) return Array.from({ length: distinct }, (_, index) => index + 1);
  const spacing = (distinct - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => 1 + Math.round(index * spacing));
}

/**
 * The miss ratio at each size, one point at a time, so that the caller can stop, or show how far
 * it is. LRU gets all sizes from one pass, by stack distance; for others
 * each point is a run over the trace. Throws `InputError` for a size or seed out of range,
 * `RangeError` for a malformed trace.
 */
export function* missRatioCurve(options: CurveOptions): Generator<CurvePoint, void> {
  const { policy, trace, sizes = curveSizes(trace) } = options;
  const { accesses } = trace;
  checkTrace(trace);
  const known = ONE_PASS.get(policy)?.(trace);
  const future = lazyNextUses(trace);
  for (const size of sizes) {
    checkNumber('cache size', size, 1, MAX_CAPACITY);
    const misses =
      // Larger caches miss as often as one that holds every key.
      known?.[Math.min(size, known.length - 1)] ??
      accesses.length -
        countHits(
          startPolicy({ ...options, capacity: size }, () => {}, future),
          accesses,
          0,
        );
    yield { size, misses, missRatio: misses / accesses.length };
  }
}
