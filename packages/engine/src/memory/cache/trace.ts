import { InputError } from '../../base/index.ts';
import { MAX_ACCESSES, MAX_KEYS } from './limits.ts';

/** A sequence of accesses to keyed items: blocks, pages, objects. */
export interface Trace {
  /** The key of each access, as its number: an index of `names`. */
  readonly accesses: Int32Array;
  /** What each key is called. */
  readonly names: readonly string[];
}

/**
 * The trace that accesses `keys` in turn, the keys numbered by first appearance. Throws
 * `InputError` when there is none, or more than `MAX_ACCESSES`.
 */
export function traceFromKeys(keys: readonly string[]): Trace {
  if (keys.length === 0 || keys.length > MAX_ACCESSES) {
    throw new InputError(`the trace has ${keys.length} accesses`, {
      place: { field: 'trace' },
      expected: `from 1 to ${MAX_ACCESSES} keys`,
    });
  }
  const numbers = new Map<string, number>();
  const accesses = new Int32Array(keys.length);
  keys.forEach((name, index) => {
    let key = numbers.get(name);
    if (key === undefined) {
      key = numbers.size;
      numbers.set(name, key);
    }
    accesses[index] = key;
  });
  return { accesses, names: [...numbers.keys()] };
}

/** How many different keys the trace accesses: its compulsory misses, under any policy. */
export function distinctKeys(trace: Trace): number {
  const seen = new Uint8Array(trace.names.length);
  for (const key of trace.accesses) seen[key] = 1;
  let distinct = 0;
  for (const bit of seen) distinct += bit;
  return distinct;
}

/**
 * For each access the index of the next access to the same key; the length of the trace when
 * there is none. What Belady's optimal policy knows of the future.
 */
export function nextUses({ accesses, names }: Trace): Int32Array {
  const next = new Int32Array(accesses.length);
  const soonest = new Int32Array(names.length).fill(accesses.length);
  for (let index = accesses.length - 1; index >= 0; index--) {
    const key = accesses[index] as number; // The loop stays inside.
    next[index] = soonest[key] as number;
    soonest[key] = index;
  }
  return next;
}

/** Throws `RangeError` when `trace` is empty, too long, or has a key that has no name. */
export function checkTrace({ accesses, names }: Trace): void {
  if (accesses.length < 1 || accesses.length > MAX_ACCESSES || names.length > MAX_KEYS) {
    throw new RangeError(`a trace of ${accesses.length} accesses to ${names.length} keys`);
  }
  for (const key of accesses) {
    if (key < 0 || key >= names.length) throw new RangeError(`key ${key} has no name`);
  }
}
