import { EXHAUSTED, type NextResult, PENDING, PyIterator, type Value } from '../objects/index.ts';
import { bindSpecial } from './attributes.ts';
import { call } from './call.ts';
import { push } from './continue.ts';
import { isException, throwException } from './errors.ts';
import type { Thread } from './thread.ts';

/** Goes through an object by its `__getitem__`, with 0, 1, 2 … until it raises IndexError. */
export class SequenceIterator extends PyIterator {
  override readonly callsBack = true;
  sequence: Value | undefined;
  index = 0;

  constructor(sequence: Value) {
    super();
    this.sequence = sequence;
  }

  advance(thread: Thread): NextResult {
    if (this.sequence === undefined) return EXHAUSTED;
    const frame = push(thread, giveItem, this, endAtIndexError);
    const getItem = bindSpecial(thread, this.sequence, '__getitem__') as Value;
    const item = call(thread, getItem, [this.index]);
    if (item === PENDING) return PENDING;
    thread.frame = frame.back;
    this.index += 1;
    return item;
  }
}

function giveItem(
  _thread: Thread,
  item: Value | typeof EXHAUSTED,
  iterator: SequenceIterator,
): Value | typeof EXHAUSTED {
  iterator.index += 1;
  return item;
}

function endAtIndexError(
  thread: Thread,
  exception: Parameters<typeof throwException>[0],
  iterator: SequenceIterator,
): typeof EXHAUSTED {
  if (!isException(exception, 'IndexError') && !isException(exception, 'StopIteration')) {
    throwException(exception);
  }
  iterator.sequence = undefined;
  thread.stopValue = null;
  return EXHAUSTED;
}
