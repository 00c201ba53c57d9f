import { describe, expect, it } from 'vitest';
import { expectEqualToNaive, lines } from '../helpers.ts';

describe('CLOCK', () => {
  it('goes through the example in Stallings, Operating Systems', () => {
    // Figure "Behavior of four page replacement algorithms": eight faults, three to fill frames.
    expect(
      lines('clock', 3, '2 3 2 1 5 2 4 5 3 2 5 2').map((line) => line.replace(':', '')),
    ).toEqual([
      '2- 21',
      '3- 21 31',
      '2+ 21 31',
      '1- >21 31 11',
      '5-2 51 >30 10',
      '2-3 51 21 >10',
      '4-1 >51 21 41',
      '5+ >51 21 41',
      '3-5 31 >20 40',
      '2+ 31 >21 40',
      '5-4 >31 20 51',
      '2+ >31 21 51',
    ]);
  });

  it('equals second chance: a queue in which a referenced key goes to the back', () => {
    expectEqualToNaive('clock', (capacity) => {
      const queue: { key: number; referenced: boolean }[] = [];
      return {
        access(key) {
          const found = queue.find((entry) => entry.key === key);
          if (found) {
            found.referenced = true;
            return null;
          }
          const victims: number[] = [];
          while (queue.length === capacity) {
            const [first] = queue.splice(0, 1);
            if (first?.referenced) queue.push({ key: first.key, referenced: false });
            else if (first) victims.push(first.key);
          }
          queue.push({ key, referenced: true });
          return victims;
        },
      };
    });
  });
});
