import {
  defineMethods,
  EXHAUSTED,
  PENDING,
  type PyIterator,
  type PyType,
  type Result,
  type Value,
} from '../objects/index.ts';
import { push } from '../vm/continue.ts';
import { raise } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';

/** `__next__` of a built-in iterator. Raises StopIteration. */
function nextMethod(thread: Thread, self: PyIterator): Result {
  const frame = push(thread, valueOrStop, undefined);
  const item = self.advance(thread);
  if (item === PENDING) return PENDING;
  thread.frame = frame.back;
  return valueOrStop(thread, item);
}

function valueOrStop(_thread: Thread, item: Value | typeof EXHAUSTED): Value {
  return item === EXHAUSTED ? raise('StopIteration') : item;
}

/** Gives a type of iterators what all have; `hint` when it can tell how many items are left. */
export function defineIterator(type: PyType, hint = true): void {
  defineMethods(type, {
    '__iter__()': (_thread, self: PyIterator) => self,
    '__next__()': nextMethod,
  });
  if (!hint) return;
  defineMethods(type, {
    '__length_hint__()': (_thread, self: PyIterator) => self.lengthHint() ?? 0,
  });
}
