import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const vocabulary = {
  words: [
    'eviction',
    'kubernetes',
    'parquet',
    'packet',
    'cache',
    'caching',
    'disk',
    'raid',
    'seek',
  ],
  names: { k8s: 'kubernetes', wal: 'write-ahead log', protobuf: 'protocol buffers' },
};

describe('suggest', () => {
  it.each([
    ['evicton', 'eviction'],
    ['kubernets', 'kubernetes'],
    ['kuberentes', 'kubernetes'],
    ['parket', 'packet'],
    ['parqet', 'parquet'],
    ['cahce', 'cache'],
    ['dsik', 'disk'],
  ])('%s is %s', (typed, meant) => {
    expect(suggest(typed, vocabulary)).toBe(meant);
  });

  it('knows abbreviations, in any case', () => {
    expect(suggest('K8s', vocabulary)).toBe('kubernetes');
    expect(suggest('WAL', vocabulary)).toBe('write-ahead log');
    expect(suggest('constructor', vocabulary)).toBeUndefined();
  });

  it('corrects a misspelt name to the term that it stands for', () => {
    expect(suggest('protobuff', vocabulary)).toBe('protocol buffers');
  });

  it.each(['xylophone', 'a', 'zz', 'reed'])('has nothing for %s', (typed) => {
    expect(suggest(typed, vocabulary)).toBeUndefined();
  });
});
