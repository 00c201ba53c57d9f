import { InputError } from '../../../base/index.ts';
import type { PolicyDefinition } from '../policy.ts';
import { arc } from './arc.ts';
import { clock } from './clock.ts';
import { fifo } from './fifo.ts';
import { lfu } from './lfu.ts';
import { lru } from './lru.ts';
import { mru } from './mru.ts';
import { optimal } from './optimal.ts';
import { random } from './random.ts';
import { s3Fifo } from './s3-fifo.ts';
import { sieve } from './sieve.ts';

export { lru };

/** All policies, from the plain ones to the modern ones to the one that knows the future. */
export const POLICIES: readonly PolicyDefinition[] = [
  random,
  fifo,
  lru,
  mru,
  lfu,
  clock,
  arc,
  sieve,
  s3Fifo,
  optimal,
];

/** The policy with this `id`. Throws `InputError` when there is none. */
export function policyOf(id: string): PolicyDefinition {
  const found = POLICIES.find((policy) => policy.id === id);
  if (found === undefined) {
    throw new InputError(`no policy is called ${JSON.stringify(id)}`, {
      place: { field: 'policy' },
      expected: `one of ${POLICIES.map((policy) => policy.id).join(', ')}`,
    });
  }
  return found;
}
