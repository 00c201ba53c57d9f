import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyLists } from '../../../src/memory/cache/key-lists.ts';

const KEYS = 6;
const LISTS = 2;

describe('createKeyLists', () => {
  it('starts with all lists empty', () => {
    const lists = createKeyLists(KEYS, LISTS);
    expect([lists.keysOf(1), lists.keysOf(2), lists.size(1), lists.listOf(0)]).toEqual([
      [],
      [],
      0,
      0,
    ]);
  });

  it('tells neighbours and ends', () => {
    const lists = createKeyLists(KEYS, LISTS);
    lists.append(2, 4);
    lists.append(2, 0);
    lists.insertAfter(2, -1, 5);
    lists.insertAfter(2, 4, 3);
    expect(lists.keysOf(2)).toEqual([5, 4, 3, 0]);
    expect([lists.oldest(2), lists.newest(2)]).toEqual([5, 0]);
    expect([lists.newer(5), lists.newer(0)]).toEqual([4, -1]);
    expect([lists.older(0), lists.older(5)]).toEqual([3, -1]);
  });

  it('does what arrays would', () => {
    const step = fc.tuple(
      fc.constantFrom('add', 'first', 'move', 'remove'),
      fc.integer({ min: 0, max: KEYS - 1 }),
      fc.integer({ min: 1, max: LISTS }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const lists = createKeyLists(KEYS, LISTS);
        const arrays: number[][] = [[], [], []];
        const take = (key: number) => {
          for (const array of arrays) if (array.includes(key)) array.splice(array.indexOf(key), 1);
        };
        for (const [what, key, list] of steps) {
          const on = arrays.findIndex((array) => array.includes(key));
          if (on < 0 !== (what === 'add' || what === 'first')) continue;
          take(key);
          if (what === 'add') lists.append(list, key);
          if (what === 'first') lists.insertAfter(list, -1, key);
          if (what === 'move') lists.move(list, key);
          if (what === 'remove') lists.remove(key);
          if (what === 'first') arrays[list]?.unshift(key);
          else if (what !== 'remove') arrays[list]?.push(key);
          for (let number = 1; number <= LISTS; number++) {
            expect(lists.keysOf(number)).toEqual(arrays[number]);
            expect(lists.size(number)).toBe(arrays[number]?.length);
          }
          expect(lists.listOf(key)).toBe(what === 'remove' ? 0 : list);
        }
      }),
    );
  });
});
