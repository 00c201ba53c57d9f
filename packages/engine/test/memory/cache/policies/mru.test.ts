import { describe, expect, it } from 'vitest';
import { expectEqualToNaive, lines } from '../helpers.ts';

describe('MRU', () => {
  it('evicts the key accessed last, shown first', () => {
    expect(lines('mru', 3, 'a b c a d c')).toEqual([
      'a-: a',
      'b-: b a',
      'c-: c b a',
      'a+: a c b',
      'd-a: d c b',
      'c+: c d b',
    ]);
  });

  it('equals an array', () => {
    expectEqualToNaive('mru', (capacity) => {
      let byUse: number[] = [];
      return {
        access(key) {
          const hit = byUse.includes(key);
          byUse = byUse.filter((other) => other !== key);
          const victims = !hit && byUse.length === capacity ? byUse.splice(-1) : [];
          byUse.push(key);
          return hit ? null : victims;
        },
      };
    });
  });
});
