/** What is sorted: keys, and the values that move with them. */
export interface Items<Key, Value> {
  readonly keys: Key[];
  readonly values: Value[] | null;
}

/** Turns the items from `start` up to `end` round. */
export function reverse({ keys, values }: Items<unknown, unknown>, start: number, end: number) {
  reverseSlice(keys, start, end);
  if (values !== null) reverseSlice(values, start, end);
}

function reverseSlice(list: unknown[], start: number, end: number): void {
  for (let low = start, high = end - 1; low < high; low++, high--) {
    const kept = list[low];
    list[low] = list[high];
    list[high] = kept;
  }
}

/** Copies `count` items into other items, upwards, or downwards where they overlap. */
export function copyItems<Key, Value>(
  from: Items<Key, Value>,
  start: number,
  to: Items<Key, Value>,
  at: number,
  count: number,
): void {
  copyList(from.keys, start, to.keys, at, count);
  if (from.values !== null && to.values !== null) {
    copyList(from.values, start, to.values, at, count);
  }
}

function copyList<T>(from: T[], start: number, to: T[], at: number, count: number): void {
  if (from === to && start < at) {
    for (let index = count - 1; index >= 0; index--) to[at + index] = from[start + index] as T;
  } else {
    for (let index = 0; index < count; index++) to[at + index] = from[start + index] as T;
  }
}

/** The items from `start` up to `end`, apart. */
export const sliceItems = <Key, Value>(
  { keys, values }: Items<Key, Value>,
  start: number,
  end: number,
): Items<Key, Value> => ({
  keys: keys.slice(start, end),
  values: values === null ? null : values.slice(start, end),
});
