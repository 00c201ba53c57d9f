import { describe, expect, test } from 'vitest';
import '../../../../src/compute/python/builtins/built-ins.ts';
import {
  type DictEntry,
  hostKeyOf,
  PyDict,
  PyFloat,
  PyTuple,
} from '../../../../src/compute/python/objects/index.ts';

describe('a dict', () => {
  test('keeps the order of insertion, and the place of a key whose value changes', () => {
    const dict = new PyDict();
    for (const name of ['b', 'a', 'c']) dict.setName(name, 1);
    dict.setName('a', 2);
    dict.deleteName('b');
    dict.setName('b', 3);
    expect([...dict.live()].map(({ key, value }) => [key, value])).toEqual([
      ['a', 2],
      ['c', 1],
      ['b', 3],
    ]);
    expect(dict.size).toBe(3);
  });

  test('an entry stays valid while its key is there, whatever comes and goes', () => {
    const dict = new PyDict();
    dict.setName('kept', 1);
    const entry = dict.entryOfName('kept');
    for (let index = 0; index < 1000; index += 1) dict.setHostKey(index, index, null);
    for (let index = 0; index < 990; index += 1) {
      const other = dict.entryOfHostKey(index);
      if (other !== undefined) dict.deleteEntry(other);
    }
    for (let index = 0; index < 1000; index += 1) dict.setName(`n${index}`, index);
    dict.setName('kept', 2);
    expect(dict.entryOfName('kept')).toBe(entry);
    expect(entry?.value).toBe(2);
    expect(dict.entries[entry?.index ?? -1]).toBe(entry);
  });

  test('gives up its last entry', () => {
    const dict = new PyDict();
    dict.setName('a', 1);
    dict.setName('b', 2);
    dict.deleteName('b');
    expect(dict.takeLast()).toEqual(['a', 1]);
    expect(dict.takeLast()).toBeUndefined();
  });

  test('finds no key again that was deleted, taken or cleared', () => {
    const dict = new PyDict();
    for (let key = 0; key < 20; key += 1) dict.setHostKey(key, key, `${key}`);
    expect(dict.entryOfHostKey(7)?.value).toBe('7');
    expect(dict.entryOfHostKey(7)?.value).toBe('7');
    dict.deleteEntry(dict.entryOfHostKey(7) as DictEntry);
    expect(dict.entryOfHostKey(7)).toBeUndefined();
    dict.setHostKey(7, 7, 'new');
    expect(dict.entryOfHostKey(7)?.value).toBe('new');
    expect(dict.takeLast()).toEqual([7, 'new']);
    expect(dict.entryOfHostKey(7)).toBeUndefined();
    expect(dict.entryOfHostKey(8)?.value).toBe('8');
    dict.clear();
    expect(dict.entryOfHostKey(8)).toBeUndefined();
  });

  test('finds keys by hash as far as they were taken in', () => {
    const dict = new PyDict();
    for (const key of [10, 20, 30]) dict.setHostKey(key, key, null);
    expect(dict.unhashed).toBe(3);
    dict.hashKeys((key) => key as number, 2);
    expect(dict.unhashed).toBe(1);
    expect(dict.entriesWithHash(20).map(({ key }) => key)).toEqual([20]);
    expect(dict.entriesWithHash(30)).toEqual([]);
  });
});

test('equal keys have one host key, others not', () => {
  expect(hostKeyOf(true)).toBe(hostKeyOf(new PyFloat(1)));
  expect(hostKeyOf(new PyTuple([1, 'a']))).toBe(hostKeyOf(new PyTuple([new PyFloat(1), 'a'])));
  expect(hostKeyOf(new PyTuple(['a,b']))).not.toBe(hostKeyOf(new PyTuple(['a', 'b'])));
  expect(hostKeyOf('\0s')).not.toBe(hostKeyOf('\0\0s'));
});
