import type { PolicyDefinition } from '../policy.ts';
import { createQueuePolicy } from './queue.ts';

/** First in, first out: the key longest in the cache leaves, however often it was hit. */
export const fifo: PolicyDefinition = {
  id: 'fifo',
  name: 'FIFO',
  source: 'Belady, IBM Systems Journal 5(2), 1966',
  create: (context) => createQueuePolicy(context, false, false),
};
