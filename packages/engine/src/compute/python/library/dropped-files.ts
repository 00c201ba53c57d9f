import type { Result } from '../objects/index.ts';
import { part, withPart } from '../vm/parts.ts';
import type { Thread } from '../vm/thread.ts';
import { runtimeOf } from './runtime.ts';

const closing = part(() => import('../vm/garbage/closing.ts'));

/**
 * Goes on once files that nothing refers to any more are closed, with all that was written to them. Only who opens a
 * file, asks about one or starts a program can see whether they are, so it is done then and not when they go.
 */
export function afterDroppedFiles(thread: Thread, then: (thread: Thread) => Result): Result {
  const { openFiles } = runtimeOf(thread.interpreter);
  if (![...openFiles].some(({ closed }) => !closed)) return then(thread);
  return withPart(thread, closing, (inner, { closeDropped }) => closeDropped(inner, then));
}
