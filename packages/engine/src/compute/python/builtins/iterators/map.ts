import {
  EXHAUSTED,
  type NextResult,
  PENDING,
  PyIterator,
  type PyType,
  type Result,
  type Value,
} from '../../objects/index.ts';
import { call } from '../../vm/call.ts';
import { workThen } from '../../vm/continue.ts';
import { raise } from '../../vm/errors.ts';
import type { Answer } from '../../vm/frame.ts';
import { iterate, nextOrLater } from '../../vm/iteration.ts';
import type { Thread } from '../../vm/thread.ts';
import { adopt, defineNew } from '../construct.ts';
import { mapType } from '../iterator-types.ts';
import { defineIterator } from '../iterators.ts';

/** What a function makes of the items of iterables. */
class PyMap extends PyIterator {
  override readonly callsBack = true;
  readonly callable: Value;
  readonly iterators: readonly Value[];
  args: Value[] = [];

  constructor(callable: Value, iterators: readonly Value[]) {
    super();
    this.callable = callable;
    this.iterators = iterators;
  }

  advance(thread: Thread): NextResult {
    this.args = [];
    return gather(thread, this) as NextResult;
  }
}

function gather(thread: Thread, map: PyMap): Answer {
  const { iterators, args } = map;
  while (args.length < iterators.length) {
    const item = nextOrLater(thread, iterators[args.length] as Value, addItem, map);
    if (item === undefined) return PENDING;
    if (item === EXHAUSTED) return EXHAUSTED;
    args.push(item);
  }
  map.args = [];
  return call(thread, map.callable, args);
}

function addItem(thread: Thread, item: Value | typeof EXHAUSTED, map: PyMap): Answer {
  if (item === EXHAUSTED) return EXHAUSTED;
  map.args.push(item);
  return gather(thread, map);
}

PyMap.prototype.type = mapType;
defineNew(mapType, '*args', (thread, type, args: Value[]) => {
  const [callable, ...iterables] = args;
  if (callable === undefined || iterables.length === 0) {
    raise('TypeError', 'map() must have at least two arguments.');
  }
  return iterateAll(thread, type, callable, iterables, []);
});
defineIterator(mapType, false);

function iterateAll(
  thread: Thread,
  type: PyType,
  callable: Value,
  iterables: readonly Value[],
  iterators: readonly Value[],
): Result {
  const iterable = iterables[iterators.length];
  if (iterable === undefined) return adopt(new PyMap(callable, iterators), type);
  return workThen(
    thread,
    (inner) => iterate(inner, iterable),
    (inner, iterator) => iterateAll(inner, type, callable, iterables, [...iterators, iterator]),
    undefined,
  );
}
