import { type OpenFile, runtimeOf } from '../../library/runtime.ts';
import type { Result } from '../../objects/index.ts';
import { workThen } from '../continue.ts';
import { systemThen } from '../system-work.ts';
import type { Thread } from '../thread.ts';
import { searchThen } from './searching.ts';

/** Closes the open files that nothing refers to, and goes on. */
export function closeDropped(thread: Thread, then: (thread: Thread) => Result): Result {
  return searchThen(
    thread,
    (later, marking) => {
      if (marking.isHidden) return then(later);
      const { openFiles } = runtimeOf(later.interpreter);
      const dropped = [...openFiles].filter((file) => !file.closed && !marking.has(file));
      return closeEach(later, dropped, then);
    },
    undefined,
  );
}

function closeEach(
  thread: Thread,
  files: readonly OpenFile[],
  then: (thread: Thread) => Result,
): Result {
  const [file, ...others] = files;
  if (file === undefined) return then(thread);
  return workThen(
    thread,
    (inner) => systemThen(inner, file.close(inner.interpreter.system), () => null, undefined),
    (inner) => closeEach(inner, others, then),
    undefined,
    (inner) => closeEach(inner, others, then),
  );
}
