import type { Dictionary } from './dictionary.ts';
import type { SetTable } from './set-table.ts';

/** Ends an iteration. */
export const END = -1;

/** The messages of the RuntimeErrors that an iteration ends with when what it goes over changes. */
export type Changed =
  | 'dictionary changed size during iteration'
  | 'dictionary keys changed during iteration'
  | 'Set changed size during iteration';

/** Where an iteration over a dict is: plain data. */
export interface DictionaryIteration {
  /** `null` when it has ended. */
  dictionary: Dictionary<unknown, unknown> | null;
  readonly step: 1 | -1;
  /** Keys at the beginning; -1 once the iteration has failed, so that it fails again. */
  used: number;
  entry: number;
  /** Keys still to come, as `__length_hint__` says. */
  left: number;
}

/** Begins an iteration over the entries of a dict, forwards or backwards. */
export function iterateDictionary<Key, Value>(
  dictionary: Dictionary<Key, Value>,
  step: 1 | -1 = 1,
): DictionaryIteration {
  const { used, keys } = dictionary;
  return { dictionary, step, used, entry: step > 0 ? 0 : keys.length - 1, left: used };
}

/** The next entry (an index into `keys` and `values`), {@link END}, or why it cannot go on. */
export function nextEntry(state: DictionaryIteration): number | Changed {
  const { dictionary, step } = state;
  if (dictionary === null) return END;
  if (dictionary.used !== state.used) {
    state.used = -1;
    return 'dictionary changed size during iteration';
  }
  const { keys } = dictionary;
  let { entry } = state;
  while (entry >= 0 && entry < keys.length && keys[entry] === undefined) entry += step;
  if (entry < 0 || entry >= keys.length) {
    state.dictionary = null;
    return END;
  }
  if (step > 0 && state.left === 0) {
    state.dictionary = null;
    return 'dictionary keys changed during iteration';
  }
  state.entry = entry + step;
  state.left--;
  return entry;
}

/** Where an iteration over a set is: plain data. */
export interface SetIteration {
  /** `null` when it has ended. */
  table: SetTable<unknown> | null;
  used: number;
  slot: number;
  left: number;
}

/** Begins an iteration over a set. */
export function iterateSet<Key>(table: SetTable<Key>): SetIteration {
  return { table, used: table.used, slot: 0, left: table.used };
}

/** The next slot, {@link END}, or why it cannot go on. */
export function nextSlot(state: SetIteration): number | Changed {
  const { table } = state;
  if (table === null) return END;
  if (table.used !== state.used) {
    state.used = -1;
    return 'Set changed size during iteration';
  }
  let { slot } = state;
  while (slot <= table.mask && table.keys[slot] === undefined) slot++;
  state.slot = slot + 1;
  if (slot > table.mask) {
    state.table = null;
    return END;
  }
  state.left--;
  return slot;
}
