import type { Hash } from '../hashing/index.ts';
import { PyDict, PySet, type Result, type Value } from '../objects/index.ts';
import {
  differenceInto,
  insertAt,
  removeAt,
  type SetTable,
  symmetricDifferenceInto,
  tidyAfterRemoval,
} from '../tables/index.ts';
import { workThen } from './continue.ts';
import { type EachItem, forEachItem } from './each.ts';
import { runOperation, updateSet, withSlot } from './set-access.ts';
import type { Thread } from './thread.ts';

type Table = SetTable<Value>;

/** Goes on with the operand of an operation as a set, made of it when it is another iterable. */
export function withSet(
  thread: Thread,
  iterable: Value,
  then: (thread: Thread, table: Table) => Result,
): Result {
  if (iterable instanceof PySet) return then(thread, iterable.table);
  return workThen(
    thread,
    (inner) => updateSet(inner, undefined, iterable),
    (inner, made) => then(inner, (made as PySet).table),
    undefined,
  );
}

/** Takes the items of an iterable out of a table. */
export function removeAll(thread: Thread, table: Table, iterable: Value): Result {
  if (iterable instanceof PySet) {
    return runOperation(thread, differenceInto(table, iterable.table), none);
  }
  return forEachItem(thread, iterable, REMOVING, table);
}

const none = (): Result => null;

/** Finds the slot of each item, or `~slot` of the free one for it. */
const atSlots =
  (
    act: (table: Table, found: number, item: Value, hash: Hash) => Result,
  ): EachItem<Table>['visit'] =>
  (thread, item, table) =>
    withSlot(
      thread,
      table,
      item,
      (_thread, found, hash) => act(table, found, item, hash),
      undefined,
    );

const REMOVING: EachItem<Table> = {
  visit: atSlots((table, found) => {
    if (found >= 0) removeAt(table, found);
    return null;
  }),
  done: (_thread, table) => {
    tidyAfterRemoval(table);
    return null;
  },
};

/** Adds the items of an iterable that are not in a table, and takes out those that are. */
export function toggleAll(thread: Thread, table: Table, iterable: Value): Result {
  // Of keys each is there once, in their own order.
  if (iterable instanceof PyDict && iterable.type.builtIn) {
    return forEachItem(thread, iterable, TOGGLING, table);
  }
  return withSet(thread, iterable, (inner, others) =>
    runOperation(inner, symmetricDifferenceInto(table, others), none),
  );
}

const TOGGLING: EachItem<Table> = {
  visit: atSlots((table, found, item, hash) => {
    if (found < 0) insertAt(table, ~found, item, hash);
    else removeAt(table, found);
    return null;
  }),
  done: none,
};
