export {
  compileGlob,
  findGlob,
  type Glob,
  type GlobMatch,
  longestPrefix,
  longestSuffix,
  matchesGlob,
  shortestPrefix,
  shortestSuffix,
} from './glob.ts';
export type { GlobOptions } from './parse.ts';
export type { GlobPart } from './symbols.ts';
