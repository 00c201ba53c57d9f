import { distinctKeys, type Trace } from './trace.ts';

/** Positions a word of bits covers, as shift and mask. */
const WORD_SHIFT = 5;
const WORD_MASK = 31;

/** How many bits of `word` are 1 (Warren, Hacker's Delight, section 5-1). */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const quads = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((quads + (quads >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * LRU's misses at every cache size from one pass over the trace: element s counts them for
 * capacity s, from 0 (all miss) to the number of different keys (only first accesses miss).
 *
 * An LRU cache holds the top of one stack whatever its size, so an access hits in all caches at
 * least as large as its key's depth in that stack (Mattson, Gecsei, Slutz and Traiger, IBM Systems
 * Journal 9(2), 1970). The depth is the number of different keys since the key's last access. Each
 * access takes a position on a time line; the position of the key's earlier access becomes a hole.
 * Then depth = positions since then - holes among them, and a Fenwick tree counts the holes
 * (Olken, LBL-12370, 1981, with another tree). O(n log k) for n accesses to k keys: the time line is
 * a few times k long and is closed up when it is full.
 */
export function lruMissesBySize(trace: Trace): Int32Array {
  const { accesses } = trace;
  const distinct = distinctKeys(trace);
  // A power of two with room for every key and as many accesses again before closing up.
  const words = 1 << Math.max(0, Math.ceil(Math.log2((2 * distinct + 1) / (WORD_MASK + 1))));
  const positions = words << WORD_SHIFT;
  /** One bit a position: 1 where there is a hole. */
  const holes = new Int32Array(words);
  /** Fenwick tree, from 1, over the number of holes in each word. */
  const tree = new Int32Array(words + 1);
  const lastPosition = new Int32Array(trace.names.length).fill(-1);
  /** The keys that have a position. */
  const seen: number[] = [];
  const depths = new Int32Array(distinct + 1);
  let now = 0;
  let totalHoles = 0;

  // Positions lie below `positions`, and so words and tree nodes inside.
  const holesBefore = (position: number): number => {
    const word = position >>> WORD_SHIFT;
    let count = countBits((holes[word] as number) & ((1 << (position & WORD_MASK)) - 1));
    for (let node = word; node > 0; node &= node - 1) count += tree[node] as number;
    return count;
  };
  const closeUp = () => {
    for (const key of seen) {
      const last = lastPosition[key] as number;
      lastPosition[key] = last - holesBefore(last);
    }
    now -= totalHoles;
    totalHoles = 0;
    holes.fill(0);
    tree.fill(0);
  };

  for (let index = 0; index < accesses.length; index++) {
    if (now === positions) closeUp();
    const key = accesses[index] as number;
    const last = lastPosition[key] as number;
    if (last >= 0) {
      const depth = now - last - (totalHoles - holesBefore(last));
      depths[depth] = (depths[depth] as number) + 1;
      const word = last >>> WORD_SHIFT;
      holes[word] = (holes[word] as number) | (1 << (last & WORD_MASK));
      for (let node = word + 1; node <= words; node += node & -node) {
        tree[node] = (tree[node] as number) + 1;
      }
      totalHoles++;
    } else seen.push(key);
    lastPosition[key] = now++;
  }
  let misses = accesses.length;
  return depths.map((hits) => {
    misses -= hits;
    return misses;
  });
}
