import { type PolicyDefinition, segment } from '../policy.ts';

/**
 * Belady's optimal: the key whose next access is farthest in the future leaves. It needs the
 * whole trace, so no real cache can run it; no policy that loads every missed key misses less.
 * Keys that are never accessed again leave first, the least recently used of them before the
 * others, so a run is determined.
 *
 * Source: Belady, A study of replacement algorithms for a
 * virtual-storage computer, IBM Systems Journal 5(2), 1966.
 */
export const optimal: PolicyDefinition = {
  id: 'optimal',
  name: 'Optimal',
  create({ capacity, keys, evict, future }) {
    const next = future();
    const length = next.length;
    let time = 0;
    /** When each key is due: its next access; beyond the trace, and later the older, if none. */
    const due = new Int32Array(keys);
    /** Keys in the cache as a heap: none is due before its children at 2i + 1 and 2i + 2. */
    const heap = new Int32Array(Math.min(capacity, keys));
    const indexOf = new Int32Array(keys).fill(-1);
    let size = 0;

    // Indices into the heap stay below `size`, keys below `keys`.
    const put = (index: number, key: number) => {
      heap[index] = key;
      indexOf[key] = index;
    };
    const dueAt = (index: number) => due[heap[index] as number] as number;
    const rise = (from: number, key: number) => {
      let index = from;
      while (index > 0) {
        const parent = (index - 1) >> 1;
        if (dueAt(parent) >= (due[key] as number)) break;
        put(index, heap[parent] as number);
        index = parent;
      }
      put(index, key);
    };
    const sink = (key: number) => {
      let index = 0;
      for (let child = 1; child < size; child = 2 * index + 1) {
        if (child + 1 < size && dueAt(child + 1) > dueAt(child)) child++;
        if (dueAt(child) <= (due[key] as number)) break;
        put(index, heap[child] as number);
        index = child;
      }
      put(index, key);
    };
    return {
      access(key) {
        const then = next[time] as number;
        due[key] = then < length ? then : 2 * length - time;
        time++;
        const index = indexOf[key] as number;
        if (index >= 0) rise(index, key);
        else if (size < capacity) rise(size++, key);
        else {
          const victim = heap[0] as number;
          indexOf[victim] = -1;
          evict(victim);
          sink(key);
        }
        return index >= 0;
      },
      state() {
        const farthestFirst = heap
          .slice(0, size)
          .sort((a, b) => (due[b] as number) - (due[a] as number));
        const valueFor = (key: number) => {
          const then = due[key] as number;
          return then < length ? then : null;
        };
        const details = { valueLabel: 'next access', valueFor };
        return { segments: [segment('By next access', farthestFirst, details)], values: [] };
      },
    };
  },
};
