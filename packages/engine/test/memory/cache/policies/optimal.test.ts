import { describe, expect, it } from 'vitest';
import { expectEqualToNaive, lines, missesOf } from '../helpers.ts';

describe('Optimal', () => {
  it('evicts the key needed last; keys never needed again first, the least recently used first', () => {
    // Each key with the index of its next access, none when there is none.
    expect(lines('optimal', 3, 'a b c d a b e f b')).toEqual([
      'a-: a4',
      'b-: b5 a4',
      'c-: c b5 a4',
      'd-c: d b5 a4',
      'a+: d a b5',
      'b+: d a b8',
      'e-d: a e b8',
      'f-a: e f b8',
      'b+: e f b',
    ]);
  });

  it("misses as in the textbooks' examples", () => {
    // Silberschatz and others, and Stallings, as for FIFO.
    expect(missesOf('optimal', 3, '7 0 1 2 0 3 0 4 2 3 0 3 2 1 2 0 1 7 0 1')).toBe(9);
    expect(missesOf('optimal', 3, '2 3 2 1 5 2 4 5 3 2 5 2')).toBe(6);
  });

  it('equals a search ahead', () => {
    expectEqualToNaive('optimal', (capacity, { accesses }) => {
      // From the least recently used.
      let inside: number[] = [];
      return {
        access(key, index) {
          const hit = inside.includes(key);
          inside = inside.filter((other) => other !== key);
          let victims: number[] = [];
          if (!hit && inside.length === capacity) {
            const distances = inside.map((other) => {
              const next = accesses.indexOf(other, index + 1);
              return next < 0 ? Number.POSITIVE_INFINITY : next;
            });
            victims = inside.splice(distances.indexOf(Math.max(...distances)), 1);
          }
          inside.push(key);
          return hit ? null : victims;
        },
      };
    });
  });
});
