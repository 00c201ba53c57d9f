import type { PolicyDefinition } from '../policy.ts';
import { createQueuePolicy } from './queue.ts';

/**
 * Least recently used: the key whose last access is longest ago leaves.
 *
 * Source: Mattson, Gecsei,
 * Slutz and Traiger, Evaluation techniques for storage hierarchies, IBM Systems Journal 9(2), 1970.
 */
export const lru: PolicyDefinition = {
  id: 'lru',
  name: 'LRU',
  create: (context) => createQueuePolicy(context, true, false),
};
