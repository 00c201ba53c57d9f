import type { PolicyDefinition } from '../policy.ts';
import { createQueuePolicy } from './queue.ts';

/**
 * Most recently used: the key accessed last leaves, so that a loop keeps what it began with.
 *
 * Source: Chou and DeWitt, An evaluation of buffer management strategies for relational database
 * systems, VLDB 1985.
 */
export const mru: PolicyDefinition = {
  id: 'mru',
  name: 'MRU',
  create: (context) => createQueuePolicy(context, true, true),
};
