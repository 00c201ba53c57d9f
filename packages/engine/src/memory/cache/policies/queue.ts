import { createKeyLists } from '../key-lists.ts';
import { type Policy, type PolicyContext, segment } from '../policy.ts';

const QUEUE = 1;

/**
 * A policy of one queue: every missed key becomes the newest, with `moveOnHit` every key hit too,
 * and the victim is the oldest, or with `evictNewest` the newest there is before the missed key.
 */
export function createQueuePolicy(
  { capacity, keys, evict }: PolicyContext,
  moveOnHit: boolean,
  evictNewest: boolean,
): Policy {
  const lists = createKeyLists(keys, QUEUE);
  return {
    access(key) {
      if (lists.listOf(key) === QUEUE) {
        if (moveOnHit) lists.move(QUEUE, key);
        return true;
      }
      if (lists.size(QUEUE) === capacity) {
        const victim = evictNewest ? lists.newest(QUEUE) : lists.oldest(QUEUE);
        lists.remove(victim);
        evict(victim);
      }
      lists.append(QUEUE, key);
      return false;
    },
    state() {
      const queue = lists.keysOf(QUEUE);
      return { segments: [segment('Queue', evictNewest ? queue.reverse() : queue)], values: [] };
    },
  };
}
