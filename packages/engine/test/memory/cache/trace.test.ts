import { describe, expect, it } from 'vitest';
import { distinctKeys, nextUses, traceFromKeys } from '../../../src/memory/cache/index.ts';
import { checkTrace } from '../../../src/memory/cache/trace.ts';

describe('traceFromKeys', () => {
  it('numbers keys by first appearance', () => {
    const { accesses, names } = traceFromKeys(['b', 'a', 'b', 'toString']);
    expect([...accesses]).toEqual([0, 1, 0, 2]);
    expect(names).toEqual(['b', 'a', 'toString']);
  });

  it('refuses no keys at all', () => {
    expect(() => traceFromKeys([])).toThrow('the trace has 0 accesses');
  });
});

describe('distinctKeys', () => {
  it('counts the keys that are accessed, not those that have a name', () => {
    const accesses = Int32Array.of(2, 0, 2);
    expect(distinctKeys({ accesses, names: ['a', 'b', 'c', 'd'] })).toBe(2);
  });
});

describe('nextUses', () => {
  it('gives the index of the next access, or the length', () => {
    expect([...nextUses(traceFromKeys(['a', 'b', 'a', 'a', 'c']))]).toEqual([2, 5, 3, 5, 5]);
  });
});

describe('checkTrace', () => {
  it('quotes what is wrong', () => {
    expect(() => checkTrace({ accesses: new Int32Array(0), names: [] })).toThrow(
      new RangeError('a trace of 0 accesses to 0 keys'),
    );
    expect(() => checkTrace({ accesses: Int32Array.of(0, 1), names: ['a'] })).toThrow(
      new RangeError('key 1 has no name'),
    );
    expect(() => checkTrace({ accesses: Int32Array.of(-1), names: ['a'] })).toThrow(
      new RangeError('key -1 has no name'),
    );
  });
});
