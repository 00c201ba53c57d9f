import {
  type PyException,
  PyList,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { getAttribute, setAttribute } from '../../vm/attributes.ts';
import { callThen, workThen } from '../../vm/continue.ts';
import { textIn } from '../../vm/conversions.ts';
import { isException, raise, throwException } from '../../vm/errors.ts';
import { hash } from '../../vm/hash.ts';
import { collect } from '../../vm/iteration.ts';
import type { Thread } from '../../vm/thread.ts';
import { sortList } from '../list-sort.ts';
import { defineFunctions } from './define.ts';
import { callerFrame, localsOf } from './frames.ts';

/** The name of an attribute as the functions here take it. Raises TypeError. */
function nameIn(name: Value): string {
  const text = textIn(name);
  if (text !== undefined) return text;
  return raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`);
}

/** `undefined` when the exception says that there is no attribute; throws it on if not. */
function ifMissing(exception: PyException): void {
  if (!isException(exception, 'AttributeError')) throwException(exception);
}

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
  'getattr(object, name, default=<none>, /)': (
    thread,
    object: Value,
    name: Value,
    otherwise: Value | undefined,
  ) => {
    const text = nameIn(name);
    if (otherwise === undefined) return getAttribute(thread, object, text);
    return workThen(
      thread,
      (inner) => getAttribute(inner, object, text),
      (_thread, value) => value,
      undefined,
      (_thread, exception) => {
        ifMissing(exception);
        return otherwise;
      },
    );
  },
  'hasattr(obj, name, /)': (thread, object: Value, name: Value) => {
    const text = nameIn(name);
    return workThen(
      thread,
      (inner) => getAttribute(inner, object, text),
      () => true,
      undefined,
      (_thread, exception) => {
        ifMissing(exception);
        return false;
      },
    );
  },
  'setattr(obj, name, value, /)': (thread, object: Value, name: Value, value: Value) => {
    const text = nameIn(name);
    return workThen(
      thread,
      (inner) => setAttribute(inner, object, text, value),
      () => null,
      undefined,
    );
  },
  'delattr(obj, name, /)': (thread, object: Value, name: Value) => {
    const text = nameIn(name);
    return workThen(
      thread,
      (inner) => setAttribute(inner, object, text, undefined),
      () => null,
      undefined,
    );
  },
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
        ifMissing(exception);
        return raise('TypeError', 'vars() argument must have __dict__ attribute');
      },
    );
  },
  'callable(obj, /)': (_thread, object: Value) =>
    object instanceof PyType || typeOf(object).lookUp('__call__') !== undefined,
  'id(obj, /)': (thread, object: Value) => thread.interpreter.identity(object),
  'hash(obj, /)': (thread, object: Value) => hash(thread, object),
});
