import { EXHAUSTED, PENDING, type Result, typeOf, type Value } from '../objects/index.ts';
import { pauseThen, push, workThen } from './continue.ts';
import { equal } from './equality.ts';
import { isException, raise, throwException } from './errors.ts';
import { iterate, nextOrLater } from './iteration.ts';
import type { Thread } from './thread.ts';

interface Searching {
  readonly iterator: Value;
  readonly wanted: Value;
}

/** Whether an iterable has an item equal to `wanted`. Raises TypeError for what cannot be iterated. */
export function containsByIteration(thread: Thread, iterable: Value, wanted: Value): Result {
  return workThen(
    thread,
    () => iterate(thread, iterable),
    (inner, iterator) => searchOn(inner, { iterator, wanted }),
    undefined,
    (_inner, exception) =>
      isException(exception, 'TypeError')
        ? raise('TypeError', `argument of type '${typeOf(iterable).name}' is not iterable`)
        : throwException(exception),
  );
}

/** Items that are compared before others get their turn. */
const SLICE = 10_000;

function searchOn(thread: Thread, state: Searching): Result {
  for (let count = 0; count < SLICE; count += 1) {
    const item = nextOrLater(thread, state.iterator, withItem, state);
    if (item === undefined) return PENDING;
    if (item === EXHAUSTED) return false;
    const same = isSame(thread, item, state);
    if (same === PENDING || same === true) return same;
  }
  return goOnLater(thread, state);
}

function goOnLater(thread: Thread, state: Searching): Result {
  return pauseThen(thread, (inner) => searchOn(inner, state), undefined);
}

/** Whether an item is the wanted one; `PENDING` when the search goes on later. */
function isSame(thread: Thread, item: Value, state: Searching): Result {
  if (item === state.wanted) return true;
  const known = equalAtOnce(item, state.wanted);
  if (known !== undefined) return known;
  const frame = push(thread, afterComparing, state);
  const same = equal(thread, item, state.wanted);
  if (same === PENDING) return PENDING;
  thread.frame = frame.back;
  return same;
}

/** Whether two values of the host's own kinds are equal; `undefined` when more must be asked. */
function equalAtOnce(left: Value, right: Value): boolean | undefined {
  if (typeof left === 'object' || typeof right === 'object') return undefined;
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return Number(left) === Number(right);
}

function afterComparing(thread: Thread, same: Value | typeof EXHAUSTED, state: Searching): Result {
  return same === true ? true : searchOn(thread, state);
}

function withItem(thread: Thread, item: Value | typeof EXHAUSTED, state: Searching): Result {
  if (item === EXHAUSTED) return false;
  const same = isSame(thread, item, state);
  return same === PENDING || same === true ? same : searchOn(thread, state);
}
