import { createRandom } from '../../sim/index.ts';
import { averageLatency, type Costs, DEFAULT_COSTS } from './costs.ts';
import { checkNumber, MAX_CAPACITY, MAX_FRAMES } from './limits.ts';
import type { Policy, PolicyDefinition, PolicyState } from './policy.ts';
import { checkTrace, nextUses, type Trace } from './trace.ts';

/** One policy with one cache size on one trace. */
export interface SimulationOptions {
  readonly policy: PolicyDefinition;
  /** How many keys the cache can hold. */
  readonly capacity: number;
  readonly trace: Trace;
  /** For policies that draw at random; 1 when absent. */
  readonly seed?: number;
  /** `DEFAULT_COSTS` when absent. */
  readonly costs?: Costs;
}

/** What came of a run. */
export interface Summary {
  readonly accesses: number;
  readonly hits: number;
  /** Accesses whose key was not in the cache, first accesses included. */
  readonly misses: number;
  /** Keys that left the cache. */
  readonly evictions: number;
  /** Hits by accesses, from 0 to 1. */
  readonly hitRatio: number;
  /** In nanoseconds, see `averageLatency`. */
  readonly averageLatency: number;
}

/** One access and what the cache holds after it. */
export interface Frame {
  /** Index of the access in the trace. */
  readonly index: number;
  readonly key: number;
  readonly hit: boolean;
  /** The keys that left, in order: none on a hit, mostly one on a miss of a full cache. */
  readonly victims: readonly number[];
  /** Hits up to and with this access. */
  readonly hits: number;
  readonly state: PolicyState;
}

/** A run with its first accesses in full. */
export interface Run {
  /** One for each access, at most `MAX_FRAMES`. */
  readonly frames: readonly Frame[];
  /** Of the whole trace. */
  readonly summary: Summary;
}

/** `nextUses(trace)`, computed when first asked for. */
export function lazyNextUses(trace: Trace): () => Int32Array {
  let known: Int32Array | undefined;
  return () => {
    known ??= nextUses(trace);
    return known;
  };
}

/** The policy with an empty cache; `evict` is told of every key that leaves. */
export function startPolicy(
  { policy, capacity, trace, seed = 1 }: SimulationOptions,
  evict: (key: number) => void,
  future = lazyNextUses(trace),
): Policy {
  checkNumber('cache size', capacity, 1, MAX_CAPACITY);
  checkNumber('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  const keys = trace.names.length;
  return policy.create({ capacity, keys, evict, random: createRandom(seed), future });
}

/** Accesses the trace from `from` on; how many hit. The loop that all speed depends on. */
export function countHits(policy: Policy, accesses: Int32Array, from: number): number {
  let hits = 0;
  for (let index = from; index < accesses.length; index++) {
    if (policy.access(accesses[index] as number)) hits++;
  }
  return hits;
}

/**
 * Runs the policy over the trace, keeping a frame of each of the first accesses. Throws
 * `InputError` when capacity, seed or costs are out of range, `RangeError` for a malformed trace.
 */
export function simulateFrames(options: SimulationOptions): Run {
  return run(options, MAX_FRAMES);
}

/** Runs the policy over the trace, fast. Throws as `simulateFrames` does. */
export function simulate(options: SimulationOptions): Summary {
  return run(options, 0).summary;
}

function run(options: SimulationOptions, maxFrames: number): Run {
  const { trace, costs = DEFAULT_COSTS } = options;
  checkTrace(trace);
  const { accesses } = trace;
  const frames: Frame[] = [];
  let evictions = 0;
  let victims: number[] = [];
  const policy = startPolicy(options, (key) => {
    evictions++;
    if (frames.length < maxFrames) victims.push(key);
  });
  let hits = 0;
  for (const key of accesses.subarray(0, maxFrames)) {
    const hit = policy.access(key);
    if (hit) hits++;
    frames.push({ index: frames.length, key, hit, victims, hits, state: policy.state() });
    victims = [];
  }
  hits += countHits(policy, accesses, frames.length);
  const hitRatio = hits / accesses.length;
  const summary = {
    accesses: accesses.length,
    hits,
    misses: accesses.length - hits,
    evictions,
    hitRatio,
    averageLatency: averageLatency(hitRatio, costs),
  };
  return { frames, summary };
}
