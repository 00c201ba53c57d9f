import { createKeyLists } from '../key-lists.ts';
import { type PolicyDefinition, segment } from '../policy.ts';

/** Seen once and seen again lately, in the cache (top) and gone from it (bottom, ghosts). */
const [T1, T2, B1, B2] = [1, 2, 3, 4];

/**
 * Adaptive replacement cache: a queue of keys seen once lately and one of keys seen at least
 * twice, each with a ghost list of what left it. A miss on a ghost moves the target p for the
 * size of T1 towards the list that was too short. Figure 4 of the paper; p is a real number.
 *
 * Source: Megiddo and Modha, ARC: a self-tuning, low overhead replacement cache, FAST 2003.
 */
export const arc: PolicyDefinition = {
  id: 'arc',
  name: 'ARC',
  create({ capacity, keys, evict }) {
    const lists = createKeyLists(keys, B2);
    const { move, size } = lists;
    let target = 0;
    const drop = (list: number) => {
      const key = lists.oldest(list);
      lists.remove(key);
      return key;
    };
    /** REPLACE: the oldest key of T1 or of T2 becomes a ghost. */
    const replace = (missedInB2: boolean) => {
      const once = size(T1);
      const fromT1 = once > 0 && (once > target || (missedInB2 && once === target));
      const victim = lists.oldest(fromT1 ? T1 : T2);
      move(fromT1 ? B1 : B2, victim);
      evict(victim);
    };
    return {
      access(key) {
        const list = lists.listOf(key);
        if (list === T1 || list === T2) {
          move(T2, key);
          return true;
        }
        if (list === B1 || list === B2) {
          const [own, other] = list === B1 ? [size(B1), size(B2)] : [size(B2), size(B1)];
          const step = own >= other ? 1 : other / own;
          target = list === B1 ? Math.min(target + step, capacity) : Math.max(target - step, 0);
          replace(list === B2);
          move(T2, key);
          return false;
        }
        const known = size(T1) + size(T2) + size(B1) + size(B2);
        if (size(T1) + size(B1) === capacity) {
          if (size(T1) < capacity) {
            drop(B1);
            replace(false);
          } else evict(drop(T1));
        } else if (known >= capacity) {
          if (known === 2 * capacity) drop(B2);
          replace(false);
        }
        lists.append(T1, key);
        return false;
      },
      state: () => ({
        segments: [
          segment('T1: seen once', lists.keysOf(T1)),
          segment('T2: seen again', lists.keysOf(T2)),
          segment('B1: ghosts of T1', lists.keysOf(B1), { resident: false }),
          segment('B2: ghosts of T2', lists.keysOf(B2), { resident: false }),
        ],
        values: [{ label: 'p, target size of T1', value: target }],
      }),
    };
  },
};
