import { integerOfHash } from '../hashing/index.ts';
import {
  type DictEntry,
  hostKeyOf,
  PENDING,
  PyDict,
  PyStrInstance,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { findAttribute } from './attributes.ts';
import { afterItems, callThen, pauseThen, push, workThen } from './continue.ts';
import { exceptionOf, raise, throwException } from './errors.ts';
import { hash, hashAtOnce } from './hash.ts';
import { collect } from './iteration.ts';
import { compare, EQUAL } from './operators.ts';
import { getItem } from './subscripts.ts';
import type { Thread } from './thread.ts';
import { truth } from './truth.ts';

/** What to do with the entry of a key, or with its absence; `hash` is that of a key the program compares. */
type WithEntry<State> = (
  thread: Thread,
  entry: DictEntry | undefined,
  hash: number | bigint | undefined,
  state: State,
) => Result;

interface Search<State> {
  readonly dict: PyDict;
  readonly key: Value;
  readonly hash: number | bigint;
  readonly candidates: readonly DictEntry[];
  readonly index: number;
  readonly then: WithEntry<State>;
  readonly state: State;
}

/** Finds the entry of a key and goes on with it. Raises TypeError for a key that has no hash. */
export function withEntry<State>(
  thread: Thread,
  dict: PyDict,
  key: Value,
  then: WithEntry<State>,
  state: State,
): Result {
  const hostKey = hostKeyOf(key);
  if (hostKey !== undefined) {
    const entry = dict.entryOfHostKey(hostKey);
    if (entry !== undefined || dict.ownEntries === undefined) {
      return then(thread, entry, undefined, state);
    }
  }
  return workThen(thread, () => hash(thread, key), beginSearch as never, {
    dict,
    key,
    hasHostKey: hostKey !== undefined,
    then,
    state,
  });
}

/** Entries whose hash is that of the key are compared with it, one by one. */
function beginSearch(
  thread: Thread,
  keyHash: Value,
  start: {
    readonly dict: PyDict;
    readonly key: Value;
    readonly hasHostKey: boolean;
    readonly then: WithEntry<unknown>;
    readonly state: unknown;
  },
): Result {
  const { dict, key, then, state, hasHostKey } = start;
  const known = keyHash as number | bigint;
  const own = dict.ownEntries?.get(known) ?? [];
  if (hasHostKey) {
    return search(thread, { dict, key, hash: known, candidates: own, index: 0, then, state });
  }
  if (dict.unhashed > 0) {
    dict.hashKeys((one) => {
      const found = hashAtOnce(thread.interpreter, one);
      return found === undefined ? undefined : integerOfHash(found);
    }, HASHED_AT_ONCE);
    if (dict.unhashed > 0) {
      return pauseThen(thread, (inner) => beginSearch(inner, keyHash, start), undefined);
    }
  }
  const others = dict.entriesWithHash(known);
  const candidates = others.length === 0 ? own : [...own, ...others];
  return search(thread, { dict, key, hash: known, candidates, index: 0, then, state });
}

/** Keys whose hashes are taken before others get their turn. */
const HASHED_AT_ONCE = 20_000;

function search(thread: Thread, state: Search<unknown>): Result {
  const { key, candidates, index, then, hash: keyHash } = state;
  const entry = candidates[index];
  const own = hostKeyOf(key) === undefined ? keyHash : undefined;
  if (entry === undefined) return then(thread, undefined, own, state.state);
  if (entry.value === undefined) return search(thread, { ...state, index: index + 1 });
  if (entry.key === key) return then(thread, entry, own, state.state);
  return workThen(thread, () => equal(thread, entry.key, key), afterComparing, state);
}

function afterComparing(thread: Thread, equalKeys: Value, state: Search<unknown>): Result {
  const entry = state.candidates[state.index];
  if (equalKeys !== true || entry?.value === undefined) {
    return search(thread, { ...state, index: state.index + 1 });
  }
  return state.then(thread, entry, state.hash, state.state);
}

/** Whether two values are equal: a bool. */
export function equal(thread: Thread, left: Value, right: Value): Result {
  if (left === right) return true;
  return workThen(
    thread,
    () => compare(thread, EQUAL, left, right),
    (inner, value) => truth(inner, value),
    undefined,
  );
}

/** `dict[key]` without `__missing__`; `undefined` for a key that is not there goes on as `missing`. */
export function getEntry(
  thread: Thread,
  dict: PyDict,
  key: Value,
  missing: (thread: Thread) => Result,
): Result {
  return withEntry(
    thread,
    dict,
    key,
    (inner, entry) => entry?.value ?? (entry === undefined ? missing(inner) : null),
    undefined,
  );
}

/** The value of a key that the host finds; `undefined` when it is not there or has to be searched for. */
export function quickValue(dict: PyDict, key: Value): Value | undefined {
  const hostKey = hostKeyOf(key);
  return hostKey === undefined ? undefined : dict.entryOfHostKey(hostKey)?.value;
}

/** Sets a key that the host finds; returns whether it could. */
export function setAtOnce(dict: PyDict, key: Value, value: Value): boolean {
  if (dict.ownEntries !== undefined) return false;
  const hostKey = hostKeyOf(key);
  if (hostKey === undefined) return false;
  dict.setHostKey(hostKey, key, value);
  return true;
}

/** `dict[key] = value`. */
export function setEntry(thread: Thread, dict: PyDict, key: Value, value: Value): Result {
  if (setAtOnce(dict, key, value)) return null;
  return withEntry(thread, dict, key, putValue, { dict, key, value });
}

function putValue(
  _thread: Thread,
  entry: DictEntry | undefined,
  keyHash: number | bigint | undefined,
  { dict, key, value }: { dict: PyDict; key: Value; value: Value },
): Result {
  if (entry !== undefined) entry.value = value;
  else if (keyHash === undefined) dict.setHostKey(hostKeyOf(key), key, value);
  else dict.insertOwn(keyHash, key, value);
  return null;
}

/** `del dict[key]`. Raises KeyError. */
export function deleteEntry(thread: Thread, dict: PyDict, key: Value): Result {
  return withEntry(
    thread,
    dict,
    key,
    (_thread, entry) => {
      if (entry === undefined) raiseKeyError(key);
      dict.deleteEntry(entry);
      return null;
    },
    undefined,
  );
}

export function raiseKeyError(key: Value): never {
  throwException(exceptionOf('KeyError', key));
}

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
