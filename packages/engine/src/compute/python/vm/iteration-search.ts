import { EXHAUSTED, PENDING, type Result, typeOf, type Value } from '../objects/index.ts';
import { workThen } from './continue.ts';
import { equal } from './dict-access.ts';
import { raise } from './errors.ts';
import { iterate, nextOrLater } from './iteration.ts';
import type { Thread } from './thread.ts';

interface Searching {
  readonly iterator: Value;
  readonly wanted: Value;
}

/** Whether an iterable has an item equal to `wanted`. Raises TypeError for what cannot be iterated. */
export function containsByIteration(thread: Thread, iterable: Value, wanted: Value): Result {
  const type = typeOf(iterable);
  if (type.lookUp('__iter__') === undefined && type.lookUp('__getitem__') === undefined) {
    raise('TypeError', `argument of type '${type.name}' is not iterable`);
  }
  return workThen(
    thread,
    () => iterate(thread, iterable),
    (inner, iterator) => searchOn(inner, { iterator, wanted }),
    undefined,
  );
}

function searchOn(thread: Thread, state: Searching): Result {
  for (;;) {
    const item = nextOrLater(thread, state.iterator, compareItem, state);
    if (item === undefined) return PENDING;
    if (item === EXHAUSTED) return false;
    if (item === state.wanted) return true;
    const known = equalAtOnce(item, state.wanted);
    if (known === undefined) return compareItem(thread, item, state);
    if (known) return true;
  }
}

/** Whether two values of the host's own kinds are equal; `undefined` when more must be asked. */
function equalAtOnce(left: Value, right: Value): boolean | undefined {
  if (typeof left === 'object' || typeof right === 'object') return undefined;
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return Number(left) === Number(right);
}

function compareItem(thread: Thread, item: Value | typeof EXHAUSTED, state: Searching): Result {
  if (item === EXHAUSTED) return false;
  return workThen(
    thread,
    () => equal(thread, item, state.wanted),
    (inner, answer) => (answer === true ? true : searchOn(inner, state)),
    undefined,
  );
}
