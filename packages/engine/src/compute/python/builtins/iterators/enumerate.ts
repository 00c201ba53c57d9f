import { add } from '../../numbers/index.ts';
import {
  EXHAUSTED,
  type NextResult,
  PENDING,
  PyIterator,
  PyTuple,
  type Value,
} from '../../objects/index.ts';
import { workThen } from '../../vm/continue.ts';
import { raise } from '../../vm/errors.ts';
import { withInteger } from '../../vm/indices.ts';
import { iterate, nextOrLater } from '../../vm/iteration.ts';
import type { Thread } from '../../vm/thread.ts';
import { adopt, defineNew } from '../construct.ts';
import { enumerateType } from '../iterator-types.ts';
import { defineIterator } from '../iterators.ts';

/** Items with their numbers. */
class Enumerate extends PyIterator {
  override readonly callsBack = true;
  readonly iterator: Value;
  number: number | bigint;

  constructor(iterator: Value, start: number | bigint) {
    super();
    this.iterator = iterator;
    this.number = start;
  }

  advance(thread: Thread): NextResult {
    const item = nextOrLater(thread, this.iterator, numbered, this);
    return item === undefined ? PENDING : numbered(thread, item, this);
  }
}

function numbered(
  _thread: Thread,
  item: Value | typeof EXHAUSTED,
  state: Enumerate,
): Value | typeof EXHAUSTED {
  if (item === EXHAUSTED) return EXHAUSTED;
  const { number } = state;
  state.number = add(number, 1);
  return new PyTuple([number, item]);
}

Enumerate.prototype.type = enumerateType;
defineNew(
  enumerateType,
  'iterable=<required>, start=0',
  (thread, type, iterable: Value | undefined, start: Value | undefined) => {
    if (iterable === undefined) {
      raise('TypeError', "enumerate() missing required argument 'iterable'");
    }
    return withInteger(thread, start === undefined ? 0 : start, (inner, number) =>
      workThen(
        inner,
        (later) => iterate(later, iterable),
        (_thread, iterator) => adopt(new Enumerate(iterator, number), type),
        undefined,
      ),
    );
  },
);
defineIterator(enumerateType, false);
