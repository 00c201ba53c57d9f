/** A stretch of the list that is sorted. */
export interface Run {
  readonly start: number;
  readonly length: number;
  /** Depth of the boundary to the run after it in a nearly balanced tree of merges. */
  power: number;
}

/** Lists shorter than this are sorted by binary insertion alone. */
const LONGEST_INSERTION = 64;

/** Shorter runs are extended to this length, which divides the list into nearly a power of two. */
export function minimumRun(length: number): number {
  let rest = length;
  let odd = 0;
  while (rest >= LONGEST_INSERTION) {
    odd |= rest & 1;
    rest >>= 1;
  }
  return rest + odd;
}

/**
 * The power of the boundary between a run and the next, of lengths `first` and `second`, in a list of
 * `total` (Munro and Wild, "Nearly-Optimal Mergesorts", 2018).
 */
export function power(start: number, first: number, second: number, total: number): number {
  let result = 0;
  // Twice the middles of the two runs; the power is the first binary digit in which they differ.
  let a = 2 * start + first;
  let b = a + first + second;
  for (;;) {
    result++;
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) {
      return result;
    }
    a *= 2;
    b *= 2;
  }
}
