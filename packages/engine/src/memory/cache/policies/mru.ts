import type { PolicyDefinition } from '../policy.ts';
import { createQueuePolicy } from './queue.ts';

/** Most recently used: the key accessed last leaves, so that a loop keeps what it began with. */
export const mru: PolicyDefinition = {
  id: 'mru',
  name: 'MRU',
  source: 'Chou and DeWitt, VLDB 1985',
  create: (context) => createQueuePolicy(context, true, true),
};
