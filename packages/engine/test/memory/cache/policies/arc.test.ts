import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyOf, simulateFrames, traceFromText } from '../../../../src/memory/cache/index.ts';
import { anyCapacity, anyTrace, expectEqualToNaive, lines } from '../helpers.ts';

const targets = (capacity: number, text: string) =>
  simulateFrames({ policy: policyOf('arc'), capacity, trace: traceFromText(text) }).frames.map(
    ({ state }) => state.values[0]?.value,
  );

describe('ARC', () => {
  it('goes through all cases of figure 4 by hand', () => {
    // T1 | T2 | B1 | B2, each from the least to the most recently used.
    const text = '1 2 1 3 2 1 4 5';
    expect(lines('arc', 2, text)).toEqual([
      '1-: 1 |  |  | ',
      '2-: 1 2 |  |  | ',
      '1+: 2 | 1 |  | ', // Case I
      '3-2: 3 | 1 | 2 | ', // Case IV B: replace from T1, above p = 0
      '2-1: 3 | 2 |  | 1', // Case II: p = 1, T1 is not above it, replace from T2
      '1-3:  | 2 1 | 3 | ', // Case III: p = 0, replace from T1
      '4-2: 4 | 1 | 3 | 2', // Case IV B: T1 is empty, replace from T2
      '5-4: 5 | 1 | 4 | 2', // Case IV A: B1 gives up 3, replace from T1
    ]);
    expect(targets(2, text)).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
  });

  it('leaves no ghost of a key when T1 alone fills the cache', () => {
    expect(lines('arc', 2, '1 2 3').at(-1)).toBe('3-1: 2 3 |  |  | ');
  });

  it('replaces from T1 at p exactly when the missed key is a ghost of T2', () => {
    const text = '1 2 3 1 4 2 3 1';
    expect(lines('arc', 3, text).slice(3)).toEqual([
      '1+: 2 3 | 1 |  | ',
      '4-2: 3 4 | 1 | 2 | ',
      '2-3: 4 | 1 2 | 3 | ', // p = 1
      '3-1: 4 | 2 3 |  | 1', // p = 2, T1 is not above it
      '1-4:  | 2 3 1 | 4 | ', // p = 1, as long as T1
    ]);
    expect(targets(3, text).slice(3)).toEqual([0, 0, 1, 2, 1]);
  });

  it('keeps the relations that the paper proves', () => {
    fc.assert(
      fc.property(anyTrace, anyCapacity, (trace, capacity) => {
        for (const { state } of simulateFrames({ policy: policyOf('arc'), capacity, trace })
          .frames) {
          const [t1 = 0, t2 = 0, b1 = 0, b2 = 0] = state.segments.map(
            ({ entries }) => entries.length,
          );
          const target = state.values[0]?.value ?? -1;
          expect(target).toBeGreaterThanOrEqual(0);
          expect(target).toBeLessThanOrEqual(capacity);
          expect(t1 + b1).toBeLessThanOrEqual(capacity);
          expect(t1 + t2 + b1 + b2).toBeLessThanOrEqual(2 * capacity);
          if (b1 + b2 > 0) expect(t1 + t2).toBe(capacity);
        }
      }),
    );
  });

  it('equals figure 4 written with arrays', () => {
    expectEqualToNaive('arc', (c) => {
      let p = 0;
      let [T1, T2, B1, B2]: number[][] = [[], [], [], []] as [
        number[],
        number[],
        number[],
        number[],
      ];
      const without = (list: number[] = [], key: number) => list.filter((other) => other !== key);
      const REPLACE = (x: number): number[] => {
        const t1 = T1?.length ?? 0;
        if (t1 >= 1 && ((B2?.includes(x) && t1 === p) || t1 > p)) {
          const [lru = -1, ...rest] = T1 ?? [];
          T1 = rest;
          B1 = [...(B1 ?? []), lru];
          return [lru];
        }
        const [lru = -1, ...rest] = T2 ?? [];
        T2 = rest;
        B2 = [...(B2 ?? []), lru];
        return [lru];
      };
      return {
        access(x) {
          if (T1?.includes(x) || T2?.includes(x)) {
            T1 = without(T1, x);
            T2 = [...without(T2, x), x];
            return null;
          }
          const b1 = B1?.length ?? 0;
          const b2 = B2?.length ?? 0;
          let victims: number[] = [];
          if (B1?.includes(x)) {
            p = Math.min(c, p + (b1 >= b2 ? 1 : b2 / b1));
            victims = REPLACE(x);
            B1 = without(B1, x);
            T2 = [...(T2 ?? []), x];
          } else if (B2?.includes(x)) {
            p = Math.max(0, p - (b2 >= b1 ? 1 : b1 / b2));
            victims = REPLACE(x);
            B2 = without(B2, x);
            T2 = [...(T2 ?? []), x];
          } else {
            const t1 = T1?.length ?? 0;
            const total = t1 + (T2?.length ?? 0) + b1 + b2;
            if (t1 + b1 === c) {
              if (t1 < c) {
                B1 = B1?.slice(1) ?? [];
                victims = REPLACE(x);
              } else {
                victims = T1?.slice(0, 1) ?? [];
                T1 = T1?.slice(1) ?? [];
              }
            } else if (total >= c) {
              if (total === 2 * c) B2 = B2?.slice(1) ?? [];
              victims = REPLACE(x);
            }
            T1 = [...(T1 ?? []), x];
          }
          return victims;
        },
      };
    });
  });
});
