import { type Int, int } from '../../numbers/index.ts';
import {
  defineMethods,
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

const before = (index: Int): Int => (typeof index === 'number' ? index - 1 : int(index - 1n));

/** Goes through a sequence by its `__getitem__`, from its end. */
class Reversed extends PyIterator {
  override readonly callsBack = true;
  override readonly hintCallsBack = true;
  sequence: Value | undefined;
  index: Int;

  constructor(sequence: Value, length: Int) {
    super();
    this.sequence = sequence;
    this.index = before(length);
  }

  advance(thread: Thread): NextResult {
    const { sequence, index } = this;
    if (sequence === undefined || index < 0) {
      this.sequence = undefined;
      return EXHAUSTED;
    }
    this.index = before(index);
    const frame = push(thread, same, this, endAtIndexError);
    const item = getItem(thread, sequence, index);
    if (item === PENDING) return PENDING;
    thread.frame = frame.back;
    return item;
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
    (_thread, count) => adopt(new Reversed(sequence, count as Int), type),
    undefined,
  );
});
defineIterator(reversedType, false);

defineMethods(reversedType, {
  // The sequence is asked again, as it may have become shorter.
  '__length_hint__()': (thread, { sequence, index }: Reversed) => {
    if (sequence === undefined) return 0;
    return workThen(
      thread,
      (inner) => length(inner, sequence),
      (_thread, count) => {
        const left = int(BigInt(index) + 1n);
        const items = count as Int;
        return items < left ? 0 : left;
      },
      undefined,
    );
  },
});
