/** Strings that are more than the characters between their quotes. */
export type { CharacterNamed } from './escapes.ts';
export { type JoinStrings, joinStrings } from './join.ts';
