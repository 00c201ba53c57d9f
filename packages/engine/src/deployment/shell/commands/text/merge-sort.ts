import { pause, type Run, type System } from '../../../../machine/index.ts';

/** Items that are put in order by insertion, which is the fastest way for so few. */
const RUN_LENGTH = 8;

/** Comparisons between two looks at the budget: well under a millisecond. */
const SLICE = 4096;

/** Places of items in some order, each with the rank of its item beside it. */
interface Row {
  readonly ranks: Float64Array;
  readonly places: Uint32Array;
}

/**
 * The places of items in the order of their ranks; `compare` decides between the items at two places whose
 * ranks are equal, and when it does not either, they stay in their order. A comparison counts as one step.
 * Ranks move along with the places, so that memory is read in the order in which it lies: looking at the items
 * themselves takes several times as long. `ranks` is used up.
 */
export function* mergeSort(
  system: System,
  ranks: Float64Array,
  compare: (a: number, b: number) => number,
): Run<Uint32Array> {
  const { length } = ranks;
  let from: Row = { ranks, places: Uint32Array.from(ranks.keys()) };
  let to: Row = { ranks: new Float64Array(length), places: new Uint32Array(length) };
  for (let start = 0; start < length; start += SLICE) {
    const end = Math.min(start + SLICE, length);
    for (let run = start; run < end; run += RUN_LENGTH) {
      sortRun(from, run, Math.min(run + RUN_LENGTH, end), compare);
    }
    yield* pause(system, (end - start) * Math.log2(RUN_LENGTH));
  }
  for (let width = RUN_LENGTH; width < length; width *= 2) {
    let unpaid = 0;
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(middle + width, length);
      const merge: Merge = { from, to, left: start, middle, right: middle, end, compare };
      while (mergeSlice(merge)) yield* pause(system, SLICE);
      unpaid += (end - start) % SLICE;
      if (unpaid < SLICE) continue;
      yield* pause(system, unpaid);
      unpaid = 0;
    }
    yield* pause(system, unpaid);
    [from, to] = [to, from];
  }
  return from.places;
}

function sortRun(
  { ranks, places }: Row,
  start: number,
  end: number,
  compare: (a: number, b: number) => number,
): void {
  for (let index = start + 1; index < end; index++) {
    const rank = ranks[index] as number;
    const place = places[index] as number;
    let free = index;
    while (free > start) {
      const before = ranks[free - 1] as number;
      if (before < rank) break;
      if (before === rank && compare(places[free - 1] as number, place) <= 0) break;
      ranks[free] = before;
      places[free] = places[free - 1] as number;
      free--;
    }
    ranks[free] = rank;
    places[free] = place;
  }
}

interface Merge {
  readonly from: Row;
  readonly to: Row;
  left: number;
  readonly middle: number;
  right: number;
  readonly end: number;
  readonly compare: (a: number, b: number) => number;
}

/** Goes on with a merge for a while; returns whether there is more to do. */
function mergeSlice(merge: Merge): boolean {
  const { from, to, middle, end, compare } = merge;
  let { left, right } = merge;
  // As many items have been placed as were taken from both sides.
  let next = left + right - middle;
  const last = Math.min(end, next + SLICE);
  for (; next < last; next++) {
    let takesLeft = right === end;
    if (!takesLeft && left < middle) {
      const rank = from.ranks[left] as number;
      const other = from.ranks[right] as number;
      takesLeft =
        rank < other ||
        (rank === other && compare(from.places[left] as number, from.places[right] as number) <= 0);
    }
    const taken = takesLeft ? left++ : right++;
    to.ranks[next] = from.ranks[taken] as number;
    to.places[next] = from.places[taken] as number;
  }
  merge.left = left;
  merge.right = right;
  return next < end;
}
