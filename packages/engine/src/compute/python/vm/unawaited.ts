import { opcodes } from '../bytecode/opcodes.ts';
import { NOTHING, PENDING, type PyCoroutine, type Result } from '../objects/index.ts';
import { push, workThen } from './continue.ts';
import { Frame } from './frame.ts';
import type { Thread } from './thread.ts';
import { warnOf } from './warnings.ts';

/**
 * A coroutine was made and given to the uppermost frame. When the statement that made it drops it, the program is
 * warned at once, as where objects are counted; else at its end, see {@link warnOfUnawaited}.
 */
export function noteCoroutine(thread: Thread, coroutine: PyCoroutine): void {
  const { frame, interpreter } = thread;
  interpreter.unawaited.add(coroutine);
  const isDropped =
    frame instanceof Frame && frame.instructions[(frame.at + 1) * 2] === opcodes.POP_TOP;
  if (!isDropped) return;
  // The frame has its answer already and waits for none.
  const aside = push(thread, () => NOTHING, undefined);
  if (warnOfDropped(thread, coroutine) !== PENDING) thread.frame = aside.back;
}

/** Warns of a coroutine that goes before anybody has awaited it, at the line that runs. */
export function warnOfDropped(thread: Thread, coroutine: PyCoroutine): Result {
  let { frame } = thread;
  while (frame !== null && !(frame instanceof Frame)) frame = frame.back;
  if (frame === null || coroutine.started) return null;
  thread.interpreter.unawaited.delete(coroutine);
  return ignoringErrors(thread, coroutine, (inner) =>
    warnOf(inner, 'RuntimeWarning', messageFor(coroutine), coroutine),
  );
}

/** At the end of a program: warns of coroutines that nobody awaited. */
export function warnOfUnawaited(thread: Thread): Result {
  const { unawaited } = thread.interpreter;
  const [coroutine] = unawaited;
  if (coroutine === undefined) return null;
  unawaited.delete(coroutine);
  return workThen(
    thread,
    (inner) =>
      ignoringErrors(inner, coroutine, (later) =>
        warnOf(later, 'RuntimeWarning', messageFor(coroutine)),
      ),
    warnOfUnawaited,
    undefined,
  );
}

function messageFor({ qualifiedName }: PyCoroutine): string {
  return `coroutine '${qualifiedName}' was never awaited`;
}

/** Where no exception can be raised it is reported and forgotten. */
function ignoringErrors(
  thread: Thread,
  coroutine: PyCoroutine,
  work: (thread: Thread) => Result,
): Result {
  return workThen(
    thread,
    work,
    () => null,
    undefined,
    (inner, exception) => {
      const { unraisable } = inner.interpreter.hooks;
      return unraisable === undefined ? null : unraisable(inner, exception, coroutine);
    },
  );
}
