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
export {
  compileRegex,
  createSearch,
  type Dialect,
  type Match,
  type Regex,
  RegexError,
  type RegexOptions,
  type RegexSearch,
  type SearchOptions,
  type Span,
  search,
  searchInSlices,
} from './regex/index.ts';
export { sha256, sha256Block, sha256Words } from './sha256.ts';
export { compareBytes, decodeUtf8, encodeUtf8, unfinishedTail, utf8Length } from './utf8.ts';
