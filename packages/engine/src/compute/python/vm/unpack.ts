import { EXHAUSTED, PENDING, type Result, typeOf, type Value } from '../objects/index.ts';
import { workThen } from './continue.ts';
import { raise } from './errors.ts';
import type { Frame } from './frame.ts';
import { iterate, nextOrLater } from './iteration.ts';
import type { Thread } from './thread.ts';

interface Unpacking {
  readonly frame: Frame;
  readonly count: number;
  readonly iterator: Value;
  readonly items: Value[];
}

/** Puts the items of an iterable onto the stack, the first one uppermost. Raises ValueError. */
export function unpack(thread: Thread, frame: Frame, value: Value, count: number): Result {
  const type = typeOf(value);
  if (type.lookUp('__iter__') === undefined && type.lookUp('__getitem__') === undefined) {
    raise('TypeError', `cannot unpack non-iterable ${type.name} object`);
  }
  return workThen(
    thread,
    () => iterate(thread, value),
    (inner, iterator) => unpackFrom(inner, { frame, count, iterator, items: [] }, value),
    undefined,
  );
}

function unpackFrom(thread: Thread, state: Unpacking, _value?: Value): Result {
  const { items, count, iterator } = state;
  while (items.length <= count) {
    const item = nextOrLater(thread, iterator, addUnpacked, state);
    if (item === undefined) return PENDING;
    if (item === EXHAUSTED) return finish(state);
    items.push(item);
  }
  return tooMany(count);
}

function addUnpacked(thread: Thread, item: Value | typeof EXHAUSTED, state: Unpacking): Result {
  if (item === EXHAUSTED) return finish(state);
  state.items.push(item);
  return unpackFrom(thread, state);
}

function finish({ frame, items, count }: Unpacking): Result {
  if (items.length < count) {
    raise('ValueError', `not enough values to unpack (expected ${count}, got ${items.length})`);
  }
  pushReversed(frame, items);
  return null;
}

function tooMany(count: number): never {
  raise('ValueError', `too many values to unpack (expected ${count})`);
}

export function pushReversed(frame: Frame, items: readonly Value[]): void {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    frame.slots[frame.top] = items[index];
    frame.top += 1;
  }
}
