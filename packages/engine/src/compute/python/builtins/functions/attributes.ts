import { type PyException, PyType, typeOf, type Value } from '../../objects/index.ts';
import { setAttribute } from '../../vm/attribute-setting.ts';
import { getAttribute } from '../../vm/attributes.ts';
import { workThen } from '../../vm/continue.ts';
import { textIn } from '../../vm/conversions.ts';
import { isException, raise, throwException } from '../../vm/errors.ts';
import { defineFunctions } from '../define-functions.ts';

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
  'callable(obj, /)': (_thread, object: Value) =>
    object instanceof PyType || typeOf(object).lookUp('__call__') !== undefined,
});
