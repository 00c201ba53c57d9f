import type { PolicyDefinition } from '../policy.ts';
import { lruMissesBySize } from '../stack-distance.ts';
import { createQueuePolicy } from './queue.ts';

/** Least recently used: the key whose last access is longest ago leaves. */
export const lru: PolicyDefinition = {
  id: 'lru',
  name: 'LRU',
  source: 'Mattson and others, IBM Systems Journal 9(2), 1970',
  create: (context) => createQueuePolicy(context, true, false),
  missesBySize: lruMissesBySize,
};
