import { describe, expect, it } from 'vitest';
import { expectEqualToNaive, lines } from '../helpers.ts';

describe('SIEVE', () => {
  it("goes through the paper's illustration", () => {
    // Zhang and others, NSDI 2024, figure 1: seven objects, A, B and G visited, then H A D I B J.
    // There the newest is on the left; here the oldest is.
    const frames = lines('sieve', 7, 'A A B B C D E F G G H A D I B J');
    expect(frames.slice(9)).toEqual([
      'G+: A1 B1 C0 D0 E0 F0 G1',
      'H-C: A0 B0 >D0 E0 F0 G1 H0',
      'A+: A1 B0 >D0 E0 F0 G1 H0',
      'D+: A1 B0 >D1 E0 F0 G1 H0',
      'I-E: A1 B0 D0 >F0 G1 H0 I0',
      'B+: A1 B1 D0 >F0 G1 H0 I0',
      'J-F: A1 B1 D0 >G1 H0 I0 J0',
    ]);
  });

  it('starts again at the oldest after the newest', () => {
    expect(lines('sieve', 2, 'a b a c d e')).toEqual([
      'a-: a0',
      'b-: a0 b0',
      'a+: a1 b0',
      // The victim was the newest, so the hand is at none.
      'c-b: a0 c0',
      'd-a: >c0 d0',
      'e-c: >d0 e0',
    ]);
  });

  it('equals algorithm 1 written with an array', () => {
    expectEqualToNaive('sieve', (C) => {
      // Head (newest) first, as in the paper.
      const T: { key: number; visited: boolean }[] = [];
      let p: { key: number; visited: boolean } | undefined;
      return {
        access(x) {
          const found = T.find((entry) => entry.key === x);
          if (found) {
            found.visited = true;
            return null;
          }
          const victims: number[] = [];
          if (T.length === C) {
            let o = p ?? T.at(-1);
            while (o?.visited) {
              o.visited = false;
              o = T[T.indexOf(o) - 1] ?? T.at(-1);
            }
            if (o) {
              p = T[T.indexOf(o) - 1];
              victims.push(o.key);
              T.splice(T.indexOf(o), 1);
            }
          }
          T.unshift({ key: x, visited: false });
          return victims;
        },
      };
    });
  });
});
