import { describe, expect, it } from 'vitest';
import {
  afterCrash,
  append,
  assign,
  compact,
  movedNeedlessly,
  murmur2,
  partitionOf,
} from './consumer-groups.ts';

it.each([
  // From the unit test of Kafka's own function.
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
])('hashes %s as Kafka does', (text, hash) => {
  expect(murmur2(new TextEncoder().encode(text))).toBe(hash);
});

it('keeps a key in its partition and counts offsets there', () => {
  const log = append(
    ['a', 'b', 'a', 'c', 'a'].map((key) => ({ key, value: '' })),
    3,
  );
  for (const { key, partition } of log) expect(partition).toBe(partitionOf(key, 3));
  const ofA = log.filter(({ key }) => key === 'a').map(({ offset }) => offset);
  expect(ofA).toEqual(ofA.toSorted((a, b) => a - b));
  expect(compact(log).map(({ key }) => key)).toEqual(['b', 'c', 'a']);
});

describe('assign', () => {
  const owners = (partitions: number, members: string[]) => [...assign(partitions, members)];

  it('deals out ranges, the larger ones first', () => {
    expect(owners(6, ['c1', 'c2', 'c3'])).toEqual([
      ['c1', [0, 1]],
      ['c2', [2, 3]],
      ['c3', [4, 5]],
    ]);
    expect(owners(5, ['b', 'a'])).toEqual([
      ['a', [0, 1, 2]],
      ['b', [3, 4]],
    ]);
  });

  it('leaves members without work when there are more of them than partitions', () => {
    expect(owners(2, ['a', 'b', 'c'])[2]).toEqual(['c', []]);
  });

  it('moves more than it must, depending on who leaves', () => {
    const before = assign(6, ['c1', 'c2', 'c3']);
    expect(movedNeedlessly(before, assign(6, ['c1', 'c3']))).toBe(0);
    expect(movedNeedlessly(before, assign(6, ['c2', 'c3']))).toBe(1);
  });
});

it('repeats or loses what lies between the commit and the crash', () => {
  expect(afterCrash(100, 250, 'after-processing')).toEqual({ committed: 200, twice: 50, never: 0 });
  expect(afterCrash(100, 250, 'before-processing')).toEqual({
    committed: 300,
    twice: 0,
    never: 50,
  });
  expect(afterCrash(100, 200, 'before-processing')).toEqual({ committed: 200, twice: 0, never: 0 });
});
