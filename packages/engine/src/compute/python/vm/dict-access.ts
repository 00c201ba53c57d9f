import {
  type DictEntry,
  hostKeyOf,
  type PyDict,
  type Result,
  type Value,
} from '../objects/index.ts';
import type { WithEntry } from './dict-search.ts';
import { exceptionOf, throwException } from './errors.ts';
import { part, withPart } from './parts.ts';
import type { Thread } from './thread.ts';

/** What finds keys that the host cannot compare. */
const searching = part(() => import('./dict-search.ts'));

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
  return withPart(thread, searching, (inner, { searchEntry }) =>
    searchEntry(inner, {
      dict,
      key,
      hasHostKey: hostKey !== undefined,
      then,
      state,
    }),
  );
}

/** The same for a key that is in a dict, where its hash is known. */
export function withEntryLike<State>(
  thread: Thread,
  dict: PyDict,
  { key, hash }: DictEntry,
  then: WithEntry<State>,
  state: State,
): Result {
  if (hash === undefined) return withEntry(thread, dict, key, then, state);
  return withPart(thread, searching, (inner, { searchWithHash }) =>
    searchWithHash(inner, hash, { dict, key, hasHostKey: false, then, state }),
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
