import { sysStream, writeTo } from '../library/io/index.ts';
import { exceptionType, PyModule, type Result } from '../objects/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { callThen, workThen } from '../vm/continue.ts';
import type { Warning } from '../vm/hooks.ts';
import type { Thread } from '../vm/thread.ts';

/**
 * Warns as the module `warnings` says. A program that has not imported it has changed no filter, so that all that the
 * interpreter itself warns of is shown.
 */
export function warn(thread: Thread, warning: Warning): Result {
  const { category, message, fileName, line } = warning;
  const module = thread.interpreter.modules.getName('warnings');
  if (!(module instanceof PyModule)) {
    return workThen(
      thread,
      (inner) => inner.interpreter.importSys(inner),
      (inner) => show(inner, warning),
      undefined,
    );
  }
  return workThen(
    thread,
    (inner) => getAttribute(inner, module, 'warn_explicit'),
    (inner, explicit) =>
      callThen(
        inner,
        explicit,
        [message, exceptionType(category), fileName, line],
        () => null,
        undefined,
      ),
    undefined,
  );
}

function show(thread: Thread, warning: Warning): Result {
  const { category, message, fileName, line } = warning;
  const stderr = sysStream(thread, 'stderr');
  if (stderr === undefined || stderr === null) return null;
  const source = thread.interpreter.sourceLine(fileName, line)?.trim();
  const shown = source === undefined || source === '' ? '' : `  ${source}\n`;
  return writeTo(
    thread,
    stderr,
    `${fileName}:${line}: ${category}: ${message}\n${shown}`,
    () => null,
  );
}
