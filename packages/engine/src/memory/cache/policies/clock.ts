import { type PolicyDefinition, segment } from '../policy.ts';
import { createSlots } from './slots.ts';

/**
 * Second chance: every access sets the key's reference bit, the one that loads it too (as the
 * hardware's bit of a page). On a miss the hand goes around the frames, clears bits, and stops
 * at the first key whose bit is clear: that one leaves, the missed key takes its frame, and the
 * hand moves on by one.
 *
 * Source: Corbató, A paging experiment with the Multics system, 1968; the bit at
 * loading as in Stallings, Operating Systems, chapter 8.
 */
export const clock: PolicyDefinition = {
  id: 'clock',
  name: 'CLOCK',
  create({ capacity, keys, evict }) {
    const slots = createSlots(capacity, keys);
    const referenced = new Uint8Array(keys);
    let hand = 0;
    const advance = () => {
      hand = hand + 1 === capacity ? 0 : hand + 1;
    };
    return {
      access(key) {
        const hit = slots.slotOf(key) >= 0;
        referenced[key] = 1;
        if (hit) return true;
        // While frames are free the hand stands at the first free one.
        if (slots.filled() === capacity) {
          for (; referenced[slots.keyAt(hand)] === 1; advance()) referenced[slots.keyAt(hand)] = 0;
          evict(slots.keyAt(hand));
        }
        slots.put(hand, key);
        advance();
        return false;
      },
      state: () => ({
        segments: [
          segment('Frames', slots.keys(), {
            valueLabel: 'referenced',
            valueFor: (key) => referenced[key] as number,
            // A free frame is not an entry.
            hand: hand < slots.filled() ? hand : -1,
          }),
        ],
        values: [],
      }),
    };
  },
};
