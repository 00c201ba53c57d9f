import { describe, expect, test } from 'vitest';
import { sourceOf } from './difference.ts';
import { createOurPython } from './our-python.ts';
import { comparable } from './outcome.ts';
import { digestOf, readRecorded } from './record.ts';

const BATCH = 25;
const recorded = readRecorded();
const batches = Array.from({ length: Math.ceil(recorded.length / BATCH) }, (_, index) => ({
  first: index * BATCH + 1,
  programs: recorded.slice(index * BATCH, (index + 1) * BATCH),
}));

describe('the first programs of the fuzzer', { timeout: 120_000 }, () => {
  const ours = createOurPython();

  test.each(batches)(
    'do what they do in CPython, from seed $first',
    async ({ first, programs }) => {
      const differing: number[] = [];
      for (const [index, { program, outcome }] of programs.entries()) {
        const source = sourceOf(first + index);
        expect(digestOf(source), 'record again after a change of the grammar').toBe(program);
        if (digestOf(comparable(await ours(source))) !== outcome) differing.push(first + index);
      }
      expect(differing).toEqual([]);
    },
  );
});
