import { createKeyLists } from '../key-lists.ts';
import { type PolicyDefinition, segment } from '../policy.ts';

const [SMALL, MAIN, GHOST] = [1, 2, 3];
/** The small queue has one part in so many of the capacity; the main queue has the rest. */
const SMALL_PART = 10;
/** A hit counts up to here: two bits. */
const MAX_FREQUENCY = 3;

/**
 * S3-FIFO: new keys wait in a small queue; at its end those hit more than once move to the main
 * queue, the others leave and are remembered as ghosts. A missed key that is a ghost goes straight
 * to the main queue, which keeps a key at its end once more for each hit it counts. Algorithm 1
 * of the paper; where that leaves a choice: a key starts in the main queue with count 0 (as the
 * paper's text says), the main queue is full when it holds more than its share, and there are as
 * many ghosts at most as whole keys in that share. One miss can evict several keys.
 *
 * Source: Yang, Zhang, Qiu, Yue and Rashmi, FIFO queues are all you need for cache eviction,
 * SOSP 2023.
 */
export const s3Fifo: PolicyDefinition = {
  id: 's3-fifo',
  name: 'S3-FIFO',
  create({ capacity, keys, evict }) {
    const lists = createKeyLists(keys, GHOST);
    const { move, oldest, size } = lists;
    const frequency = new Uint8Array(keys);
    const smallShare = capacity / SMALL_PART;
    const mainShare = Math.floor(capacity - smallShare);
    const evictMain = () => {
      for (;;) {
        const key = oldest(MAIN);
        const count = frequency[key] as number;
        if (count === 0) {
          lists.remove(key);
          evict(key);
          return;
        }
        frequency[key] = count - 1;
        move(MAIN, key);
      }
    };
    const evictSmall = () => {
      while (size(SMALL) > 0) {
        const key = oldest(SMALL);
        if ((frequency[key] as number) <= 1) {
          move(GHOST, key);
          if (size(GHOST) > mainShare) lists.remove(oldest(GHOST));
          evict(key);
          return;
        }
        frequency[key] = 0;
        move(MAIN, key);
        if (size(MAIN) > mainShare) evictMain();
      }
    };
    return {
      access(key) {
        const list = lists.listOf(key);
        if (list === SMALL || list === MAIN) {
          frequency[key] = Math.min((frequency[key] as number) + 1, MAX_FREQUENCY);
          return true;
        }
        while (size(SMALL) + size(MAIN) === capacity) {
          if (size(SMALL) >= smallShare) evictSmall();
          else evictMain();
        }
        // Asked again: making room can push the key out of the ghosts.
        if (lists.listOf(key) === GHOST) move(MAIN, key);
        else lists.append(SMALL, key);
        frequency[key] = 0;
        return false;
      },
      state() {
        const counted = {
          valueLabel: 'hits counted',
          valueFor: (key: number) => frequency[key] as number,
        };
        return {
          segments: [
            segment('Small queue', lists.keysOf(SMALL), counted),
            segment('Main queue', lists.keysOf(MAIN), counted),
            segment('Ghosts', lists.keysOf(GHOST), { resident: false }),
          ],
          values: [],
        };
      },
    };
  },
};
