/**
 * A search in a sorted stretch that leaps from a hint in doubling steps and then halves. It finds where
 * a key belongs: before the equal ones, or after them.
 */
export interface Gallop<Key> {
  key: Key;
  keys: readonly Key[];
  start: number;
  count: number;
  hint: number;
  /** After the equal ones; the comparison is then `key < item`, else `item < key`. */
  afterEqual: boolean;
  phase: 'hint' | 'forward' | 'backward' | 'halve';
  last: number;
  /** At the end: how many items come before the key. */
  offset: number;
  maximum: number;
}

/** A search that has not begun. */
export const createGallop = <Key>(keys: readonly Key[]): Gallop<Key> => ({
  key: keys[0] as Key,
  keys,
  start: 0,
  count: 0,
  hint: 0,
  afterEqual: false,
  phase: 'hint',
  last: 0,
  offset: 0,
  maximum: 0,
});

/** Begins a search among `count` items from `start`. Returns the index of the first to compare. */
export function startGallop<Key>(
  gallop: Gallop<Key>,
  afterEqual: boolean,
  key: Key,
  keys: readonly Key[],
  start: number,
  count: number,
  hint: number,
): number {
  gallop.key = key;
  gallop.keys = keys;
  gallop.start = start;
  gallop.count = count;
  gallop.hint = hint;
  gallop.afterEqual = afterEqual;
  gallop.phase = 'hint';
  gallop.last = 0;
  gallop.offset = 1;
  return start + hint;
}

/** Takes the answer to a comparison. Returns the index of the next to compare, or -1 at the end. */
export function stepGallop(gallop: Gallop<unknown>, less: boolean): number {
  const before = less !== gallop.afterEqual;
  const { start, hint } = gallop;
  switch (gallop.phase) {
    case 'hint':
      gallop.phase = before ? 'forward' : 'backward';
      gallop.maximum = before ? gallop.count - hint : hint + 1;
      break;
    case 'forward':
    case 'backward':
      if (before !== (gallop.phase === 'forward')) return halve(gallop);
      gallop.last = gallop.offset;
      gallop.offset = 2 * gallop.offset + 1;
      break;
    case 'halve': {
      const middle = gallop.last + ((gallop.offset - gallop.last) >> 1);
      if (before) gallop.last = middle + 1;
      else gallop.offset = middle;
      return nextHalf(gallop);
    }
  }
  if (gallop.offset >= gallop.maximum) return halve(gallop);
  return start + (gallop.phase === 'forward' ? hint + gallop.offset : hint - gallop.offset);
}

function halve(gallop: Gallop<unknown>): number {
  const offset = Math.min(gallop.offset, gallop.maximum);
  const { last, hint } = gallop;
  if (gallop.phase === 'forward') {
    gallop.last = hint + last + 1;
    gallop.offset = hint + offset;
  } else {
    gallop.last = hint - offset + 1;
    gallop.offset = hint - last;
  }
  gallop.phase = 'halve';
  return nextHalf(gallop);
}

function nextHalf({ start, last, offset }: Gallop<unknown>): number {
  return last < offset ? start + last + ((offset - last) >> 1) : -1;
}
