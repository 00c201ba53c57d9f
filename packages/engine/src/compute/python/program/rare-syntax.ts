/** What few programs need of the parser and the compiler, to be fetched as one. */
export { rareCode } from '../compile/rare/index.ts';
export { PatternReader } from '../syntax/match/index.ts';
