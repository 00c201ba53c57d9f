import { expect, it } from 'vitest';
import { afterCrash, crashCases } from './append-crash.ts';

it('covers every case once', () => {
  expect(new Set(crashCases.map((one) => JSON.stringify(one))).size).toBe(8);
});

it('finds four inconsistent cases, two lost blocks and two files with old bytes', () => {
  const all = crashCases.map(afterCrash);
  expect(all.filter(({ consistent }) => !consistent)).toHaveLength(4);
  expect(all.filter(({ leaked }) => leaked)).toHaveLength(2);
  expect(all.filter(({ garbage }) => garbage)).toHaveLength(2);
});

it('says what an inode that points to a free block means', () => {
  expect(afterCrash({ data: true, inode: true, bitmap: false })).toMatchObject({
    consistent: false,
    mayBeGivenAway: true,
    garbage: false,
  });
});
