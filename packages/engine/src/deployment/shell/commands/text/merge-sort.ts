import { pause, type Run, type System } from '../../../../machine/index.ts';

/** Items that the host sorts at once, which takes it well under a millisecond. */
const RUN_LENGTH = 512;

/** Comparisons between two looks at the budget. */
const SLICE = 2048;

/**
 * The items in order; equal ones stay in theirs. Runs that are short enough are sorted by the host, then
 * merged. A comparison counts as one step.
 */
export function* mergeSort<Item>(
  system: System,
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Run<readonly Item[]> {
  let from: Item[] = [];
  const comparisons = RUN_LENGTH * Math.log2(RUN_LENGTH);
  for (let start = 0; start < items.length; start += RUN_LENGTH) {
    for (const item of items.slice(start, start + RUN_LENGTH).sort(compare)) from.push(item);
    yield* pause(system, comparisons);
  }
  for (let width = RUN_LENGTH; width < items.length; width *= 2) {
    const to: Item[] = [];
    for (let start = 0; start < items.length; start += 2 * width) {
      const middle = Math.min(start + width, items.length);
      const end = Math.min(middle + width, items.length);
      const merge: Merge<Item> = { from, to, left: start, middle, right: middle, end, compare };
      while (mergeSlice(merge)) yield* pause(system, SLICE);
      yield* pause(system, (end - start) % SLICE);
    }
    from = to;
  }
  return from;
}

interface Merge<Item> {
  readonly from: readonly Item[];
  readonly to: Item[];
  left: number;
  readonly middle: number;
  right: number;
  readonly end: number;
  readonly compare: (a: Item, b: Item) => number;
}

/** Goes on with a merge for a while; returns whether there is more to do. */
function mergeSlice<Item>(merge: Merge<Item>): boolean {
  const { from, to, middle, end, compare } = merge;
  let { left, right } = merge;
  for (let count = 0; count < SLICE; count++) {
    if (left === middle && right === end) break;
    if (right === end || (left < middle && compare(from[left] as Item, from[right] as Item) <= 0)) {
      to.push(from[left] as Item);
      left++;
    } else {
      to.push(from[right] as Item);
      right++;
    }
  }
  merge.left = left;
  merge.right = right;
  return left < middle || right < end;
}
