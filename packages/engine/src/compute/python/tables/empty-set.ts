/**
 * The table of a set, as CPython's `setobject.c` has it, since its layout is the order in which a
 * set is iterated. A slot without key is unused when its hash is 0, and was deleted when it is -1.
 */
export interface SetTable<Key> {
  keys: (Key | undefined)[];
  highs: Int32Array;
  lows: Int32Array;
  /** Number of slots less one. */
  mask: number;
  /** Slots that are in use or were deleted. */
  fill: number;
  /** Members. */
  used: number;
  /** Where the next `pop` begins to look. */
  finger: number;
}

/** Slots of a table of few members. */
export const SMALLEST = 8;

/** An empty set. */
export function createSet<Key>(): SetTable<Key> {
  return { ...slots<Key>(SMALLEST), fill: 0, used: 0, finger: 0 };
}

/** Slots without members. */
export function slots<Key>(size: number) {
  return {
    keys: new Array<Key | undefined>(size).fill(undefined),
    highs: new Int32Array(size),
    lows: new Int32Array(size),
    mask: size - 1,
  };
}

/** The members, in order. */
export const membersOf = <Key>(table: SetTable<Key>): Key[] =>
  table.keys.filter((key): key is Exclude<typeof key, undefined> => key !== undefined);
