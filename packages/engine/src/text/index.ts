export {
  compileGlob,
  findGlob,
  type Glob,
  type GlobMatch,
  type GlobOptions,
  type GlobPart,
  longestPrefix,
  longestSuffix,
  matchesGlob,
  shortestPrefix,
  shortestSuffix,
} from './glob/index.ts';
export { compareBytes, decodeUtf8, encodeUtf8, unfinishedTail, utf8Length } from './utf8.ts';
