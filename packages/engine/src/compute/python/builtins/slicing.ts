/** Slices of lists, tuples, texts and ranges. */
import { type Int, int } from '../numbers/index.ts';
import {
  PyList,
  PyRange,
  type PySlice,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { between, length, slice } from '../text/index.ts';
import { afterBulk } from '../vm/continue.ts';
import { drive, driven } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { collect } from '../vm/iteration.ts';
import { checkItems } from '../vm/memory.ts';
import { type Places, placesOf, withPlaces } from '../vm/places.ts';
import type { Thread } from '../vm/thread.ts';
import { numberAt } from './range-numbers.ts';
import { itemsAt } from './repetition.ts';

/** A new list of items that the host copied in one piece. */
export function newList(thread: Thread, items: Value[]): Result {
  return afterBulk(thread, new PyList(items), items.length);
}

/** `list[slice]` */
export function sliceOfList(thread: Thread, list: PyList, slice: PySlice): Result {
  return withPlaces(
    thread,
    slice,
    () => list.items.length,
    (inner, places) => drive(inner, itemsAt(list.items, places), newList, undefined),
  );
}

/** Puts items in the place of those of a slice. Raises ValueError. */
function assignPlaces(list: PyList, { start, stop, step, count }: Places, values: Value[]): void {
  if (step === 1) {
    const { items } = list;
    const end = Math.max(start, stop);
    checkItems(items.length + values.length);
    if (values.length < 1000) items.splice(start, end - start, ...values);
    else list.items = items.slice(0, start).concat(values, items.slice(end));
    return;
  }
  if (values.length !== count) {
    raise(
      'ValueError',
      `attempt to assign sequence of size ${values.length} to extended slice of size ${count}`,
    );
  }
  for (const [index, value] of values.entries()) list.items[start + index * step] = value;
}

/** `list[slice] = value` */
export function setSlice(thread: Thread, list: PyList, slice: PySlice, value: Value): Result {
  return withPlaces(
    thread,
    slice,
    () => list.items.length,
    (inner, first) => {
      const type = typeOf(value);
      if (type.lookUp('__iter__') === undefined && type.lookUp('__getitem__') === undefined) {
        raise(
          'TypeError',
          first.step === 1
            ? 'can only assign an iterable'
            : 'must assign iterable to extended slice',
        );
      }
      return collect(
        inner,
        value,
        (later, values) =>
          withPlaces(
            later,
            slice,
            () => list.items.length,
            (last, places) => {
              assignPlaces(list, places, values);
              return afterBulk(last, null, list.items.length);
            },
          ),
        undefined,
      );
    },
  );
}

/** The tuple itself, or one with its items when it is of a class of the program. */
export const plain = (tuple: PyTuple): PyTuple =>
  tuple.type.builtIn ? tuple : new PyTuple(tuple.items);

/** A new tuple of items that the host copied in one piece. */
export function newTuple(thread: Thread, items: readonly Value[]): Result {
  return afterBulk(thread, new PyTuple(items), items.length);
}

/** `tuple[slice]` */
export function sliceOfTuple(thread: Thread, tuple: PyTuple, slice: PySlice): Result {
  return withPlaces(
    thread,
    slice,
    () => tuple.items.length,
    (inner, places) =>
      places.count === tuple.items.length && places.step === 1
        ? plain(tuple)
        : drive(inner, itemsAt(tuple.items, places), newTuple, undefined),
  );
}

/** `text[slice]` */
export function sliceOfText(thread: Thread, text: string, taken: PySlice): Result {
  return withPlaces(
    thread,
    taken,
    () => length(text),
    (inner, { start, step, count }) =>
      driven(
        inner,
        step === 1 ? between(text, start, start + count) : slice(text, start, step, count),
      ),
  );
}

/** `range[slice]` */
export function sliceOfRange(
  thread: Thread,
  range: PyRange,
  { start, stop, step }: PySlice,
): Result {
  const part = (
    inner: Thread,
    value: Value,
    then: (thread: Thread, integer: Int | null) => Result,
  ): Result =>
    value === null
      ? then(inner, null)
      : withInteger(
          inner,
          value,
          then,
          'slice indices must be integers or None or have an __index__ method',
        );
  return part(thread, step, (withStep, by) => {
    if (by === 0) raise('ValueError', 'slice step cannot be zero');
    return part(withStep, start, (withStart, from) =>
      part(withStart, stop, (_thread, to) => {
        const places = placesOf(from, to, by, range.length);
        return new PyRange(
          numberAt(range, places.start),
          numberAt(range, places.stop),
          int(BigInt(range.step) * BigInt(places.step)),
        );
      }),
    );
  });
}
