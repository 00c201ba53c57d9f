import { type PolicyDefinition, segment } from '../policy.ts';
import { createSlots } from './slots.ts';

/**
 * Any key in the cache leaves, each equally likely. The contents are shown by frame.
 *
 * Source: Belady, A study of
 * replacement algorithms for a virtual-storage computer, IBM Systems Journal 5(2), 1966.
 */
export const random: PolicyDefinition = {
  id: 'random',
  name: 'Random',
  create({ capacity, keys, evict, random }) {
    const slots = createSlots(capacity, keys);
    return {
      access(key) {
        if (slots.slotOf(key) >= 0) return true;
        let slot = slots.filled();
        if (slot === capacity) {
          slot = random.integer(0, capacity - 1);
          evict(slots.keyAt(slot));
        }
        slots.put(slot, key);
        return false;
      },
      state: () => ({ segments: [segment('Frames', slots.keys())], values: [] }),
    };
  },
};
