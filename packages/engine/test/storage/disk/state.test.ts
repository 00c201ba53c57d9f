import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  diskPreset,
  diskStateAt,
  headAngleAt,
  locate,
  simulateDisk,
} from '../../../src/storage/disk/index.ts';
import { arbitraryOptions } from './arbitrary.ts';

describe('the disk at a moment', () => {
  const options = {
    geometry: diskPreset('teaching'),
    scheduler: 'fcfs' as const,
    // Track 4, sector 3: seek 0–5 ms, wait until 13.5 ms, transfer until 14.5 ms from time 0 on.
    requests: [
      { block: 83, count: 2, arrival: 10_000_000 },
      { block: 83, count: 2, arrival: 12_000_000 },
    ],
  };
  const run = simulateDisk(options);
  const at = (milliseconds: number) => {
    const { step, phase, track, angle, waiting } = diskStateAt(options, run, milliseconds * 1e6);
    return [step, phase?.kind ?? null, track, angle, waiting];
  };

  test('idles, seeks, waits, transfers, and is done', () => {
    expect(at(9)).toEqual([null, null, 0, 0.9, []]);
    expect(at(10)).toEqual([0, 'seek', 0, 0, [0]]);
    expect(at(12.5)).toEqual([0, 'seek', 2, 0.25, [0, 1]]);
    expect(at(15)).toEqual([0, 'rotation', 4, 0.5, [0, 1]]);
    expect(at(23.5)).toEqual([0, 'transfer', 4, 0.35, [0, 1]]);
    expect(at(24.5)).toEqual([1, 'rotation', 4, 0.45, [1]]);
    expect(at(40)).toEqual([null, null, 4, 0, []]);
  });

  test('property: a transfer begins when its sector is under the head, on its track', () => {
    fc.assert(
      fc.property(arbitraryOptions, (anyOptions) => {
        const anyRun = simulateDisk(anyOptions);
        for (const { phases } of anyRun.steps) {
          for (const phase of phases) {
            if (phase.kind !== 'transfer') continue;
            const place = locate(anyOptions.geometry, phase.block);
            const state = diskStateAt(anyOptions, anyRun, phase.start);
            expect(state.track).toBe(place.track);
            expect(state.angle).toBe(place.angle);
            expect(headAngleAt(anyOptions.geometry, phase.start)).toBe(place.angle);
            expect(state.phase).toEqual(phase);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
