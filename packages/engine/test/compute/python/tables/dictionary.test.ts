import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hash, hashInteger } from '../../../../src/compute/python/hashing/index.ts';
import {
  ABSENT,
  clearDictionary,
  copyDictionary,
  createDictionary,
  type Dictionary,
  END,
  findByHash,
  findByValue,
  insert,
  iterateDictionary,
  type KeyRules,
  nextEntry,
  presizeDictionary,
  remove,
  removeLast,
  resumeDictionarySearch,
} from '../../../../src/compute/python/tables/index.ts';

/** A key of a class with `__hash__` and `__eq__`. */
interface Custom {
  readonly hash: number;
  readonly name: string;
}
type Key = number | Custom;

const rules: KeyRules<Key> = {
  canonical: (key) => (typeof key === 'number' ? key : undefined),
  hash: (key) => hashOfKey(key),
  same: (stored, key) =>
    typeof stored === 'number' && typeof key === 'number' ? stored === key : undefined,
};
const hashOfKey = (key: Key): Hash => hashInteger(typeof key === 'number' ? key : key.hash);
const custom = (hash: number, name: string): Custom => ({ hash, name });

function put(dictionary: Dictionary<Key, string>, key: Key, value: string): void {
  const found =
    findByValue(dictionary, key, rules) ?? findByHash(dictionary, key, hashOfKey(key), rules);
  if (found !== ABSENT) throw new Error('the key is there, or a comparison is needed');
  insert(dictionary, key, value, rules, hashOfKey(key));
}

test('a key that only hash and comparison can tell is found by asking', () => {
  const d = createDictionary<Key, string>();
  put(d, 1, 'one');
  put(d, 2, 'two');
  const key = custom(2, 'like two');
  expect(findByValue(d, 7, rules)).toBe(ABSENT);
  expect(findByValue(d, key, rules)).toBeUndefined();
  const search = findByHash(d, key, hashInteger(2), rules);
  if (typeof search === 'number') throw new Error('no comparison was asked for');
  expect(search.candidate).toBe(2);
  expect(resumeDictionarySearch(search, true, rules)).toBe(1);
  expect(resumeDictionarySearch(search, false, rules)).toBe(ABSENT);
  insert(d, key, 'custom', rules, hashInteger(2));
  expect(d.byValue).toBeNull();
  // The number 2 is stored first in the probe, so no comparison is needed.
  expect(findByHash(d, 2, hashInteger(2), rules)).toBe(1);
});

describe('a comparison that changes the dict', () => {
  const searching = () => {
    const d = createDictionary<Key, string>();
    const stored = custom(8, 'stored');
    put(d, stored, 'a');
    const search = findByHash(d, custom(8, 'sought'), hashInteger(8), rules);
    if (typeof search === 'number') throw new Error('no comparison was asked for');
    return { d, search };
  };

  test('by taking the key out begins the search anew', () => {
    const { d, search } = searching();
    remove(d, 0, rules);
    expect(resumeDictionarySearch(search, true, rules)).toBe(ABSENT);
  });

  test('by growing it asks once more', () => {
    const { d, search } = searching();
    for (let key = 100; key < 120; key++) put(d, key, '');
    const again = resumeDictionarySearch(search, true, rules);
    if (typeof again === 'number') throw new Error('no comparison was asked for');
    expect(resumeDictionarySearch(again, true, rules)).toBe(0);
  });

  test('by clearing it finds nothing', () => {
    const { d, search } = searching();
    clearDictionary(d);
    expect(resumeDictionarySearch(search, true, rules)).toBe(ABSENT);
  });
});

test('popitem takes the newest; a deleted entry leaves a gap until the table is rebuilt', () => {
  const d = createDictionary<Key, string>();
  for (const key of [5, 3, 9]) put(d, key, `v${key}`);
  expect(remove(d, 1, rules)).toBe('v3');
  expect(d.keys).toEqual([5, undefined, 9]);
  expect(removeLast(d, rules)).toEqual({ key: 9, value: 'v9' });
  expect(removeLast(d, rules)).toEqual({ key: 5, value: 'v5' });
  expect(removeLast(d, rules)).toBeNull();
});

test('a copy and a dict with room hold the same and are apart', () => {
  const d = createDictionary<Key, string>();
  for (let key = 0; key < 9; key++) put(d, key, String(key));
  put(d, custom(77, 'x'), 'x');
  remove(d, 4, rules);
  const copy = copyDictionary(d);
  presizeDictionary(copy, 100);
  put(copy, 50, 'fifty');
  expect(copy.keys.length).toBe(d.used + 1);
  expect(findByHash(copy, 8, hashInteger(8), rules)).toBe(7);
  expect(d.used).toBe(9);
});

test('iteration says when the size changed, also when it is asked again', () => {
  const d = createDictionary<Key, string>();
  put(d, 1, '');
  const iteration = iterateDictionary(d);
  put(d, 2, '');
  expect(nextEntry(iteration)).toBe('dictionary changed size during iteration');
  expect(nextEntry(iteration)).toBe('dictionary changed size during iteration');
  expect(nextEntry({ ...iteration, dictionary: null })).toBe(END);
});

test('it is a host Map, in whichever way keys are found', () => {
  const step = fc.tuple(fc.constantFrom('put', 'take', 'last'), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), fc.boolean(), (steps, byHash) => {
      const how = byHash ? { ...rules, canonical: () => undefined } : rules;
      const d = createDictionary<Key, number>();
      const model = new Map<Key, number>();
      steps.forEach(([work, key], index) => {
        const found = findByValue(d, key, how) ?? findByHash(d, key, hashInteger(key), how);
        if (typeof found !== 'number') throw new Error('a comparison was asked for');
        expect(found === ABSENT).toBe(!model.has(key));
        if (work === 'put') {
          if (found === ABSENT) insert(d, key, index, how, hashInteger(key));
          else d.values[found] = index;
          model.set(key, index);
        } else if (work === 'take') {
          remove(d, found, how);
          model.delete(key);
        } else {
          const last = removeLast(d, how);
          if (last !== null) model.delete(last.key);
        }
      });
      expect(d.keys.filter((key) => key !== undefined)).toEqual([...model.keys()]);
      expect(d.used).toBe(model.size);
    }),
  );
});
