import { add } from '../numbers/index.ts';
import { hostKeyOf, PyDict, type Result, type Value } from '../objects/index.ts';
import { findAttribute } from '../vm/attributes.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { type EachItem, forEachItem } from '../vm/each.ts';
import { binaryOperation } from '../vm/operators.ts';
import { setItem } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';

const ADD = 0;

const COUNTING: EachItem<PyDict> = {
  quick: (_thread, item, counts) => {
    // A program may count in whatever it likes.
    const isPlain = counts instanceof PyDict && counts.ownEntries === undefined;
    const key = isPlain ? hostKeyOf(item) : undefined;
    if (key === undefined) return false;
    const entry = counts.entryOfHostKey(key);
    if (entry === undefined) counts.setHostKey(key, item, 1);
    else if (typeof entry.value === 'number') entry.value = add(entry.value, 1);
    else return false;
    return true;
  },
  visit: (thread, item, counts) =>
    workThen(
      thread,
      (inner) =>
        callThen(inner, findAttribute(inner, counts, 'get') as Value, [item, 0], same, undefined),
      (inner, count) =>
        workThen(
          inner,
          (later) => binaryOperation(later, ADD, count, 1),
          (later, sum) => setItem(later, counts, item, sum),
          undefined,
        ),
      undefined,
    ),
  done: () => null,
};

function same(_thread: Thread, value: Value): Result {
  return value;
}

/** Counts the items of an iterable in a dictionary. */
export function countElements(thread: Thread, counts: PyDict, iterable: Value): Result {
  return forEachItem(thread, iterable, COUNTING, counts);
}
