import {
  EXHAUSTED,
  type NextResult,
  PENDING,
  PyIterator,
  PyTuple,
  type PyType,
  type Result,
  type Value,
} from '../../objects/index.ts';
import { workThen } from '../../vm/continue.ts';
import { raise } from '../../vm/errors.ts';
import type { Answer } from '../../vm/frame.ts';
import { iterate, nextOrLater } from '../../vm/iteration.ts';
import type { Thread } from '../../vm/thread.ts';
import { truth } from '../../vm/truth.ts';
import { adopt, defineNew } from '../construct.ts';
import { zipType } from '../iterator-types.ts';
import { defineIterator } from '../iterators.ts';

/** Items of several iterables together. */
class Zip extends PyIterator {
  override readonly callsBack = true;
  readonly iterators: readonly Value[];
  readonly strict: boolean;
  /** Items of the tuple that is being gathered. */
  items: Value[] = [];

  constructor(iterators: readonly Value[], strict: boolean) {
    super();
    this.iterators = iterators;
    this.strict = strict;
  }

  advance(thread: Thread): NextResult {
    if (this.iterators.length === 0) return EXHAUSTED;
    this.items = [];
    return gather(thread, this) as NextResult;
  }
}

function gather(thread: Thread, zip: Zip): Answer {
  const { iterators } = zip;
  while (zip.items.length < iterators.length) {
    const item = nextOrLater(thread, iterators[zip.items.length] as Value, addItem, zip);
    if (item === undefined) return PENDING;
    if (item === EXHAUSTED) return ended(thread, zip);
    zip.items.push(item);
  }
  return new PyTuple(zip.items);
}

function addItem(thread: Thread, item: Value | typeof EXHAUSTED, zip: Zip): Answer {
  if (item === EXHAUSTED) return ended(thread, zip);
  zip.items.push(item);
  return gather(thread, zip);
}

const before = (count: number): string => (count === 1 ? 'argument 1' : `arguments 1-${count}`);

function ended(thread: Thread, zip: Zip): Answer {
  const count = zip.items.length;
  if (!zip.strict) return EXHAUSTED;
  if (count > 0) {
    raise('ValueError', `zip() argument ${count + 1} is shorter than ${before(count)}`);
  }
  return othersEnd(thread, { zip, index: 1 });
}

interface Checking {
  readonly zip: Zip;
  index: number;
}

/** With `strict` all must end together. */
function othersEnd(thread: Thread, state: Checking): Answer {
  const { iterators } = state.zip;
  for (; state.index < iterators.length; state.index += 1) {
    const item = nextOrLater(thread, iterators[state.index] as Value, otherEnds, state);
    if (item === undefined) return PENDING;
    if (item !== EXHAUSTED) longer(state.index);
  }
  return EXHAUSTED;
}

function otherEnds(thread: Thread, item: Value | typeof EXHAUSTED, state: Checking): Answer {
  if (item !== EXHAUSTED) longer(state.index);
  state.index += 1;
  return othersEnd(thread, state);
}

function longer(index: number): never {
  return raise('ValueError', `zip() argument ${index + 1} is longer than ${before(index)}`);
}

Zip.prototype.type = zipType;
defineNew(
  zipType,
  '*iterables, strict=False',
  (thread, type, strict: Value | undefined, iterables: Value[]) =>
    workThen(
      thread,
      (inner) => truth(inner, strict ?? false),
      (inner, isStrict) => iterateAll(inner, type, iterables, isStrict === true, []),
      undefined,
    ),
);
defineIterator(zipType, false);

function iterateAll(
  thread: Thread,
  type: PyType,
  iterables: readonly Value[],
  strict: boolean,
  iterators: Value[],
): Result {
  const iterable = iterables[iterators.length];
  if (iterable === undefined) return adopt(new Zip(iterators, strict), type);
  return workThen(
    thread,
    (inner) => iterate(inner, iterable),
    (inner, iterator) => iterateAll(inner, type, iterables, strict, [...iterators, iterator]),
    undefined,
  );
}
