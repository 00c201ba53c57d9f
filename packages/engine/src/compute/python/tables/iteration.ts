import type { SetTable } from './empty-set.ts';

/** Ends an iteration. */
export const END = -1;

/** The message of the RuntimeError that an iteration ends with when the set changes. */
export type Changed = 'Set changed size during iteration';

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
