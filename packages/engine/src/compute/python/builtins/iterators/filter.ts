import {
  boolType,
  EXHAUSTED,
  type NextResult,
  PENDING,
  PyIterator,
  type Result,
  type Value,
} from '../../objects/index.ts';
import { callThen, pauseThen, push, workThen } from '../../vm/continue.ts';
import type { Answer } from '../../vm/frame.ts';
import { iterate, nextOrLater } from '../../vm/iteration.ts';
import type { Thread } from '../../vm/thread.ts';
import { truth } from '../../vm/truth.ts';
import { adopt, defineNew } from '../construct.ts';
import { filterType } from '../iterator-types.ts';
import { defineIterator } from '../iterators.ts';

/** Items of which a function says that they are wanted. */
class Filter extends PyIterator {
  override readonly callsBack = true;
  readonly callable: Value;
  readonly iterator: Value;
  item: Value = null;

  constructor(callable: Value, iterator: Value) {
    super();
    this.callable = callable;
    this.iterator = iterator;
  }

  advance(thread: Thread): NextResult {
    return search(thread, this) as NextResult;
  }
}

/** Items that are tried before others get their turn. */
const SLICE = 10_000;

function search(thread: Thread, filter: Filter): Answer {
  for (let count = 0; count < SLICE; count += 1) {
    const item = nextOrLater(thread, filter.iterator, tryItem, filter);
    if (item === undefined) return PENDING;
    if (item === EXHAUSTED) return EXHAUSTED;
    filter.item = item;
    const frame = push(thread, decide, filter);
    const wanted = isWanted(thread, filter);
    if (wanted === PENDING) return PENDING;
    thread.frame = frame.back;
    if (wanted === true) return item;
  }
  return pauseThen(thread, goOn as never, filter);
}

function goOn(thread: Thread, _value: Value, filter: Filter): Answer {
  return search(thread, filter);
}

function isWanted(thread: Thread, { callable, item }: Filter): Result {
  if (callable === null || callable === boolType) return truth(thread, item);
  return callThen(thread, callable, [item], (inner, answer) => truth(inner, answer), undefined);
}

function tryItem(thread: Thread, item: Value | typeof EXHAUSTED, filter: Filter): Answer {
  if (item === EXHAUSTED) return EXHAUSTED;
  filter.item = item;
  const frame = push(thread, decide, filter);
  const wanted = isWanted(thread, filter);
  if (wanted === PENDING) return PENDING;
  thread.frame = frame.back;
  return decide(thread, wanted, filter);
}

function decide(thread: Thread, wanted: Value | typeof EXHAUSTED, filter: Filter): Answer {
  return wanted === true ? filter.item : search(thread, filter);
}

Filter.prototype.type = filterType;
defineNew(filterType, 'function, iterable, /', (thread, type, callable: Value, iterable: Value) =>
  workThen(
    thread,
    (inner) => iterate(inner, iterable),
    (_thread, iterator) => adopt(new Filter(callable, iterator), type),
    undefined,
  ),
);
defineIterator(filterType, false);
