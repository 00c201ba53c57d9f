import { createRandom, type Random } from '../../sim/index.ts';
import { checkNumber, MAX_ACCESSES, MAX_KEYS } from './limits.ts';
import type { Trace } from './trace.ts';

/** Steepest Zipf distribution: beyond it nearly all accesses go to one item. */
const MAX_ALPHA = 5;

const names = (count: number, prefix = '') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/**
 * Items 1 to `items` in order, `repeats` times over. Throws `InputError` when that is no access
 * or more than `MAX_ACCESSES`.
 */
export function loopTrace(items: number, repeats: number): Trace {
  checkNumber('items', items, 1, MAX_KEYS);
  checkNumber('repeats', repeats, 1, Math.floor(MAX_ACCESSES / items));
  return {
    accesses: Int32Array.from({ length: items * repeats }, (_, index) => index % items),
    names: names(items),
  };
}

/** Items 1 to `items`, each once: no policy can hit. Throws `InputError` as `loopTrace` does. */
export const scanTrace = (items: number): Trace => loopTrace(items, 1);

/** Accesses at random, the popular items more often. */
export interface ZipfOptions {
  /** How many items; they are named 1, 2, … by falling popularity. */
  readonly items: number;
  /** Item r is accessed in proportion to 1 / r^alpha: 0 is uniform, web traffic is near 1. */
  readonly alpha: number;
  /** How many accesses. */
  readonly length: number;
  readonly seed: number;
}

/** A sampler of keys 0 to `items` - 1 by inversion of the cumulative distribution. */
function zipfSampler(items: number, alpha: number, random: Random): () => number {
  const cumulative = new Float64Array(items);
  let total = 0;
  for (let key = 0; key < items; key++) {
    total += (key + 1) ** -alpha;
    cumulative[key] = total;
  }
  return () => {
    const sought = random.next() * total;
    let low = 0;
    let high = items - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      // `middle` lies between two keys.
      if ((cumulative[middle] as number) > sought) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/**
 * Independent accesses that follow Zipf's law. Throws `InputError` for an option out of range.
 * Source: Breslau and others, "Web caching and Zipf-like distributions", INFOCOM 1999.
 */
export function zipfTrace({ items, alpha, length, seed }: ZipfOptions): Trace {
  return mixedTrace({ items, alpha, length, seed, scanItems: 0, scanEvery: 1 });
}

/** A Zipf trace that a scan interrupts at regular intervals. */
export interface MixedOptions extends ZipfOptions {
  /** How many items a scan reads, named s1, s2, … and read by nobody else; 0 for no scan. */
  readonly scanItems: number;
  /** How many accesses that follow Zipf's law lie before each scan. */
  readonly scanEvery: number;
}

/**
 * Zipf accesses in which, after every `scanEvery` of them, the same `scanItems` items are read
 * once in order: a report or a backup beside normal use. `length` counts all accesses. Throws
 * `InputError` for an option out of range.
 */
export function mixedTrace(options: MixedOptions): Trace {
  const { scanItems, scanEvery } = options;
  const items = checkNumber('items', options.items, 1, MAX_KEYS);
  const alpha = checkNumber('alpha', options.alpha, 0, MAX_ALPHA, true);
  const length = checkNumber('length', options.length, 1, MAX_ACCESSES);
  const seed = checkNumber('seed', options.seed, 0, Number.MAX_SAFE_INTEGER);
  checkNumber('scan items', scanItems, 0, MAX_KEYS - items);
  checkNumber('scan every', scanEvery, 1, MAX_ACCESSES);
  const sample = zipfSampler(items, alpha, createRandom(seed));
  const accesses = new Int32Array(length);
  for (let index = 0; index < length; index++) {
    const scanned = (index % (scanEvery + scanItems)) - scanEvery;
    accesses[index] = scanned < 0 ? sample() : items + scanned;
  }
  return { accesses, names: [...names(items), ...names(scanItems, 's')] };
}
