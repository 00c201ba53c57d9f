/**
 * Are the two keys equal, the stored one on the left? For keys of builtin kinds, without running
 * Python code; `undefined` when only the interpreter can tell.
 */
export type SameByValue<Key> = (stored: Key, key: Key) => boolean | undefined;
