import {
  type PENDING,
  PyDict,
  PyGenericAlias,
  PyList,
  PyTuple,
  PyType,
  type Result,
  typeOf,
  typeType,
  type Value,
} from '../objects/index.ts';
import { characterAt, length as textLength, unitsToLookThrough } from '../text/index.ts';
import { findAttribute } from './attributes.ts';
import { call } from './call.ts';
import { afterBulk, callThen, workThen } from './continue.ts';
import { deleteAtOnce, getEntry, hasKeyAtOnce, raiseKeyError, setEntry } from './dict-access.ts';
import { raise } from './errors.ts';
import { withSubscript } from './indices.ts';
import { containsByIteration } from './iteration-search.ts';
import type { Thread } from './thread.ts';
import { negatedTruth, truth, withLength } from './truth.ts';

/** `container[index]`. */
export function getItem(thread: Thread, container: Value, index: Value): Result {
  if (container instanceof PyDict && container.type.builtIn) {
    return getEntry(thread, container, index, () => raiseKeyError(index));
  }
  if (typeof container === 'string' && typeof index === 'number') {
    return getCharacter(thread, container, index);
  }
  const method = typeOf(container).lookUp('__getitem__');
  if (method !== undefined) return call(thread, method, [container, index]);
  if (container instanceof PyType) {
    const forClass = findAttribute(thread, container, '__class_getitem__');
    if (forClass !== undefined)
      return call(thread, forClass as Exclude<Result, typeof PENDING>, [index]);
    if (container === typeType) {
      return new PyGenericAlias(container, index instanceof PyTuple ? index : new PyTuple([index]));
    }
    raise('TypeError', `type '${container.name}' is not subscriptable`);
  }
  return raise('TypeError', `'${typeOf(container).name}' object is not subscriptable`);
}

/** `text[index]`. Raises IndexError. */
export function getCharacter(thread: Thread, text: string, index: number): Result {
  const units = unitsToLookThrough(text);
  return afterBulk(thread, characterAt(text, index), units);
}

/** `container[index] = value`. */
export function setItem(thread: Thread, container: Value, index: Value, value: Value): Result {
  if (container instanceof PyDict && container.type.builtIn) {
    return setEntry(thread, container, index, value);
  }
  const method = typeOf(container).lookUp('__setitem__');
  if (method === undefined) {
    const type = typeOf(container);
    // A class that defines one of the two fills the place of both.
    if (type.lookUp('__delitem__') !== undefined) raise('AttributeError', '__setitem__');
    const refuse = (): never =>
      raise('TypeError', `'${type.name}' object does not support item assignment`);
    return isPlace(type, index) ? withSubscript(thread, index, refuse, NO_PLACE) : refuse();
  }
  return call(thread, method, [container, index, value]);
}

/** `del container[index]`. */
export function deleteItem(thread: Thread, container: Value, index: Value): Result {
  if (container instanceof PyDict && container.type.builtIn && deleteAtOnce(container, index)) {
    return null;
  }
  const method = typeOf(container).lookUp('__delitem__');
  if (method === undefined) {
    const type = typeOf(container);
    if (type.lookUp('__setitem__') !== undefined) raise('AttributeError', '__delitem__');
    const refuse = (word: string): never =>
      raise('TypeError', `'${type.name}' object ${word} support item deletion`);
    return isPlace(type, index)
      ? withSubscript(thread, index, () => refuse("doesn't"), NO_PLACE)
      : refuse('does not');
  }
  return call(thread, method, [container, index]);
}

const NO_PLACE = 'sequence index must be integer';

/** Whether an object that has no items to change takes an index for a place in a sequence. */
function isPlace(type: PyType, index: Value): boolean {
  const isSequence =
    !type.builtIn || type.lookUp('__contains__') !== undefined || type.name === 'dict_values';
  return isSequence && typeOf(index).lookUp('__index__') !== undefined;
}

/** Whether a dict, or a short list or tuple of plain values, contains an item, if the host can tell. */
export function containsAtOnce(container: Value, item: Value): boolean | undefined {
  if (typeof container !== 'object' || container === null || !container.type.builtIn) {
    return undefined;
  }
  if (container instanceof PyDict) return hasKeyAtOnce(container, item);
  if (!(container instanceof PyTuple || container instanceof PyList)) return undefined;
  const { items } = container;
  if (items.length > SHORT) return undefined;
  for (const one of items) {
    if (one === item) return true;
    if (typeof one !== typeof item || typeof one === 'object') return undefined;
  }
  return false;
}

const SHORT = 20;

/** `item in container`, or `not in`: a bool. */
export function contains(thread: Thread, container: Value, item: Value, negated: boolean): Result {
  const known = containsAtOnce(container, item);
  if (known !== undefined) return known !== negated;
  const type = typeOf(container);
  const method = type.lookUp('__contains__');
  if (method === null) raise('TypeError', `'${type.name}' object is not a container`);
  if (method === undefined) {
    return workThen(
      thread,
      () => containsByIteration(thread, container, item),
      (_thread, found) => (found === true) !== negated,
      undefined,
    );
  }
  return callThen(
    thread,
    method,
    [container, item],
    (inner, found) => (negated ? negatedTruth(inner, found) : truth(inner, found)),
    undefined,
  );
}

/** The length of a value of the commonest built-in types. */
function lengthAtOnce(value: Value): number | undefined {
  if (typeof value === 'string') return textLength(value);
  if (typeof value !== 'object' || value === null || !value.type.builtIn) return undefined;
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
  return value instanceof PyDict ? value.size : undefined;
}

/** `len(value)`, an integer. Raises TypeError. */
export function length(thread: Thread, value: Value): Result {
  const known = lengthAtOnce(value);
  if (known !== undefined) return known;
  const method = typeOf(value).lookUp('__len__');
  if (method === undefined)
    raise('TypeError', `object of type '${typeOf(value).name}' has no len()`);
  return callThen(thread, method, [value], checkedLength, undefined);
}

function checkedLength(thread: Thread, answer: Value): Result {
  return withLength(thread, answer, (_thread, items) => items);
}
