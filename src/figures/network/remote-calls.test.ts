import { describe, expect, it } from 'vitest';
import { backoff, count, type Fate, lengthPrefixed } from './remote-calls.ts';

describe('count', () => {
  const calls: Fate[][] = [[], ['request-lost'], ['reply-lost', 'reply-lost'], ['crash-after']];

  it('misses calls, repeats them, or gets it right', () => {
    expect(count(calls, 'once')).toEqual({ counter: 3, answered: 1, attempts: 4 });
    expect(count(calls, 'retry')).toEqual({ counter: 7, answered: 4, attempts: 8 });
    expect(count(calls, 'key')).toEqual({ counter: 4, answered: 4, attempts: 8 });
  });

  it('agrees on all policies when nothing goes wrong', () => {
    for (const policy of ['once', 'retry', 'key'] as const) {
      expect(count([[], []], policy)).toEqual({ counter: 2, answered: 2, attempts: 2 });
    }
  });
});

it('doubles the wait up to its limit', () => {
  expect(backoff(100, 1000, 5)).toEqual([100, 200, 400, 800, 1000]);
});

it('puts a length in front', () => {
  expect([...lengthPrefixed(Uint8Array.of(8, 6, 16, 7))]).toEqual([0, 0, 0, 0, 4, 8, 6, 16, 7]);
  expect([...lengthPrefixed(new Uint8Array(300)).slice(0, 5)]).toEqual([0, 0, 0, 1, 44]);
});
