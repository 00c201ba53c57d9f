/** The rules of the grammar with those for `match`, which are fetched when a program has one. */
export { PatternReader } from './patterns.ts';
