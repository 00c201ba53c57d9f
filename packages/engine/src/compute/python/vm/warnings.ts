import type { Result, Value } from '../objects/index.ts';
import { getAttribute } from './attributes.ts';
import { callThen, workThen } from './continue.ts';
import { exceptionOf } from './errors.ts';
import { Frame } from './frame.ts';
import { importModule } from './imports.ts';
import type { Thread } from './thread.ts';

/** How many frames up the first is that is none of a module which CPython has in C. */
function levelOfProgram({ frame }: Thread): number {
  let level = 1;
  for (let at = frame; at !== null; at = at.back) {
    if (!(at instanceof Frame)) continue;
    if (!at.code.isFromC) break;
    level += 1;
  }
  return level;
}

/**
 * Warns by the module for that of what the line that runs does, or of what `source` is when it goes. The answer is
 * None, perhaps later.
 */
export function warnOf(
  thread: Thread,
  category: string,
  message: string,
  source: Value = null,
): Result {
  return workThen(
    thread,
    (inner) => importModule(inner, 'warnings'),
    (inner, module) =>
      workThen(
        inner,
        (later) => getAttribute(later, module, 'warn'),
        (later, warn) =>
          callThen(
            later,
            warn,
            [exceptionOf(category, message), null, levelOfProgram(later), source],
            () => null,
            undefined,
          ),
        undefined,
      ),
    undefined,
  );
}

/** Warns of a use that is deprecated, and goes on. */
export function deprecatedThen(
  thread: Thread,
  message: string,
  then: (thread: Thread) => Result,
): Result {
  return workThen(thread, (inner) => warnOf(inner, 'DeprecationWarning', message), then, undefined);
}
