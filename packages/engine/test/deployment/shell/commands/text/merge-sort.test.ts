import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSort } from '../../../../../src/deployment/shell/commands/text/merge-sort.ts';
import type { System } from '../../../../../src/machine/index.ts';

function sorted(items: readonly number[], budget: number) {
  let spent = 0;
  let pauses = 0;
  const system = {
    spend(steps: number) {
      spent += steps;
      if (spent < budget) return false;
      spent = 0;
      return true;
    },
  } as Pick<System, 'spend'> as System;
  // Ranks that decide for some, and leave the rest to the comparison.
  const ranks = Float64Array.from(items, (value) => Math.floor(value / 3));
  const run = mergeSort(system, ranks, (a, b) => (items[a] ?? 0) - (items[b] ?? 0));
  for (;;) {
    const next = run.next('ready');
    if (next.done === true) return { places: [...next.value], pauses };
    pauses++;
  }
}

test('sorts as the host does, and leaves equal items as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 3000 }), (items) => {
      const expected = items
        .map((value, place) => ({ value, place }))
        .sort((a, b) => a.value - b.value || a.place - b.place)
        .map(({ place }) => place);
      expect(sorted(items, 1e9).places).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('gives way while it sorts', () => {
  const items = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 20_011);
  expect(sorted(items, 10_000).pauses).toBeGreaterThan(20);
});
