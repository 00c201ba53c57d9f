import type { Result } from '../objects/index.ts';
import { getAttribute } from './attributes.ts';
import { callThen, workThen } from './continue.ts';
import { exceptionOf } from './errors.ts';
import { importModule } from './imports.ts';
import type { Thread } from './thread.ts';

/** Warns of what the line that runs does, as it is deprecated. */
export function warnOfDeprecated(thread: Thread, message: string): Result {
  return warnBy(thread, 'DeprecationWarning', message);
}

/** Warns by the module for that of what the line that runs does. The answer is None, perhaps later. */
export function warnBy(thread: Thread, category: string, message: string): Result {
  return workThen(
    thread,
    (inner) => importModule(inner, 'warnings'),
    (inner, module) =>
      workThen(
        inner,
        (later) => getAttribute(later, module, 'warn'),
        (later, warn) =>
          callThen(later, warn, [exceptionOf(category, message)], () => null, undefined),
        undefined,
      ),
    undefined,
  );
}
