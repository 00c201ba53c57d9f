import {
  EXHAUSTED,
  type NextResult,
  PENDING,
  type PyException,
  PyIterator,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { call } from '../../vm/call.ts';
import { push, workThen } from '../../vm/continue.ts';
import { isException, raise, throwException } from '../../vm/errors.ts';
import { getItem, length } from '../../vm/subscripts.ts';
import type { Thread } from '../../vm/thread.ts';
import { adopt, defineNew } from '../construct.ts';
import { reversedType } from '../iterator-types.ts';
import { defineIterator } from '../iterators.ts';

/** Goes through a sequence by its `__getitem__`, from its end. */
class Reversed extends PyIterator {
  override readonly callsBack = true;
  sequence: Value | undefined;
  index: number;

  constructor(sequence: Value, length: number) {
    super();
    this.sequence = sequence;
    this.index = length - 1;
  }

  advance(thread: Thread): NextResult {
    const { sequence, index } = this;
    if (sequence === undefined || index < 0) return EXHAUSTED;
    this.index -= 1;
    const frame = push(thread, same, this, endAtIndexError);
    const item = getItem(thread, sequence, index);
    if (item === PENDING) return PENDING;
    thread.frame = frame.back;
    return item;
  }

  override lengthHint(): number {
    return this.sequence === undefined ? 0 : this.index + 1;
  }
}

function same(_thread: Thread, item: Value | typeof EXHAUSTED): Value | typeof EXHAUSTED {
  return item;
}

function endAtIndexError(
  thread: Thread,
  exception: PyException,
  state: Reversed,
): typeof EXHAUSTED {
  if (!isException(exception, 'IndexError') && !isException(exception, 'StopIteration')) {
    throwException(exception);
  }
  state.sequence = undefined;
  thread.stopValue = null;
  return EXHAUSTED;
}

Reversed.prototype.type = reversedType;
defineNew(reversedType, '*args', (thread, type, args: Value[]) => {
  const [sequence] = args;
  if (sequence === undefined || args.length > 1) {
    raise('TypeError', `reversed expected 1 argument, got ${args.length}`);
  }
  const own = typeOf(sequence).lookUp('__reversed__');
  if (own !== undefined && own !== null) return call(thread, own, [sequence]);
  if (own === null || typeOf(sequence).lookUp('__getitem__') === undefined) {
    raise('TypeError', `'${typeOf(sequence).name}' object is not reversible`);
  }
  return workThen(
    thread,
    (inner) => length(inner, sequence),
    (_thread, count) => adopt(new Reversed(sequence, count as number), type),
    undefined,
  );
});
defineIterator(reversedType, true);
