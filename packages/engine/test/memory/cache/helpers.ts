import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type CacheSegment,
  type Frame,
  policyOf,
  simulate,
  simulateFrames,
  type Trace,
  traceFromKeys,
  traceFromText,
} from '../../../src/memory/cache/index.ts';

/** The misses of a policy over a trace in text form. */
export const missesOf = (id: string, capacity: number, text: string): number =>
  simulate({ policy: policyOf(id), capacity, trace: traceFromText(text) }).misses;

/** The keys whose data is in the cache after a frame, in ascending order. */
export const contentsOf = (frame: Frame): number[] =>
  frame.state.segments
    .filter((segment) => segment.resident)
    .flatMap((segment) => segment.entries.map((entry) => entry.key))
    .sort((a, b) => a - b);

/**
 * One line a frame: the key, `+` for a hit, `-` for a miss, what was evicted, and the segments
 * with `>` before the entry at the hand and each value after its key.
 */
export function lines(id: string, capacity: number, text: string): string[] {
  const trace = traceFromText(text);
  const name = (key: number) => trace.names[key] ?? '?';
  const draw = ({ entries, hand }: CacheSegment) =>
    entries
      .map(({ key, value }, index) => `${index === hand ? '>' : ''}${name(key)}${value ?? ''}`)
      .join(' ');
  return simulateFrames({ policy: policyOf(id), capacity, trace }).frames.map(
    ({ key, hit, victims, state }) =>
      `${name(key)}${hit ? '+' : '-'}${victims.map(name).join(',')}: ` +
      state.segments.map(draw).join(' | '),
  );
}

/** Short traces over few keys, so that hits, evictions and returns are frequent. */
export const anyTrace: fc.Arbitrary<Trace> = fc
  .integer({ min: 1, max: 12 })
  .chain((keys) =>
    fc.array(fc.integer({ min: 1, max: keys }), { minLength: 1, maxLength: 120, size: 'max' }),
  )
  .map((keys) => traceFromKeys(keys.map(String)));

export const anyCapacity: fc.Arbitrary<number> = fc.integer({ min: 1, max: 13 });

/** A plain cache to compare with: the victims of an access, or null for a hit. */
export interface NaiveCache {
  access(key: number, index: number): number[] | null;
}

/** Checks hits and victims of a policy against a naive cache on many traces. */
export function expectEqualToNaive(
  id: string,
  create: (capacity: number, trace: Trace, seed: number) => NaiveCache,
  capacity = anyCapacity,
  anyTraceOfKind = anyTrace,
): void {
  fc.assert(
    fc.property(anyTraceOfKind, capacity, fc.nat(), (trace, size, seed) => {
      const naive = create(size, trace, seed);
      const { frames } = simulateFrames({ policy: policyOf(id), capacity: size, trace, seed });
      for (const { key, index, hit, victims } of frames) {
        expect(hit ? null : victims, `access ${index}`).toEqual(naive.access(key, index));
      }
    }),
    { numRuns: 300 },
  );
}
