/** Files that go without having been closed, when the program wants to hear of them. */
import { type OpenFile, runtimeOf } from '../../library/runtime.ts';
import {
  exceptionType,
  PyList,
  PyModule,
  type PyObject,
  PyTuple,
  PyType,
  type Result,
  type Value,
} from '../../objects/index.ts';
import { codeFrames } from '../code-frames.ts';
import { workThen } from '../continue.ts';
import { reprOf } from '../conversions.ts';
import { systemThen } from '../system-work.ts';
import type { Thread } from '../thread.ts';
import { warnOf } from '../warnings.ts';
import { watchedThen } from './watching.ts';

const RESOURCE_WARNING = 'ResourceWarning';

/** Whether the filters of `warnings`, as they are now, let a ResourceWarning through; not while nobody imported it. */
export function wantsResourceWarnings({ interpreter }: Thread): boolean {
  const module = interpreter.modules.getName('warnings');
  const filters = module instanceof PyModule ? module.attributes.getName('filters') : undefined;
  if (!(filters instanceof PyList)) return false;
  for (const filter of filters.items) {
    const [action, , category] = filter instanceof PyTuple ? filter.items : [];
    if (category instanceof PyType && exceptionType(RESOURCE_WARNING).isSubtypeOf(category)) {
      return action !== 'ignore';
    }
  }
  return true;
}

/** Watches a file over a `raw` one, and answers with it. */
export function watchFile(thread: Thread, file: PyObject, raw: Value): Result {
  runtimeOf(thread.interpreter).unclosed.set(file, raw);
  return watchedThen(thread, file, () => file, undefined);
}

/** Whether an object is such a file. */
export const isWatchedFile = ({ interpreter }: Thread, object: object): boolean =>
  runtimeOf(interpreter).unclosed.has(object);

/**
 * Warns of a file that nobody refers to any more and that is open, and closes it. That it cannot be closed nobody
 * hears.
 */
export function closeUnclosed(thread: Thread, object: object): Result {
  const { unclosed } = runtimeOf(thread.interpreter);
  const raw = unclosed.get(object) ?? null;
  unclosed.delete(object);
  return workThen(
    thread,
    (inner) => warnAndClose(inner, object as PyObject & OpenFile, raw),
    none,
    undefined,
    none,
  );
}

const none = (): Result => null;

function warnAndClose(thread: Thread, file: PyObject & OpenFile, raw: Value): Result {
  if (file.closed) return null;
  return workThen(
    thread,
    (inner) => reprOf(inner, file),
    (inner, shown) =>
      workThen(
        inner,
        (later) => warnOfUnclosed(later, file, shown),
        (later) => close(later, file),
        undefined,
        (later, exception) =>
          workThen(
            later,
            (last) => last.interpreter.hooks.unraisable?.(last, exception, raw) ?? null,
            (last) => close(last, file),
            undefined,
          ),
      ),
    undefined,
  );
}

function warnOfUnclosed(thread: Thread, file: PyObject, shown: Value): Result {
  // At the end of the program nobody tells where it may have been made.
  const source = codeFrames(thread).length === 0 ? null : file;
  return warnOf(thread, RESOURCE_WARNING, `unclosed file ${shown}`, source);
}

function close(thread: Thread, file: OpenFile): Result {
  return systemThen(thread, file.close(thread.interpreter.system), none, undefined);
}
