import { describe, expect, test } from 'vitest';
import { beginSort, runSort } from '../../../src/compute/python/sorting/index.ts';
import { Chance, checksum, recording } from './inputs.ts';

type Shape = 'random' | 'few' | 'runs';

function listToSort(chance: Chance, shape: Shape, length: number): number[] {
  if (shape !== 'runs') {
    return Array.from({ length }, () => chance.below(shape === 'random' ? 1000 : 4));
  }
  const values: number[] = [];
  while (values.length < length) {
    const start = chance.below(1000);
    const step = 1 - chance.below(3);
    const count = chance.below(200);
    for (let index = 0; index < count; index++) values.push(start + step * index);
  }
  return values.slice(0, length);
}

const lengths = [
  ...Array.from({ length: 140 }, (_, length) => length),
  500,
  1000,
  1023,
  2000,
  3001,
];

describe('list.sort makes the comparisons of CPython', () => {
  const { comparisons } = recording('sorting');
  const cases = (['random', 'few', 'runs'] as const).flatMap((shape) =>
    (['by value', 'at random'] as const).map((judged) => [shape, judged] as const),
  );
  test.each(cases)('%s, %s', (shape, judged) => {
    const chance = new Chance(2002);
    const judge = new Chance(3);
    const found = lengths.map((length) => {
      const log: string[] = [];
      const keys = listToSort(chance, shape, length);
      const less = (left: number, right: number) => {
        const answer = judged === 'by value' ? left < right : judge.below(2) === 1;
        log.push(`${left}${answer ? '<' : '-'}${right}`);
        return answer;
      };
      const sort = beginSort(keys, null);
      while (runSort(sort, less, 10) !== 'done');
      log.push(keys.join(','));
      return `${log.length}:${checksum(log.join(' '))}`;
    });
    expect(found).toEqual(comparisons[`${shape}, ${judged}`]);
  });
});
