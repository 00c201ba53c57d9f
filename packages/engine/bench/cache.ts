/**
 * Speed of the cache simulator as ratios within one run:
 * - LRU over a Zipf trace against the npm package lru-cache driven with the same trace;
 * - LRU's miss-ratio curve by stack distance against simulating 100 sizes one by one.
 *
 * node packages/engine/bench/cache.ts
 */
import { LRUCache } from 'lru-cache';
import {
  curveSizes,
  lruMissesBySize,
  policyOf,
  simulate,
  traceFromKeys,
  zipfTrace,
} from '../src/memory/cache/index.ts';

const ACCESSES = 1_000_000;
const ITEMS = 100_000;
const CAPACITY = 10_000;
const ROUNDS = 7;

const lru = policyOf('lru');
const trace = zipfTrace({ items: ITEMS, alpha: 1, length: ACCESSES, seed: 1 });
const keys = Array.from(trace.accesses, (key) => trace.names[key] ?? '');

function missesOfPackage(accesses: Iterable<number | string>): number {
  const cache = new LRUCache<number | string, true>({ max: CAPACITY });
  let misses = 0;
  for (const key of accesses) {
    if (cache.get(key) === undefined) {
      misses++;
      cache.set(key, true);
    }
  }
  return misses;
}

/** Median milliseconds of each contender, run in turn so that all see the same machine. */
function race(contenders: Record<string, () => number>, rounds: number): Map<string, number> {
  const times = new Map<string, number[]>();
  const results = new Set<number>();
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      results.add(run());
      const elapsed = performance.now() - start;
      // The first round warms up.
      if (round > 0) times.set(name, [...(times.get(name) ?? []), elapsed]);
    }
  }
  if (results.size !== 1) throw new Error(`the contenders differ: ${[...results].join(', ')}`);
  const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

function report(title: string, times: Map<string, number>): void {
  const [ours, ...peers] = [...times];
  if (ours === undefined) return;
  console.log(`\n${title}`);
  console.log(`  ${ours[0]}: ${ours[1].toFixed(1)} ms`);
  for (const [name, time] of peers) {
    const ratio = time / ours[1];
    console.log(`  ${name}: ${time.toFixed(1)} ms, ${ratio.toFixed(2)} times as long`);
  }
}

const missesOfEngine = (of = trace) =>
  simulate({ policy: lru, capacity: CAPACITY, trace: of }).misses;

report(
  `LRU, ${ACCESSES} accesses to ${ITEMS} items by Zipf's law, ${CAPACITY} entries, numbers as keys`,
  race(
    { engine: () => missesOfEngine(), 'lru-cache': () => missesOfPackage(trace.accesses) },
    ROUNDS,
  ),
);
report(
  'The same with strings as keys, numbering them included',
  race(
    { engine: () => missesOfEngine(traceFromKeys(keys)), 'lru-cache': () => missesOfPackage(keys) },
    ROUNDS,
  ),
);

const sizes = curveSizes(trace, 100);
report(
  `LRU's misses: all sizes by stack distance, and ${sizes.length} sizes by simulation`,
  race(
    {
      'stack distance': () => {
        const misses = lruMissesBySize(trace);
        return sizes.reduce((sum, size) => sum + (misses[size] ?? 0), 0);
      },
      simulation: () =>
        sizes.reduce(
          (sum, size) => sum + simulate({ policy: lru, capacity: size, trace }).misses,
          0,
        ),
    },
    3,
  ),
);
