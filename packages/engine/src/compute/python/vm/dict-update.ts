import {
  PENDING,
  PyBoundMethod,
  PyDict,
  PyNative,
  PyStrInstance,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { findAttribute } from './attributes.ts';
import { afterItems, callThen, pauseThen, push, workThen } from './continue.ts';
import { setAtOnce, setEntry } from './dict-access.ts';
import { raise } from './errors.ts';
import { collect } from './iteration.ts';
import { getItem } from './subscripts.ts';
import type { Thread } from './thread.ts';

/** Adds the entries of a mapping, or of an iterable of pairs, as `dict.update` does. */
export function updateDict(thread: Thread, dict: PyDict, other: Value): Result {
  if (other instanceof PyDict && other.type.lookUp('__iter__') === dictIteration(other)) {
    return addEntries(thread, null, { dict, other, size: other.size, index: 0 });
  }
  const keys = findAttribute(thread, other, 'keys');
  if (keys === undefined) {
    return collect(thread, other, pairsOf, dict);
  }
  if (keys === PENDING) return raise('TypeError', 'keys() must be a method');
  return callThen(
    thread,
    keys,
    [],
    (inner, names) => collect(inner, names, fromKeys, { dict, mapping: other }),
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
  state: { readonly dict: PyDict; readonly mapping: Value },
): Result {
  return nextOfKeys(thread, null, { ...state, keys, index: 0 });
}

interface FromKeys {
  readonly dict: PyDict;
  readonly mapping: Value;
  readonly keys: readonly Value[];
  readonly index: number;
}

function nextOfKeys(thread: Thread, _value: unknown, state: FromKeys): Result {
  const key = state.keys[state.index];
  if (key === undefined) return null;
  return workThen(
    thread,
    () => getItem(thread, state.mapping, key),
    (inner, value) =>
      workThen(inner, () => setEntry(inner, state.dict, key, value), nextOfKeys, {
        ...state,
        index: state.index + 1,
      }),
    undefined,
  );
}

interface SettingAll {
  readonly dict: PyDict;
  readonly pairs: readonly (readonly [Value, Value])[];
  readonly index: number;
}

function setAll(thread: Thread, { dict, pairs, index }: SettingAll): Result {
  for (let place = index; place < pairs.length; place += 1) {
    const [key, value] = pairs[place] as readonly [Value, Value];
    const work = push(thread, goOnSetting, { dict, pairs, index: place + 1 });
    if (setEntry(thread, dict, key, value) === PENDING) return PENDING;
    thread.frame = work.back;
  }
  return null;
}

function goOnSetting(thread: Thread, _value: unknown, state: SettingAll): Result {
  return setAll(thread, state);
}

/** Pairs out of the items of an iterable, each itself an iterable of two. */
function pairsOf(thread: Thread, items: Value[], dict: PyDict): Result {
  return nextPair(thread, { dict, items, pairs: [] });
}

interface Pairing {
  readonly dict: PyDict;
  readonly items: readonly Value[];
  readonly pairs: (readonly [Value, Value])[];
}

function nextPair(thread: Thread, state: Pairing): Result {
  const index = state.pairs.length;
  const item = state.items[index];
  if (item === undefined) return setAll(thread, { dict: state.dict, pairs: state.pairs, index: 0 });
  if (typeOf(item).lookUp('__iter__') === undefined) {
    raise('TypeError', `cannot convert dictionary update sequence element #${index} to a sequence`);
  }
  return collect(thread, item, addPair, state);
}

function addPair(thread: Thread, parts: Value[], state: Pairing): Result {
  if (parts.length !== 2) {
    raise(
      'ValueError',
      `dictionary update sequence element #${state.pairs.length} has length ${parts.length}; 2 is required`,
    );
  }
  state.pairs.push(parts as unknown as readonly [Value, Value]);
  return nextPair(thread, state);
}

/** Adds the keyword arguments of `**other` in a call; none may be there already. */
export function mergeKeywords(thread: Thread, dict: PyDict, other: Value, callable: Value): Result {
  const name = callableName(callable);
  const asDict = new PyDict();
  if (!(other instanceof PyDict) && typeOf(other).lookUp('keys') === undefined) {
    raise('TypeError', `${name} argument after ** must be a mapping, not ${typeOf(other).name}`);
  }
  return workThen(
    thread,
    () => updateDict(thread, asDict, other),
    () => {
      for (const { key, value } of asDict.live()) {
        const text = key instanceof PyStrInstance ? key.value : key;
        if (typeof text !== 'string') raise('TypeError', 'keywords must be strings');
        if (dict.entryOfName(text) !== undefined) {
          raise('TypeError', `${name} got multiple values for keyword argument '${text}'`);
        }
        dict.setName(text, value);
      }
      return null;
    },
    undefined,
  );
}

/** How messages name what is called, with its parentheses. */
export function callableName(callable: Value): string {
  if (typeof callable !== 'object' || callable === null) return `${typeOf(callable).name} object`;
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
  if (typeof own !== 'string') return `${callable.type.name} object`;
  const moduleName = 'module' in callable ? callable.module : undefined;
  const prefix =
    typeof moduleName === 'string' && moduleName !== 'builtins' ? `${moduleName}.` : '';
  return `${prefix}${own}()`;
}
