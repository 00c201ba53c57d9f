/** Which key lies in which frame of the cache, and back. A key replaces another in its frame. */
export interface Slots {
  /** How many frames are filled; they are 0 to `filled()` - 1. */
  filled(): number;
  /** The frame of `key`, or -1. */
  slotOf(key: number): number;
  keyAt(slot: number): number;
  /** Puts `key` into `slot`, whose key, if any, is no longer in the cache. */
  put(slot: number, key: number): void;
  /** The keys by frame. */
  keys(): Iterable<number>;
}

export function createSlots(capacity: number, keys: number): Slots {
  const keyAt = new Int32Array(Math.min(capacity, keys));
  const slotOf = new Int32Array(keys).fill(-1);
  let filled = 0;
  // Callers give slots that are filled, or the first that is not.
  return {
    filled: () => filled,
    slotOf: (key) => slotOf[key] as number,
    keyAt: (slot) => keyAt[slot] as number,
    put(slot, key) {
      if (slot < filled) slotOf[keyAt[slot] as number] = -1;
      else filled++;
      keyAt[slot] = key;
      slotOf[key] = slot;
    },
    keys: () => keyAt.subarray(0, filled),
  };
}
