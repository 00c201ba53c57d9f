import { expect, test } from 'vitest';
import {
  type Hash,
  hashInteger,
  integerOfHash,
} from '../../../../src/compute/python/hashing/index.ts';
import {
  answerSetOperation,
  clearSet,
  createSet,
  difference,
  END,
  findInSet,
  hashAt,
  hashesOf,
  insertAt,
  iterateSet,
  membersOf,
  nextSlot,
  popFromSet,
  removeAt,
  resumeSearch,
  runSetOperation,
  type SetTable,
  tidyAfterRemoval,
  unionInto,
} from '../../../../src/compute/python/tables/index.ts';

interface Custom {
  readonly name: string;
}
type Key = number | Custom;
const ask = (stored: Key, key: Key) =>
  typeof stored === 'number' && typeof key === 'number' ? stored === key : undefined;
const hash = (value: number): Hash => hashInteger(value);

function setOf(...numbers: number[]): SetTable<Key> {
  const table = createSet<Key>();
  for (const number of numbers) {
    const found = findInSet(table, number, hash(number), ask);
    if (typeof found === 'number' && found < 0) insertAt(table, ~found, number, hash(number));
  }
  return table;
}

test('members come in the order of CPython', () => {
  expect(membersOf(setOf(10, 3, 8, 1, 17))).toEqual([1, 3, 8, 10, 17]);
  expect(membersOf(setOf(17, 1, 9, 25, 33))).toEqual([33, 1, 9, 17, 25]);
  const numbers = setOf(5, 6);
  expect(hashAt(numbers, 5)).toEqual(hash(5));
  expect([...hashesOf(numbers)].map(integerOfHash)).toEqual([5, 6]);
});

test('pop goes on from where it was; a deleted slot is passed over', () => {
  const table = setOf(1, 2, 3);
  expect([popFromSet(table), popFromSet(table), popFromSet(table)]).toEqual([1, 2, 3]);
  expect(popFromSet(table)).toBeUndefined();
  expect([table.fill, table.used]).toEqual([3, 0]);
  tidyAfterRemoval(table);
  expect(table.fill).toBe(0);
});

test('a search asks about a key of the same hash, and begins anew when the set changed', () => {
  const table = setOf();
  const stored = { name: 'stored' };
  const sought = { name: 'sought' };
  insertAt(table, 4, stored, hash(4));
  const search = findInSet(table, sought, hash(4), ask);
  if (typeof search === 'number') throw new Error('no comparison was asked for');
  expect(search.candidate).toBe(stored);
  expect(resumeSearch(search, true, ask)).toBe(4);
  // Absent: a free slot, after one jump of the probe, as a small table has no neighbours.
  expect(resumeSearch(search, false, ask)).toBeLessThan(0);
  removeAt(table, 4);
  expect(resumeSearch(search, true, ask)).toBeLessThan(0);
  clearSet(table);
  expect(resumeSearch(search, true, ask)).toBe(~4);
});

test('an operation stops at what it cannot compare, and goes on with the answer', () => {
  const one = { name: 'one' };
  const other = { name: 'other' };
  const left = setOf(1, 2);
  const right = setOf(2, 3);
  insertAt(left, 5, one, hash(5));
  insertAt(right, 5, other, hash(5));
  for (const equal of [true, false]) {
    const state = difference(left, right);
    const search = runSetOperation(state, ask, 100);
    expect(search).toMatchObject({ candidate: other, key: one });
    expect(runSetOperation(state, ask, 100)).toBe(search);
    answerSetOperation(state, equal, ask);
    expect(runSetOperation(state, ask, 100)).toBe('done');
    expect(membersOf(state.result)).toEqual(equal ? [1] : [1, one]);
  }
});

test('an operation is sliced by its budget', () => {
  const target = setOf(1);
  const state = unionInto(target, setOf(20, 21, 22));
  let slices = 0;
  while (runSetOperation(state, ask, 2) !== 'done') slices++;
  expect(slices).toBe(3);
  expect(membersOf(target)).toEqual([1, 20, 21, 22]);
});

test('iteration says when the size changed', () => {
  const table = setOf(1, 2);
  const iteration = iterateSet(table);
  expect(nextSlot(iteration)).toBe(1);
  expect(nextSlot(iteration)).toBe(2);
  expect(nextSlot(iteration)).toBe(END);
  const other = iterateSet(table);
  popFromSet(table);
  expect(nextSlot(other)).toBe('Set changed size during iteration');
});
