import {
  PENDING,
  PyBoundMethod,
  PyDict,
  type PyException,
  PyNative,
  PyTuple,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { getAttribute } from './attributes.ts';
import { call } from './call.ts';
import { afterItems, pauseThen, push, workThen } from './continue.ts';
import { strOf, textIn } from './conversions.ts';
import { setAtOnce, setEntry } from './dict-access.ts';
import { type EachItem, forEachItem } from './each.ts';
import { exceptionOf, isException, raise, throwException } from './errors.ts';
import { collect } from './iteration.ts';
import { getItem } from './subscripts.ts';
import type { Thread } from './thread.ts';

/** Adds the entries of a mapping, or of an iterable of pairs, as `dict.update` does. */
export function updateDict(thread: Thread, dict: PyDict, other: Value): Result {
  if (isPlainDict(other)) return addDict(thread, dict, other);
  return workThen(
    thread,
    (inner) => getAttribute(inner, other, 'keys'),
    // Whether there are any is asked first, and then again which.
    (inner) => addByKeys(inner, dict, other),
    undefined,
    (inner, exception) => {
      if (!isException(exception, 'AttributeError')) throwException(exception);
      return forEachItem(inner, other, ADD_PAIR, { dict, count: 0 });
    },
  );
}

/** Adds the entries of a mapping. What has no `keys` is refused in the words of `complain`. */
export function addMapping(
  thread: Thread,
  dict: PyDict,
  other: Value,
  complain: (thread: Thread) => Result,
): Result {
  if (isPlainDict(other)) return addDict(thread, dict, other);
  return workThen(
    thread,
    (inner) => addByKeys(inner, dict, other),
    none,
    undefined,
    (inner, exception) =>
      isException(exception, 'AttributeError') ? complain(inner) : throwException(exception),
  );
}

/** Whether a dict is gone through as it is, and not by what a class of the program says. */
const isPlainDict = (value: Value): value is PyDict =>
  value instanceof PyDict && value.type.lookUp('__iter__') === dictIteration(value);

const addDict = (thread: Thread, dict: PyDict, other: PyDict): Result =>
  addEntries(thread, null, { dict, other, size: other.size, index: 0 });

/** How entries go into a dict. */
interface WayIn {
  /** Refuses a key before its value is asked for. */
  readonly refuse?: (key: Value) => void;
  readonly set: (thread: Thread, dict: PyDict, key: Value, value: Value) => Result;
}

/** Adds what a mapping has for its `keys`. Raises AttributeError where it has none, TypeError for keys that cannot be gone through. */
function addByKeys(
  thread: Thread,
  dict: PyDict,
  mapping: Value,
  way: WayIn = { set: setEntry },
): Result {
  return workThen(
    thread,
    (inner) =>
      workThen(
        inner,
        (later) => getAttribute(later, mapping, 'keys'),
        (later, keys) => call(later, keys, []),
        undefined,
      ),
    (inner, names) => {
      const type = typeOf(names);
      if (type.lookUp('__iter__') === undefined && type.lookUp('__getitem__') === undefined) {
        const owner = typeOf(mapping).name;
        raise('TypeError', `${owner}.keys() returned a non-iterable (type ${type.name})`);
      }
      return collect(inner, names, fromKeys, { dict, mapping, way });
    },
    undefined,
  );
}

interface Adding {
  readonly dict: PyDict;
  readonly other: PyDict;
  readonly size: number;
  index: number;
}

/** Entries that are taken over before others get their turn. */
const SLICE = 10_000;

function addEntries(thread: Thread, _value: unknown, state: Adding): Result {
  const { dict, other, size } = state;
  if (dict === other) return null;
  for (let count = 0; count < SLICE; count += 1) {
    if (other.size !== size) raise('RuntimeError', 'dict mutated during update');
    if (state.index >= other.entries.length) return afterItems(thread, count, none, undefined);
    const entry = other.entries[state.index];
    state.index += 1;
    if (entry?.value === undefined || setAtOnce(dict, entry.key, entry.value)) continue;
    const work = push(thread, addEntries, state);
    if (setEntry(thread, dict, entry.key, entry.value) === PENDING) return PENDING;
    thread.frame = work.back;
  }
  return pauseThen(thread, addEntries, state);
}

const none = (): Result => null;

/** A copy of a dict. */
export function copyDict(thread: Thread, dict: PyDict): Result {
  const made = new PyDict();
  if (dict.size <= SLICE) {
    made.copyFrom(dict);
    return afterItems(thread, dict.size, () => made, undefined);
  }
  return workThen(
    thread,
    (inner) => addEntries(inner, null, { dict: made, other: dict, size: dict.size, index: 0 }),
    () => made,
    undefined,
  );
}

function dictIteration(other: PyDict): Value | undefined {
  return other.type.mro.find((type) => type.builtIn)?.namespace.getName('__iter__');
}

function fromKeys(
  thread: Thread,
  keys: Value[],
  state: Pick<FromKeys, 'dict' | 'mapping' | 'way'>,
): Result {
  return nextOfKeys(thread, null, { ...state, keys, index: 0 });
}

interface FromKeys {
  readonly dict: PyDict;
  readonly mapping: Value;
  readonly way: WayIn;
  readonly keys: readonly Value[];
  readonly index: number;
}

function nextOfKeys(thread: Thread, _value: unknown, state: FromKeys): Result {
  const key = state.keys[state.index];
  if (key === undefined) return null;
  const { dict, way } = state;
  way.refuse?.(key);
  return workThen(
    thread,
    () => getItem(thread, state.mapping, key),
    (inner, value) =>
      workThen(inner, () => way.set(inner, dict, key, value), nextOfKeys, {
        ...state,
        index: state.index + 1,
      }),
    undefined,
  );
}

/** Pairs that are added one by one, each itself an iterable of two. */
interface Pairing {
  readonly dict: PyDict;
  count: number;
}

const ADD_PAIR: EachItem<Pairing> = {
  quick: (_thread, pair, state) => {
    if (!(pair instanceof PyTuple && pair.type.builtIn && pair.items.length === 2)) return false;
    if (!setAtOnce(state.dict, pair.items[0] as Value, pair.items[1] as Value)) return false;
    state.count += 1;
    return true;
  },
  visit: (thread, pair, state) => {
    if (typeOf(pair).lookUp('__iter__') === undefined) {
      raise(
        'TypeError',
        `cannot convert dictionary update sequence element #${state.count} to a sequence`,
      );
    }
    return collect(thread, pair, addPair, state);
  },
  after: (_answer, state) => {
    state.count += 1;
    return undefined;
  },
  done: none,
};

function addPair(thread: Thread, parts: Value[], { dict, count }: Pairing): Result {
  if (parts.length !== 2) {
    raise(
      'ValueError',
      `dictionary update sequence element #${count} has length ${parts.length}; 2 is required`,
    );
  }
  return setEntry(thread, dict, parts[0] as Value, parts[1] as Value);
}

/** Adds the keyword arguments of `**other` in a call; none may be there already. Raises TypeError. */
export function mergeKeywords(thread: Thread, dict: PyDict, other: Value, callable: Value): Result {
  /** What ended it because a keyword, its argument, was there. */
  let refused: PyException | undefined;
  const refuse = (key: Value) => {
    const text = textIn(key);
    if (text === undefined || dict.entryOfName(text) === undefined) return;
    refused = exceptionOf('KeyError', text);
    throwException(refused);
  };
  const complain = (inner: Thread, exception: PyException): Result => {
    if (exception !== refused && !isException(exception, 'AttributeError')) {
      throwException(exception);
    }
    return withCallableName(inner, callable, (name) =>
      raise(
        'TypeError',
        exception === refused
          ? `${name} got multiple values for keyword argument '${String(exception.args.items[0])}'`
          : `${name} argument after ** must be a mapping, not ${typeOf(other).name}`,
      ),
    );
  };
  const merge = (inner: Thread): Result =>
    isPlainDict(other)
      ? addKeywords(inner, dict, other, refuse)
      : addByKeys(inner, dict, other, { refuse, set: addKeyword });
  return workThen(thread, merge, none, undefined, complain);
}

/** A keyword of a class of str is a plain one from here on. What is no text is refused by the call itself. */
function addKeyword(thread: Thread, dict: PyDict, key: Value, value: Value): Result {
  const text = textIn(key);
  if (text === undefined) return setEntry(thread, dict, key, value);
  dict.setName(text, value);
  return null;
}

function addKeywords(
  thread: Thread,
  dict: PyDict,
  other: PyDict,
  refuse: (key: Value) => void,
): Result {
  for (const { key, value } of other.live()) {
    refuse(key);
    if (addKeyword(thread, dict, key, value as Value) === PENDING) return PENDING;
  }
  return null;
}

/** Goes on with how messages name what is called: with its parentheses, or as it shows itself. */
export function withCallableName(
  thread: Thread,
  callable: Value,
  then: (name: string) => Result,
): Result {
  const known = callableName(callable);
  if (known !== undefined) return then(known);
  return workThen(
    thread,
    (inner) => strOf(inner, callable),
    (_thread, shown) => then(String(shown)),
    undefined,
  );
}

function callableName(callable: Value): string | undefined {
  if (typeof callable !== 'object' || callable === null) return undefined;
  if (callable instanceof PyBoundMethod) {
    const { callable: method, self } = callable;
    if (!(method instanceof PyNative)) return callableName(method);
    const owner = self instanceof PyType ? self : typeOf(self);
    return `${owner.qualifiedName}.${method.name}()`;
  }
  if (callable instanceof PyNative && callable.owner !== undefined) {
    return `${callable.owner.qualifiedName}.${callable.name}()`;
  }
  const own =
    'qualifiedName' in callable
      ? callable.qualifiedName
      : 'name' in callable
        ? callable.name
        : undefined;
  if (typeof own !== 'string') return undefined;
  const moduleName = 'module' in callable ? callable.module : undefined;
  const prefix =
    typeof moduleName === 'string' && moduleName !== 'builtins' ? `${moduleName}.` : '';
  return `${prefix}${own}()`;
}
