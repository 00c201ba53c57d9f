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

/** Warns of a file that nobody refers to any more and that is open, and closes it. */
export function closeUnclosed(thread: Thread, object: object): Result {
  const { unclosed } = runtimeOf(thread.interpreter);
  const raw = unclosed.get(object) ?? null;
  unclosed.delete(object);
  const file = object as PyObject & OpenFile;
  if (file.closed) return null;
  const close = (inner: Thread): Result =>
    systemThen(inner, file.close(inner.interpreter.system), () => null, undefined);
  return workThen(
    thread,
    (inner) =>
      workThen(
        inner,
        (later) => reprOf(later, file),
        (later, shown) => {
          // At the end of the program nobody tells where it may have been made.
          const source = codeFrames(later).length === 0 ? null : file;
          return warnOf(later, RESOURCE_WARNING, `unclosed file ${shown}`, source);
        },
        undefined,
      ),
    close,
    undefined,
    (inner, exception) =>
      workThen(
        inner,
        (later) => later.interpreter.hooks.unraisable?.(later, exception, raw) ?? null,
        close,
        undefined,
      ),
  );
}
