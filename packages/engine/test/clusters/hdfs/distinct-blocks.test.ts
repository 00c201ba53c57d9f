import {
  blocksHeld,
  checkLayout,
  maximumDistinctBlocks,
  maximumSurvivableFailures,
} from '@rackbook/engine/clusters/hdfs';
import { describe, expect, it } from 'vitest';

/** The most blocks with `replication` replicas each on different machines, by trying all ways. */
function tryAll(free: readonly number[], replication: number, from = 0): number {
  let best = 0;
  const sets = 2 ** free.length;
  for (let set = from; set < sets; set++) {
    const members = free.map((_, index) => (set >> index) & 1);
    if (members.reduce((sum, member) => sum + member, 0) !== replication) continue;
    const left = free.map((slots, index) => slots - (members[index] ?? 0));
    if (left.every((slots) => slots >= 0))
      best = Math.max(best, 1 + tryAll(left, replication, set));
  }
  return best;
}

describe('maximumDistinctBlocks', () => {
  it('answers the second question', () => {
    expect(maximumDistinctBlocks({ machines: 3, slots: 3, failures: 2 }).blocks).toBe(3);
    expect(maximumDistinctBlocks({ machines: 3, slots: 3, failures: 1 }).blocks).toBe(4);
    expect(maximumDistinctBlocks({ machines: 4, slots: 3, failures: 2 }).blocks).toBe(4);
    expect(maximumDistinctBlocks({ machines: 3, slots: 3, failures: 0 }).blocks).toBe(9);
    expect(maximumDistinctBlocks({ machines: 3, slots: 3, failures: 3 }).blocks).toBe(0);
  });

  it('agrees with trying all layouts, and proves itself by one', () => {
    for (let machines = 1; machines <= 4; machines++) {
      for (let slots = 0; slots <= 3; slots++) {
        for (let failures = 0; failures <= machines; failures++) {
          const found = maximumDistinctBlocks({ machines, slots, failures });
          const free = new Array<number>(machines).fill(slots);
          expect([machines, slots, failures, found.blocks]).toEqual([
            machines,
            slots,
            failures,
            tryAll(free, failures + 1),
          ]);
          expect(() => checkLayout(found.layout)).not.toThrow();
          expect(found.layout.files.length).toBe(found.blocks);
          if (found.blocks > 0) {
            expect(maximumSurvivableFailures(found.layout).failures).toBe(failures);
          }
          expect(Math.max(...blocksHeld(found.layout).values())).toBeLessThanOrEqual(slots);
        }
      }
    }
  });

  it('refuses what is not a number of machines, and more blocks than can be drawn', () => {
    expect(() => maximumDistinctBlocks({ machines: 0, slots: 3, failures: 1 })).toThrow(
      expect.objectContaining({ name: 'InputError', place: { field: 'machines' } }),
    );
    expect(() => maximumDistinctBlocks({ machines: 3, slots: 3, failures: 0.5 })).toThrow(
      '0.5 is out of range',
    );
    expect(() => maximumDistinctBlocks({ machines: 50, slots: 50, failures: 1 })).toThrow(
      '1250 blocks would fit',
    );
  });
});
