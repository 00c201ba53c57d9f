import { describe, expect, it } from 'vitest';
import { expectEqualToNaive, lines } from '../helpers.ts';

describe('LFU', () => {
  it('evicts the key with the fewest accesses, then the least recently used, and forgets counts', () => {
    expect(lines('lfu', 2, 'a a b c b c a b')).toEqual([
      'a-: a1',
      'a+: a2',
      'b-: b1 a2',
      'c-b: c1 a2',
      'b-c: b1 a2',
      'c-b: c1 a2',
      'a+: c1 a3',
      'b-c: b1 a3',
    ]);
    expect(lines('lfu', 3, 'a b c b a d')).toEqual([
      'a-: a1',
      'b-: a1 b1',
      'c-: a1 b1 c1',
      'b+: a1 c1 b2',
      'a+: c1 b2 a2',
      'd-c: d1 b2 a2',
    ]);
  });

  it('equals a search for the least count', () => {
    expectEqualToNaive('lfu', (capacity) => {
      const entries: { key: number; count: number; last: number }[] = [];
      return {
        access(key, index) {
          const found = entries.find((entry) => entry.key === key);
          if (found) {
            found.count++;
            found.last = index;
            return null;
          }
          entries.sort((a, b) => a.count - b.count || a.last - b.last);
          const victims = entries.length === capacity ? entries.splice(0, 1) : [];
          entries.push({ key, count: 1, last: index });
          return victims.map((entry) => entry.key);
        },
      };
    });
  });
});
