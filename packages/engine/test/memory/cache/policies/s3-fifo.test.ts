import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceFromKeys } from '../../../../src/memory/cache/index.ts';
import { expectEqualToNaive, lines, type NaiveCache } from '../helpers.ts';

/** Algorithm 1 of Yang and others, SOSP 2023, written with arrays whose head is at the end. */
function naive(cacheSize: number): NaiveCache {
  const S: number[] = [];
  const M: number[] = [];
  const G: number[] = [];
  const freq = new Map<number, number>();
  let victims: number[] = [];
  const count = (key: number) => freq.get(key) ?? 0;
  const share = Math.floor((cacheSize * 9) / 10);
  const evictM = () => {
    for (let evicted = false; !evicted && M.length > 0; ) {
      const t = M.shift() ?? -1;
      if (count(t) > 0) {
        M.push(t);
        freq.set(t, count(t) - 1);
      } else {
        victims.push(t);
        evicted = true;
      }
    }
  };
  const evictS = () => {
    for (let evicted = false; !evicted && S.length > 0; ) {
      const t = S.shift() ?? -1;
      if (count(t) > 1) {
        M.push(t);
        freq.set(t, 0);
        if (M.length > share) evictM();
      } else {
        G.push(t);
        if (G.length > share) G.shift();
        victims.push(t);
        evicted = true;
      }
    }
  };
  return {
    access(x) {
      if (S.includes(x) || M.includes(x)) {
        freq.set(x, Math.min(count(x) + 1, 3));
        return null;
      }
      victims = [];
      while (S.length + M.length >= cacheSize) {
        if (10 * S.length >= cacheSize) evictS();
        else evictM();
      }
      if (G.includes(x)) {
        G.splice(G.indexOf(x), 1);
        M.push(x);
      } else S.push(x);
      freq.set(x, 0);
      return victims;
    },
  };
}

describe('S3-FIFO', () => {
  it('moves keys hit more than once to the main queue, others to the ghosts', () => {
    // Small queue | main queue | ghosts, by hand; main queue and ghosts have room for 3.
    expect(lines('s3-fifo', 4, 'A A A B B C D E B C')).toEqual([
      'A-: A0 |  | ',
      'A+: A1 |  | ',
      'A+: A2 |  | ',
      'B-: A2 B0 |  | ',
      'B+: A2 B1 |  | ',
      'C-: A2 B1 C0 |  | ',
      'D-: A2 B1 C0 D0 |  | ',
      'E-B: C0 D0 E0 | A0 | B',
      'B-C: D0 E0 | A0 B0 | C',
      'C-D: E0 | A0 B0 C0 | D',
    ]);
  });

  it('keeps a key at the end of the main queue once more for each hit', () => {
    expect(lines('s3-fifo', 2, 'A A A B C A C C D').slice(4)).toEqual([
      'C-B: C0 | A0 | B',
      'A+: C0 | A1 | B',
      'C+: C1 | A1 | B',
      'C+: C2 | A1 | B',
      // C moves to a main queue with room for one; A has a hit left, C has none.
      'D-C: D0 | A0 | B',
    ]);
  });

  it('forgets the oldest ghost, if need be the very key that is missed', () => {
    expect(lines('s3-fifo', 2, 'A B C A').slice(2)).toEqual([
      'C-A: B0 C0 |  | A',
      'A-B: C0 A0 |  | B',
    ]);
  });

  it('counts to three', () => {
    expect(lines('s3-fifo', 2, 'A A A A A').at(-1)).toBe('A+: A3 |  | ');
  });

  it('can evict from both queues for one miss', () => {
    // Keys 1 to 18 fill the main queue's 18 places; then 20 moves there and pushes 1 out.
    const popular = Array.from({ length: 18 }, (_, index) => `${index + 1} `.repeat(3)).join('');
    const [twentyFirst, , , twentySecond] = lines(
      's3-fifo',
      20,
      `${popular} 19 20 21 20 20 22`,
    ).slice(-4);
    expect(twentyFirst?.slice(0, 7)).toBe('21-19: ');
    expect(twentySecond?.slice(0, 9)).toBe('22-1,21: ');
  });

  it("equals the paper's algorithm 1 written with arrays", () => {
    expectEqualToNaive('s3-fifo', naive);
    const larger = fc
      .array(fc.integer({ min: 1, max: 50 }), { minLength: 200, maxLength: 450 })
      .map((keys) => traceFromKeys(keys.map((key) => String(Math.ceil(key ** 2 / 50)))));
    expectEqualToNaive('s3-fifo', naive, fc.integer({ min: 10, max: 32 }), larger);
  });
});
