import { describe, expect, test } from 'vitest';
import {
  type Hash,
  hashFloat,
  hashInteger,
  hashKeyFromSeed,
  hashText,
} from '../../../src/compute/python/hashing/index.ts';
import { DictIterator, EXHAUSTED, PyDict } from '../../../src/compute/python/objects/index.ts';
import {
  clearSet,
  copySet,
  createSet,
  difference,
  differenceInto,
  findInSet,
  insertAt,
  intersection,
  intersectionInto,
  isDisjoint,
  isSubset,
  membersOf,
  popFromSet,
  presize,
  removeAt,
  runSetOperation,
  type SetOperation,
  type SetTable,
  symmetricDifference,
  symmetricDifferenceInto,
  union,
  unionInto,
} from '../../../src/compute/python/tables/index.ts';
import { Chance, checksum, recording } from './inputs.ts';

type Key = number | bigint | string;
type Kind = 'integers' | 'texts' | 'collisions';

const seed = hashKeyFromSeed(0);
const hash = (key: Key): Hash => (typeof key === 'string' ? hashText(key, seed) : hashInteger(key));
const same = (a: Key, b: Key) => a === b;

function keyOf(chance: Chance, kind: Kind): Key {
  const number = chance.below(120);
  if (kind === 'integers') return (number * number * 65537) % 100003;
  if (kind === 'texts') return `key${number}`;
  return number < 60 ? number : BigInt(number - 60) + 2n ** 61n - 1n;
}

function ran(operation: SetOperation<Key>): SetOperation<Key> {
  for (let step = 0; step < 1000; step++) {
    if (runSetOperation(operation, same, 50) === 'done') return operation;
  }
  throw new Error('the operation does not end');
}

function add(table: SetTable<Key>, key: Key): void {
  const found = findInSet(table, key, hash(key), same);
  if (typeof found !== 'number') throw new Error('a comparison was asked for');
  if (found < 0) insertAt(table, ~found, key, hash(key));
}

function discard(table: SetTable<Key>, key: Key): void {
  const found = findInSet(table, key, hash(key), same);
  if (typeof found === 'number' && found >= 0) removeAt(table, found);
}

const truth = (value: boolean) => (value ? 'True' : 'False');

function step(chance: Chance, kind: Kind, sets: SetTable<Key>[], log: string[]): void {
  const work = chance.below(22);
  const [a, b, c] = [chance.below(4), chance.below(4), chance.below(4)];
  const [left, right, target] = [sets[b], sets[c], sets[a]];
  if (left === undefined || right === undefined || target === undefined) throw new Error('no set');
  if (work < 6) {
    for (let count = chance.below(12); count > 0; count--) add(target, keyOf(chance, kind));
  } else if (work < 9) {
    for (let count = chance.below(12); count > 0; count--) discard(target, keyOf(chance, kind));
  } else if (work === 9) {
    const count = Math.min(target.used, chance.below(5));
    for (let index = 0; index < count; index++) log.push(String(popFromSet(target)));
  } else if (work === 10) sets[a] = ran(union(left, right)).result;
  else if (work === 11) sets[a] = ran(intersection(left, right)).result;
  else if (work === 12) sets[a] = ran(difference(left, right)).result;
  else if (work === 13) sets[a] = ran(symmetricDifference(left, right)).result;
  else if (work === 14) ran(unionInto(target, left));
  else if (work === 15) ran(intersectionInto(target, chance.below(3) === 0 ? left : target));
  else if (work === 16) ran(differenceInto(target, left));
  else if (work === 17) ran(symmetricDifferenceInto(target, left));
  else if (work === 18) sets[a] = copySet(left);
  else if (work === 19) {
    log.push(
      truth(ran(isSubset(target, left)).answer) + truth(ran(isDisjoint(target, left)).answer),
    );
  } else if (work === 20) {
    if (chance.below(8) === 0) clearSet(target);
  } else {
    const keys = new Set<Key>();
    for (let count = chance.below(30); count > 0; count--) keys.add(keyOf(chance, kind));
    presize(target, keys.size);
    for (const key of keys) add(target, key);
  }
  log.push(membersOf(sets[a] ?? target).join(','));
}

describe('sets', () => {
  const { steps, big } = recording('sets');

  test.each(['integers', 'texts', 'collisions'] as const)('order after 6,000 steps: %s', (kind) => {
    const chance = new Chance(2011);
    const sets = [createSet<Key>(), createSet<Key>(), createSet<Key>(), createSet<Key>()];
    const blocks: string[] = [];
    for (let block = 0; block < 12; block++) {
      const log: string[] = [];
      for (let index = 0; index < 500; index++) step(chance, kind, sets, log);
      blocks.push(checksum(log.join(';')));
    }
    expect(blocks).toEqual(steps[kind]);
  });

  test('order of 200,000 numbers', () => {
    const chance = new Chance(7);
    const numbers = createSet<Key>();
    for (let index = 0; index < 200_000; index++) add(numbers, chance.below(2 ** 24) * 1048573);
    expect(numbers.used).toBe(big.members);
    expect(checksum(membersOf(numbers).join(','))).toBe(big.order);
  });
});

test('dicts changed while they are iterated', () => {
  const chance = new Chance(1991);
  const blocks: string[] = [];
  let log: string[] = [];
  for (let index = 0; index < 3000; index++) {
    const d = new PyDict();
    const drop = (key: Key) => {
      const entry = d.entryOfHostKey(key);
      if (entry !== undefined) d.deleteEntry(entry);
    };
    for (let count = chance.below(20); count > 0; count--) {
      const key = keyOf(chance, chance.below(2) ? 'integers' : 'texts');
      d.setHostKey(key, key, index);
    }
    for (let count = chance.below(6); count > 0; count--) {
      if (d.size > 0 && chance.below(2)) log.push(String(d.takeLast()?.[0]));
      else drop(keyOf(chance, 'integers'));
    }
    const seen: string[] = [];
    const iterator = new DictIterator(d, 'keys', chance.below(4) === 0 ? -1 : 1, (_, size) => {
      throw new Changed(`dictionary ${size ? 'changed size' : 'keys changed'} during iteration`);
    });
    for (;;) {
      const key = nextKey(iterator);
      if (key === EXHAUSTED) break;
      if (key instanceof Changed) {
        seen.push(key.message);
        break;
      }
      seen.push(String(key));
      if (seen.length > 40) break;
      const work = chance.below(8);
      if (work === 0) {
        const other = keyOf(chance, 'integers');
        d.setHostKey(other, other, 1);
      } else if (work < 4) {
        drop(key);
        const other = work === 1 ? keyOf(chance, 'texts') : key;
        d.setHostKey(other, other, 2);
      }
    }
    log.push(`${seen.join(',')}|${[...d.live()].map(({ key }) => key).join(',')}`);
    if (index % 300 === 299) {
      blocks.push(checksum(log.join(';')));
      log = [];
    }
  }
  expect(blocks).toEqual(recording('dicts').steps);
});

class Changed extends Error {}

function nextKey(iterator: DictIterator): Key | Changed | typeof EXHAUSTED {
  try {
    return iterator.advance(undefined as never) as Key | typeof EXHAUSTED;
  } catch (error) {
    if (error instanceof Changed) return error;
    throw error;
  }
}

test('floats hash as equal integers do', () => {
  expect(hashFloat(2 ** 70)).toEqual(hashInteger(2n ** 70n));
});
