import { log } from '../maths/index.ts';
import { below, type Generator, type Integer, indexBelow, random } from './generator.ts';

/** What CPython would raise: the text of its ValueError. */
export class RandomError extends Error {
  override readonly name = 'RandomError';
}

/** `randrange(start, stop, step)`; with one argument, start is 0. Throws {@link RandomError}. */
export function randomRange(
  generator: Generator,
  start: Integer,
  stop: Integer,
  step: Integer = 1,
): Integer {
  const first = BigInt(start);
  const stride = BigInt(step);
  const width = BigInt(stop) - first;
  if (stride === 0n) throw new RandomError('zero step for randrange()');
  if (stride === 1n) {
    if (width > 0n) return plus(first, below(generator, simple(width)));
    throw new RandomError(`empty range for randrange() (${start}, ${stop}, ${width})`);
  }
  const count = (width + stride + (stride > 0n ? -1n : 1n)) / stride;
  // A quotient rounded down and one cut off differ only where there is nothing to choose.
  if (count <= 0n) throw new RandomError('empty range for randrange()');
  return plus(first, stride * BigInt(below(generator, simple(count))));
}

const simple = (value: bigint): Integer =>
  value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER ? Number(value) : value;
const plus = (a: bigint, b: Integer): Integer => simple(a + BigInt(b));

/** `shuffle`, in slices: exchanges up to `budget` pairs. Returns the position to go on from, or 0. */
export function shuffle(
  generator: Generator,
  items: unknown[],
  position = items.length - 1,
  budget = Number.POSITIVE_INFINITY,
): number {
  let index = position;
  for (let left = budget; index > 0 && left > 0; index--, left--) {
    const other = indexBelow(generator, index + 1);
    const kept = items[index];
    items[index] = items[other];
    items[other] = kept;
  }
  return Math.max(0, index);
}

/** Indices that `sample` takes of a population of `size`. Throws {@link RandomError}. */
export function sampleIndices(generator: Generator, size: number, count: number): number[] {
  if (count < 0 || count > size) {
    throw new RandomError('Sample larger than population or is negative');
  }
  const chosen: number[] = [];
  let setSize = 21;
  if (count > 5) setSize += 4 ** Math.ceil(log(count * 3) / log(4));
  if (size <= setSize) {
    const pool = Array.from({ length: size }, (_, index) => index);
    for (let index = 0; index < count; index++) {
      const place = indexBelow(generator, size - index);
      chosen.push(pool[place] ?? 0);
      pool[place] = pool[size - index - 1] ?? 0;
    }
    return chosen;
  }
  const taken = new Set<number>();
  for (let index = 0; index < count; index++) {
    let place = indexBelow(generator, size);
    while (taken.has(place)) place = indexBelow(generator, size);
    taken.add(place);
    chosen.push(place);
  }
  return chosen;
}

/** Indices that `sample` with `counts` takes. The counts are integers; throws {@link RandomError}. */
export function sampleIndicesByCounts(
  generator: Generator,
  counts: readonly number[],
  count: number,
): number[] {
  const sums = runningSums(counts);
  const total = sums.at(-1) ?? 0;
  if (total <= 0) throw new RandomError('Total of counts must be greater than zero');
  return sampleIndices(generator, total, count).map((chosen) =>
    placeAfter(sums, chosen, sums.length - 1),
  );
}

/** The sums from the first to each. */
export function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** Where `value` belongs after the equal ones, at most `limit`. */
function placeAfter(sorted: readonly number[], value: number, limit: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (value < (sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Indices that `choices` takes; `sums` are the cumulative weights, `null` where all are alike. Throws
 * {@link RandomError}.
 */
export function chooseIndices(
  generator: Generator,
  size: number,
  sums: readonly number[] | null,
  count: number,
): number[] {
  const chosen: number[] = [];
  if (sums === null) {
    for (let index = 0; index < count; index++) chosen.push(Math.floor(random(generator) * size));
    return chosen;
  }
  if (sums.length !== size) {
    throw new RandomError('The number of weights does not match the population');
  }
  const total = sums.at(-1) ?? 0;
  if (total <= 0) throw new RandomError('Total of weights must be greater than zero');
  if (!Number.isFinite(total)) throw new RandomError('Total of weights must be finite');
  for (let index = 0; index < count; index++) {
    chosen.push(placeAfter(sums, random(generator) * total, size - 1));
  }
  return chosen;
}
