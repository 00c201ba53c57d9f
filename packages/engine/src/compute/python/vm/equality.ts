import type { Result, Value } from '../objects/index.ts';
import { workThen } from './continue.ts';
import { compare, EQUAL } from './operators.ts';
import type { Thread } from './thread.ts';
import { truth } from './truth.ts';

/** Whether two values are equal: a bool. */
export function equal(thread: Thread, left: Value, right: Value): Result {
  if (left === right) return true;
  return workThen(
    thread,
    () => compare(thread, EQUAL, left, right),
    (inner, value) => truth(inner, value),
    undefined,
  );
}
