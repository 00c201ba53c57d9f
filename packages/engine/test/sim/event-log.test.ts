import { createEventLog } from '@rackbook/engine/sim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('createEventLog', () => {
  it('keeps the newest entries and counts the dropped ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.integer()), (capacity, entries) => {
        const log = createEventLog<number>(capacity);
        for (const entry of entries) log.append(entry);
        expect(log.entries()).toEqual(entries.slice(-capacity));
        expect(log.dropped).toBe(Math.max(0, entries.length - capacity));
      }),
    );
  });

  it('rejects a capacity below one', () => {
    expect(() => createEventLog(0)).toThrow('capacity 0 is not a whole number of at least 1');
  });
});
