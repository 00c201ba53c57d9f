import {
  builtInType,
  EXHAUSTED,
  type NextResult,
  PENDING,
  type PyException,
  PyIterator,
  type Value,
} from '../objects/index.ts';
import { callThen, push } from '../vm/continue.ts';
import { equal } from '../vm/equality.ts';
import { isException, throwException } from '../vm/errors.ts';
import type { Answer } from '../vm/frame.ts';
import type { Thread } from '../vm/thread.ts';
import { defineIterator } from './iterators.ts';

/** What a function gives until that is the sentinel: `iter(function, sentinel)`. */
export class CallableIterator extends PyIterator {
  override readonly callsBack = true;
  callable: Value | undefined;
  readonly sentinel: Value;
  item: Value = null;

  constructor(callable: Value, sentinel: Value) {
    super();
    this.callable = callable;
    this.sentinel = sentinel;
  }

  advance(thread: Thread): NextResult {
    const { callable } = this;
    if (callable === undefined) return EXHAUSTED;
    const frame = push(thread, giveUnlessSentinel, this, end);
    const same = callThen(
      thread,
      callable,
      [],
      (inner, item) => {
        this.item = item;
        return equal(inner, this.sentinel, item);
      },
      undefined,
    );
    if (same === PENDING) return PENDING;
    thread.frame = frame.back;
    return giveUnlessSentinel(thread, same, this) as NextResult;
  }
}

function giveUnlessSentinel(
  _thread: Thread,
  same: Value | typeof EXHAUSTED,
  state: CallableIterator,
): Answer {
  if (same !== true) return state.item;
  state.callable = undefined;
  return EXHAUSTED;
}

function end(thread: Thread, exception: PyException, state: CallableIterator): Answer {
  if (!isException(exception, 'StopIteration')) throwException(exception);
  state.callable = undefined;
  thread.stopValue = null;
  return EXHAUSTED;
}

defineIterator(builtInType('callable_iterator', CallableIterator, { canBeBase: false }), false);
