import { PENDING, type Result, type Value } from '../objects/index.ts';
import { raise } from './errors.ts';
import { Continuation, type Otherwise, type Then, type ThenNext } from './frame.ts';
import type { Thread } from './thread.ts';

/** So deep host functions may call themselves before the host's own stack is unwound. */
const MAXIMUM_NESTING = 24;

/**
 * Does work on a part of a value that may have parts of the same kind, such as `repr` of the items of a list.
 * Returns its answer when it is there at once; `undefined` when it goes to `then` later. Raises RecursionError with
 * `where` in its message when the work, which counts its levels itself, has gone too deep.
 */
export function nestOrLater<State>(
  thread: Thread,
  where: string,
  work: (thread: Thread, state: State) => Result,
  then: Then<State>,
  state: State,
  otherwise?: Otherwise<State>,
): Value | undefined {
  const depth = thread.frame?.depth ?? 0;
  const frame = new Continuation(
    thread.frame,
    depth,
    then as ThenNext<unknown>,
    state,
    otherwise as Otherwise<unknown> | undefined,
    false,
  );
  thread.frame = frame;
  if (depth >= thread.interpreter.recursionLimit) {
    // All that is unwound takes its time.
    thread.work += depth;
    raise('RecursionError', `maximum recursion depth exceeded${where}`);
  }
  if (thread.nesting >= MAXIMUM_NESTING) {
    const begin = (inner: Thread): Result => work(inner, state);
    thread.frame = new Continuation(frame, depth, begin, state, undefined, false);
    return undefined;
  }
  thread.nesting += 1;
  let result: Result;
  try {
    result = work(thread, state);
  } finally {
    thread.nesting -= 1;
  }
  if (result === PENDING) return undefined;
  thread.frame = frame.back;
  return result;
}
