import type { PolicyDefinition } from '../policy.ts';
import { createQueuePolicy } from './queue.ts';

/**
 * First in, first out: the key longest in the cache leaves, however often it was hit.
 *
 * Source: Belady, A study of replacement algorithms for a
 * virtual-storage computer, IBM Systems Journal 5(2), 1966.
 */
export const fifo: PolicyDefinition = {
  id: 'fifo',
  name: 'FIFO',
  create: (context) => createQueuePolicy(context, false, false),
};
