import { describe, expect, it } from 'vitest';
import type { InputError } from '../../../../src/base/index.ts';
import { POLICIES, policyOf } from '../../../../src/memory/cache/index.ts';

describe('policyOf', () => {
  it('finds each policy by its id', () => {
    expect(POLICIES).toHaveLength(10);
    for (const policy of POLICIES) expect(policyOf(policy.id)).toBe(policy);
  });

  it('names the choice when there is no such policy', () => {
    expect(() => policyOf('lifo')).toThrow('no policy is called "lifo"');
    try {
      policyOf('lifo');
    } catch (error) {
      expect((error as InputError).toData()).toMatchObject({
        place: { field: 'policy' },
        expected: 'one of random, fifo, lru, mru, lfu, clock, arc, sieve, s3-fifo, optimal',
      });
    }
  });
});
