import { integerOfHash } from '../hashing/index.ts';
import {
  type DictEntry,
  hostKeyOf,
  type PyDict,
  type Result,
  type Value,
} from '../objects/index.ts';
import { pauseThen, workThen } from './continue.ts';
import { equal } from './equality.ts';
import { hash, hashAtOnce } from './hash.ts';
import type { Thread } from './thread.ts';

interface Search {
  readonly dict: PyDict;
  readonly key: Value;
  readonly hash: number | bigint;
  readonly candidates: readonly DictEntry[];
  readonly index: number;
  readonly then: WithEntry<unknown>;
  readonly state: unknown;
}

/** A key to be searched for, and what to do with its entry. */
export interface Wanted<State> {
  readonly dict: PyDict;
  readonly key: Value;
  readonly hasHostKey: boolean;
  readonly then: WithEntry<State>;
  readonly state: State;
}

/** Finds the entry of a key by its hash and goes on with it. Raises TypeError for a key that has no hash. */
export function searchEntry<State>(thread: Thread, wanted: Wanted<State>): Result {
  return workThen(thread, () => hash(thread, wanted.key), searchWithHash as never, wanted);
}

/** Entries whose hash is that of the key are compared with it, one by one. */
export function searchWithHash<State>(
  thread: Thread,
  keyHash: Value,
  start: Wanted<State>,
): Result {
  const { dict, key, then, state, hasHostKey } = start as Wanted<unknown>;
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
      return pauseThen(thread, (inner) => searchWithHash(inner, keyHash, start), undefined);
    }
  }
  const others = dict.entriesWithHash(known);
  const candidates = others.length === 0 ? own : [...own, ...others];
  return search(thread, { dict, key, hash: known, candidates, index: 0, then, state });
}

/** Keys whose hashes are taken before others get their turn. */
const HASHED_AT_ONCE = 20_000;

function search(thread: Thread, state: Search): Result {
  const { key, candidates, index, then, hash: keyHash } = state;
  const entry = candidates[index];
  const own = hostKeyOf(key) === undefined ? keyHash : undefined;
  if (entry === undefined) return then(thread, undefined, own, state.state);
  if (entry.value === undefined) return search(thread, { ...state, index: index + 1 });
  if (entry.key === key) return then(thread, entry, own, state.state);
  return workThen(thread, () => equal(thread, entry.key, key), afterComparing, state);
}

function afterComparing(thread: Thread, equalKeys: Value, state: Search): Result {
  const entry = state.candidates[state.index];
  if (equalKeys !== true || entry?.value === undefined) {
    return search(thread, { ...state, index: state.index + 1 });
  }
  return state.then(thread, entry, state.hash, state.state);
}

/** What to do with the entry of a key, or with its absence; `hash` is that of a key the program compares. */
export type WithEntry<State> = (
  thread: Thread,
  entry: DictEntry | undefined,
  hash: number | bigint | undefined,
  state: State,
) => Result;
