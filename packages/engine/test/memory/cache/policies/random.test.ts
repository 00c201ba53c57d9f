import { describe, expect, it } from 'vitest';
import { loopTrace, policyOf, simulateFrames } from '../../../../src/memory/cache/index.ts';
import { createRandom } from '../../../../src/sim/index.ts';
import { expectEqualToNaive } from '../helpers.ts';

describe('Random', () => {
  it('evicts each frame about equally often', () => {
    const options = { policy: policyOf('random'), capacity: 4, trace: loopTrace(100, 5), seed: 3 };
    const counts = [0, 0, 0, 0];
    let frames: readonly number[] = [];
    for (const { victims, state } of simulateFrames(options).frames) {
      for (const victim of victims) {
        const slot = frames.indexOf(victim);
        counts[slot] = (counts[slot] ?? 0) + 1;
      }
      frames = (state.segments[0]?.entries ?? []).map((entry) => entry.key);
    }
    // About 490 evictions: 122 a frame, standard deviation below 10.
    for (const count of counts) expect(Math.abs(count - 122)).toBeLessThan(45);
  });

  it('depends on the seed', () => {
    const options = { policy: policyOf('random'), capacity: 4, trace: loopTrace(6, 20) };
    const victims = (seed: number) =>
      simulateFrames({ ...options, seed }).frames.flatMap((frame) => frame.victims);
    expect(victims(1)).toEqual(victims(1));
    expect(victims(1)).not.toEqual(victims(2));
  });

  it('equals frames in an array and the same random numbers', () => {
    expectEqualToNaive('random', (capacity, _trace, seed) => {
      const random = createRandom(seed);
      const frames: number[] = [];
      return {
        access(key) {
          if (frames.includes(key)) return null;
          if (frames.length < capacity) {
            frames.push(key);
            return [];
          }
          return frames.splice(random.integer(0, capacity - 1), 1, key);
        },
      };
    });
  });
});
