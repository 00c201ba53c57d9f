import { integerOfHash } from '../hashing/index.ts';
import {
  type DictEntry,
  hostKeyOf,
  type PyDict,
  type Result,
  type Value,
} from '../objects/index.ts';
import { pauseThen, workThen } from './continue.ts';
import { exceptionOf, throwException } from './errors.ts';
import { hash, hashAtOnce } from './hash.ts';
import { compare, EQUAL } from './operators.ts';
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

/** Whether a dict has a key, if the host can tell. */
export function hasKeyAtOnce(dict: PyDict, key: Value): boolean | undefined {
  const hostKey = hostKeyOf(key);
  if (hostKey === undefined) return undefined;
  if (dict.entryOfHostKey(hostKey) !== undefined) return true;
  return dict.ownEntries === undefined ? false : undefined;
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

/** Deletes a key that the host finds; returns whether it did. */
export function deleteAtOnce(dict: PyDict, key: Value): boolean {
  const hostKey = hostKeyOf(key);
  const entry = hostKey === undefined ? undefined : dict.entryOfHostKey(hostKey);
  if (entry === undefined) return false;
  dict.deleteEntry(entry);
  return true;
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
