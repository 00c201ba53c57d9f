import { PyList, type Result, typeOf, type Value } from '../../objects/index.ts';
import { getAttribute } from '../../vm/attributes.ts';
import { callThen, workThen } from '../../vm/continue.ts';
import { isException, raise, throwException } from '../../vm/errors.ts';
import { localsOf } from '../../vm/frame-locals.ts';
import { collect } from '../../vm/iteration.ts';
import type { Thread } from '../../vm/thread.ts';
import { defineFunctions } from '../define-functions.ts';
import { sortList } from '../list-sort.ts';
import { callerFrame } from './frames.ts';

/** Names, sorted, as a list. */
function sortedNames(thread: Thread, names: Value): Result {
  return collect(
    thread,
    names,
    (inner, items) => {
      const list = new PyList(items);
      return workThen(
        inner,
        (later) => sortList(later, list, null, false),
        () => list,
        undefined,
      );
    },
    undefined,
  );
}

defineFunctions({
  'dir(object=<none>, /)': (thread, object: Value | undefined) => {
    if (object === undefined) {
      const frame = callerFrame(thread);
      return workThen(
        thread,
        (inner) => getAttribute(inner, localsOf(frame), 'keys'),
        (inner, keys) => callThen(inner, keys, [], sortedNames, undefined),
        undefined,
      );
    }
    const own = typeOf(object).lookUp('__dir__');
    return callThen(thread, own as Value, [object], sortedNames, undefined);
  },
  'vars(object=<none>, /)': (thread, object: Value | undefined) => {
    if (object === undefined) return localsOf(callerFrame(thread));
    return workThen(
      thread,
      (inner) => getAttribute(inner, object, '__dict__'),
      (_thread, value) => value,
      undefined,
      (_thread, exception) => {
        if (!isException(exception, 'AttributeError')) throwException(exception);
        return raise('TypeError', 'vars() argument must have __dict__ attribute');
      },
    );
  },
});
