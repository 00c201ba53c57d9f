import {
  objectType,
  PyTuple,
  PyType,
  PyUnion,
  type Result,
  typeOf,
  typeType,
  type Value,
} from '../../objects/index.ts';
import { findAttribute } from '../../vm/attributes.ts';
import { callThen, deeper, workThen } from '../../vm/continue.ts';
import { raise } from '../../vm/errors.ts';
import type { Thread } from '../../vm/thread.ts';
import { truth } from '../../vm/truth.ts';
import { defineFunctions } from '../define-functions.ts';

const INSTANCE = 'isinstance() arg 2 must be a type, a tuple of types, or a union';
const SUBCLASS = 'issubclass() arg 2 must be a class, a tuple of classes, or a union';

type Check = (thread: Thread, value: Value, wanted: Value) => Result;

/** Whether the check holds for one of several classes. */
function anyOf(thread: Thread, value: Value, wanted: readonly Value[], check: Check): Result {
  return anyFrom(thread, { value, wanted, check, index: 0 });
}

interface Checking {
  readonly value: Value;
  readonly wanted: readonly Value[];
  readonly check: Check;
  readonly index: number;
}

function anyFrom(thread: Thread, state: Checking): Result {
  const one = state.wanted[state.index];
  if (one === undefined) return false;
  return workThen(
    thread,
    (inner) => state.check(inner, state.value, one),
    (inner, answer) =>
      answer === true ? true : anyFrom(inner, { ...state, index: state.index + 1 }),
    undefined,
  );
}

/** What a metaclass of the program says by `__instancecheck__` or `__subclasscheck__`, or a plain check. */
function byMetaclass(
  thread: Thread,
  value: Value,
  wanted: Value,
  method: string,
  plain: () => Result,
): Result {
  const own = typeOf(wanted).lookUp(method);
  if (own === undefined || own === typeType.lookUp(method)) return plain();
  return deeper(thread, (inner) =>
    callThen(inner, own, [wanted, value], (later, answer) => truth(later, answer), undefined),
  );
}

/** Whether a value is of a class, of one of a tuple or of a union. Raises TypeError. */
function isInstance(thread: Thread, value: Value, wanted: Value): Result {
  const type = typeOf(value);
  if (type === wanted) return true;
  if (wanted instanceof PyTuple) return anyOf(thread, value, wanted.items, isInstance);
  if (wanted instanceof PyUnion) return anyOf(thread, value, wanted.args.items, isInstance);
  return byMetaclass(thread, value, wanted, '__instancecheck__', () => {
    if (!(wanted instanceof PyType)) raise('TypeError', INSTANCE);
    if (type.isSubtypeOf(wanted)) return true;
    if (type.lookUp('__class__') === objectType.lookUp('__class__')) return false;
    return workThen(
      thread,
      (inner) => findAttribute(inner, value, '__class__') ?? null,
      (_thread, shown) => shown instanceof PyType && shown.isSubtypeOf(wanted),
      undefined,
    );
  });
}

/** Whether a class comes from another, from one of a tuple or of a union. Raises TypeError. */
function isSubclass(thread: Thread, value: Value, wanted: Value): Result {
  if (wanted instanceof PyTuple) return anyOf(thread, value, wanted.items, isSubclass);
  if (wanted instanceof PyUnion) return anyOf(thread, value, wanted.args.items, isSubclass);
  return byMetaclass(thread, value, wanted, '__subclasscheck__', () => {
    if (!(value instanceof PyType)) raise('TypeError', 'issubclass() arg 1 must be a class');
    if (!(wanted instanceof PyType)) raise('TypeError', SUBCLASS);
    return value.isSubtypeOf(wanted);
  });
}

defineFunctions({
  'isinstance(obj, class_or_tuple, /)': isInstance,
  'issubclass(cls, class_or_tuple, /)': isSubclass,
});
