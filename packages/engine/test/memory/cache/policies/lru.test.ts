import { LRUCache } from 'lru-cache';
import { describe, expect, it } from 'vitest';
import { expectEqualToNaive, lines, missesOf } from '../helpers.ts';

describe('LRU', () => {
  it('evicts the key whose last access is longest ago', () => {
    expect(lines('lru', 2, 'a b a c b')).toEqual([
      'a-: a',
      'b-: a b',
      'a+: b a',
      'c-b: a c',
      'b-a: c b',
    ]);
  });

  it("misses as in the textbooks' examples", () => {
    // Silberschatz and others, and Stallings, as for FIFO.
    expect(missesOf('lru', 3, '7 0 1 2 0 3 0 4 2 3 0 3 2 1 2 0 1 7 0 1')).toBe(12);
    expect(missesOf('lru', 3, '2 3 2 1 5 2 4 5 3 2 5 2')).toBe(7);
  });

  it('equals the npm package lru-cache', () => {
    expectEqualToNaive('lru', (max) => {
      const victims: number[] = [];
      const cache = new LRUCache<number, true>({
        max,
        dispose: (_value, key) => victims.push(key),
      });
      return {
        access(key) {
          if (cache.get(key) === true) return null;
          cache.set(key, true);
          return victims.splice(0);
        },
      };
    });
  });
});
