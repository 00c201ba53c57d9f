import type { PyList, PyTuple, Result, Value } from '../objects/index.ts';
import { workThen } from '../vm/continue.ts';
import { reprOf } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import type { Thread } from '../vm/thread.ts';
import { searchItems } from './sequence-search.ts';

/** The first place of an item equal to a value. Raises ValueError. */
export function indexIn(
  thread: Thread,
  sequence: PyList | PyTuple,
  value: Value,
  start: Value | undefined,
  stop: Value | undefined,
  complaint: (shown: string) => string,
): Result {
  const bound = (at: number | bigint) =>
    at < 0 ? Math.max(0, sequence.items.length + Number(at)) : Number(at);
  const search = (inner: Thread, from: number | bigint, to: number | bigint): Result =>
    searchItems(inner, {
      sequence,
      wanted: value,
      start: bound(from),
      stop: bound(to),
      state: undefined,
      found: (_thread, index) => index,
      absent: (later) =>
        workThen(
          later,
          (deeper) => reprOf(deeper, value),
          (_thread, shown) => raise('ValueError', complaint(String(shown))),
          undefined,
        ),
    });
  return withInteger(
    thread,
    start === undefined ? 0 : start,
    (inner, from) =>
      withInteger(
        inner,
        stop === undefined ? Number.MAX_SAFE_INTEGER : stop,
        (later, to) => search(later, from, to),
        NO_INDEX,
      ),
    NO_INDEX,
  );
}

const NO_INDEX = 'slice indices must be integers or have an __index__ method';

/** How many items are equal to a value. */
export function countIn(thread: Thread, sequence: PyList | PyTuple, value: Value): Result {
  return searchItems(thread, {
    sequence,
    wanted: value,
    state: { count: 0 },
    found: (_thread, _index, state) => {
      state.count += 1;
      return undefined;
    },
    absent: (_thread, { count }) => count,
  });
}
