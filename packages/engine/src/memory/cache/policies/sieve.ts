import { createKeyLists } from '../key-lists.ts';
import { type PolicyDefinition, segment } from '../policy.ts';

const QUEUE = 1;

/**
 * SIEVE: one queue in order of arrival, a visited bit that a hit sets, and a hand. On a miss the
 * hand moves from the oldest towards the newest, clears bits, and evicts the first key that was
 * not visited; kept keys stay where they are. Algorithm 1 of the paper, whose tail is the oldest.
 *
 * Source: Zhang, Yang, Yue, Vigfusson and Rashmi, SIEVE is simpler than LRU, NSDI 2024.
 */
export const sieve: PolicyDefinition = {
  id: 'sieve',
  name: 'SIEVE',
  create({ capacity, keys, evict }) {
    const lists = createKeyLists(keys, QUEUE);
    const visited = new Uint8Array(keys);
    let hand = -1;
    return {
      access(key) {
        if (lists.listOf(key) === QUEUE) {
          visited[key] = 1;
          return true;
        }
        if (lists.size(QUEUE) === capacity) {
          let victim = hand < 0 ? lists.oldest(QUEUE) : hand;
          while (visited[victim] === 1) {
            visited[victim] = 0;
            victim = lists.newer(victim);
            if (victim < 0) victim = lists.oldest(QUEUE);
          }
          hand = lists.newer(victim);
          lists.remove(victim);
          evict(victim);
        }
        lists.append(QUEUE, key);
        visited[key] = 0;
        return false;
      },
      state() {
        const queue = lists.keysOf(QUEUE);
        const valueFor = (key: number) => visited[key] as number;
        const details = { valueLabel: 'visited', valueFor, hand: queue.indexOf(hand) };
        return { segments: [segment('Queue', queue, details)], values: [] };
      },
    };
  },
};
