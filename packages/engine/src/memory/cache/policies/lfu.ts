import { createKeyLists } from '../key-lists.ts';
import { type PolicyDefinition, segment } from '../policy.ts';

const QUEUE = 1;
const NOBODY = -1;

/**
 * Least frequently used: the key with the fewest accesses since it came leaves; among equals the
 * least recently used one. A count is forgotten when its key leaves. Constant time an access.
 *
 * Source: Shah, Mitra and Matani, An O(1) algorithm for implementing the LFU cache eviction
 * scheme, 2010.
 */
export const lfu: PolicyDefinition = {
  id: 'lfu',
  name: 'LFU',
  create({ capacity, keys, evict }) {
    /** By count, and by last access within a count. */
    const lists = createKeyLists(keys, QUEUE);
    const counts = new Int32Array(keys);
    /** The newest key of each count, behind which a key that reaches this count is put. */
    const newestOf: number[] = [NOBODY];
    const leave = (key: number) => {
      const count = counts[key] as number;
      const older = lists.older(key);
      if (newestOf[count] === key) newestOf[count] = counts[older] === count ? older : NOBODY;
      lists.remove(key);
    };
    return {
      access(key) {
        const hit = lists.listOf(key) === QUEUE;
        if (hit) {
          const count = (counts[key] as number) + 1;
          let other = newestOf[count] ?? NOBODY;
          if (other === NOBODY) other = newestOf[count - 1] as number;
          if (other === key) other = lists.older(key);
          leave(key);
          lists.insertAfter(QUEUE, other, key);
          counts[key] = count;
          newestOf[count] = key;
        } else {
          if (lists.size(QUEUE) === capacity) {
            const victim = lists.oldest(QUEUE);
            leave(victim);
            evict(victim);
          }
          lists.insertAfter(QUEUE, newestOf[1] ?? NOBODY, key);
          counts[key] = 1;
          newestOf[1] = key;
        }
        return hit;
      },
      state: () => ({
        segments: [
          segment('By count', lists.keysOf(QUEUE), {
            valueLabel: 'accesses',
            valueFor: (key) => counts[key] as number,
          }),
        ],
        values: [],
      }),
    };
  },
};
