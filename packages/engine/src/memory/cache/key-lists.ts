/**
 * Several doubly linked lists over keys 0 to `keys` - 1, of which a key is on one at most. The
 * lists are numbered from 1; number 0 says that a key is on none. Nothing is allocated after
 * creation, and all but `keysOf` take constant time.
 */
export interface KeyLists {
  /** The list that `key` is on, or 0. */
  listOf(key: number): number;
  /** How many keys are on `list`. */
  size(list: number): number;
  /** The key longest on `list`; not a key when the list is empty. */
  oldest(list: number): number;
  /** The key appended last to `list`; not a key when the list is empty. */
  newest(list: number): number;
  /** The key after `key` towards the newest, or -1 when it is the newest. */
  newer(key: number): number;
  /** The key before `key` towards the oldest, or -1 when it is the oldest. */
  older(key: number): number;
  /** Adds `key`, which is on no list, as the newest of `list`. */
  append(list: number, key: number): void;
  /** Adds `key`, which is on no list, next to `other` of `list`; as the oldest when that is -1. */
  insertAfter(list: number, other: number, key: number): void;
  /** Takes `key` off its list. */
  remove(key: number): void;
  /** Takes `key` off its list and makes it the newest of `list`. */
  move(list: number, key: number): void;
  /** The keys of `list` from the oldest to the newest. */
  keysOf(list: number): number[];
}

export function createKeyLists(keys: number, lists: number): KeyLists {
  /** Neighbours of each key; node `keys + list` closes its list to a ring. */
  const after = Int32Array.from({ length: keys + lists + 1 }, (_, node) => node);
  const before = after.slice();
  const listOf = new Uint8Array(keys);
  const sizes = new Int32Array(lists + 1);

  // All indices below are keys or closing nodes, hence inside.
  const link = (list: number, left: number, key: number) => {
    const right = after[left] as number;
    after[left] = key;
    before[key] = left;
    after[key] = right;
    before[right] = key;
    listOf[key] = list;
    sizes[list] = (sizes[list] as number) + 1;
  };
  const append = (list: number, key: number) => link(list, before[keys + list] as number, key);
  const remove = (key: number) => {
    const left = before[key] as number;
    const right = after[key] as number;
    after[left] = right;
    before[right] = left;
    const from = listOf[key] as number;
    sizes[from] = (sizes[from] as number) - 1;
    listOf[key] = 0;
  };
  const asKey = (node: number) => (node < keys ? node : -1);
  const newer = (key: number) => asKey(after[key] as number);
  return {
    listOf: (key) => listOf[key] as number,
    size: (list) => sizes[list] as number,
    oldest: (list) => after[keys + list] as number,
    newest: (list) => before[keys + list] as number,
    newer,
    older: (key) => asKey(before[key] as number),
    append,
    insertAfter: (list, other, key) => link(list, other < 0 ? keys + list : other, key),
    remove,
    move(list, key) {
      remove(key);
      append(list, key);
    },
    keysOf(list) {
      const found: number[] = [];
      for (let key = newer(keys + list); key >= 0; key = newer(key)) found.push(key);
      return found;
    },
  };
}
