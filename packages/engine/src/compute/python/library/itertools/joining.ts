import { adopt, defineNew } from '../../builtins/construct.ts';
import { itemOfClass } from '../../builtins/generic-alias.ts';
import {
  defineClassMethods,
  EXHAUSTED,
  type KeywordArguments,
  type NextResult,
  PENDING,
  PyIterator,
  PyTuple,
  type PyType,
  TupleIterator,
  type Value,
} from '../../objects/index.ts';
import { call } from '../../vm/call.ts';

import { raise } from '../../vm/errors.ts';
import type { Answer } from '../../vm/frame.ts';
import { iterate, nextOrLater } from '../../vm/iteration.ts';
import { binaryOperation } from '../../vm/operators.ts';
import type { Thread } from '../../vm/thread.ts';
import { allIterated, iterated, iteratorType, type Step, Steps } from './steps.ts';

const ADD = 0;

/** The items of one iterable after another. */
export class Chain extends Steps {
  /** Gives the iterables. */
  iterables: Value;
  choosing = true;

  constructor(iterables: Value) {
    super(iterables);
    this.iterables = iterables;
  }

  take(thread: Thread, item: Value): Step {
    if (!this.choosing) return item;
    return this.after(
      thread,
      (inner) => iterate(inner, item),
      (_inner, iterator) => {
        this.source = iterator;
        this.choosing = false;
        return undefined;
      },
    );
  }

  override end(): Step {
    if (this.choosing) {
      this.source = undefined;
      return EXHAUSTED;
    }
    this.source = this.iterables;
    this.choosing = true;
    return undefined;
  }
}

export const chainType = iteratorType('chain', Chain);
defineNew(chainType, '*iterables', (_thread, type, iterables: readonly Value[]) =>
  adopt(new Chain(new TupleIterator(new PyTuple(iterables))), type),
);
defineClassMethods(chainType, {
  'from_iterable(iterable, /)': (thread, type: PyType, iterable: Value) =>
    iterated(thread, iterable, (_inner, iterables) => adopt(new Chain(iterables), type)),
  '__class_getitem__(object, /)': itemOfClass,
});

/** What has come together so far, after each item. */
export class Accumulate extends Steps {
  readonly callable: Value;
  total: Value | undefined;
  initial: Value | undefined;

  constructor(source: Value, callable: Value, initial: Value | undefined) {
    super(source);
    this.callable = callable;
    this.initial = initial;
  }

  override advance(thread: Thread): NextResult {
    if (this.initial === undefined) return super.advance(thread);
    this.total = this.initial;
    this.initial = undefined;
    return this.total;
  }

  take(thread: Thread, item: Value): Step {
    const { total, callable } = this;
    if (total === undefined) {
      this.total = item;
      return item;
    }
    return this.after(
      thread,
      (inner) =>
        callable === null
          ? binaryOperation(inner, ADD, total, item)
          : call(inner, callable, [total, item]),
      (_inner, sum) => {
        this.total = sum;
        return sum;
      },
    );
  }
}

export const accumulateType = iteratorType('accumulate', Accumulate);
defineNew(
  accumulateType,
  'iterable, func=None, *, initial=None',
  (thread, type, iterable: Value, callable: Value = null, initial?: Value) =>
    iterated(thread, iterable, (_inner, source) =>
      adopt(new Accumulate(source, callable, initial ?? undefined), type),
    ),
);

/** Each item with the next one. */
class Pairwise extends Steps {
  before: Value | undefined;

  take(_thread: Thread, item: Value): Step {
    const { before } = this;
    this.before = item;
    return before === undefined ? undefined : new PyTuple([before, item]);
  }
}

export const pairwiseType = iteratorType('pairwise', Pairwise);
defineNew(pairwiseType, 'iterable, /', (thread, type, iterable: Value) =>
  iterated(thread, iterable, (_inner, source) => adopt(new Pairwise(source), type)),
);

/** Tuples of items, until the last iterable has none. */
export class ZipLongest extends PyIterator {
  override readonly callsBack = true;
  readonly iterators: (Value | undefined)[];
  fill: Value;
  left: number;
  items: Value[] = [];

  constructor(iterators: readonly Value[], fill: Value) {
    super();
    this.iterators = [...iterators];
    this.left = iterators.length;
    this.fill = fill;
  }

  advance(thread: Thread): NextResult {
    if (this.left === 0) return EXHAUSTED;
    this.items = [];
    return gather(thread, this) as NextResult;
  }
}

function gather(thread: Thread, zip: ZipLongest): Answer {
  const { iterators, items } = zip;
  while (items.length < iterators.length) {
    const iterator = iterators[items.length];
    const item = iterator === undefined ? zip.fill : nextOrLater(thread, iterator, addItem, zip);
    if (item === undefined) return PENDING;
    if (item !== EXHAUSTED) items.push(item);
    else if (!drop(zip)) return EXHAUSTED;
  }
  return new PyTuple(items);
}

/** Marks the iterator that was asked as ended; false when it was the last. */
function drop(zip: ZipLongest): boolean {
  zip.left -= 1;
  zip.iterators[zip.items.length] = undefined;
  if (zip.left === 0) return false;
  zip.items.push(zip.fill);
  return true;
}

function addItem(thread: Thread, item: Value | typeof EXHAUSTED, zip: ZipLongest): Answer {
  if (item !== EXHAUSTED) zip.items.push(item);
  else if (!drop(zip)) return EXHAUSTED;
  return gather(thread, zip);
}

export const zipLongestType = iteratorType('zip_longest', ZipLongest);
defineNew(
  zipLongestType,
  '*args, **kwargs',
  (thread, type, iterables: readonly Value[], keywords: KeywordArguments) => {
    const { names, values } = keywords;
    if (names.some((name) => name !== 'fillvalue')) {
      raise('TypeError', 'zip_longest() got an unexpected keyword argument');
    }
    return allIterated(thread, iterables, (_inner, iterators) =>
      adopt(new ZipLongest(iterators, values[0] ?? null), type),
    );
  },
);
