import { describe, expect, it } from 'vitest';
import { expectEqualToNaive, lines, missesOf } from '../helpers.ts';

describe('FIFO', () => {
  it('evicts in order of arrival, hits or not', () => {
    expect(lines('fifo', 2, 'a b a c a')).toEqual([
      'a-: a',
      'b-: a b',
      'a+: a b',
      'c-a: b c',
      'a-b: c a',
    ]);
  });

  it("misses as in the textbooks' examples", () => {
    // Silberschatz, Galvin and Gagne, Operating System Concepts, section on page replacement.
    expect(missesOf('fifo', 3, '7 0 1 2 0 3 0 4 2 3 0 3 2 1 2 0 1 7 0 1')).toBe(15);
    // Stallings, Operating Systems, figure "Behavior of four page replacement algorithms".
    expect(missesOf('fifo', 3, '2 3 2 1 5 2 4 5 3 2 5 2')).toBe(9);
  });

  it('equals an array', () => {
    expectEqualToNaive('fifo', (capacity) => {
      const queue: number[] = [];
      return {
        access(key) {
          if (queue.includes(key)) return null;
          const victims = queue.length === capacity ? queue.splice(0, 1) : [];
          queue.push(key);
          return victims;
        },
      };
    });
  });
});
