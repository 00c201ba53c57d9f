import type { Hash } from '../hashing/index.ts';

/**
 * Are the two keys equal, the stored one on the left? For keys of builtin kinds, without running
 * Python code; `undefined` when only the interpreter can tell.
 */
export type SameByValue<Key> = (stored: Key, key: Key) => boolean | undefined;

/** What a dict has to know of the keys of the language. */
export interface KeyRules<Key> {
  /**
   * A host value for a key whose equality the host can decide: two such keys are equal in Python
   * exactly when theirs are the same to a host `Map` (so 1, 1.0 and True share one). `undefined` for
   * a key with hash or equality of its own making, and for tuples.
   */
  readonly canonical: (key: Key) => unknown;
  /** Hash of a key that has a canonical value. */
  readonly hash: (key: Key) => Hash;
  readonly same: SameByValue<Key>;
}
